"""6. Resettlement packs.

The booklet; the officers' part in bringing packs to people stands in their appendices.
"""

from throughcare.policy.documents import MAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

booklet = Guidance(
    "RES-PACK-BOOKLET",
    title="The resettlement booklet, for staff to work from and to give out",
    paragraph="6.1; 6.2",
    force=MAY,
    condition="Work towards somebody's release",
    satisfied_by="booklet given, where the person needs it",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "advice and tips for those who work with people on their release",
        "a chapter for each pathway, something for foreign nationals, and national support to turn to afterwards",
        "in print in every prison, and on EQuiP",
        "on Virtual Campus, where people in prison can open it, and in accessible forms",
        "mostly for probation staff, and given to the person when that is wanted",
        "local products stay; it adds to them",
    ),
)
