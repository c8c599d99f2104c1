"""3. Allocation and initial contact.

Standard 3.3, the first appointment and what belongs to it. The plan clocks of 4.3.5 and 4.3.6 start here.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import Date, Truth, choose
from throughcare.policy.facts import Contact, ContactOutcome, Sentence, SentenceKind, Supervision, SupervisionKind
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Record, Workflow
from throughcare.provisions.national_standards.face_to_face import face_to_face, with_practitioner_in_person

OF_SENTENCE = working_days(5)
OF_RELEASE = working_days(1)

on_community_sentence = Sentence.kind.is_in(SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)
released_to_supervision = Supervision.released_on.exists & Supervision.kind.is_in(
    SupervisionKind.LICENCE, SupervisionKind.POST_SENTENCE_SUPERVISION
)


def first_face_to_face(since: Date, until: Date) -> Date:
    """The first face-to-face contact that took place from one day to another, both included; `until` may be absent."""
    held = Contact.where(face_to_face & (Contact.on >= since) & ~(Contact.on > until))
    return held.first(Contact.on).named("first appointment that took place")


def _arranged_for(since: Date, until: Date, limit: Date) -> Date:
    """The first appointment, attended or not; one still ahead counts where it is arranged for the limit or before."""
    arranged: Truth = with_practitioner_in_person & ~Contact.outcome.is_(ContactOutcome.CANCELLED)
    rows = Contact.where(arranged & (Contact.on >= since) & ~(Contact.on > until))
    planned = rows.including_planned().first(Contact.on)
    return choose((planned <= limit, planned), otherwise=rows.first(Contact.on)).named("first appointment arranged")


first_appointment_of_sentence = first_face_to_face(Sentence.sentenced_on, Sentence.ended_on)
first_appointment_of_release = first_face_to_face(Supervision.released_on, Supervision.ends_on)

first_appointment_arranged = Deadline(
    "NS-3.3-COMMUNITY",
    title="First face-to-face appointment arranged for within five working days of sentence",
    paragraph="3.3",
    force=MUST,
    condition="A community order or a suspended sentence order",
    about=Sentence,
    applies=on_community_sentence,
    starts=Sentence.sentenced_on,
    within=OF_SENTENCE,
    met_by=_arranged_for(Sentence.sentenced_on, Sentence.ended_on, Sentence.sentenced_on.plus(OF_SENTENCE)),
    planned_counts=True,
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL004",
    reading=(
        "The standard says arranged to occur, so a face-to-face appointment dated on or before the due date meets it, "
        "attended or not. An appointment arranged for later meets it late, on the day that it takes place."
    ),
)

first_appointment_after_release = Deadline(
    "NS-3.3-RELEASE",
    title="First face-to-face appointment within one working day of release",
    paragraph="3.3",
    force=MUST,
    condition="Each release on licence or to post-sentence supervision, re-release after recall included",
    about=Supervision,
    applies=released_to_supervision,
    starts=Supervision.released_on,
    within=OF_RELEASE,
    met_by=first_appointment_of_release,
    owner=Owner.COM,
    measure="UM02SL005",
    reading=(
        "The standard says will occur, so only an appointment that takes place meets it; one on the day of release "
        "does. A move from licence to post-sentence supervision is no release, and starts nothing."
    ),
)

induction = Workflow(
    "NS-3.3-INDUCTION",
    title="Induction begins at the first appointment and explains the sentence",
    paragraph="3.3; 5.1",
    force=MUST,
    condition="The first appointment takes place",
    starts="first appointment",
    satisfied_by="induction completed",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="The first five things belong to the first appointment itself, the others to the induction begun there.",
    content=(
        "expectations",
        "obligations",
        "rights",
        "method of contact",
        "consequences of failing to comply",
        "boundaries",
        "confidentiality waiver, or informed consent, signed",
        "what contact to expect with CRS and partner services",
    ),
)

consent = Record(
    "NS-3.3-CONSENT",
    title="Confidentiality waiver or informed consent, signed",
    paragraph="3.3",
    force=MUST,
    condition="Induction",
    satisfied_by="consent signed",
    owner=Owner.PROBATION_PRACTITIONER,
    content=("signature and its date", "purpose: information assurance and data protection law"),
)

barriers = Workflow(
    "NS-3.3-BARRIERS",
    title="Find what could keep the person from engaging, consider it, and lessen it",
    paragraph="3.3",
    force=SHOULD,
    condition="Induction",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "barrier or need identified",
        "considered",
        "mitigated where possible",
        "partner agencies and CRS providers brought in where useful",
    ),
)

methods_of_contact = Guidance(
    "NS-3.3-METHODS",
    title="Choose methods of contact by risk, need and circumstances",
    paragraph="3.3",
    force=SHOULD,
    condition="Planning contacts",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "methods: face to face, telephone, video, home visit",
        "has the person a safe space to take a call?",
        "which places can they reach?",
        "which times are ruled out by caring or by religion?",
    ),
)
