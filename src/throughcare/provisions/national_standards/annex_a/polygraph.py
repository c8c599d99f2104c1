"""Annex A: National Security Division cases.

Row 5: polygraph examinations.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Workflow

more_often = Guidance(
    "NS-A.5-MORE",
    title="Examine more often after a failed or inconclusive test or on risk concerns",
    paragraph="Annex A, row 5",
    force=SHOULD,
    condition="Failed test, inconclusive test, or risk concerns",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=("shorter interval set on the case; no figure given",),
)

suspended = Workflow(
    "NS-A.5-SUSPEND",
    title="Polygraph may be suspended or spaced out for a short time",
    paragraph="Annex A, row 5",
    force=MAY,
    condition="RoH review shows risk demonstrably reduced",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "suspended",
        "or frequency reduced, short term",
        "keep the licence condition in place even if discontinued, in case risk rises (should)",
    ),
)

what_they_are_for = Guidance(
    "NS-A.5-USE",
    title="What polygraph examinations are for",
    paragraph="Annex A, row 5",
    force=MAY,
    condition="Polygraph examination held",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "signs of deception",
        "risk-related disclosure",
        "honesty and compliance",
        "informs risk assessment",
        "leads to risk management or enforcement",
        "leads to partner investigation",
        "evidence of compliance or reduced risk",
    ),
)
