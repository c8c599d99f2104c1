"""Mutants that cannot change an answer, by their words, each with the reason."""

EQUIVALENT: dict[str, str] = {}
