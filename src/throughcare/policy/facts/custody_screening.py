"""Basic Custody Screening: what follows a reception into custody."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, InstantFact, Subject, WordFact


class Screener(StrEnum):
    """Who completed the first screening (BCST1)."""

    BAND_4_SUPERVISING_OFFICER = "band_4_supervising_officer"
    POM = "POM"
    PRE_RELEASE_TEAM = "pre_release_team"
    OTHER = "other"


class CustodyScreening(Subject, label="custody screening", below=Case, dated_by="received_on"):
    """The two screenings (BCST1, BCST2) of one reception from court or on recall. A move between prisons is none.

    The dates of reception and of BCST1 are held with or without the time of day.
    """

    received_on = DateFact("date of reception into custody")
    received_at = InstantFact("date and time of reception into custody", ABSENT)
    bcst1_completed_on = DateFact("date BCST1 was completed", ABSENT)
    bcst1_completed_at = InstantFact("date and time BCST1 was completed", ABSENT)
    bcst1_completed_by = WordFact(Screener, "who completed BCST1")
    bcst1_received_on = DateFact("date the pre-release team received BCST1", ABSENT)
    bcst2_completed_on = DateFact("date BCST2 was completed", ABSENT)
