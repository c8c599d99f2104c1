"""Risk of serious harm, MAPPA registrations and tiers, each with its history."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, score, text, whole_number, word
from throughcare.record.models.rows import CaseRow


class Risk(CaseRow):
    """What a risk assessment found."""

    assessed_on = day()
    rosh = word(facts.Rosh)
    rsr = score()
    ogrs = score()
    ovp = word(facts.Ovp)


class Mappa(CaseRow):
    """A MAPPA registration: all that a case shows of it. What was said in its meetings is kept apart."""

    registered_on = day()
    category = whole_number()
    level = whole_number()
    level_confirmed_on = day()
    ended_on = day()
    next_review_on = day()


class TierRecord(CaseRow):
    """A tier as probation recorded it; `full_tier` is the whole score (A to D, 0 to 3, and S for unsupervised)."""

    assigned_on = day()
    tier = word(facts.Tier)
    full_tier = text()
