"""Categorisation by the prison, and the move to open conditions."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Change, ChangeKind, Recategorisation
from throughcare.policy.facts.acts import MoveToOpen
from throughcare.work.stages.asking import Ask, Entered, Say
from throughcare.work.stages.stage import Brings, Guard, Journey, Proposed, Stage, Upon

_ROUTE = {
    Recategorisation.parole_board_recommended: "parole_board_recommends",
    Recategorisation.secretary_of_state_accepted: "secretary_of_state_accepts",
    Recategorisation.exceptional_transfer_agreed: "exceptional_transfer_agreed",
}
_TO_OPEN = {"to_open": (True,)}


def _the_move(entered: Entered) -> Proposed:
    route = {told: bool(entered.values.get(fact.column.name)) for fact, told in _ROUTE.items()}
    return {MoveToOpen: route}


# A move from closed to open conditions is a significant event, for which OASys is reviewed.
_SIGNIFICANT = Brings(
    Change,
    {"kind": ChangeKind.TRANSFER_CLOSED_TO_OPEN, "material": True, "in_custody": True},
    (Change.on, Recategorisation.moved_on),
)

_CONSIDERED = Ask(Recategorisation.considered_on, "When was it first considered?")
_DECIDED = Ask(Recategorisation.decided_on, "When was it decided?", since=Recategorisation.considered_on)

OPEN_CONDITIONS = Journey(
    name="open-conditions",
    title="Categorisation and the move to open conditions",
    about="Reviews of the category, and how somebody comes to open conditions.",
    provisions=("OMIC-ENTRY-OASYS-GATE", "OMIC-RTC-ISP-ENTRY", "OMIC-P2P-SENDING"),
    papers=("oasys_before_open",),
    guidance=("OMIC-OVERVIEW-READ-WITH", "OMIC-OVERVIEW-FILE-REVIEW"),
    stages=(
        Stage(
            "category",
            title="Record a review of the category",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-EXEC-CORE-TASKS", "NS-B.TASKS"),
            of=Recategorisation,
            asks=(_CONSIDERED, _DECIDED),
            says=(
                Say("category", "Which category was decided on?"),
                Say("reasons", "Why?"),
                Say("told", "The person was told, with the reasons", tick=True),
            ),
            help="For open conditions, and for a return to closed ones, there are pages of their own.",
        ),
        Stage(
            "consider",
            title="Consider open conditions",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-EXEC-CORE-TASKS", "OMIC-ENTRY-OASYS-GATE"),
            of=Recategorisation,
            asks=(_CONSIDERED,),
            says=(Say("why", "Why is it considered now?"),),
            sets={"to_open": True},
        ),
        Stage(
            "board",
            title="Hold the re-categorisation board",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-ENTRY-OASYS-GATE", "OMIC-EXEC-CORE-TASKS"),
            of=Recategorisation,
            upon=Upon.CHOSEN,
            rows=_TO_OPEN,
            asks=(Ask(Recategorisation.board_on, "When was it held?", since=Recategorisation.considered_on),),
            says=(Say("points", "What were the main points?"),),
            guards=(Guard("OMIC-ENTRY-OASYS-GATE"),),
            may_depart=True,
        ),
        Stage(
            "decide",
            title="Record the decision on open conditions",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-EXEC-CORE-TASKS",),
            of=Recategorisation,
            upon=Upon.CHOSEN,
            rows={**_TO_OPEN, "decided_on": (None,)},
            asks=(_DECIDED,),
            says=(
                Say("decision", "What was decided?"),
                Say("reasons", "Why?"),
                Say("told", "The person was told, with the reasons", tick=True),
            ),
            tells=("OMIC-ENTRY-VLO-BEFORE",),
            help="A notice goes to the VLO, where one is assigned.",
        ),
        Stage(
            "move",
            title="Record the move to open conditions",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-RTC-ISP-ENTRY", "OMIC-ENTRY-OASYS-GATE"),
            of=Recategorisation,
            upon=Upon.CHOSEN,
            rows={**_TO_OPEN, "moved_on": (None,)},
            after=(Recategorisation.decided_on,),
            asks=(
                Ask(
                    Recategorisation.moved_on,
                    "When is the move?",
                    ahead=True,
                    since=Recategorisation.decided_on,
                ),
                Ask(Recategorisation.parole_board_recommended, "The Parole Board recommended it"),
                Ask(Recategorisation.secretary_of_state_accepted, "The Secretary of State accepted that"),
                Ask(
                    Recategorisation.exceptional_transfer_agreed,
                    "The Secretary of State agreed an Exceptional Transfer",
                ),
            ),
            guards=(Guard("OMIC-RTC-ISP-ENTRY", _the_move), Guard("OMIC-ENTRY-OASYS-GATE")),
            may_depart=True,
            brings=(_SIGNIFICANT,),
            help="The three boxes are for an indeterminate sentence.",
        ),
    ),
)
