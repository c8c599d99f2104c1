"""Questions that the resettlement guidance leaves open."""
