"""Offender Personality Disorder (OPD) screening."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import DateFact, Subject, TruthFact, WordFact


class Likelihood(StrEnum):
    """How likely something is assessed to be."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class OpdScreening(Subject, label="OPD screening", below=Case, dated_by="screened_on"):
    """What a screening for the OPD pathway found."""

    screened_on = DateFact("date of the OPD screening")
    likely_personality_disorder = TruthFact("likely to satisfy the diagnosis of personality disorder")
    harmful_offending = WordFact(Likelihood, "likelihood of harmful offending")
