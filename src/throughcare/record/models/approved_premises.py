"""Referrals to Approved Premises (AP), and stays there."""

from typing import ClassVar

from throughcare.policy import facts
from throughcare.record.models.fields import day, text, word
from throughcare.record.models.rows import CaseRow, case_indexes


class ApprovedPremisesReferral(CaseRow):
    """A referral for a place that is required; `completed_on` is empty while it is being prepared.

    `premises`: whose staff see the case for it.
    """

    premises = text()
    regime_explained_on = day()
    completed_on = day()

    class Meta:
        indexes: ClassVar = case_indexes("ap_referral")


class ApprovedPremisesStay(CaseRow):
    """A stay, planned or begun: `planned_end_on` is what is planned for, `left_on` is empty until the person leaves."""

    premises = text()
    arrived_on = day()
    planned_end_on = day()
    left_on = day()
    placement = word(facts.PlacementKind)
    move_on_plan_completed_on = day()
