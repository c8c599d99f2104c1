"""Accounts, as an administrator looks after them; the gravest acts; who has OMiC case notes opened to them."""
