"""Handover from POM to COM: the community is told, the two meet, and the case is passed on."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Handover, Method
from throughcare.work.journeys.stage import Ask, Journey, Meeting, Say, Seat, Stage, Upon

_MEETING = Meeting(
    "OMIC-HANDOVER-MEETING",
    seats=(
        Seat("COM", "the COM, who chairs", must_come=True),
        Seat("POM", "the POM", must_come=True),
        Seat("person", "the person"),
        Seat("others", "other people who work with them"),
    ),
    methods=(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE),
)

HANDOVER = Journey(
    name="handover",
    title="Handover to the community",
    about="From the POM to the COM, before responsibility passes.",
    provisions=(
        "OMIC-HANDOVER-FORM",
        "OMIC-HANDOVER-DET-COM",
        "OMIC-HANDOVER-OASYS-BEFORE",
        "NS-B.PREHANDOVER-3",
        "NS-B.PREHANDOVER-1",
        "NS-B.PREHANDOVER-OASYS",
        "NS-B.MPC-EMAIL",
        "OMIC-HANDOVER-DET-OTHER-RESP",
        "OMIC-HANDOVER-DET-PAROLE",
        "OMIC-HANDOVER-EA-COM",
        "OMIC-HANDOVER-CRC",
        "OMIC-HANDOVER-ISP-PRETARIFF-COM",
        "OMIC-HANDOVER-ISP-ONTARIFF",
        "OMIC-HANDOVER-ISP-POSTTARIFF",
        "OMIC-HANDOVER-VLO",
        "NS-4.3.6-ALLOCATE",
    ),
    stages=(
        Stage(
            "told",
            title="Tell the community team of the handover",
            by=Action.HAND_OVER,
            provisions=("OMIC-MPCS-NOTIFY",),
            of=Handover,
            upon=Upon.THE_ONE,
            asks=(Ask(Handover.notified_on, "When was the community team told?"),),
            says=(Say("whom", "Whom did you speak or write to?", "For example, the mailbox of the delivery unit."),),
        ),
        Stage(
            "meeting",
            title="Hold the handover meeting",
            by=Action.HAND_OVER,
            provisions=("OMIC-HANDOVER-MEETING", "OMIC-HANDOVER-FORM"),
            of=Handover,
            upon=Upon.THE_ONE,
            asks=(Ask(Handover.meeting_held_on, "When was it held?"),),
            says=(Say("points", "What were the main points?"),),
            meeting=_MEETING,
        ),
    ),
)
