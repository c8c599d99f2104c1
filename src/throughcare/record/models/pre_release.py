"""Planning for release: the plans, the review in the last 12 weeks, court appearances, and leaving prison."""

from throughcare.record.models.fields import day, flag
from throughcare.record.models.rows import CaseRow


class ReleasePlan(CaseRow):
    """A plan for the rehabilitation needs still open on release, agreed with the COM."""

    agreed_on = day()


class PreReleaseReview(CaseRow):
    """A review of BCST2 and the pre-release plan for the COM, also known as BCST3.

    `part_of_bcst2` marks the part of BCST2 itself that plans for release, where a stay is shorter than the 12 weeks.
    """

    begun_on = day()
    completed_on = day()
    part_of_bcst2 = flag()
    benefit_need = flag()
    dwp_referral_on = day()


class SafetyPlan(CaseRow):
    """A safety plan for somebody leaving, or thinking of leaving, an abusive relationship. Few may see that."""

    prepared_on = day()


class CourtAppearance(CaseRow):
    """An appearance at court that is listed for somebody in custody. A plan made for an earlier one is made again."""

    on = day()
    contingency_plan_on = day()


class Discharge(CaseRow):
    """One release from prison or from court, sentenced or not."""

    released_on = day()
    leaflet_offered_on = day()
