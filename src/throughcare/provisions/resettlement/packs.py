"""6. Resettlement packs.

The booklet and the leaflet; the officers' part in bringing packs to people stands in their appendices.
"""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.facts import Discharge
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance

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

leaflet_offered = Deadline(
    "RES-PACK-LEAFLET",
    title="The resettlement leaflet is offered to everybody who leaves prison",
    paragraph="6.1; 6.2",
    force=SHOULD,
    condition="Everybody leaving prison, above all those who had no pre-release work",
    about=Discharge,
    starts=Discharge.released_on,
    within=ON_THE_DAY,
    met_by=Discharge.leaflet_offered_on,
    owner=Owner.PRE_RELEASE_TEAM,
    content=("printed", "advice", "whom to turn to across the country"),
    reading=(
        "By the day of release, and an offer before it does. To have offered is enough, taken or not. Courts may use "
        "it too, for those released without a COM; it is printed only, the digital copy being of the booklet."
    ),
)
