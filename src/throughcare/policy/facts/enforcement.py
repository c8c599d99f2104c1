"""Failures to comply with supervision in the community, and what was done about them."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.facts.sentences import SupervisionKind
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, TruthFact, WordFact


class EnforcementOutcome(StrEnum):
    """What a probation practitioner did about one or more failures to comply."""

    WARNING = "warning"
    ALTERNATIVE_TO_ENFORCEMENT = "alternative_to_enforcement"
    BREACH = "breach"


class Failure(Subject, label="failure to comply", below=Case, dated_by="on"):
    """A failure to comply with a requirement or condition. A failure to attend is one of them."""

    on = DateFact("date of the failure to comply")
    under = WordFact(SupervisionKind, "kind of supervision that was not complied with")
    to_attend = TruthFact("failure to attend")
    public_protection_concern = Flag("public protection concerns")
    letter_sent_on = DateFact("date the letter about the failure was sent", ABSENT)
    explained_on = DateFact("date the person gave evidence for the failure", ABSENT)
    accepted_on = DateFact("date the explanation was accepted", ABSENT)


class EnforcementAction(Subject, label="enforcement action", below=Case, dated_by="on"):
    """What was done about the failures so far, `on` the day that it was decided, or that the warning was issued."""

    on = DateFact("date of the enforcement action")
    outcome = WordFact(EnforcementOutcome, "outcome of enforcement")
    breach_completed_on = DateFact("date the breach was completed", ABSENT)
    summons_issued_on = DateFact("date the summons was issued", ABSENT)
