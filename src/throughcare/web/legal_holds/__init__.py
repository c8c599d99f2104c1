"""Legal holds on one case."""
