"""2. Principles."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, choose, no_word, word
from throughcare.policy.facts import ComplexCaseBoard, Difficulty, Estate, LegalStatus, MoveDecider, Relocation, Spell
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Record
from throughcare.provisions.wecasp.caseload import restricted

_on_remand = Spell.legal_status.is_in(LegalStatus.UNCONVICTED, LegalStatus.CONVICTED_UNSENTENCED)
_decider = choose(
    (restricted & Relocation.for_interventions, word(MoveDecider.DEPUTY_DIRECTOR_LTHSPG)),
    (
        ComplexCaseBoard.where(ComplexCaseBoard.difficulty.is_(Difficulty.PLACEMENT)).any(),
        word(MoveDecider.COMPLEX_CASE_BOARD),
    ),
    otherwise=word(MoveDecider.PRISON_GROUP_DIRECTOR),
).named("who decides on the move", "WECASP-2.1c")

open_to = Derivation(
    "WECASP-2.1a",
    title="The panel is open to anybody in the women's estate",
    paragraph="2.1; 7.3.2; 7.3.3; 7.3.4; 7.4.2; 7.10.7; 7.11.1",
    force=MUST,
    condition="Held in custody, in any estate",
    about=Spell,
    applies=(Spell.arrived_on <= TODAY) & ~(Spell.left_on <= TODAY),
    gives={
        "in_scope": Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN),
        "sentence_plan_evidence_applies": ~_on_remand,
    },
    owner=Owner.WOMENS_TEAM,
    reading=(
        "Nobody on remand can be failing to progress in a sentence plan, yet 7.10.7 says that remand cases suit: they "
        "are in scope, and what a referral asks about the sentence plan does not apply to them."
    ),
    content=(
        "whatever the length of sentence, on recall or on remand",
        "meant for: complex people who are not progressing in their sentence plan",
        "expected: about 40 people, one in a hundred of the estate (7.3.3)",
    ),
)

placement_decided = Derivation(
    "WECASP-2.1c",
    title="The Prison Group Director decides on placement; the Board only recommends",
    paragraph="2.1; 4.1; 7.8.6; 7.12.4",
    force=MUST,
    condition="A move to another prison is in question",
    about=Relocation,
    gives={
        "decider": _decider,
        "consults": choose(
            (_decider.is_(MoveDecider.DEPUTY_DIRECTOR_LTHSPG), word(MoveDecider.PRISON_GROUP_DIRECTOR)),
            otherwise=no_word(MoveDecider),
        ),
    },
    owner=Owner.PRISON_GROUP_DIRECTOR,
    reading=(
        "5.5.4 names RS alone; PRS goes with it, by the heading of 5.5. An RS woman who moves for interventions is "
        "LTHSPG's to decide on, even where the Complex Case Board knows her. A transfer to a secure hospital is no "
        "move between prisons, and is MHCS's."
    ),
    content=(
        "RS or PRS, to another prison for interventions: Deputy Director LTHSPG, with the PGD consulted (5.5.4; 7.9.5)",
        "placement before the transgender Complex Case Board: that Board (7.21.3)",
        "secure hospital: MHCS, with NHS England or NHS Wales and the providers consulted (5.6.4; 7.3.6)",
        "every other transfer between prisons: Prison Group Director (7.12.4)",
        "the WECASP Board recommends, and directs nobody",
        "it weighs wellbeing, progression and support for staff",
    ),
)

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
