"""Referrals to Approved Premises (AP), and stays there."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, Subject, WordFact


class PlacementKind(StrEnum):
    """How a place in Approved Premises came about."""

    PLANNED = "planned"
    EMERGENCY = "emergency"
    SHORT_NOTICE = "short_notice"


class ApprovedPremisesReferral(Subject, label="Approved Premises referral", below=Case):
    """A referral for a place that is required; `completed_on` is empty while it is being prepared."""

    regime_explained_on = DateFact("date the Approved Premises regime was explained", ABSENT)
    completed_on = DateFact("date the Approved Premises referral was completed", ABSENT)


class ApprovedPremisesStay(Subject, label="stay in Approved Premises", below=Case, dated_by="arrived_on"):
    """A stay, planned or begun: `planned_end_on` is what is planned for, `left_on` is empty until the person leaves."""

    arrived_on = DateFact("date of arrival at the Approved Premises")
    planned_end_on = DateFact("planned date of leaving the Approved Premises", ABSENT)
    left_on = DateFact("date of leaving the Approved Premises", ABSENT)
    placement = WordFact(PlacementKind, "how the Approved Premises placement was made")
    move_on_plan_completed_on = DateFact("date the move-on plan was completed", ABSENT)
