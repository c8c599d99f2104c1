"""Papers of a case: listed, kept, read, printed and taken away as files."""
