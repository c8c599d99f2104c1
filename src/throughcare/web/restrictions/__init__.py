"""Who may see a case: the list of those who alone do, and of those who must not."""
