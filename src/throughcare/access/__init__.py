"""Who may see and do what: a table of roles, relations to a case and actions. What is not in it is refused."""
