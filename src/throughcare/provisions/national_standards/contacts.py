"""1. Maintaining accurate records.

Standard 1.1, recording contacts. Prison Offender Managers are bound by the same clock through Annex B 1.1, in
`annex_b.records`.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, choose
from throughcare.policy.facts import Contact, ContactOutcome, Practitioner
from throughcare.policy.lengths import working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Record

# One clock for the community, for prisons (Annex B 1.1) and for CRS providers, who already had it.
RECORDED_WITHIN = working_days(1)

took_place_or_missed = ~Contact.outcome.if_recorded().is_(ContactOutcome.CANCELLED)
case_note_on = choose((Contact.recorded_on >= Contact.on, Contact.recorded_on), otherwise=NO_DATE).named(
    "case note of the contact"
)

RECORDING = (
    "The day of the contact is day 0, and a note made that day meets it. A missed appointment is recorded too, being a "
    "contact with reference to the person; one that was cancelled leaves nothing to record. A note made before the day "
    "is a note of the plan."
)

contact_recorded = Deadline(
    "NS-1.1",
    title="Record every contact with or about the person within one working day",
    paragraph="1.1; Annex B 1.1",
    force=MUST,
    condition="Each contact in the community with the person, or with somebody else about them, by whatever means",
    about=Contact,
    applies=Contact.by.is_in(Practitioner.COM, Practitioner.PP, Practitioner.OTHER) & took_place_or_missed,
    starts=Contact.on,
    within=RECORDED_WITHIN,
    met_by=case_note_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=RECORDING,
)

provider_contact_recorded = Deadline(
    "NS-1.1-CRS",
    title="CRS providers complete their records within one working day as well",
    paragraph="1.1",
    force=MUST,
    condition="Each contact between a Commissioned Rehabilitative Services provider and the person",
    about=Contact,
    applies=Contact.by.is_(Practitioner.CRS_PROVIDER) & took_place_or_missed,
    starts=Contact.on,
    within=RECORDED_WITHIN,
    met_by=case_note_on,
    owner=Owner.CRS_PROVIDER,
    reading=RECORDING,
)

record_content = Record(
    "NS-1.1-CONTENT",
    title="What the record of a contact holds",
    paragraph="1.1; Annex B 1.1",
    force=SHOULD,
    condition="Every case note, of contacts planned as well as held",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "made at the time, or close to it",
        "what the contact was or will be",
        "when it took or will take place",
        "where it took or will take place",
        "fact and opinion kept apart",
        "enough for the practitioner or POM to do their tasks",
    ),
)

decisions_awaited = Record(
    "NS-1.1-PENDING",
    title="Show which decisions still await an outcome",
    paragraph="1.1",
    force=SHOULD,
    condition="A decision, such as recall, has been asked for and not yet made",
    owner=Owner.PROBATION_PRACTITIONER,
    content=("which decision is awaited", "that its outcome is awaited, for others who need to know"),
)

fitting_systems = Record(
    "NS-1.1-SYSTEMS",
    title="Keep records on every system that fits the case",
    paragraph="1.1; Annex B 1.1",
    force=SHOULD,
    condition="All cases; for ViSOR, a case that is on it",
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    content=(
        "nDelius in the community",
        "Digital Prison Systems in custody",
        "OASys",
        "ViSOR, the police database of dangerous persons, which must be used as PI 56/2014 requires",
    ),
)
