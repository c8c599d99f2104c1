"""Victim liaison."""

from throughcare.record.models.fields import day, truth
from throughcare.record.models.rows import CaseRow


class VictimLiaisonCheck(CaseRow):
    """A check, on record, whether there is victim liaison in the case."""

    on = day()
    found = truth()
