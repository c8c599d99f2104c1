"""Annex A: National Security Division cases.

Row 1: two contacts a week.
"""

from dataclasses import dataclass

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, Date, Truth, all_of, both, choose
from throughcare.policy.facts import Contact, ContactOutcome, Method, Practitioner, Purpose, Supervision, With
from throughcare.policy.lengths import days, months, weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance, Membership, Minimum, Record
from throughcare.policy.subjects import repeating
from throughcare.provisions.national_standards.annex_a.highest_risk import (
    UNTIL_REDUCED,
    at_highest_risk_on,
    ever_managed,
    managed_on,
)
from throughcare.provisions.national_standards.face_to_face import face_to_face

CONTACTS_A_WEEK = 2
REVIEWED_AFTER = months(12)

week = repeating(
    "week_of_supervision",
    "week of supervision",
    below=Supervision,
    since=choose((ever_managed, Supervision.started_on), otherwise=NO_DATE),
    until=Supervision.ends_on,
    every=weeks(1),
)
_whole = week.closes.is_(week.opens.plus(days(6))).named("it is a whole week")

by_somebody_approved = Contact.by.is_in(Practitioner.COM, Practitioner.PP) | Contact.approved
attended_with_person = Contact.with_whom.is_(With.PERSON) & Contact.outcome.is_(ContactOutcome.ATTENDED)
_counts = all_of(
    attended_with_person, by_somebody_approved, Contact.method.is_in(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE)
).named("it is with the Offender Manager or a professional whom they approved")

_required = all_of(_whole, managed_on(week.opens), at_highest_risk_on(week.opens, Supervision.started_on)).named(
    "two contacts are required in the week"
)
_in_week = Contact.where(_counts & week.contains(Contact.on))


@dataclass(frozen=True, kw_only=True, eq=False)
class MinimumWithOne(Minimum):
    """A minimum that is met once one at least of the rows counted is also `with_one`."""

    with_one: Truth

    def met_on(self) -> Date:
        """The day on which the number had been made up, one such among it."""
        return both(super().met_on(), self.counted.where(self.with_one).first(self.by))


two_contacts = MinimumWithOne(
    "NS-A.1",
    title="Two contacts or more a week in the first 12 months, one of them face to face with the PP",
    paragraph="Annex A, row 1",
    force=MUST,
    condition=(
        "An NSD case of high or very high risk of harm: the first 12 months of supervision, and on until a reduction "
        "is agreed"
    ),
    about=week,
    applies=_required,
    opens=week.opens,
    closes=week.closes,
    count=CONTACTS_A_WEEK,
    rows=Contact.where(_counts),
    by=Contact.on,
    with_one=face_to_face,
    shows={
        "face_to_face": _in_week.where(face_to_face).any(),
        "reviewed_on": Supervision.started_on.plus(REVIEWED_AFTER),
    },
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "A week is seven days counted from the start of supervision, so that the first is whole; one that the end of "
        "supervision cuts short is not asked for. Who is managed and at which risk is taken as on its first day. "
        f"Twelve months are a point for review and not an end. {UNTIL_REDUCED} Contacts by video and telephone count, "
        "letters do not; that the two fall on separate days is best practice."
    ),
    content=(
        "two contacts in each week",
        "one or more of them face to face with the Probation Practitioner (Offender Manager)",
        "the other may be with another professional whom the Offender Manager approved",
    ),
)

_first = _in_week.first(Contact.on).named("first contact of the week")
_on_one_day = _in_week.nth(CONTACTS_A_WEEK, Contact.on).is_(_first).named("both contacts were on one day")
_met_again = _in_week.where(~Contact.method.is_(Method.TELEPHONE) & (Contact.on > _first)).any()

follow_up_call = Minimum(
    "NS-A.1-SAME-DAY",
    title="Where both contacts were on one day, a phone call later in the week",
    paragraph="Annex A, row 1",
    force=SHOULD,
    condition="An NSD case of high or very high risk of harm, with both contacts of the week on one day",
    about=week,
    applies=_required & _on_one_day & (_first < week.closes) & ~_met_again.named("there was a further contact"),
    opens=_first.plus(days(1)),
    closes=week.closes,
    count=1,
    rows=Contact.where(_counts & Contact.method.is_(Method.TELEPHONE)),
    by=Contact.on,
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "Later in the week is from the day after to the last day of the same week: after two contacts on that last day "
        "there is none left. A further contact on another day, in person or by video, leaves no call to make. The call "
        "does not decide whether the two contacts are met."
    ),
)

visit_counts = Derivation(
    "NS-A.1-VISIT-COUNTS",
    title="A resettlement visit can be the face-to-face contact of the week",
    paragraph="Annex A, row 1",
    force=MAY,
    condition="A resettlement visit is made",
    about=Contact,
    applies=Contact.purpose.is_(Purpose.RESETTLEMENT_VISIT),
    gives={"counts_as_face_to_face": face_to_face, "counts_as_contact": _counts},
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "Only a visit by the Probation Practitioner (Offender Manager) is the face-to-face contact that row 1 asks "
        "for; one by another professional whom they approved can be the other contact."
    ),
)

other_contact = Membership(
    "NS-A.1-SECOND",
    title="Who may make the other weekly contact",
    paragraph="Annex A, row 1",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "mentor",
        "theologian",
        "psychologist",
        "another professional involved in the case",
        "each approved by the Offender Manager",
    ),
)

oversight = Record(
    "NS-A.1-OVERSIGHT",
    title="Offender Manager makes sure others' appointments happen and are recorded",
    paragraph="Annex A, row 1",
    force=MUST,
    condition="Contact made by another professional",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "appointment took place",
        "appointment recorded",
    ),
)

separate_days = Guidance(
    "NS-A.1-SEPARATE",
    title="The two contacts fall on separate days",
    paragraph="Annex A, row 1",
    force=SHOULD,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading="Best practice: it does not decide whether the two contacts are met.",
    content=("best practice, not a condition of meeting NS-A.1",),
)

critical_points = Guidance(
    "NS-A.1-INCREASE",
    title="Review and raise contact at critical points",
    paragraph="Annex A, row 1",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "leaving an Approved Premises",
        "concern about mental health",
        "concern about wellbeing",
        "particular value for young people",
        "particular value for neurodivergent people, e.g. autism",
        "quality of contact, not only frequency",
    ),
)
