"""Notices: which are told to whom, in what words, and how they are carried. Whoever declares one writes no code."""
