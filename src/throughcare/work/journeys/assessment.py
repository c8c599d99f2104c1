"""Assessment and plan: OASys at each point of the sentence, the sentence plan with its RMP, and their reviews."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Assessment, AssessmentKind, Change, Plan
from throughcare.work.stages.asking import Ask, Say
from throughcare.work.stages.stage import Guard, Journey, Stage, Upon

_FIRST = (
    "OMIC-OASYS-INITIAL-NPS-U10",
    "OMIC-OASYS-INITIAL-NPS-DET",
    "OMIC-OASYS-INITIAL-ISP",
    "OMIC-OASYS-INITIAL-CRC",
)
_AGAIN = ("OMIC-OASYS-REVIEW-DET", "OMIC-OASYS-REVIEW-ISP", "OMIC-OASYS-REVIEW-CRC")
_DONE = Ask(Assessment.completed_on, "When was OASys completed?")
_LAYER = Ask(Assessment.layer, "Which layer is it?", needed=False, among=(1, 2, 3))
_REVIEWED = Ask(Assessment.plan_reviewed, "The sentence plan was reviewed with it")
_ASSESSED = (_DONE, _LAYER, _REVIEWED)


def _ticks(under: str = "", **questions: str) -> tuple[Say, ...]:
    return tuple(Say(name, question, tick=True, under=under) for name, question in questions.items())


_INITIAL = Stage(
    "initial",
    title="Complete the initial OASys",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=(
        "OMIC-OASYS-INITIAL-SCOPE",
        "OMIC-OASYS-LAYER",
        "NS-B.4.3.1",
        "NS-B.4.3.2",
        "NS-B.4.3.4",
        "OMIC-EXEC-ADDITIONAL-TASKS",
        *_FIRST,
    ),
    of=Assessment,
    asks=(_DONE, _LAYER),
    says=(
        Say("tools", "Which risk assessment tools informed it?", "ARMS-informed OASys, OSP, SARA, RM2000."),
        *_ticks(
            equalities="The Equalities Monitoring Tool was used, and what it shows is planned for",
            others="The work of others is drawn together: key work, psychology, healthcare, substance misuse, "
            "interventions, education, resettlement",
        ),
    ),
    sets={"kind": AssessmentKind.INITIAL},
)
_REVIEW = Stage(
    "review",
    title="Complete a review of OASys",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-OASYS-REVIEW-SCOPE", "OMIC-OASYS-REVIEW-EVENT", "NS-B.10.1", "NS-10.1", *_AGAIN),
    of=Assessment,
    asks=_ASSESSED,
    says=(
        Say("why", "What was reviewed, and why now?"),
        Say("actions", "Which actions meet the risk and the needs, and protect victims?", "Name no victim."),
        Say("referrals", "Who was the person referred to?", needed=False),
    ),
    sets={"kind": AssessmentKind.REVIEW},
)
_BEFORE_MOVE = Stage(
    "before-open",
    title="Complete the OASys for re-categorisation",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-ENTRY-OASYS-CONTENT", "OMIC-ENTRY-OASYS-GATE"),
    of=Assessment,
    asks=_ASSESSED,
    says=(
        Say("objectives", "What are the objectives now in the sentence plan?"),
        Say("rotl", "What will those who decide on ROTL need to know?"),
    ),
    sets={"kind": AssessmentKind.REVIEW, "for_recategorisation": True},
)
_BEFORE_HANDOVER = Stage(
    "before-handover",
    title="Complete the OASys before handover",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-HANDOVER-OASYS-BEFORE", "NS-B.PREHANDOVER-OASYS", "OMIC-HANDOVER-TASKS"),
    of=Assessment,
    asks=_ASSESSED,
    says=(
        Say("progress", "How far has the person come since the first assessment and its plans?"),
        Say("outstanding", "Which work is outstanding?", "It helps the COM to think about resettlement."),
    ),
    sets={"kind": AssessmentKind.HANDOVER},
)
_BEFORE_RELEASE = Stage(
    "before-release",
    title="Complete the OASys before release",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-HANDOVER-PRE-RELEASE-OASYS",),
    of=Assessment,
    asks=_ASSESSED,
    says=_ticks(
        risk_plan="The risk management plan suits the case",
        sentence_plan="The sentence plan suits the case",
    ),
    sets={"kind": AssessmentKind.PRE_RELEASE},
)
_PLANS_CONFIRMED = Stage(
    "confirm-plans",
    title="Confirm both plans as responsibility passes",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-HANDOVER-PRE-RELEASE-OASYS",),
    day="When were they confirmed?",
    says=_ticks(
        no_event="No significant event has come after the OASys that was made before handover",
        risk_plan="The risk management plan is current",
        sentence_plan="The sentence plan is current",
    ),
    help="Where one of these does not hold, a new OASys is due before responsibility passes.",
)
_AT_THE_END = Stage(
    "termination",
    title="Complete the OASys at the end of the sentence",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("NS-11.1", "NS-11.1-EXIT-RISK", "NS-11.2"),
    of=Assessment,
    asks=_ASSESSED,
    says=(
        Say("met", "How far were the objectives of the sentence plan met?"),
        Say("continuing", "Where risk remains: what is expected to go on?", needed=False),
        Say("agencies", "Which agencies stay in contact with the person?", needed=False),
    ),
    sets={"kind": AssessmentKind.TERMINATION},
)
_COUNTERSIGN = Stage(
    "countersign",
    title="Countersign this OASys",
    by=Action.COUNTERSIGN,
    provisions=("NS-B.4.1", "NS-B.4.3.3"),
    of=Assessment,
    upon=Upon.CHOSEN,
    rows={"countersigned_on": (None,)},
    asks=(Ask(Assessment.countersigned_on, "When was it countersigned?", since=Assessment.completed_on),),
    says=(
        *_ticks(quality="It follows the Quality Assurance Tool of OASys"),
        Say("view", "What did you find?", needed=False),
    ),
    by_another=True,
    help="Annex B names the countersigning checklist of OASys beside standard 4.1. Nobody countersigns their own.",
)
_PLAN_DATES = (Ask(Plan.kind, "Which plan is it?"), Ask(Plan.completed_on, "When was the plan completed?"))
_PLAN_WORDS = (
    Say("part", "What part did the person have in it?"),
    Say("goals", "Which goals matter to the person, in their own words?"),
    Say("work", "Which work is planned, in what order, one to one and in groups?"),
    Say("strengths", "Which strengths does it build on?"),
    Say("contact", "What contact will take place, and when?"),
    Say("others", "Who else delivers it, and what contact is expected of each?"),
)
_PILLARS = _ticks(
    "NS-4.3.3-PILLARS",
    supervision="Supervision is in it",
    monitoring="Monitoring and control is in it",
    interventions="Interventions and treatment are in it",
    victim_safety="Victim safety is in it",
)
_SOURCES = _ticks(
    "NS-B.4.3.3",
    sources="Its sources were drawn on, the person, public protection, security, police and CSIP among them",
)
_ALIGNED = Say(
    "aligned", "High or very high risk, several agencies: it agrees with their plans", needed=False, tick=True
)
_RISK_PLAN_ON = "When was the risk management plan completed?"
_WHOLE = "What the risk management plan says is official-sensitive and stands in it. Here only that it is whole."

_PLAN = Stage(
    "plan",
    title="Complete the sentence plan",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("NS-B.4.1", "NS-4.3.4", "NS-5.2"),
    of=Plan,
    asks=_PLAN_DATES,
    says=_PLAN_WORDS,
    guards=(Guard("NS-4.3.3"),),
    help="From medium risk of serious harm on, complete it together with its risk management plan.",
)
_BOTH_PLANS = Stage(
    "both-plans",
    title="Complete the sentence plan with its risk management plan",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("NS-B.4.1", "NS-4.3.3-PILLARS", "NS-B.4.3.3", "NS-4.3.4", "NS-4.3.4-ALIGN", "NS-5.2"),
    of=Plan,
    asks=(*_PLAN_DATES, Ask(Plan.risk_management_plan_completed_on, _RISK_PLAN_ON)),
    says=(*_PLAN_WORDS, *_PILLARS, *_SOURCES, _ALIGNED),
    guards=(Guard("NS-4.3.3"),),
    help=_WHOLE,
)
_RISK_PLAN = Stage(
    "risk-plan",
    title="Complete the risk management plan of this sentence plan",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("NS-4.3.3-PILLARS", "NS-B.4.3.3", "NS-4.3.4-ALIGN"),
    of=Plan,
    upon=Upon.CHOSEN,
    rows={"risk_management_plan_completed_on": (None,)},
    asks=(Ask(Plan.risk_management_plan_completed_on, _RISK_PLAN_ON),),
    says=(*_PILLARS, *_SOURCES, _ALIGNED),
    guards=(Guard("NS-4.3.3"),),
    help=_WHOLE,
)
_CHANGE = Stage(
    "change",
    title="Record a significant change",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("OMIC-OASYS-REVIEW-EVENT", "NS-B.10.1", "NS-10.1"),
    of=Change,
    asks=(
        Ask(Change.kind, "What changed?"),
        Ask(Change.on, "When?"),
        Ask(Change.material, "Does it materially affect the management of the case?"),
        Ask(Change.in_custody, "It happened in custody"),
    ),
    says=(Say("change", "What happened?", "Less risk and more protection are changes too. Name no victim."),),
)
_CHANGE_REVIEWED = Stage(
    "change-reviewed",
    title="Record that assessment and plan were reviewed for this change",
    by=Action.COMPLETE_ASSESSMENT,
    provisions=("NS-B.10.1", "NS-10.1", "OMIC-OASYS-REVIEW-EVENT"),
    of=Change,
    upon=Upon.CHOSEN,
    rows={"reviewed_on": (None,)},
    asks=(Ask(Change.reviewed_on, "When were they reviewed?", since=Change.on),),
    says=(
        *_ticks(assessment="The assessment was reviewed", plan="The plan was reviewed"),
        Say("actions", "Which actions meet the risk and the needs, and protect victims?", "Name no victim."),
        Say("referrals", "Who was the person referred to?", needed=False),
    ),
)

ASSESSMENT = Journey(
    name="assessment",
    title="Assessment and plan",
    about="OASys, the sentence plan with its risk management plan, and their reviews.",
    provisions=(*_FIRST, *_AGAIN, "NS-4.3.3"),
    of_rows={"OMIC-OASYS-REVIEW-EVENT": ("review_due",)},
    papers=("sentence_plan", "risk_assessment", "risk_management_plan", "equalities", "oasys_before_open"),
    stages=(
        _INITIAL,
        _REVIEW,
        _BEFORE_MOVE,
        _BEFORE_HANDOVER,
        _BEFORE_RELEASE,
        _PLANS_CONFIRMED,
        _AT_THE_END,
        _COUNTERSIGN,
        _PLAN,
        _BOTH_PLANS,
        _RISK_PLAN,
        _CHANGE,
        _CHANGE_REVIEWED,
    ),
)
