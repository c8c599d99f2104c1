"""How long what is held is kept, what would go, and proposing that it goes."""
