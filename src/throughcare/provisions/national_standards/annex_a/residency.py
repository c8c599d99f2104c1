"""Annex A: National Security Division cases.

Row 3: residency in Approved Premises.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

longer_or_shorter = Guidance(
    "NS-A.3-VARY",
    title="Residency may run past or stop short of 12 months on assessment",
    paragraph="Annex A, row 3",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "test: needed to manage risk and/or support need",
        "longer: complex needs, cannot make the move, or risk not manageable in independent accommodation",
        "shorter: stable home life",
    ),
)

return_considered = Guidance(
    "NS-A.3-RETURN",
    title="Consider a return to the AP",
    paragraph="Annex A, row 3",
    force=SHOULD,
    condition="Left the AP",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "struggling in independent accommodation",
        "signs that risk has risen or may rise",
    ),
)
