"""Programmes of the Co-Financing Office (CFO)."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import DateFact, Subject, WordFact


class CfoProgramme(StrEnum):
    """The two programmes."""

    CFO3 = "CFO3"
    ACTIVITY_HUBS = "CFO Activity Hubs"


class CfoReferral(Subject, label="CFO referral", below=Case, dated_by="made_on"):
    """A referral to a CFO programme, made or about to be made."""

    programme = WordFact(CfoProgramme, "CFO programme")
    made_on = DateFact("date of the CFO referral")
