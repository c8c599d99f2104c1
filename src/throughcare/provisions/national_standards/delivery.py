"""5. Delivering sentence requirements.

Standards 5.1, 5.2 and 5.5: doing what the plan says, in the right order, with the community.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import cannot_tell_date, choose
from throughcare.policy.facts import CrsReferral, Requirement, Sentence, Spell, Supervision
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Notice, Record, Workflow
from throughcare.policy.units_to_set import WORKING_DAYS, UnitToSet

CRS_UNIT = UnitToSet("crs", what="the 10 and the 5 days of a CRS provider", adopted=WORKING_DAYS)
ASSESSMENT_OFFERED = CRS_UNIT.of(10)
ACTION_PLAN = CRS_UNIT.of(5)

_last_day_supervised = (
    Supervision.where(Supervision.started_on >= Sentence.sentenced_on).including_planned().last(Supervision.ends_on)
)
_expiry = choose(
    (Sentence.sed.exists, Sentence.sed),
    (Sentence.ended_on.exists, Sentence.ended_on),
    (_last_day_supervised.exists, _last_day_supervised),
    otherwise=cannot_tell_date(Sentence.sed.label),
)
_sentence_expires = (
    Sentence.where(Sentence.sentenced_on <= Requirement.imposed_on)
    .at_last(_expiry, Sentence.sentenced_on)
    .named("expiry of the sentence that the requirement belongs to")
)
_received_in_prison = Spell.where(
    (Spell.arrived_on <= CrsReferral.received_on) & ~(Spell.left_on <= CrsReferral.received_on)
).any()

plan_carried_out = Workflow(
    "NS-5.1",
    title="The person is prepared for, and does, everything in the plan",
    paragraph="5.1",
    force=MUST,
    condition="CO, SSO, licence or post-sentence supervision",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL013, UM05SL033",
    content=(
        "agreed actions followed through",
        "activity starts promptly",
        "delivery method and support suited to the person",
        "track completion of each planned activity and requirement",
    ),
)

targeted_interventions = Record(
    "NS-5.1-SEXUAL-OFFENCES",
    title="Targeted interventions completed by people convicted of sexual offences",
    paragraph="5.1 (measures)",
    force=SHOULD,
    condition="Convicted of a sexual offence and given a targeted intervention",
    satisfied_by="intervention completed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL012, UM04SL029",
    reading="The two measures have the same words and no date: one completion is recorded, and counts for both.",
    content=(
        "targeted intervention",
        "date completed",
    ),
)

fitted_to_the_person = Guidance(
    "NS-5.1-DELIVERY",
    title="Fit delivery method and support to the person",
    paragraph="5.1",
    force=SHOULD,
    condition="Preparing someone for activity",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "Female Offender Strategy",
        "maturity guidance",
        "trauma-informed practice",
    ),
)

others_kept_safe = Workflow(
    "NS-5.1-SAFETY",
    title="Take reasonable steps to keep others safe",
    paragraph="5.1; 8.1; 8.3",
    force=MUST,
    condition="All cases",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "constructive interventions delivered",
        "restrictive interventions delivered",
        "proportionate to the level and nature of risk-of-harm factors",
    ),
)

partners = Guidance(
    "NS-5.1-PARTNERS",
    title="Work with statutory and other partners whose contact can outlast supervision",
    paragraph="5.1",
    force=SHOULD,
    condition="Delivery of the plan",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "statutory partners",
        "non-statutory partners",
        "social capital and sense of community",
    ),
)

action_plan_shared = Notice(
    "NS-5.1-CRS-SHARE",
    title="CRS action plan shared with the PP",
    paragraph="5.1",
    force=MUST,
    condition="CRS action plan completed",
    starts="CRS action plan completed",
    satisfied_by="CRS action plan shared",
    owner=Owner.CRS_PROVIDER,
    content=("Probation Practitioner",),
)

working_with_crs = Guidance(
    "NS-5.1-CRS-ENGAGE",
    title="PP works actively with the CRS provider from referral to completion",
    paragraph="5.1",
    force=SHOULD,
    condition="Open CRS referral",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "from point of referral",
        "until the intervention is completed",
    ),
)

sequenced = Workflow(
    "NS-5.2",
    title="Order the plan to meet risk and need best",
    paragraph="5.2; Annex B 5.2",
    force=MUST,
    condition="All plans, community and POM",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    measure="UM04SL026, UM04SL027, UM02SL006",
    reading="The measures printed beside 5.2 belong to Unpaid Work and to the plan clocks, and count there.",
    content=(
        "risk of serious harm has priority",
        "balance: what makes another activity workable may come first, as mental health support may",
        "person is ready for each step",
    ),
)

community_resources = Workflow(
    "NS-5.5",
    title="Community resources are part of delivering the plan",
    paragraph="5.5",
    force=MUST,
    condition="Every plan being delivered",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "internal and external stakeholders",
        "CRS: pro-social contacts, skills, resilience",
        "lasting engagement with existing statutory and non-statutory services",
    ),
)

requirements_completed = Deadline(
    "NS-5.1-REQUIREMENTS",
    title="Requirements completed by sentence expiry",
    paragraph="5.1 (measure); 11.1 (measure)",
    force=SHOULD,
    condition="A requirement of an order or a licence",
    about=Requirement,
    starts=_sentence_expires,
    before=ON_THE_DAY,
    met_by=Requirement.completed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL013",
    reading=(
        "Stated only as a measure. A requirement belongs to the last sentence passed by the day that it was imposed; "
        "that sentence expires on its SED, or else on the day that it ended or that its supervision ends."
    ),
)

crs_assessment_offered = Deadline(
    "NS-5.1-CRS-ASSESS",
    title="CRS provider offers an assessment appointment within ten working days of receiving the referral",
    paragraph="5.1",
    force=MUST,
    condition="A CRS referral is received for a person in the community",
    about=CrsReferral,
    applies=~_received_in_prison,
    starts=CrsReferral.received_on,
    within=ASSESSMENT_OFFERED,
    met_by=CrsReferral.assessment_offered_on,
    owner=Owner.CRS_PROVIDER,
    reading=(
        "The unit is not stated. Working days, as the resettlement guidance gives the action plan five of them. The "
        "offer is what must be made by then, not the appointment. For a person in prison when the referral is "
        "received, the timescales of the resettlement guidance apply instead." + CRS_UNIT.otherwise
    ),
)

crs_action_plan = Deadline(
    "NS-5.1-CRS-PLAN",
    title="CRS action plan within five working days of the assessment appointment",
    paragraph="5.1",
    force=MUST,
    condition="A CRS assessment appointment has taken place",
    about=CrsReferral,
    starts=CrsReferral.assessment_held_on,
    within=ACTION_PLAN,
    met_by=CrsReferral.action_plan_on,
    owner=Owner.CRS_PROVIDER,
    reading=(
        "The unit is not stated here: working days, as in the resettlement guidance. From the appointment, not from "
        "the referral or the offer." + CRS_UNIT.otherwise
    ),
)
