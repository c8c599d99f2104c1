"""Requests for what is held on a person, and the answers to them."""
