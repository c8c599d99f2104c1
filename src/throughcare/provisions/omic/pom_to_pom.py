"""Entering the Open Estate: POM to POM handover."""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Method
from throughcare.policy.facts.acts import PomMeeting
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement

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
