"""5. Delivering sentence requirements.

Standard 5.4, what counts as face to face; `appointments` asks for it every month, `first_appointment` at the start.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import all_of
from throughcare.policy.facts import Contact, ContactOutcome, Method, Practitioner, With
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation

# Named for what counts such contacts; the derivation itself tells which of these a contact lacks.
_in_person = all_of(
    Contact.by.is_in(Practitioner.COM, Practitioner.PP),
    Contact.with_whom.is_(With.PERSON),
    Contact.method.is_(Method.IN_PERSON),
)
_attended_in_person = _in_person & Contact.outcome.is_(ContactOutcome.ATTENDED)
with_practitioner_in_person = _in_person.named("it is with a probation practitioner in person")
face_to_face = _attended_in_person.named("it was face to face with a probation practitioner")

what_counts = Derivation(
    "NS-5.4-FACE-TO-FACE",
    title="What counts as face to face",
    paragraph="5.4",
    force=MUST,
    condition="Counting a contact towards the monthly appointment of 5.4",
    about=Contact,
    gives={"counts_as_face_to_face": _attended_in_person},
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "The person attended and was in the same physical space as a probation practitioner, wherever that was: an "
        "office, a hub, their home or elsewhere. Contact that took place counts whether or not it had been arranged "
        "as an appointment; video and telephone may add to it, but never count."
    ),
    content=(
        "practitioner and person in the same physical space",
        "any place: office, hub, home visit or elsewhere",
        "video and telephone may add to it, and never count",
    ),
)
