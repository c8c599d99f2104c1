"""What is due: policy worked out from the record, kept a row a duty, and refreshed whenever a fact changes."""
