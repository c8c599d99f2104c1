"""5. Delivering sentence requirements.

Standard 5.4: a face-to-face appointment in every calendar month, and who is outside the rule.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, Truth, any_of
from throughcare.policy.facts import (
    Contact,
    Requirement,
    RequirementKind,
    Sentence,
    SentenceKind,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Recurring
from throughcare.policy.subjects import calendar_months
from throughcare.provisions.national_standards.allocation import first_appointment_due, on_order
from throughcare.provisions.national_standards.face_to_face import face_to_face

month = calendar_months(
    "month_of_supervision",
    "month of supervision",
    below=Supervision,
    since=Supervision.started_on,
    until=Supervision.ends_on,
)


def _stands_alone(kind: RequirementKind) -> Truth:
    """Whether the requirements imposed since the supervision began are all of one kind, and there is one."""
    imposed = Requirement.where(Requirement.imposed_on >= Supervision.started_on)
    alone = imposed.where(Requirement.kind.is_(kind)).any() & ~imposed.where(~Requirement.kind.is_(kind)).any()
    return alone.named(f"{kind.replace('_', ' ')} is the only kind of requirement")


_serving_life_or_ipp = Sentence.where(Sentence.kind.is_in(SentenceKind.LIFE, SentenceKind.IPP)).any()


def _excepted_by(day: Date) -> Truth:
    """Whether a period of supervision was outside the monthly rule by a day."""
    return any_of(
        Supervision.kind.is_(SupervisionKind.POST_SENTENCE_SUPERVISION),
        on_order & _stands_alone(RequirementKind.UNPAID_WORK),
        on_order & _stands_alone(RequirementKind.RESTRICTIVE),
        (Supervision.reduced_frequency_agreed_on <= day) & _serving_life_or_ipp,
    )


exceptions = Derivation(
    "NS-5.4-EXCEPTIONS",
    title="Who is outside the monthly appointment",
    paragraph="5.4",
    force=MUST,
    condition="A period of supervision that 5.4 might apply to",
    about=Supervision,
    gives={"monthly_applies": ~_excepted_by(TODAY)},
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "A life licence or IPP alone is no exception: a lower frequency must have been agreed, and from the month of "
        "the agreement that is kept to instead. Unpaid Work or a restrictive requirement beside any other requirement "
        "stays within the rule."
    ),
    content=(
        "life licence or IPP with a lower frequency agreed by the Parole Board or the IPP Progression Panel",
        "a stand-alone Unpaid Work requirement",
        "a stand-alone restrictive requirement, such as a prohibited activity or an exclusion zone",
        "any period of post-sentence supervision",
    ),
)

monthly_appointment = Recurring(
    "NS-5.4",
    title="At least one face-to-face appointment with a probation practitioner every calendar month",
    paragraph="5.4",
    force=MUST,
    condition="A community order, suspended sentence order or licence, unless 5.4 excepts it",
    about=month,
    applies=~_excepted_by(month.closes) & ~(first_appointment_due > month.closes),
    met_by=Contact.where(face_to_face & month.contains(Contact.on)).first(Contact.on),
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL007",
    reading=(
        "Each calendar month is its own: due by its last day, and two appointments in one do not cover the next. Any "
        "probation practitioner counts, and only an appointment attended. Part months: the first counts only if the "
        "first appointment falls due in it (3.3); the last counts, and is due on the last day of supervision."
    ),
)
