"""Planning for release: the plans, the review in the last 12 weeks, court appearances, and leaving prison."""

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Flag, Subject


class ReleasePlan(Subject, label="release plan", below=Case, dated_by="agreed_on"):
    """A plan for the rehabilitation needs still open on release, agreed with the COM."""

    agreed_on = DateFact("date the release plan was agreed with the COM")


class PreReleaseReview(Subject, label="12-week pre-release review", below=Case):
    """A review of BCST2 and the pre-release plan for the COM, also known as BCST3.

    `part_of_bcst2` marks the part of BCST2 itself that plans for release, where a stay is shorter than the 12 weeks.
    """

    begun_on = DateFact("date the pre-release review began", ABSENT)
    completed_on = DateFact("date the pre-release review was completed", ABSENT)
    part_of_bcst2 = Flag("pre-release planning part of BCST2")
    benefit_need = Flag("need for benefits found in the pre-release review")
    dwp_referral_on = DateFact("date of the referral to the DWP work coach", ABSENT)


class SafetyPlan(Subject, label="safety plan for release", below=Case, dated_by="prepared_on"):
    """A safety plan for somebody leaving, or thinking of leaving, an abusive relationship. Few may see that."""

    prepared_on = DateFact("date the safety plan was prepared")


class CourtAppearance(Subject, label="court appearance", below=Case):
    """An appearance at court that is listed for somebody in custody. A plan made for an earlier one is made again."""

    on = DateFact("date of the court appearance")
    contingency_plan_on = DateFact("date the release and contingency plan was prepared or confirmed", ABSENT)


class Discharge(Subject, label="leaving prison", below=Case):
    """One release from prison or from court, sentenced or not."""

    released_on = DateFact("date of leaving prison")
    leaflet_offered_on = DateFact("date the resettlement leaflet was offered", ABSENT)
