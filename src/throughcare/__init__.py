"""One record from court to the end of supervision, and what published policy makes of it."""
