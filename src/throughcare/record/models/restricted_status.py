"""Restricted Status (RS) and Provisional Restricted Status (PRS): stored facts, set by LTHSPG alone."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, truth, word
from throughcare.record.models.rows import CaseRow


class RestrictedStatus(CaseRow):
    """A status that LTHSPG set, until it is downgraded. PRS that is not confirmed counts as downgraded that day."""

    status = word(facts.Restriction)
    set_on = day()
    notified_on = day()
    complexity_assessed_on = day()
    additional_complexity = truth()
    complex_beyond_tact = truth()
    downgraded_on = day()


class RestrictedStatusReview(CaseRow):
    """A review by LTHSPG of whether a downgrade is appropriate."""

    held_on = day()
    concern = truth()
