"""Getting ready for release: reviews and plans, somewhere to live, and commissioned services."""

from throughcare.policy import facts
from throughcare.record.case_document.group import Field, Group, group


def lists() -> tuple[Group, ...]:
    """The groups, in their order."""
    return (
        group("release_plans", facts.ReleasePlan, same=("agreed_on",)),
        group(
            "pre_release_reviews",
            facts.PreReleaseReview,
            same=("begun_on", "part_of_bcst2"),
            spans=(("begun_on", "completed_on"),),
        ),
        group("safety_plans", facts.SafetyPlan, same=("prepared_on",)),
        group("court_appearances", facts.CourtAppearance, same=("on",)),
        group("discharges", facts.Discharge, same=("released_on",)),
        group("regional_services", facts.RegionalServices),
        group("accommodation_needs", facts.AccommodationNeed, same=("identified_on",)),
        group("accommodation", facts.Accommodation, same=("started_on",), spans=(("started_on", "ended_on"),)),
        group("cas3_stays", facts.Cas3Stay, same=("arrived_on",), spans=(("arrived_on", "departed_on"),)),
        group("crs_needs", facts.CrsNeed, same=("identified_on", "pathway")),
        group(
            "crs_referrals",
            facts.CrsReferral,
            same=("service", "pathway", "submitted_on"),
            spans=(("submitted_on", "ended_on"),),
            extras=(Field("supplier", "name of the supplier"),),
        ),
        group("crs_interventions", facts.CrsIntervention, same=("service", "pathway", "started_on")),
        group("crs_events", facts.CrsEvent, same=("kind", "on")),
        group("cfo_referrals", facts.CfoReferral, same=("programme", "made_on")),
    )
