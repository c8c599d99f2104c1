"""Putting a fact right, and the person's own statement beside what they dispute."""
