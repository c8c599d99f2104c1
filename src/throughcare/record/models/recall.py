"""Recall to custody: who discussed it, what kind it was, and what followed."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, instant, truth, word
from throughcare.record.models.rows import CaseRow


class Recall(CaseRow):
    """A recall that is considered, or was made."""

    kind = word(facts.RecallKind)
    emergency = truth()
    decided_at = instant()
    action_taken_at = instant()
    discussion_recorded_on = day()
    practitioner_took_part = flag()
    senior_probation_officer_took_part = flag()
    pdu_head_took_part = flag()
    deputy_took_part = flag()
    deputy_has_authority = flag()
    notified_on = day()
    risk_management_plan_supplied_on = day()
