"""Accommodation: needs on release, homelessness applications, stays in CAS3, and where somebody settles."""

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, truth, word
from throughcare.record.models.rows import CaseRow


class AccommodationNeed(CaseRow):
    """A need for accommodation, with the homelessness application made for it (Duty to Refer, or its Welsh equal)."""

    identified_on = day()
    at_risk_of_homelessness = truth()
    prison_leaver = truth()
    moving_on_from = word(facts.MovingOnFrom)
    local_authority_country = word(facts.Country)
    crs_applies = flag()
    local_authority_agreed = flag()
    application_submitted_on = day()


class Cas3Stay(CaseRow):
    """A stay in accommodation of the Community Accommodation Service, Tier 3."""

    arrived_on = day()
    departed_on = day()


class Accommodation(CaseRow):
    """Where somebody has settled. `strong_prospect`: judged likely to be kept for three months more."""

    started_on = day()
    ended_on = day()
    strong_prospect = truth()
