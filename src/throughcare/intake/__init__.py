"""Feeds in: prisoner records, domain events, probation case files and case documents, told apart by what they hold."""

from throughcare.intake.facts import facts_from_file
from throughcare.intake.faults import NotTakenIn

__all__ = ["NotTakenIn", "facts_from_file"]
