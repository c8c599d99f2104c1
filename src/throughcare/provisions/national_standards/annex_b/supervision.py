"""Annex B: POM-responsible cases.

What supervision by a Prison Offender Manager is, whom the annex binds, and how the POM sets its frequency.
"""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import all_of
from throughcare.policy.facts import Contact, ContactOutcome, Manager, Method, Practitioner, Purpose, Sentence, With
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance
from throughcare.provisions.omic.cohort import custodial
from throughcare.provisions.omic.responsibility import responsible

BINDING_POMS = ("1.1", "1.2", "3.2", "4.1", "4.3.1", "4.3.2", "4.3.3", "4.3.4", "5.2", "6.1", "6.2", "10.1")
NOT_BINDING_POMS = (
    *("1.3", "2.1", "2.2", "2.3", "3.1", "3.3", "4.2", "4.3.5", "4.3.6", "5.1", "5.3", "5.4", "5.5"),
    *("7.1", "7.2", "7.3", "8.1", "8.2", "8.3", "9.1", "9.2", "9.3", "10.2", "11.1", "11.2"),
)

_structured_in_person = all_of(
    Contact.by.is_(Practitioner.POM),
    Contact.with_whom.is_(With.PERSON),
    Contact.method.is_(Method.IN_PERSON),
    Contact.purpose.is_in(Purpose.SENTENCE_PLAN_WORK, Purpose.SUPERVISION),
    Contact.outcome.is_(ContactOutcome.ATTENDED),
)
# Named for what counts sessions; the derivation itself tells which of these a contact lacks.
sessions = Contact.where(_structured_in_person.named("it was a supervision session with the POM in person"))

binding = Derivation(
    "NS-B.APPLIES",
    title="Which standards bind Prison Offender Managers",
    paragraph="Annex B",
    force=MUST,
    condition="A custodial sentence; the standards bind the POM while the POM is responsible",
    about=Sentence,
    applies=custodial,
    gives={"pom_standards_apply": responsible.is_(Manager.POM)},
    owner=Owner.POM,
    reading=(
        "The body of the document leaves 1.2 and 3.2 unmarked, and Annex B sets them out: the list of the annex is "
        "adopted. Who is responsible follows OMiC."
    ),
    content=(
        f"bind POMs: {', '.join(BINDING_POMS)}",
        f"do not: {', '.join(NOT_BINDING_POMS)}",
        "added for POMs: sessions at the start, before handover and on transfer, the notice of handover, and tasks",
    ),
)

what_counts = Derivation(
    "NS-B.SUPERVISION",
    title="POM supervision is structured one-to-one work, apart from case management tasks",
    paragraph="Annex B, introduction",
    force=MUST,
    condition="Counting a contact by the POM as a supervision session",
    about=Contact,
    applies=Contact.by.is_(Practitioner.POM),
    gives={"counts_as_supervision_session": _structured_in_person},
    owner=Owner.POM,
    reading=(
        "A session was attended, one to one and in the same physical space, for supervision or for work from the "
        "sentence plan. The tasks that the text names are examples: no other purpose counts either."
    ),
    content=(
        "counts: planned, structured and one to one, in the same physical space",
        "does not count: parole reports",
        "does not count: completing OASys",
        "does not count: OPD screening (printed «ODP»)",
        "does not count: MAPPA F reports",
        "aim: a good working relationship",
        "aim: structured work from the sentence plan",
        "aim: an answer to risk and need, in custody and on release",
        "aim: less risk of serious harm and reoffending",
    ),
)

frequency = Guidance(
    "NS-B.FREQUENCY",
    title="Above the minimums, the POM sets frequency, length, structure and intensity",
    paragraph="Annex B: Closed estate",
    force=MAY,
    condition="A POM-responsible case",
    owner=Owner.POM,
    content=(
        "by risk and need, on professional judgement",
        "the POM answers for the choice",
        "what weighs is quality, and what the work is to bring about",
        "supervision, interventions and tasks follow the course of the sentence",
    ),
)

critical_points = Guidance(
    "NS-B.CRITICAL",
    title="When sessions may need to be more frequent",
    paragraph="Annex B: Closed estate",
    force=MAY,
    condition="A POM-responsible case",
    owner=Owner.POM,
    content=(
        "run-up to parole",
        "parole refused",
        "bespoke interventions on risk of harm and offending behaviour",
        "concerns for mental health or wellbeing",
        "handover to the community",
        "release planning",
    ),
)

open_estate = Guidance(
    "NS-B.OPEN",
    title="Everyone in the open estate has supervision from their POM",
    paragraph="Annex B: Open estate",
    force=MUST,
    condition="A prisoner in the open estate",
    owner=Owner.POM,
    reading="No frequency is given for the open estate: the general minimums hold.",
    content=(
        "the weight is on case management tasks, ROTL above all",
        "what further support and monitoring release would need",
    ),
)

womens_estate = Guidance(
    "NS-B.FEMALE",
    title="All women have supervision; high complexity of need brings extra sessions in place of key work",
    paragraph="Annex B: Female estate",
    force=MUST,
    condition="A prisoner in the women's estate; for extra sessions, one of high complexity of need",
    owner=Owner.POM,
    reading="How many extra sessions is not said.",
    content=("all: supervision by the POM", "high complexity: additional sessions with the POM rather than key work"),
)
