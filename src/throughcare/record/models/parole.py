"""Parole reviews and early allocation."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, word
from throughcare.record.models.rows import CaseRow


class ParoleReview(CaseRow):
    """A review by the Parole Board."""

    target_on = day()
    report_due_on = day()
    hearing_on = day()
    outcome = word(facts.ParoleOutcome)
    decided_on = day()
    next_review_on = day()
    executive_release_instructed_on = day()
    directed_release_on = day()
    potential_release_on = day()
    release_plan_checked_on = day()


class EarlyAllocation(CaseRow):
    """An early allocation assessment and what became of it."""

    assessed_on = day()
    criteria_met_on = day()
    referred_on = day()
    nsd_referred_on = day()
    nsd_triaged_on = day()
    nsd_accepted_on = day()
    accepted_on = day()
    declined_on = day()
