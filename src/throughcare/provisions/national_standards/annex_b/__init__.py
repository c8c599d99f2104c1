"""Annex B: standards for cases that a Prison Offender Manager (POM) is responsible for."""
