"""Who is responsible for a case, on any day and why; recording it; and correcting it on evidence, for a time."""
