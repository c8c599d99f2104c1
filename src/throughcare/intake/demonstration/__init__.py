"""A fictional caseload: made from a seed, told up to a day, and taken into an empty record with its duties."""

from throughcare.intake.demonstration.loading import DemonstrationReport, NotLoaded, load

__all__ = ["DemonstrationReport", "NotLoaded", "load"]
