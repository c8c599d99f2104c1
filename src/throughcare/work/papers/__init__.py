"""Papers of a case: what each kind must say, keeping and finishing one, and reading those that the reader may."""
