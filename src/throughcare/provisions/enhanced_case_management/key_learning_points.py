"""Key Learning Points.

The points that the later headings take up again stand with those headings.
"""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

distress_explored = Guidance(
    "ECM-DISTRESS",
    title="Look behind disruptive behaviour for distress",
    paragraph="KLP 2",
    force=SHOULD,
    condition="Someone behaves in an anti-social or disruptive way",
    owner=Owner.STAFF_IN_CONTACT,
    content=(
        "it may be misconduct",
        "it also points to greater vulnerability",
        "its causes are looked into thoroughly",
    ),
)
