"""Victim liaison."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import DateFact, Subject, TruthFact


class VictimLiaisonCheck(Subject, label="victim liaison check", below=Case, dated_by="on"):
    """A check, on record, whether there is victim liaison in the case."""

    on = DateFact("date victim liaison was checked")
    found = TruthFact("victim liaison found")
