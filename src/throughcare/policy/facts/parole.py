"""Parole reviews and early allocation."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, WordFact


class ParoleOutcome(StrEnum):
    """What the Parole Board decided. Open conditions without release is no release (OMIC-PAROLE-KNOCKBACK-RESP)."""

    RELEASE = "release"
    NO_RELEASE = "no_release"
    OPEN_CONDITIONS = "open_conditions"
    ADJOURNED = "adjourned"
    DEFERRED = "deferred"


class ParoleReview(Subject, label="parole review", below=Case):
    """A review by the Parole Board: its target or hearing date, what was decided, and the date set for the next one."""

    target_on = DateFact("target date of the parole review", ABSENT)
    report_due_on = DateFact("date the parole report is due", ABSENT)
    hearing_on = DateFact("date of the parole hearing", ABSENT)
    outcome = WordFact(ParoleOutcome, "outcome of the parole review", ABSENT)
    decided_on = DateFact("date of the Parole Board's decision", ABSENT)
    next_review_on = DateFact("date set for the next parole review", ABSENT)
    executive_release_instructed_on = DateFact("date of the Executive Release instruction", ABSENT)
    directed_release_on = DateFact("date that the Parole Board directed release for", ABSENT)
    potential_release_on = DateFact("potential release date of the parole review", ABSENT)
    release_plan_checked_on = DateFact("date the release plan was checked for the parole review", ABSENT)


class EarlyAllocation(Subject, label="early allocation", below=Case):
    """An early allocation assessment and what became of it."""

    assessed_on = DateFact("date of the early allocation assessment", ABSENT)
    criteria_met_on = DateFact("date the early allocation criteria were met", ABSENT)
    referred_on = DateFact("date of the early allocation referral", ABSENT)
    nsd_referred_on = DateFact("date of the referral to the NSD", ABSENT)
    nsd_triaged_on = DateFact("date of the NSD's triage", ABSENT)
    nsd_accepted_on = DateFact("date the NSD accepted the case", ABSENT)
    accepted_on = DateFact("date early allocation was accepted", ABSENT)
    declined_on = DateFact("date early allocation was declined", ABSENT)
