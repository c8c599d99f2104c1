"""Release on Temporary Licence (ROTL): applied for, fed into, decided at a board, gone out on, and reviewed."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Method, RotlType, TemporaryAbsence, TemporaryRelease
from throughcare.work.journeys.rotl_inputs import ASK_COM, INPUTS, NOT_DECIDED
from throughcare.work.stages.asking import Ask, Meeting, Say, Seat
from throughcare.work.stages.stage import Guard, Holds, Journey, Stage, Upon

_KIND = TemporaryRelease.kind
_GRANTED = TemporaryRelease.granted
_OUT = Holds(has=(TemporaryAbsence.out_at,), has_not=(TemporaryAbsence.back_at, TemporaryAbsence.recalled_on))

_APPLY = Stage(
    "apply",
    title="Apply for ROTL",
    by=Action.PREPARE_ROTL,
    provisions=(
        "OMIC-ROTL-TASKS",
        "OMIC-ROTL-ROR",
        "OMIC-ROTL-CRL",
        "OMIC-ROTL-SPL",
    ),
    of=TemporaryRelease,
    asks=(
        Ask(TemporaryRelease.applied_on, "When was it applied for?"),
        Ask(_KIND, "What type of ROTL is it?", "Resettlement day or overnight release, childcare, special purpose."),
        Ask(
            TemporaryRelease.heading,
            "Under which heading does the activity come?",
            needed=False,
            only=(_KIND, (RotlType.RDR,)),
        ),
        Ask(
            TemporaryRelease.plan_objective,
            "RDR: the activity is linked to an objective of the sentence plan",
            only=(_KIND, (RotlType.RDR,)),
        ),
        Ask(TemporaryRelease.primary_carer, "CRL: they are a child's primary carer", only=(_KIND, (RotlType.CRL,))),
        Ask(TemporaryRelease.spl_ground, "On what ground is the SPL asked for?", only=(_KIND, (RotlType.SPL,))),
        Ask(TemporaryRelease.suitable_for_open, "They are suitable for open conditions"),
    ),
    says=(
        Say("purpose", "What is it for, and where?"),
        Say(
            "objective",
            "Which objective of the sentence plan does it serve?",
            if_marked=TemporaryRelease.plan_objective,
        ),
    ),
    guards=(Guard("OMIC-ROTL-RDR"),),
    tells=("OMIC-ROTL-OM-VLO",),
)

_BOARD = Stage(
    "board",
    title="Hold the ROTL board",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-TASKS", "OMIC-ROTL-COM-INPUT", "OMIC-ROTL-RESTRICTED-ELEMENTS"),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(TemporaryRelease.board_on, "When was it held?", since=TemporaryRelease.applied_on),
        Ask(TemporaryRelease.board_chair, "Who chaired it?"),
        Ask(TemporaryRelease.offender_manager_consulted, "The offender manager was consulted"),
        Ask(TemporaryRelease.ebm_assessment_seen, "The board saw the EBM assessment (the case file review)"),
        Ask(TemporaryRelease.higher_monitoring, "More monitoring than usual is planned while they are out"),
    ),
    says=(
        Say("recommends", "What does the board recommend, and why?"),
        Say("monitoring", "How will they be monitored?", if_marked=TemporaryRelease.higher_monitoring),
    ),
    meeting=Meeting(
        "OMIC-ROTL-TASKS",
        seats=(
            Seat("chair", "the chair", must_come=True),
            Seat("POM", "the POM"),
            Seat("COM", "the COM, or a duty COM"),
            Seat("person", "the person"),
            Seat("others", "other people who work with them"),
        ),
        methods=(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE),
    ),
    guards=(
        Guard("OMIC-ROTL-COM-INPUT", on=TemporaryRelease.board_on),
        Guard("OMIC-EBM-CASE-REVIEW", on=TemporaryRelease.board_on),
    ),
)

_DECIDE = Stage(
    "decide",
    title="Decide on the ROTL, with its conditions",
    by=Action.DECIDE_ROTL,
    provisions=("OMIC-ROTL-RESTRICTED-ELEMENTS", "OMIC-EBM-NOT-SUBSTITUTE", "OMIC-ROTL-OM-CONTENT"),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=NOT_DECIDED,
    asks=(
        Ask(TemporaryRelease.decided_on, "When was it decided?", since=TemporaryRelease.applied_on),
        Ask(TemporaryRelease.decided_by, "At what level was it decided?"),
        Ask(_GRANTED, "It is granted"),
    ),
    says=(
        Say("reasons", "What are the reasons?"),
        Say("conditions", "Which conditions are set?", if_marked=_GRANTED),
        Say("zones", "Which exclusion zones and non-contact conditions are set?", "Name nobody.", needed=False),
        Say("dates", "Which dates are kept clear, such as painful anniversaries?", needed=False),
    ),
    guards=tuple(
        Guard(gate, on=TemporaryRelease.decided_on, only=_GRANTED)
        for gate in (
            "OMIC-ROTL-RDR",
            "OMIC-ROTL-COM-INPUT",
            "OMIC-ROTL-RESTRICTED-ELEMENTS",
            "OMIC-EBM-CASE-REVIEW",
            "OMIC-EBM-NOT-SUBSTITUTE",
        )
    ),
    help="The gates are asked of a ROTL that is granted, as things stood that day; a refusal needs its reasons only.",
)

_REVIEW = Stage(
    "review",
    title="Review ROTL",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=Holds(has=(_GRANTED,)),
    asks=(
        Ask(TemporaryRelease.reviewed_on, "When was it reviewed?", since=TemporaryRelease.decided_on),
        Ask(TemporaryRelease.next_review_on, "When is the next one?", ahead=True, since=TemporaryRelease.reviewed_on),
    ),
    says=(Say("outcome", "What came of the review?"),),
)

_PLAN = Stage(
    "plan-out",
    title="Plan when they go out next",
    by=Action.PREPARE_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryRelease,
    upon=Upon.CHOSEN,
    goes_on=Holds(has=(_GRANTED,)),
    asks=(
        Ask(
            TemporaryRelease.next_out_at,
            "When are they to go out?",
            "Leave it and the next one empty where the time out is called off.",
            needed=False,
            ahead=True,
        ),
        Ask(
            TemporaryRelease.next_back_at,
            "When are they to be back?",
            needed=False,
            ahead=True,
            since=TemporaryRelease.next_out_at,
        ),
    ),
    says=(Say("where", "Where do they go, or why is it called off?"),),
    help="It stands on the list of who is out on ROTL until somebody logs that they went out.",
)

_GO_OUT = Stage(
    "go-out",
    title="Log that somebody goes out on ROTL",
    by=Action.LOG_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryAbsence,
    goes_on=Holds(has=(_GRANTED,), alike=(_KIND, TemporaryAbsence.kind)),
    asks=(
        Ask(TemporaryAbsence.kind, "What type of ROTL is it?"),
        Ask(TemporaryAbsence.out_at, "When did they go out?"),
        Ask(TemporaryAbsence.due_back_at, "When are they due back?", ahead=True, since=TemporaryAbsence.out_at),
    ),
    says=(Say("where", "Where do they go, and what are they told?", "The licence and its conditions."),),
)

_COME_BACK = Stage(
    "come-back",
    title="Log that they are back",
    by=Action.LOG_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryAbsence,
    upon=Upon.CHOSEN,
    goes_on=Holds(has_not=(TemporaryAbsence.back_at,)),
    asks=(
        Ask(TemporaryAbsence.back_at, "When did they come back?", since=TemporaryAbsence.out_at),
        Ask(TemporaryAbsence.breath_test, "What came of the breath test?"),
    ),
    says=(Say("return", "What is to be said of the return?", needed=False),),
)

_FAIL = Stage(
    "fail",
    title="Record a breach or failure",
    by=Action.LOG_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryAbsence,
    upon=Upon.CHOSEN,
    asks=(
        Ask(TemporaryAbsence.failure, "How did they fail?"),
        Ask(TemporaryAbsence.failed_on, "When?", since=TemporaryAbsence.out_at),
    ),
    says=(
        Say("happened", "What happened?"),
        Say("done", "What was done about it, and who was told?"),
    ),
    help=(
        "A failure on ROTL, or of a breath test on return, can be an adverse development: see the return to closed "
        "conditions."
    ),
)

_RECALL = Stage(
    "recall",
    title="Recall them from ROTL",
    by=Action.LOG_ROTL,
    provisions=("OMIC-ROTL-TASKS",),
    of=TemporaryAbsence,
    upon=Upon.CHOSEN,
    goes_on=_OUT,
    asks=(Ask(TemporaryAbsence.recalled_on, "When were they recalled?", since=TemporaryAbsence.out_at),),
    says=(
        Say("why", "Why were they recalled, and who decided it?"),
        Say("done", "What was done about it, and who was told?"),
    ),
)

ROTL = Journey(
    name="rotl",
    title="Release on Temporary Licence (ROTL)",
    about="From the application to the board, the licence, each time out, and what is reviewed.",
    provisions=("OMIC-ROTL-RESTRICTED", "OMIC-ROTL-POL-REQUIRED", "OMIC-ROTL-COM-INPUT"),
    guidance=("OMIC-ROTL-PURPOSE", "OMIC-ROTL-GUIDANCE"),
    papers=("rotl_report", "rotl_om"),
    answers={"OMIC-ROTL-RESTRICTED": (), "OMIC-ROTL-POL-REQUIRED": ()},
    of_rows={"OMIC-ROTL-POL-REQUIRED": ("police_request_required",)},
    stages=(_APPLY, ASK_COM, *INPUTS, _BOARD, _DECIDE, _REVIEW, _PLAN, _GO_OUT, _COME_BACK, _FAIL, _RECALL),
)
