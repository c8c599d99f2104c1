"""Enhanced behavioural monitoring (EBM): the psychologist's case file review, the decision, and active monitoring."""

from throughcare.policy import facts
from throughcare.policy.facts.acts import ReviewUse
from throughcare.record.models.fields import day, flag, truth, word
from throughcare.record.models.rows import CaseRow


class BehaviourMonitoring(CaseRow):
    """One consideration for EBM and what came of it."""

    case_review_on = day()
    review_used_for = word(ReviewUse)
    decision = word(facts.EbmDecision)
    decided_on = day()
    exceptional_reasons = flag()
    participates = truth()
    started_on = day()
    ended_on = day()
    feedback_on = day()
