"""The engine: works out provisions from facts, for one case with a trace, or for all cases in columns."""
