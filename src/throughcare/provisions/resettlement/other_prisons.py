"""3. Pre-release activity.

Paragraph 3.4: prisons that are not resettlement prisons.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Workflow

in_reach = Workflow(
    "RES-NONRESETTLEMENT-INREACH",
    title="What in-reach brings to a prison that is not a resettlement prison",
    paragraph="3.4",
    force=MUST,
    condition="Not a resettlement prison, and the pre-release service reaches in from outside",
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "BCST2 is done here only where required, while 3.3 speaks of all prisoners: its clock belongs to a reception "
        "from court or on recall, and a move here with BCST2 done needs no other."
    ),
    content=(
        "for the COM, where required: BCST2 and planning for release",
        "somebody for an out-of-area COM to turn to",
        "for the COM: contact with CRS out of area made possible",
    ),
)

embedded = Workflow(
    "RES-NONRESETTLEMENT-EMBEDDED",
    title="What a team of its own adds in a prison that is not a resettlement prison",
    paragraph="3.4",
    force=MUST,
    condition="Not a resettlement prison, with a pre-release team working in it",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "all that in-reach brings",
        "for low and medium risk: the link from COM and CRS to support services inside the prison",
        "whatever else is to be settled with the prison or the OMU is left to the COM",
    ),
)
