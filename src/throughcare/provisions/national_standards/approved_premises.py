"""7. Approved Premises.

Standards 7.1 to 7.3.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership, Notice, Record, Workflow

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
