"""Kinds of story, a module a kind: each tells one person's way, in dates relative to today."""
