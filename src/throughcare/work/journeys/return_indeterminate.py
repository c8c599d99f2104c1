"""Return to closed conditions of somebody on an indeterminate sentence: PPCS decides what becomes of it."""

from throughcare.access.actions import Action
from throughcare.policy.facts import (
    Assessment,
    AssessmentKind,
    Change,
    ChangeKind,
    ManagerRole,
    Method,
    PpcsOutcome,
    ReturnToClosed,
)
from throughcare.work.journeys import concerns
from throughcare.work.stages.asking import Ask, Meeting, Pick, Say, Seat
from throughcare.work.stages.stage import Brings, Guard, Journey, Stage, Upon

_DEVELOPMENTS = "OMIC-RTC-ISP-TRIGGERS"
_BOARD_ORDER = "OMIC-RTC-ISP-BOARD-ORDER"
_FORM = "OMIC-RTC-ISP-RC1"

# OASys is reviewed for it; without the event nothing would say so.
_SIGNIFICANT = Brings(
    Change,
    {"kind": ChangeKind.ISP_RETURNED_TO_CLOSED, "material": True, "in_custody": True},
    (Change.on, ReturnToClosed.returned_on),
)

_KINDS = (
    Ask(ReturnToClosed.adverse_development, "What is the adverse development?"),
    Ask(ReturnToClosed.unmanageable_in_open, "Is the person no longer manageable in open conditions?"),
)

_ON_THE_RETURN = (
    Stage(
        "lisp4",
        title="Send the LISP4 to PPCS",
        by=Action.WORK_OF_POM,
        provisions=("OMIC-RTC-ISP-LISP4",),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        where=("OMIC-RTC-ISP-LISP4",),
        asks=(
            Ask(
                ReturnToClosed.lisp4_submitted_on,
                "When was it sent?",
                "Within 5 days of the decision.",
                since=ReturnToClosed.decided_on,
            ),
        ),
    ),
    Stage(
        "board",
        title="Hold the sentence planning board",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-BOARD", _BOARD_ORDER),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        where=(_BOARD_ORDER,),
        asks=(Ask(ReturnToClosed.planning_board_on, "When was it held?", since=ReturnToClosed.reported_on),),
        picks=(
            Pick(
                "agenda",
                "What was discussed?",
                {
                    "behaviour": "The behaviour that gave concern",
                    "oasys": "The review of OASys",
                    "manager_view": "On an IPP: the offender manager's view",
                },
            ),
        ),
        says=(Say("points", "What were the main points?"),),
        meeting=Meeting(
            "OMIC-RTC-ISP-BOARD",
            seats=(
                Seat("security", "Security", must_come=True),
                Seat("POM", "the POM", must_come=True),
                Seat("COM", "the COM", must_come=True, allocated=ManagerRole.COM),
                Seat("person", "the person"),
                Seat("others", "other people who work with them"),
            ),
            methods=(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE),
        ),
    ),
    Stage(
        "oasys",
        title="Review OASys on the return",
        by=Action.COMPLETE_ASSESSMENT,
        provisions=("OMIC-RTC-ISP-OASYS",),
        of=Assessment,
        asks=(
            Ask(Assessment.completed_on, "When was OASys completed?"),
            Ask(Assessment.for_recategorisation, "It was completed for re-categorisation"),
            Ask(Assessment.plan_reviewed, "The sentence plan was reviewed with it"),
        ),
        sets={"kind": AssessmentKind.REVIEW},
        help="Before the return where that can be done; otherwise the closed prison does it as soon as it can.",
    ),
    Stage(
        "information",
        title="Send information to the receiving prison",
        by=Action.WORK_OF_POM,
        provisions=("OMIC-RTC-ISP-PACK",),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        day="When was it sent?",
        picks=(
            Pick(
                "sent",
                "What was sent?",
                {
                    "csra": "Cell Sharing Risk Assessment (CSRA), where it applies",
                    "incentives": "What is held under the Incentives Policy",
                    "development": "What else bears on the adverse development",
                },
            ),
        ),
        says=(Say("to", "To whom was it sent?"),),
    ),
)

_WITH_PPCS = (
    Stage(
        "disclosure",
        title="Record that PPCS disclosed the LISP4",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-DISCLOSE", "OMIC-RTC-ISP-REPRESENTATIONS"),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.lisp4_submitted_on,),
        asks=(
            Ask(
                ReturnToClosed.lisp4_disclosed_on,
                "When was it disclosed to the person?",
                "They have 28 days from then to make representations.",
                since=ReturnToClosed.lisp4_submitted_on,
            ),
        ),
        tells=("OMIC-RTC-ISP-DISCLOSE",),
    ),
    Stage(
        "representations",
        title="Record representations",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-REPRESENTATIONS",),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.lisp4_disclosed_on,),
        asks=(
            Ask(
                ReturnToClosed.representations_on,
                "When were representations received?",
                since=ReturnToClosed.lisp4_disclosed_on,
            ),
        ),
        sets={"no_representations_on": None},
    ),
    Stage(
        "no-representations",
        title="Record that there will be no representations",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-REPRESENTATIONS",),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.lisp4_disclosed_on,),
        asks=(
            Ask(
                ReturnToClosed.no_representations_on,
                "When was it confirmed that there will be none?",
                since=ReturnToClosed.lisp4_disclosed_on,
            ),
        ),
        sets={"representations_on": None},
    ),
    Stage(
        "ppcs",
        title="Record what PPCS decided",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-PPCS-OUTCOME", "OMIC-RTC-ISP-PPCS-GATE"),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        asks=(
            Ask(ReturnToClosed.ppcs_outcome, "What was decided?"),
            Ask(ReturnToClosed.ppcs_decided_on, "When was it decided?", since=ReturnToClosed.decided_on),
        ),
        picks=(
            Pick(
                "considered",
                "What did PPCS consider?",
                {
                    "history": "The history of the case",
                    "developments": "The adverse developments, or the removal from open conditions for a time",
                    "made": "Representations",
                },
                "As its letter says.",
                needed=False,
            ),
        ),
        guards=(Guard("OMIC-RTC-ISP-PPCS-GATE", on=ReturnToClosed.ppcs_decided_on),),
    ),
    Stage(
        "advice",
        title="Record what came of the Parole Board's advice",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-ISP-PPCS-OUTCOME",),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.ppcs_decided_on,),
        day="When was it decided?",
        asks=(
            Ask(
                ReturnToClosed.parole_board_advice,
                "What came of it?",
                only=(ReturnToClosed.ppcs_outcome, (PpcsOutcome.REFER_TO_PAROLE_BOARD,)),
            ),
        ),
    ),
    Stage(
        "rc1",
        title="Complete the RC1",
        by=Action.WORK_OF_POM,
        provisions=(_FORM, "OMIC-RTC-RC1-CONTENT"),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.ppcs_decided_on,),
        where=(_FORM,),
        asks=(Ask(ReturnToClosed.rc1_completed_on, "When was it completed?", since=ReturnToClosed.ppcs_decided_on),),
        says=(Say("decision", "How was the decision reached?"),),
        guards=(Guard(_FORM),),
    ),
)

RETURN_INDETERMINATE = Journey(
    name="return-indeterminate",
    title="Return to closed conditions, indeterminate sentence",
    about="From an adverse development to the LISP4, the sentence planning board, and what PPCS decides.",
    provisions=("OMIC-RTC-ISP-LISP4", "OMIC-RTC-ISP-REPRESENTATIONS", "OMIC-RTC-ISP-RC1"),
    answers={"OMIC-RTC-COORDINATOR": (), _DEVELOPMENTS: (), _BOARD_ORDER: ()},
    papers=("rtc_investigation", "lisp4", "rtc_pack", "rc1"),
    beside=("told",),
    stages=(
        concerns.concern(_KINDS, _DEVELOPMENTS),
        concerns.investigated(_DEVELOPMENTS),
        concerns.DECISION,
        *_ON_THE_RETURN,
        concerns.returned(
            Guard(_BOARD_ORDER),
            "OMIC-RTC-DUTY-GOVERNOR",
            "OMIC-RTC-ISP-NOTICE",
            Ask(
                ReturnToClosed.operational_reasons,
                "For operational reasons no board could be held first; it follows as soon as possible",
            ),
            may_depart=True,
            brings=(_SIGNIFICANT,),
        ),
        concerns.told("OMIC-RTC-ISP-NOTICE"),
        *_WITH_PPCS,
    ),
)
