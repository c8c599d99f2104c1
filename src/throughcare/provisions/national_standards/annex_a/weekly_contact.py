"""Annex A: National Security Division cases.

Row 1: two contacts a week.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership, Record

other_contact = Membership(
    "NS-A.1-SECOND",
    title="Who may make the other weekly contact",
    paragraph="Annex A, row 1",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "mentor",
        "theologian",
        "psychologist",
        "another professional involved in the case",
        "each approved by the Offender Manager",
    ),
)

oversight = Record(
    "NS-A.1-OVERSIGHT",
    title="Offender Manager makes sure others' appointments happen and are recorded",
    paragraph="Annex A, row 1",
    force=MUST,
    condition="Contact made by another professional",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "appointment took place",
        "appointment recorded",
    ),
)

separate_days = Guidance(
    "NS-A.1-SEPARATE",
    title="The two contacts fall on separate days",
    paragraph="Annex A, row 1",
    force=SHOULD,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading="Best practice: it does not decide whether the two contacts are met.",
    content=("best practice, not a condition of meeting NS-A.1",),
)

critical_points = Guidance(
    "NS-A.1-INCREASE",
    title="Review and raise contact at critical points",
    paragraph="Annex A, row 1",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "leaving an Approved Premises",
        "concern about mental health",
        "concern about wellbeing",
        "particular value for young people",
        "particular value for neurodivergent people, e.g. autism",
        "quality of contact, not only frequency",
    ),
)
