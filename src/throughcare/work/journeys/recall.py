"""Recall support: the reports, the meeting of three, and the review that follow a recall to custody."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Assessment, AssessmentKind, Method, Recall, Sentence
from throughcare.work.stages.asking import Ask, Meeting, Say, Seat
from throughcare.work.stages.stage import Holds, Journey, Stage, Upon

# Custody and probation both tell of a recall on the sentence; only probation tells of it in a row of its own.
_RECALLED = Holds(has=(Sentence.recalled,))

RECALL = Journey(
    name="recall",
    title="Recall support",
    about="What POM and COM do once somebody has been recalled to custody.",
    provisions=("NS-10.2", "NS-10.2-RMP", "OMIC-HANDOVER-TASKS"),
    rows={Assessment: {"kind": (AssessmentKind.REVIEW,)}},
    beside=("told",),
    stages=(
        Stage(
            "reports",
            title="Write part B and part C of the recall report",
            by=Action.WORK_OF_COM,
            provisions=("OMIC-HANDOVER-TASKS", "NS-6.2-CONTACT"),
            goes_on=_RECALLED,
            day="When were they finished?",
            says=(
                Say("part_b", "Part B: where is it kept, and to whom did it go?"),
                Say("part_c", "Part C: where is it kept, and to whom did it go?", needed=False),
            ),
            tells=("NS-6.2-CONTACT",),
            coming_up="A decision after a recall report",
            help="The reports themselves are not written here. A notice goes to the VLO, where one is assigned. For a "
            "victim to be heard before the reports are finished, tell the VLO sooner, under Victim liaison.",
        ),
        Stage(
            "meeting",
            title="Hold the 3-way meeting after recall",
            by=Action.HAND_OVER,
            provisions=("OMIC-HANDOVER-TASKS",),
            goes_on=_RECALLED,
            day="When was it held?",
            meeting=Meeting(
                "OMIC-HANDOVER-TASKS",
                seats=(
                    Seat("POM", "the POM", must_come=True),
                    Seat("COM", "the COM", must_come=True),
                    Seat("person", "the person", must_come=True),
                ),
                methods=(Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE),
            ),
            says=(Say("points", "What were the main points, and what did the person say?"),),
        ),
        Stage(
            "review",
            title="Review assessment and plan after recall or committal",
            by=Action.COMPLETE_ASSESSMENT,
            provisions=("NS-10.2",),
            of=Assessment,
            asks=(
                Ask(Assessment.completed_on, "When was OASys completed?"),
                Ask(Assessment.layer, "Which layer is it?", needed=False, among=(1, 2, 3)),
            ),
            says=(
                Say("led_to", "What situation and behaviour led to the return to custody?", "Name no victim."),
                Say("custody", "Which work is to be done in custody?"),
                Say("release", "What are the plans for release?"),
            ),
            sets={"kind": AssessmentKind.REVIEW, "plan_reviewed": True},
            help="It is also due after a committal to custody for breach of post-sentence supervision, of which the "
            "record tells nothing: so it may be recorded where there was no recall.",
        ),
        Stage(
            "risk-plan",
            title="Supply the risk management plan after this recall",
            by=Action.WORK_OF_COM,
            provisions=("NS-10.2-RMP",),
            of=Recall,
            upon=Upon.CHOSEN,
            rows={"risk_management_plan_supplied_on": (None,)},
            asks=(
                Ask(
                    Recall.risk_management_plan_supplied_on,
                    "When was it supplied?",
                    since=Recall.notified_on,
                ),
            ),
            says=(Say("whom", "To whom?"),),
        ),
    ),
)
