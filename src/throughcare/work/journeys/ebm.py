"""Enhanced Behavioural Monitoring (EBM): screened, the file reviewed, decided, monitored, and told back."""

from throughcare.access.actions import Action
from throughcare.policy.facts import BehaviourMonitoring, EbmDecision, Spell
from throughcare.policy.facts.acts import CaseReviewUse, ReviewUse
from throughcare.work.stages.asking import Ask, Entered, Say
from throughcare.work.stages.stage import Guard, Holds, Journey, Proposed, Stage, Upon

_ACTIVE = Holds(has=(BehaviourMonitoring.started_on,), has_not=(BehaviourMonitoring.ended_on,))
_IF_ACTIVE = (BehaviourMonitoring.decision, (EbmDecision.ACTIVE,))


def _the_use(entered: Entered) -> Proposed:
    return {CaseReviewUse: {"purpose": entered.values.get("review_used_for")}}


_SCREEN = Stage(
    "screen",
    title="Screen a reception for EBM",
    by=Action.SCREEN_FOR_EBM,
    provisions=("OMIC-EBM-SCREENING", "OMIC-EBM-ELIGIBILITY"),
    where=("OMIC-EBM-SCREENING",),
    of=Spell,
    upon=Upon.CHOSEN,
    goes_on=Holds(has_not=(Spell.ebm_screened_on, Spell.left_on)),
    asks=(Ask(Spell.ebm_screened_on, "When were they screened?", since=Spell.arrived_on),),
    says=(Say("found", "What did the screening find?"),),
    help="Everybody who comes into an open prison is screened, also those who turn out not to be eligible.",
)

_REVIEW = Stage(
    "review",
    title="Complete the case file review",
    by=Action.REVIEW_FOR_EBM,
    provisions=("OMIC-EBM-CASE-REVIEW", "OMIC-EBM-NOT-RISK-ASSESSMENT"),
    of=BehaviourMonitoring,
    upon=Upon.THE_ONE,
    goes_on=Holds(has_not=(BehaviourMonitoring.decided_on,)),
    asks=(Ask(BehaviourMonitoring.case_review_on, "When was the review completed?"),),
    says=(Say("known", "What is known of the risk, brought together?"),),
    help="It brings together what is known, and neither assesses the risk nor judges the move to open conditions.",
)

_USE = Stage(
    "use-review",
    title="Use the case file review",
    by=Action.MONITOR_UNDER_EBM,
    provisions=("OMIC-EBM-NOT-RISK-ASSESSMENT", "OMIC-EBM-NOT-SUBSTITUTE"),
    of=BehaviourMonitoring,
    upon=Upon.CHOSEN,
    goes_on=Holds(has=(BehaviourMonitoring.case_review_on,)),
    asks=(Ask(BehaviourMonitoring.review_used_for, "What is it to be used for?"),),
    says=(Say("how", "How, and by whom?"),),
    guards=(Guard("OMIC-EBM-NOT-RISK-ASSESSMENT", _the_use),),
)

_DECIDE = Stage(
    "decide",
    title="Decide on EBM",
    by=Action.DECIDE_EBM,
    provisions=("OMIC-EBM-DECISION", "OMIC-EBM-STANDARD-ROTL"),
    of=BehaviourMonitoring,
    upon=Upon.CHOSEN,
    goes_on=Holds(has=(BehaviourMonitoring.case_review_on,), has_not=(BehaviourMonitoring.decided_on,)),
    asks=(
        Ask(BehaviourMonitoring.decided_on, "When was it decided?", since=BehaviourMonitoring.case_review_on),
        Ask(BehaviourMonitoring.decision, "What was decided?"),
        Ask(
            BehaviourMonitoring.started_on,
            "When does active EBM start?",
            ahead=True,
            since=BehaviourMonitoring.decided_on,
            only=_IF_ACTIVE,
        ),
        Ask(BehaviourMonitoring.participates, "Do they take part?", needed=False, only=_IF_ACTIVE),
        Ask(BehaviourMonitoring.exceptional_reasons, "On standard ROTL: there are exceptional reasons"),
    ),
    says=(
        Say("decided-by", "Who decided it?"),
        Say("behaviour", "Is behaviour linked to risk seen, or absent?"),
        Say("compliance", "How does the person comply in general?"),
        Say("adds", "How much would EBM add to managing the risk?"),
        Say(
            "exceptional",
            "What are the exceptional reasons?",
            if_marked=BehaviourMonitoring.exceptional_reasons,
        ),
    ),
    sets={"review_used_for": ReviewUse.DECIDE_ON_EBM},
    guards=(Guard("OMIC-EBM-STANDARD-ROTL", on=BehaviourMonitoring.decided_on),),
)

_TAKE_PART = Stage(
    "take-part",
    title="Record whether they take part",
    by=Action.MONITOR_UNDER_EBM,
    provisions=("OMIC-EBM-NON-PARTICIPANTS",),
    of=BehaviourMonitoring,
    upon=Upon.CHOSEN,
    goes_on=_ACTIVE,
    asks=(Ask(BehaviourMonitoring.participates, "Do they take part?"),),
    says=(Say("why", "What do they say about it?", needed=False),),
    help="Behaviour linked to risk is monitored whether or not they take part.",
)

_EVIDENCE = Stage(
    "evidence",
    title="Write down what was seen and heard",
    by=Action.MONITOR_UNDER_EBM,
    provisions=("OMIC-EBM-STAFF-EVIDENCE", "OMIC-EBM-NON-PARTICIPANTS"),
    goes_on=_ACTIVE,
    day="When was it?",
    says=(Say("seen", "What did you see and hear in dealing with them?"),),
)

_FEEDBACK = Stage(
    "feedback",
    title="Tell the person how they are doing",
    by=Action.MONITOR_UNDER_EBM,
    provisions=("OMIC-EBM-FEEDBACK",),
    of=BehaviourMonitoring,
    upon=Upon.CHOSEN,
    goes_on=_ACTIVE,
    asks=(Ask(BehaviourMonitoring.feedback_on, "When were they told?", since=BehaviourMonitoring.started_on),),
    says=(
        Say("told", "What were they told, plainly put?"),
        Say("theirs", "What do they say, and what do they mean to do themselves?", needed=False),
    ),
)

_END = Stage(
    "end",
    title="End active EBM",
    by=Action.DECIDE_EBM,
    provisions=("OMIC-EBM-DECISION",),
    of=BehaviourMonitoring,
    upon=Upon.CHOSEN,
    goes_on=_ACTIVE,
    asks=(Ask(BehaviourMonitoring.ended_on, "When does it end?", since=BehaviourMonitoring.started_on),),
    says=(Say("why", "Why does it end, and who decided it?"),),
)

EBM = Journey(
    name="ebm",
    title="Enhanced Behavioural Monitoring (EBM)",
    about="From the screening of each reception into an open prison to the decision, active monitoring and its end.",
    provisions=(
        "OMIC-EBM-SCREENING",
        "OMIC-EBM-ELIGIBILITY",
        "OMIC-EBM-CASE-REVIEW",
        "OMIC-EBM-STANDARD-ROTL",
    ),
    guidance=("OMIC-EBM-PURPOSE", "OMIC-EBM-GUIDANCE"),
    papers=("ebm_case_review", "ebm_evidence"),
    answers={"OMIC-EBM-ELIGIBILITY": (), "OMIC-ROTL-RESTRICTED": (), "OMIC-EBM-NON-PARTICIPANTS": ()},
    rows={Spell: {"left_on": (None,)}},
    stages=(_SCREEN, _REVIEW, _USE, _DECIDE, _TAKE_PART, _EVIDENCE, _FEEDBACK, _END),
)
