"""2. Principles."""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Record

nothing_replaced = Guidance(
    "WECASP-2.1b",
    title="The panel stands beside local work and takes none of it over",
    paragraph="2.1; 7.16.3; 7.19.2",
    force=MUST,
    condition="Every case that the panel is concerned with",
    owner=Owner.SOURCE_SILENT,
    content=(
        "still the prison's: care and management under its own structures",
        "still done under OMiC: key work and what the POM does",
        "complemented, not repeated: the WOPD pathway",
    ),
)

coordination = Guidance(
    "WECASP-2.1d",
    title="The Women's Team runs the Boards, is their secretariat and gives data",
    paragraph="2.1; 4.2",
    force=MUST,
    condition="At all times",
    owner=Owner.WOMENS_TEAM,
    content=(
        "brings the multidisciplinary Boards together",
        "is the secretariat",
        "gives the Prison Group Director and Regional Probation Directors the data that they need",
    ),
)

roles_recorded = Record(
    "WECASP-2.1e",
    title="The Governor or Director manages from day to day; write down who else does what",
    paragraph="2.1; 7.3.8",
    force=MUST,
    condition="On the WECASP caseload and in custody",
    satisfied_by="roles in the case recorded in both places",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Both places are needed, the minutes and the case record. The Governor or Director is also expected to consult "
        "psychology, OPD, PPCS and partners. Cases of the NSD are the exception, by 7.23.5."
    ),
    content=(
        "operational manager: the Governor or Director",
        "role of the POM",
        "role of the COM",
        "roles of other staff in the case",
        "written in the minutes of the WECASP",
        "written in the person's case record",
    ),
)
