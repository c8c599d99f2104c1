"""Questions that the operating model for the male open estate leaves open."""
