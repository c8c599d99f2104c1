"""Enhanced behavioural monitoring (EBM): the psychologist's case file review, the decision, and active monitoring."""

from enum import StrEnum

from throughcare.policy.facts.acts import ReviewUse
from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, TruthFact, WordFact


class EbmDecision(StrEnum):
    """What was decided on EBM."""

    ACTIVE = "active"
    NOT_ACTIVE = "not_active"


class BehaviourMonitoring(Subject, label="EBM record", below=Case):
    """One consideration for EBM and what came of it."""

    case_review_on = DateFact("date of the EBM case file review", ABSENT)
    review_used_for = WordFact(ReviewUse, "what the EBM case file review was last used for", ABSENT)
    decision = WordFact(EbmDecision, "decision on EBM", ABSENT)
    decided_on = DateFact("date of the decision on EBM", ABSENT)
    exceptional_reasons = Flag("exceptional reasons for EBM recorded")
    participates = TruthFact("takes part in EBM")
    started_on = DateFact("date active EBM started", ABSENT)
    ended_on = DateFact("date active EBM ended", ABSENT)
    feedback_on = DateFact("date the person last heard how they are doing on EBM", ABSENT)
