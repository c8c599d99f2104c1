"""One case on one page: who is responsible, where the person is, what is due and why, and what happened."""
