"""10. Reviewing progress.

Standard 10.2: review after a recall or a committal.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.facts import Recall, RecallKind
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Workflow

RISK_MANAGEMENT_PLAN = working_days(10)

review_after_recall = Workflow(
    "NS-10.2",
    title="Review assessment and plan after recall or committal for PSS breach",
    paragraph="10.2",
    force=MUST,
    condition="Notified of recall to custody, or committed to custody for breach of post-sentence supervision",
    starts="recall notified or pss breach committal",
    satisfied_by="assessment and plan reviewed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL010",
    reading=("No number of days is set; only the risk management plan after a standard recall has one, as a measure."),
    content=(
        "situation and behaviour that led to recall, fully explored",
        "actions for custodial work",
        "release plans",
    ),
)

plan_supplied_after_recall = Deadline(
    "NS-10.2-RMP",
    title="Risk management plan supplied within ten working days of a standard recall",
    paragraph="10.2 (measure)",
    force=SHOULD,
    condition="A standard recall, not one for a fixed term",
    about=Recall,
    applies=Recall.kind.is_(RecallKind.STANDARD),
    starts=Recall.notified_on,
    within=RISK_MANAGEMENT_PLAN,
    met_by=Recall.risk_management_plan_supplied_on,
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL010",
    reading=(
        "Only the measure says so; its BDs are business days, that is working days. Counted from the notification of "
        "the recall, as 10.2 itself is. To whom the plan is supplied is not said."
    ),
)
