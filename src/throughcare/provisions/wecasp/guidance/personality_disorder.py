"""7.19 Women's Offender Personality Disorder (WOPD) pathway."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

pathway_beside_panel = Guidance(
    "WECASP-7.19.1",
    title="The WOPD pathway and the panel go together",
    paragraph="7.19.1; 7.19.2; 7.19.3; 7.19.4",
    force=SHOULD,
    condition="A WECASP case that screens in to WOPD",
    owner=Owner.SOURCE_SILENT,
    reading="The third and the fourth aim run together in the text, and are taken apart here.",
    content=(
        "people on the caseload may be in OPD services, or have them as a target",
        "aim: fewer repeats of serious sexual or violent offending",
        "aim: better psychological health, wellbeing, behaviour and relationships",
        "aim: staff who are able and confident in this work",
        "aim: OPD services that are efficient, good and worth their cost",
        "advice at the Board: the OPD Programme Team, each month",
    ),
)
