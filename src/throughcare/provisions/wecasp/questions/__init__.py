"""Questions that the WECASP framework leaves open."""
