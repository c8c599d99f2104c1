"""8. Risk management.

Standards 8.1 to 8.3.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice, Record, Workflow

risk_managed = Workflow(
    "NS-8.1",
    title="Manage risk of serious harm, with other agencies where right",
    paragraph="8.1",
    force=MUST,
    condition="All cases",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02QM009",
    content=(
        "plans to manage and lessen risk are carried out",
        "changes in risk identified",
        "changes in risk acted on",
        "information shared between agencies to protect potential victims",
    ),
)

meetings_attended = Membership(
    "NS-8.1-MEETINGS",
    title="Attend multi-agency meetings where possible",
    paragraph="8.1",
    force=SHOULD,
    condition="The case is discussed at one",
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "A part of a statutory duty to engage, yet only «where possible»: attendance is recorded, or the "
        "reason for absence."
    ),
    content=(
        "MAPPA",
        "MARAC",
        "IOM (Integrated Offender Management)",
        "Safeguarding",
    ),
)

departure_recorded = Record(
    "NS-8.1-DEPARTURE",
    title="Have due regard to MAPPA statutory guidance and record any departure",
    paragraph="8.1",
    force=MUST,
    condition="A decision departs from MAPPA statutory guidance",
    satisfied_by="MAPPA departure recorded",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.SENIOR_PROBATION_OFFICER),
    content=("the decision to depart",),
)

holder_of_high_risk = Workflow(
    "NS-8.2",
    title="PSO case rising to high risk: decide who may hold it",
    paragraph="8.2",
    force=MUST,
    condition="A case held by a Probation Services Officer rises to high (or very high) risk of serious harm",
    starts="RoSH changed",
    satisfied_by="case reallocated",
    owner=Owner.SENIOR_PROBATION_OFFICER,
    reading=(
        "The text breaks off after «the case must»: the Senior Probation Officer decides on reallocation "
        "to a qualified practitioner. No clock survives, so the decision is outstanding at once. For "
        "newly qualified officers and learners it is a decision, not a bar."
    ),
    content=(
        "SPO decides on reallocation to a qualified practitioner",
        "re-tier; the tier informs allocation",
        "also applies to: PQiP learners",
        "also applies to: Newly Qualified Officers (NQOs)",
        "also applies to: staff subject to performance measures",
        "one further case is cut off in the source (RoSH such that a case is unsuited, apparently, to its programme)",
    ),
)

immediate_risk = Workflow(
    "NS-8.3",
    title="Immediate risk of serious harm: act to lessen it",
    paragraph="8.3",
    force=MUST,
    condition="Person poses an immediate risk of serious harm",
    starts="immediate risk identified",
    satisfied_by="risk action recorded",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02QM009",
    reading="The beginning of the text is damaged, and no clock survives: urgent from the moment it is recorded.",
    content=(
        "event raising imminence noted",
        "prompt action to manage risk and prevent or lessen harm",
        "proportionate to the level and nature of risk-of-harm factors",
        "action recorded",
        "partners told",
    ),
)

contingency_plan = Record(
    "NS-8.3-CONTINGENCY",
    title="Contingency plan: what to do in foreseeable scenarios",
    paragraph="8.3",
    force=SHOULD,
    condition="Every case with risk of serious harm",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "potential scenarios",
        "action required in each",
        "thinking behind it",
        "usable by other staff deciding how to protect the public",
    ),
)

action_recorded = Record(
    "NS-8.3-RECORD",
    title="Record actions taken on nDelius",
    paragraph="8.3",
    force=MUST,
    condition="Action taken on immediate risk",
    satisfied_by="risk action recorded",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "action",
        "on nDelius",
    ),
)

partners_told = Notice(
    "NS-8.3-NOTIFY",
    title="Tell partners what was done",
    paragraph="8.3",
    force=MUST,
    condition="Action taken on immediate risk",
    satisfied_by="partners informed",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="The list of what is told is cut off in the text.",
    content=("partners involved in the case, so they can respond to the change",),
)
