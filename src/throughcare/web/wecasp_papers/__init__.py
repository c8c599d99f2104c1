"""Papers of the women's panel, for whoever has signed the confidentiality statement."""
