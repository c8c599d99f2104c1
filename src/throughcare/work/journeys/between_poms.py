"""Handover between the POMs of two prisons, after a transfer."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Method
from throughcare.policy.facts.acts import PomMeeting
from throughcare.work.stages.asking import Entered, Meeting, Say, Seat
from throughcare.work.stages.stage import Guard, Journey, Proposed, Stage


def _the_meeting(entered: Entered) -> Proposed:
    return {
        PomMeeting: {
            "sending_pom": entered.came.get("sending_pom", False),
            "receiving_pom": entered.came.get("receiving_pom", False),
            "prisoner": entered.came.get("person", False),
            "method": entered.method,
        }
    }


BETWEEN_POMS = Journey(
    name="between-poms",
    title="Handover between POMs",
    about="From the POM of one prison to the POM of the next, after a transfer.",
    provisions=("NS-B.TRANSFER",),
    papers=("pom_to_pom",),
    guidance=("OMIC-P2P-CHECKLIST", "OMIC-P2P-AGENDA"),
    beside=("allocation_history", "supervision", "told"),
    stages=(
        Stage(
            "documents",
            title="Pass on the documents of the case",
            by=Action.HAND_OVER,
            provisions=("OMIC-P2P-SENDING",),
            day="When were they passed on?",
            says=(Say("documents", "What was passed on, and to whom?"),),
        ),
        Stage(
            "meeting",
            title="Hold the meeting of the two POMs",
            by=Action.HAND_OVER,
            provisions=("OMIC-P2P-HANDOVER", "OMIC-P2P-RECEIVING", "OMIC-P2P-ATTENDANCE"),
            day="When was it held?",
            says=(Say("points", "What were the main points?"),),
            meeting=Meeting(
                "OMIC-P2P-ATTENDANCE",
                seats=(
                    Seat("sending_pom", "the POM of the prison that they came from"),
                    Seat("receiving_pom", "the POM of the prison that they came to"),
                    Seat("person", "the person"),
                ),
                methods=(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE),
            ),
            guards=(Guard("OMIC-P2P-ATTENDANCE", _the_meeting),),
            help="Where a VLO is assigned, a notice tells them of an arrival in open conditions.",
        ),
    ),
)
