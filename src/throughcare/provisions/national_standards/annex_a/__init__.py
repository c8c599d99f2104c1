"""Annex A: enhanced standards for cases of the National Security Division (NSD)."""
