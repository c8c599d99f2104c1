"""Returning an Individual to Closed Conditions."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, choose, word
from throughcare.policy.facts import CategoryChange, ReturnToClosed, Sentence
from throughcare.policy.facts.acts import MoveToOpen
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Notice, Record, Requirement, Workflow
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

on_indeterminate_sentence = Sentence.where(serving & indeterminate).any().named("serving an indeterminate sentence")
on_determinate_sentence = (Sentence.where(serving).any() & ~on_indeterminate_sentence).named(
    "serving a determinate sentence"
)
return_decided = ReturnToClosed.decided_on <= TODAY

co_ordinator = Derivation(
    "OMIC-RTC-COORDINATOR",
    title="The POM co-ordinates, or the Duty Governor when there is no POM",
    paragraph="Determinate Sentence Individuals; Indeterminate Sentence Individuals",
    force=MUST,
    about=ReturnToClosed,
    applies=ReturnToClosed.reported_on <= TODAY,
    condition="Behaviour that gave concern is to be investigated.",
    owner=(Owner.POM, Owner.DUTY_GOVERNOR),
    gives={
        "coordinator": choose(
            (ReturnToClosed.pom_unavailable | ~ReturnToClosed.pom_on_duty, word(Owner.DUTY_GOVERNOR)),
            otherwise=word(Owner.POM),
        )
    },
    content=("the POM, who is resourced for it", "the Duty Governor while the POM is off duty or cannot be had"),
)

category_change = choose(
    (ReturnToClosed.category_change.is_(CategoryChange.CATEGORY_UNSOUND), ReturnToClosed.corroborated),
    (ReturnToClosed.category_change.is_(CategoryChange.OTHER), ReturnToClosed.reason_recorded),
    otherwise=ReturnToClosed.category_change.exists,
)

changes = Derivation(
    "OMIC-RTC-DET-TRIGGERS",
    title="Changes that may call for a review of category",
    paragraph="Determinate Sentence Individuals",
    force=MAY,
    about=ReturnToClosed,
    applies=(ReturnToClosed.reported_on <= TODAY) & on_determinate_sentence,
    condition="A concern about a person on a determinate sentence.",
    owner=(Owner.POM, Owner.DUTY_GOVERNOR),
    gives={"review_may_be_opened": category_change},
    content=(
        "an urgent threat to security or good order",
        "intelligence of serious criminality that goes on",
        "further serious charges that ask for more security",
        "notice of deportation served",
        "confiscation order enforced",
        "Serious Crime Prevention Order (SCPO) imposed",
        "new information, such as risk that OASys shows to escalate (the contingency plan may have foreseen it)",
        "doubt whether the present category is sound, with evidence that corroborates it",
        "serious ROTL failure",
        "a risk review that might lead to another category (failed MDT)",
        "security intelligence of criminal activities",
        "home circumstances that make absconding likelier",
        "involvement with drugs",
        "sentence increased",
        "deportation order served",
        "information from MAPPA",
        "behaviour that cannot be managed",
        "anything else, with the reason recorded",
    ),
    reading=(
        "The list (of PSI 40/2011) is not closed. Some of its items overlap; they are kept apart as it has them. Doubt "
        "about the category counts only with corroborative evidence."
    ),
)

form_completed = Gate(
    "OMIC-RTC-DET-RC1",
    title="Determinate sentence: the POM completes the RC1 once the return is decided",
    paragraph="Determinate Sentence Individuals",
    force=MUST,
    about=ReturnToClosed,
    applies=return_decided & on_determinate_sentence,
    condition="The return of a person on a determinate sentence is decided.",
    owner=Owner.POM,
    requires=(Requirement("rc1", ReturnToClosed.rc1_completed_on <= TODAY, "the RC1 re-categorisation form"),),
    reading=(
        "There is no time limit. On an indeterminate sentence the RC1 comes later, if at all (OMIC-RTC-ISP-RC1), so "
        "that the person moves before it. Out of hours the Duty Governor, who then co-ordinates the re-categorisation, "
        "completes it."
    ),
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
    realised_by="The paper “RC1: re-categorisation”: its form asks for each of these.",
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
    realised_by="«Tell somebody» on the case: a notice to each of those who have to do with it, once a return.",
    content=(
        "Public Protection Casework Section (PPCS)",
        "police",
        "COM",
        "Victim Liaison Officer",
        "MAPPA",
        "what was done is recorded on NOMIS, and on ViSOR where required",
    ),
)
