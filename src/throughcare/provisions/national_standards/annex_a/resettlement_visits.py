"""Annex A: National Security Division cases.

Row 2: resettlement visits.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Record

places = Record(
    "NS-A.2-PLACES",
    title="Where resettlement visits may be made",
    paragraph="Annex A, row 2",
    force=MAY,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "the person's home",
        "the Approved Premises",
        "a family member's home",
        "a partner's home",
        "a friend's home",
        "place of work",
        "place of study",
        "another relevant place visited regularly",
        "Core Group can consider where, informed by EMS",
    ),
)

visitors = Membership(
    "NS-A.2-WHO",
    title="Who makes resettlement visits",
    paragraph="Annex A, row 2",
    force=MAY,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "Offender Manager",
        "other professionals in the case, as agreed by the Offender Manager",
        "jointly with police, weighing the effect on the visit",
        "Offender Manager is responsible that visits by others are suitable and take place",
    ),
)

what_is_looked_for = Record(
    "NS-A.2-RECORD",
    title="What a resettlement visit looks for",
    paragraph="Annex A, row 2",
    force=SHOULD,
    condition="Resettlement visit",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "how well the person copes living independently",
        "lifestyle",
        "interests",
        "associates",
        "safeguarding issues",
        "items of concern: materials",
        "items of concern: electronic devices",
        "other individuals of concern present",
    ),
)
