"""The vocabulary: one name for one thing in the project, with the words that each source uses for it."""
