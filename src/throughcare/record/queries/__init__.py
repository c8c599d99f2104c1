"""What pages and commands ask the record: plain rows out, a fixed number of statements each."""
