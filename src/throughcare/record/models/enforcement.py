"""Failures to comply with supervision in the community, and what was done about them."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, truth, word
from throughcare.record.models.rows import CaseRow


class Failure(CaseRow):
    """A failure to comply with a requirement or condition. A failure to attend is one of them."""

    on = day()
    under = word(facts.SupervisionKind)
    to_attend = truth()
    public_protection_concern = flag()
    letter_sent_on = day()
    explained_on = day()
    accepted_on = day()


class EnforcementAction(CaseRow):
    """What was done about the failures so far, `on` the day that it was decided, or that the warning was issued."""

    on = day()
    outcome = word(facts.EnforcementOutcome)
    breach_completed_on = day()
    summons_issued_on = day()
