"""Victim contact, for the victim liaison officer alone."""
