"""7. Approved Premises.

Standards 7.1 to 7.3.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import ApprovedPremisesReferral, ApprovedPremisesStay, PlacementKind, Sentence
from throughcare.policy.lengths import ON_THE_DAY, months, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Gate, Guidance, Membership, Notice, Record, Requirement, Workflow
from throughcare.provisions.national_standards.pre_release_contact import release_on
from throughcare.provisions.omic.cohort import serving, under_sentence

REFERRAL_BEFORE_RELEASE = months(6)
MOVE_ON_PLAN_AFTER_ARRIVAL = working_days(10)

_explained_on = ApprovedPremisesReferral.regime_explained_on
_explained_first = (_explained_on <= TODAY) & ~(_explained_on > ApprovedPremisesReferral.completed_on)
# Whoever was referred before release was referred from custody, and stays so afterwards.
_from_custody = Sentence.where(serving | (under_sentence & (release_on >= ApprovedPremisesReferral.completed_on)))
_release = _from_custody.last(release_on).named("release from custody")
# A place for which no day is set yet has no clock.
_arrival = ApprovedPremisesStay.arrived_on.if_recorded().named("arrival at the Approved Premises")

place_sought = Workflow(
    "NS-7.1",
    title="PP identifies people for an Approved Premises place",
    paragraph="7.1",
    force=MUST,
    condition="Case may need enhanced management in an AP",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "identify prospective resident",
        "explain expectations and participation in the regime",
        "complete referral in a timely manner",
        "placement agreed",
        "risk information refreshed",
        "move-on plan",
        "arrival",
        "joint meetings",
        "move on",
    ),
)

risk_information = Record(
    "NS-7.1-RISK-INFO",
    title="All risk information with the AP referral, refreshed before placement",
    paragraph="7.1",
    force=SHOULD,
    condition="AP referral",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "all available risk information at referral",
        "updated before placement if more becomes available",
    ),
)

part_of_risk_plan = Guidance(
    "NS-7.1-MAPPA",
    title="AP place may be a core part of the RMP and a licence condition",
    paragraph="7.1",
    force=MAY,
    condition="Pre-release MAPPA",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "agreed by pre-release MAPPA as a core element of the Risk Management Plan, in line with OMiC",
        "residence may be a mandatory licence condition",
    ),
)

time_limited = Record(
    "NS-7.1-PURPOSE",
    title="An AP is a time-limited public-protection placement, not accommodation",
    paragraph="7.1; 7.2",
    force=MUST,
    condition="Every AP placement",
    owner=Owner.APPROVED_PREMISES,
    content=(
        "set period: start and planned end date",
        "household responsibilities",
        "skill-based activities",
        "community networks",
    ),
)

no_bar = Workflow(
    "NS-7.2-NO-BAR",
    title="A missing move-on plan does not bar acceptance of the referral",
    paragraph="7.2",
    force=MUST,
    condition="AP referral under decision",
    starts="AP referral completed",
    satisfied_by="AP referral accepted",
    owner=Owner.APPROVED_PREMISES,
    reading=(
        "Printed with the rule for emergencies, and true of any referral: the move-on plan binds arrival, "
        "not acceptance."
    ),
    content=(
        "accept or decline on other grounds",
        "lack of a plan is not a ground to decline",
        "plan then due under NS-7.2 or NS-7.2-EMERGENCY",
    ),
)

homelessness = Notice(
    "NS-7.2-HOMELESS",
    title="No move-on accommodation: treat as homeless and tell the local authority",
    paragraph="7.2",
    force=SHOULD,
    condition="No accommodation identified for the end of the placement",
    satisfied_by="duty to refer made",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="No clock is given here.",
    content=("local authority, by the Duty to Refer process",),
)

introductory_meeting = Membership(
    "NS-7.3",
    title="Introductory joint meeting of PP, AP key worker and resident",
    paragraph="7.3",
    force=SHOULD,
    condition="AP residency",
    starts="AP arrival",
    satisfied_by="AP introductory meeting",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="«Shortly after» has no figure: due on arrival, and shown as outstanding until it is held.",
    content=(
        "Probation Practitioner",
        "AP Key Worker",
        "resident",
    ),
)

further_meetings = Membership(
    "NS-7.3-ONGOING",
    title="Further joint meetings as the person's needs require",
    paragraph="7.3",
    force=SHOULD,
    condition="During AP residency",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "Probation Practitioner",
        "AP Key Worker",
        "resident",
        "face to face or other means such as video",
    ),
)

regime_explained = Gate(
    "NS-7.1-EXPLAIN",
    title="AP expectations and regime explained before the referral is completed",
    paragraph="7.1",
    force=MUST,
    condition="A referral to Approved Premises is about to be completed",
    about=ApprovedPremisesReferral,
    requires=(
        Requirement(
            "regime_explained",
            _explained_first,
            "the expectations and the regime of the Approved Premises, explained to the person first",
        ),
    ),
    owner=Owner.PROBATION_PRACTITIONER,
    reading="Explaining them on the day that the referral is completed is in time.",
    content=("rules", "requirement to take part in the regime"),
)

referred_before_release = Deadline(
    "NS-7.1-REFERRAL",
    title="AP referral at least six months before release",
    paragraph="7.1",
    force=SHOULD,
    condition="A place in Approved Premises is required, and the person is in custody",
    about=ApprovedPremisesReferral,
    applies=_from_custody.any(),
    starts=_release,
    before=REFERRAL_BEFORE_RELEASE,
    met_by=ApprovedPremisesReferral.completed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "The last day, not a target: the referral is made as early as it can be. OMiC gives it to the COM, who is "
        "allocated at 7.5 months and responsible from 4.5 months before release, so that an allocated COM refers while "
        "the POM is still responsible. Where less than six months remain when the need appears, the day has passed "
        "already: overdue at once. There is no figure for people who are not in custody. The release is the actual "
        "one, the one on HDC, or the CRD (ARD), the latest where there is more than one sentence; after a recall, the "
        "PRRD."
    ),
)

move_on_plan = Deadline(
    "NS-7.2",
    title="Move-on plan prepared before residency",
    paragraph="7.2",
    force=MUST,
    condition="A planned place in Approved Premises, not one made as an emergency or at short notice",
    about=ApprovedPremisesStay,
    applies=ApprovedPremisesStay.placement.is_(PlacementKind.PLANNED),
    starts=_arrival,
    before=ON_THE_DAY,
    met_by=ApprovedPremisesStay.move_on_plan_completed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading="A plan of the day of arrival is in time. Its lack never bars the referral (NS-7.2-NO-BAR).",
    content=("where the person will go next", "how risk stays managed through the move", "support networks"),
)

move_on_plan_in_emergency = Deadline(
    "NS-7.2-EMERGENCY",
    title="Emergency or short notice: move-on plan as early as possible, at most ten working days after arrival",
    paragraph="7.2",
    force=MUST,
    condition="A place in Approved Premises made as an emergency or at short notice",
    about=ApprovedPremisesStay,
    applies=ApprovedPremisesStay.placement.is_in(PlacementKind.EMERGENCY, PlacementKind.SHORT_NOTICE),
    starts=_arrival,
    within=MOVE_ON_PLAN_AFTER_ARRIVAL,
    met_by=ApprovedPremisesStay.move_on_plan_completed_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading="Every place so made has the ten working days, as a plan may not have been possible at the outset.",
)
