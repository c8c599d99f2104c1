"""Accommodation: needs on release, homelessness applications, stays in CAS3, and where somebody settles."""

from enum import StrEnum

from throughcare.policy.facts.case import Case, Country
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject, TruthFact, WordFact


class MovingOnFrom(StrEnum):
    """Temporary accommodation that CAS3 takes people from."""

    APPROVED_PREMISES = "approved_premises"
    BASS = "bass"


class AccommodationNeed(Subject, label="accommodation need", below=Case, dated_by="identified_on"):
    """A need for accommodation, with the homelessness application made for it (Duty to Refer, or its Welsh equal)."""

    identified_on = DateFact("date the accommodation need was identified")
    at_risk_of_homelessness = TruthFact("at risk of homelessness on release")
    prison_leaver = TruthFact("leaving prison")
    moving_on_from = WordFact(MovingOnFrom, "accommodation that the person moves on from", ABSENT)
    local_authority_country = WordFact(Country, "country of the local authority applied to")
    crs_applies = Flag("CRS provider makes homelessness applications in the region")
    local_authority_agreed = Flag("local authority agrees that the CRS provider applies")
    application_submitted_on = DateFact("date the homelessness application was submitted", ABSENT)


class Cas3Stay(Subject, label="CAS3 stay", below=Case, dated_by="arrived_on"):
    """A stay in accommodation of the Community Accommodation Service, Tier 3."""

    arrived_on = DateFact("date of arrival in CAS3 accommodation")
    departed_on = DateFact("date of departure from CAS3 accommodation", ABSENT)


class Accommodation(Subject, label="accommodation", below=Case, dated_by="started_on"):
    """Where somebody has settled. `strong_prospect`: judged likely to be kept for three months more."""

    started_on = DateFact("date the accommodation started")
    ended_on = DateFact("date the accommodation ended", ABSENT)
    strong_prospect = TruthFact("strong prospect of sustaining the accommodation for three months more")
