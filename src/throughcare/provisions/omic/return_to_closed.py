"""Returning an Individual to Closed Conditions."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Sentence
from throughcare.policy.facts.acts import MoveToOpen
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Notice, Record, Requirement, Workflow
from throughcare.provisions.omic.cohort import indeterminate, serving

isp_entry = Gate(
    "OMIC-RTC-ISP-ENTRY",
    title="How an indeterminate sentence prisoner reaches open conditions",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    about=MoveToOpen,
    applies=Sentence.where(serving & indeterminate).any(),
    condition="A move to open conditions on an indeterminate sentence.",
    requires=(
        Requirement(
            "route",
            (MoveToOpen.parole_board_recommends & MoveToOpen.secretary_of_state_accepts)
            | MoveToOpen.exceptional_transfer_agreed,
            "a recommendation of the Parole Board that the Secretary of State has accepted, or an Exceptional Transfer",
        ),
    ),
    content=(
        "recommended by the Parole Board and accepted by the Secretary of State",
        "exceptionally, by the Secretary of State alone on the person's application (Exceptional Transfer)",
        "once it is agreed that the risk is low enough for less secure conditions",
    ),
    reading="That the risk is low enough is part of what either decision agrees.",
)


investigation = Workflow(
    "OMIC-RTC-INVESTIGATE",
    title="Behaviour that gives concern is looked into: does it call for re-categorisation?",
    paragraph="Determinate Sentence Individuals; Indeterminate Sentence Individuals",
    force=SHOULD,
    condition=(
        "Behaviour gives concern; on an indeterminate sentence, also that open conditions may no longer hold the person"
    ),
    starts="concern reported",
    satisfied_by="investigation completed",
    owner=(Owner.POM, Owner.DUTY_GOVERNOR),
    reading="The Duty Governor co-ordinates while the POM is off duty or cannot be had. There is no time limit.",
    content=(
        "what happened is reported",
        "it is investigated",
        "it is asked whether it sets off re-categorisation",
        "the Duty Governor decides (OMIC-RTC-DUTY-GOVERNOR)",
    ),
)

duty_governor_decides = Workflow(
    "OMIC-RTC-DUTY-GOVERNOR",
    title="The Duty Governor decides: make secure, or return to closed conditions now",
    paragraph="Determinate Sentence Individuals; Indeterminate Sentence Individuals",
    force=MUST,
    condition="Behaviour gives concern",
    starts="concern reported",
    satisfied_by="Duty Governor's decision recorded",
    owner=Owner.DUTY_GOVERNOR,
    reading=(
        "That the person stays in open conditions goes unsaid, and is the third outcome. What is weighed is given by "
        "way of example; other reasons may be given."
    ),
    content=(
        "outcome: stays in open conditions",
        "outcome: made secure, not returned for now",
        "outcome: returned to closed conditions at once",
        "weighed: keeping people alive",
        "weighed: the safety of the person and of others",
        "weighed: the risk of absconding",
        "reasons are recorded",
    ),
)

form_complete = Record(
    "OMIC-RTC-RC1-CONTENT",
    title="The RC1 tells the whole decision, and later reviews go back to it",
    paragraph="Determinate Sentence Individuals",
    force=MUST,
    condition="An RC1 is completed",
    owner=Owner.POM,
    content=(
        "how the decision was reached, correctly and with nothing left out",
        "views on how far things have changed, of staff and professionals who know the person or the field",
        "each step that the form sets out",
        "RC1 and ICA1 are consulted at each later review of category",
    ),
)

stakeholders_told = Notice(
    "OMIC-RTC-DET-NOTICE",
    title="Those with a stake in the case hear of the return",
    paragraph="Determinate Sentence Individuals",
    force=MUST,
    condition="A person on a determinate sentence has been returned to closed conditions",
    starts="returned to closed conditions",
    satisfied_by="stakeholders told, and the actions recorded",
    owner=Owner.POM,
    reading="The list says who these may be: those who have to do with the case are told.",
    content=(
        "Public Protection Casework Section (PPCS)",
        "police",
        "COM",
        "Victim Liaison Officer",
        "MAPPA",
        "what was done is recorded on NOMIS, and on ViSOR where required",
    ),
)
