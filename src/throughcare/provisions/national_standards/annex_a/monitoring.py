"""Annex A: National Security Division cases.

Row 4: electronic monitoring.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

extended = Guidance(
    "NS-A.4-EXTEND",
    title="Keep monitoring past AP resettlement",
    paragraph="Annex A, row 4",
    force=SHOULD,
    condition="Left or leaving the AP",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=("recommended: most useful once the person is less restricted",),
)

amended = Guidance(
    "NS-A.4-AMEND",
    title="Monitoring may be changed for changed circumstances",
    paragraph="Annex A, row 4",
    force=MAY,
    condition="On monitoring",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "changes in circumstances",
        "protective factors such as employment",
    ),
)

what_it_is_for = Guidance(
    "NS-A.4-USE",
    title="What monitoring data is used for",
    paragraph="Annex A, row 4",
    force=MAY,
    condition="On monitoring",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "lifestyle, movements, associates, interests",
        "time away from AP and professionals",
        "person's own evidence of movements and compliance",
        "alert: breach of curfew",
        "alert: breach of exclusion zone",
        "locating the person on an immediate concern",
    ),
)
