"""Restricted Status (RS) and Provisional Restricted Status (PRS): stored facts, set by LTHSPG alone."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, TruthFact, WordFact


class Restriction(StrEnum):
    """The two statuses."""

    RS = "RS"
    PRS = "PRS"

    @property
    def label(self) -> str:
        """As people say it."""
        return "Restricted Status" if self is Restriction.RS else "Provisional Restricted Status"


class RestrictedStatus(Subject, label="restricted status", below=Case, dated_by="set_on"):
    """A status that LTHSPG set, until it is downgraded. PRS that is not confirmed counts as downgraded that day."""

    status = WordFact(Restriction, "restricted status")
    set_on = DateFact("date restricted status was set")
    notified_on = DateFact("date the Women's Team was told of the restricted status", ABSENT)
    complexity_assessed_on = DateFact("date complexity was assessed for the WECASP", ABSENT)
    additional_complexity = TruthFact("additional complexity that needs the WECASP")
    complex_beyond_tact = TruthFact("complex needs unrelated to the TACT conviction")
    downgraded_on = DateFact("date restricted status was downgraded", ABSENT)


class RestrictedStatusReview(Subject, label="restricted status review", below=Case, dated_by="held_on"):
    """A review by LTHSPG of whether a downgrade is appropriate."""

    held_on = DateFact("date of the restricted status review")
    concern = TruthFact("concern raised in the restricted status review")
