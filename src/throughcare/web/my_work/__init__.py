"""My work: the first page after signing in."""
