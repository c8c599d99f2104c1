"""Signing in and out, and how long a signed-in session lasts."""
