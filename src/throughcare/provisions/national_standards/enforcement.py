"""9. Enforcing the sentence.

Standards 9.1 to 9.3: enforcement, warnings and recall. The days of 9.1 stand in `enforcement_clock`.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import Recall
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Guidance, Record, Requirement, Workflow

alternatives = Workflow(
    "NS-9.1-ALTERNATIVES",
    title="Consider each case carefully, with alternatives to enforcement",
    paragraph="9.1",
    force=MUST,
    condition="Enforcement is in view",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "alternatives considered where appropriate",
        "risk factors weighed",
        "protective factors weighed",
        "is there an imminent risk or risk of serious harm",
    ),
)

bias = Guidance(
    "NS-9.1-BIAS",
    title="Guard against bias in enforcement and recall",
    paragraph="9.1; 9.3.2",
    force=SHOULD,
    condition="Enforcement or recall decision",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "conscious and unconscious bias",
        "discussion",
        "self-reflection",
    ),
)

reasons_recorded = Record(
    "NS-9.2",
    title="Record why an absence was accepted or an alternative to recall chosen",
    paragraph="9.2",
    force=MUST,
    condition=(
        "Professional judgement makes an absence acceptable, or an alternative to recall is decided, or "
        "enforcement is not taken"
    ),
    starts="absence made acceptable",
    satisfied_by="rationale recorded",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="No acceptance is complete without its reasons.",
    content=(
        "rationale",
        "evidence",
        "thinking behind the decision",
        "additional information considered",
        "clear and defensible",
    ),
)

licence_failure = Workflow(
    "NS-9.3",
    title="Licence failure leads to a warning, an alternative, or recall",
    paragraph="9.3",
    force=MUST,
    condition="Failure to comply with a licence condition, no acceptable explanation",
    starts="failure to comply",
    satisfied_by="warning issued or alternative to recall decided or recall action taken",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "outcome: warning (9.3.1)",
        "outcome: alternatives to recall considered",
        "outcome: recall action (9.3.2)",
    ),
)

licence_warning = Workflow(
    "NS-9.3.1",
    title="Licence warning, timely and in proportion to RoSH",
    paragraph="9.3.1",
    force=MUST,
    condition="Licence failure that does not need recall",
    satisfied_by="warning issued",
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "«Timely» has no figure, and the six working days of 9.1 name community orders, suspended "
        "sentence orders and post-sentence supervision only."
    ),
    content=(
        "timely",
        "proportionate to RoSH",
    ),
)

recall_considered = Workflow(
    "NS-9.3.2",
    title="Recall decision: alternatives first, then action in line with risk",
    paragraph="9.3.2",
    force=MUST,
    condition=(
        "Recall is a potential action: community management no longer holds the risk, e.g. "
        "offence-paralleling behaviour"
    ),
    starts="recall considered",
    satisfied_by="alternative to recall decided or recall decided",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "alternatives considered",
        "enhanced monitoring explored",
        "risk to the public balanced with protective factors",
        "proportionate to risk of harm and reoffending",
        "evidence base clear",
        "regard to bias",
        "discussion with SPO and PDU Head or Deputy",
        "recorded as the Touchpoints Model requires",
        "recall action, emergency or non-emergency",
    ),
)

recall_discussed = Gate(
    "NS-9.3.2-AUTHORITY",
    title="Recall is discussed with the SPO and the PDU Head, or a Deputy with delegated authority, and recorded",
    paragraph="9.3.2",
    force=MUST,
    condition="Recall action is about to be taken",
    about=Recall,
    requires=(
        Requirement(
            "discussion_recorded", Recall.discussion_recorded_on <= TODAY, "the discussion of the recall, on record"
        ),
        Requirement("practitioner", Recall.practitioner_took_part, "the Probation Practitioner"),
        Requirement("senior_probation_officer", Recall.senior_probation_officer_took_part, "the SPO"),
        Requirement(
            "pdu_head_or_deputy",
            Recall.pdu_head_took_part | (Recall.deputy_took_part & Recall.deputy_has_authority),
            "the PDU Head, or their Deputy where authority has been delegated",
        ),
    ),
    owner=(Owner.PROBATION_PRACTITIONER, Owner.SENIOR_PROBATION_OFFICER, Owner.PDU_HEAD),
    reading="The text has no exception for emergencies: the discussion comes before the action in those as well.",
    content=("Probation Practitioner", "Senior Probation Officer", "PDU Head, or Deputy if given delegated authority"),
)
