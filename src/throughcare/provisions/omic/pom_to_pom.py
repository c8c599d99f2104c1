"""Entering the Open Estate: POM to POM handover."""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.facts import Method
from throughcare.policy.facts.acts import PomMeeting
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Gate, Guidance, Record, Requirement, Workflow

attendance = Gate(
    "OMIC-P2P-ATTENDANCE",
    title="Both POMs and the prisoner must take part; telephone is allowed",
    paragraph="POM to POM Handover",
    force=MUST,
    about=PomMeeting,
    condition="A POM to POM handover meeting.",
    requires=(
        Requirement("sending_pom", PomMeeting.sending_pom, "the POM of the prison that the person came from"),
        Requirement("receiving_pom", PomMeeting.receiving_pom, "the POM of the prison that the person came to"),
        Requirement("prisoner", PomMeeting.prisoner, "the person themselves"),
        Requirement(
            "method", PomMeeting.method.is_in(Method.IN_PERSON, Method.TELEPHONE), "held in person or by telephone"
        ),
    ),
    owner=Owner.POM_IN_OPEN_ESTATE,
    content=("sending POM", "receiving POM", "prisoner", "in person or by telephone"),
)


between_poms = Workflow(
    "OMIC-P2P-HANDOVER",
    title="A handover between POMs follows each transfer between prisons",
    paragraph="POM to POM Handover",
    force=MUST,
    condition="A sentenced person moves from one prison to another",
    starts="transfer between prisons",
    satisfied_by="POM to POM handover meeting held",
    owner=Owner.POM,
    reading=(
        "The POM of the receiving prison. No time limit is given; the first session that National Standards Annex B "
        "asks for after an arrival is another duty."
    ),
    content=(
        "the sending POM prepares (OMIC-P2P-SENDING)",
        "the receiving POM calls the meeting (OMIC-P2P-RECEIVING)",
        "both POMs and the person meet (OMIC-P2P-ATTENDANCE)",
        "the receiving POM notes the main points on DPS",
    ),
)

sending = Workflow(
    "OMIC-P2P-SENDING",
    title="What the POM of the closed prison does first",
    paragraph="POM to POM Handover",
    force=MUST,
    condition="A transfer from closed to open conditions",
    starts="re-categorisation decided",
    satisfied_by="OASys reviewed, documents passed on, and VLO told before the move",
    owner=Owner.POM_IN_CLOSED_ESTATE,
    content=(
        "reviews OASys, for the decision on category and for the move",
        "hands over what is relevant from earlier in the sentence",
        "lets the VLO, where there is one, know of the move",
    ),
)

receiving = Workflow(
    "OMIC-P2P-RECEIVING",
    title="What the POM of the open prison does then",
    paragraph="POM to POM Handover",
    force=MUST,
    condition="A transfer from closed to open conditions",
    starts="arrival in open conditions",
    satisfied_by="handover meeting held, case note made, and VLO told after the move",
    owner=Owner.POM_IN_OPEN_ESTATE,
    content=(
        "sets the handover meeting going",
        "notes its main points on DPS",
        "lets the VLO know that the person is now in open conditions",
    ),
)

agenda = Record(
    "OMIC-P2P-AGENDA",
    title="What the two POMs talk over",
    paragraph="POM to POM Handover",
    force=SHOULD,
    condition="A POM to POM handover meeting",
    owner=Owner.POM_IN_OPEN_ESTATE,
    reading="The least that is covered; more may be.",
    realised_by="The paper “Notes of the POM to POM handover meeting”: its form asks for each of these.",
    content=(
        "how far the sentence plan has come",
        "whatever bears on the risk of serious harm",
        "whatever else bears on offender management, as the handover guidance has it",
    ),
)

history_seen = Access(
    "OMIC-P2P-HISTORY",
    title="POMs can see who had the case before, and where",
    paragraph="POM to POM Handover; Manage POM Case Service",
    force=MAY,
    condition="A POM uses the Manage POM Cases service",
    owner=Owner.POM,
    realised_by="The page of who is allocated: everybody who has or had the case, and in which prison.",
    content=("earlier allocations, with the prison of each",),
)

checklist = Guidance(
    "OMIC-P2P-CHECKLIST",
    title="Checklist for a handover between POMs",
    paragraph="POM to POM Handover",
    force=MAY,
    condition="A POM to POM handover",
    owner=Owner.POM,
    content=("EQuIP, under Pre-Release",),
)
