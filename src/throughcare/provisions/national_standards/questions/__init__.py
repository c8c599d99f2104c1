"""Questions that the National Standards leave open."""
