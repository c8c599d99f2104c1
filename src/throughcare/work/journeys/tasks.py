"""The tasks of POM and COM: those of every case in prison, and those of the table of tasks before release."""

from types import MappingProxyType

from throughcare.access.actions import Action
from throughcare.policy.facts import (
    ApprovedPremisesReferral,
    Contact,
    ContactOutcome,
    Method,
    Place,
    Practitioner,
    Purpose,
    With,
)
from throughcare.work.stages.asking import Ask, Meeting, Say, Seat
from throughcare.work.stages.stage import Journey, Stage, Upon

_TABLE, _CORE = "OMIC-HANDOVER-TASKS", "OMIC-EXEC-CORE-TASKS"
_BOTH = (Seat("POM", "the POM", must_come=True), Seat("COM", "the COM", must_come=True))
_TALKING = (Method.IN_PERSON, Method.TELEPHONE)
_ANY_WAY = (Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE)
_CALLED_ON = {"by": Practitioner.COM, "with_whom": With.PERSON, "place": Place.PRISON}

_OF_THE_POM = (
    Stage(
        "public-protection",
        title="Screen for public protection",
        by=Action.DO_PRISON_TASK,
        provisions=(_CORE, "NS-B.TASKS"),
        day="When was the person screened?",
        says=(
            Say("found", "What did the screening find?", "Name no victim and no child."),
            Say("follows", "What follows from it, and who does it?"),
        ),
        help="The prison's own screening. It is not the initial MAPPA screening, which the COM does.",
        kept_from_person=True,
    ),
    Stage(
        "interventions",
        title="Screen for interventions",
        by=Action.DO_PRISON_TASK,
        provisions=(_CORE, "NS-B.TASKS"),
        day="When was the person screened?",
        says=(
            Say("suitable", "Which interventions suit the person?"),
            Say("referred", "Which was the person referred to, and when?", needed=False),
            Say("said", "What did the person say to it?", needed=False),
        ),
    ),
    Stage(
        "hdc",
        title="Do the POM's part for home detention curfew (HDC)",
        by=Action.DO_PRISON_TASK,
        provisions=(_TABLE, _CORE),
        day="When was it done?",
        says=(
            Say("done", "What was done, and what does it say of suitability?"),
            Say("outstanding", "What is outstanding, and who owes it?", needed=False),
            Say("said", "What did the person say to it?", needed=False),
        ),
    ),
    Stage(
        "licence",
        title="Go through the licence with the person",
        by=Action.DO_PRISON_TASK,
        provisions=(_TABLE,),
        day="When did you go through it?",
        says=(
            Say("understood", "What did the person understand, and what did they ask?"),
            Say("explained", "Each condition was explained", tick=True),
        ),
    ),
)
_OF_BOTH = (
    Stage(
        "talk",
        title="Talk through the case",
        by=Action.HAND_OVER,
        provisions=(_TABLE,),
        day="When did you talk?",
        meeting=Meeting(_TABLE, seats=_BOTH, methods=_TALKING),
        says=(Say("points", "What were the main points?"),),
    ),
    Stage(
        "mappa-meeting",
        title="Take part in a MAPPA meeting",
        by=Action.HAND_OVER,
        provisions=(_TABLE,),
        day="When was it held?",
        meeting=Meeting(_TABLE, seats=(Seat("POM", "the POM"), Seat("COM", "the COM")), methods=_ANY_WAY),
        help="Who took part, and no more: what was said stays in the minutes, outside the case.",
        kept_from_person=True,
    ),
    Stage(
        "board",
        title="Take part in the pre-release or pre-parole board",
        by=Action.HAND_OVER,
        provisions=(_TABLE,),
        day="When was it held?",
        meeting=Meeting(_TABLE, seats=_BOTH, methods=_ANY_WAY),
        says=(Say("points", "What was decided, and what is to be done?"),),
    ),
)
_OF_THE_COM = (
    Stage(
        "engage",
        title="Review the case and engage the person",
        by=Action.WORK_OF_COM,
        provisions=(_TABLE,),
        of=Contact,
        asks=(
            Ask(Contact.on, "When did you speak with the person?"),
            Ask(Contact.method, "How?", among=_ANY_WAY),
        ),
        says=(
            Say("reviewed", "What did you find in the case?"),
            Say("said", "What did the person say of their release?"),
        ),
        sets={**_CALLED_ON, "purpose": Purpose.PRE_RELEASE, "outcome": ContactOutcome.ATTENDED},
        noted_on=Contact.recorded_on,
    ),
    Stage(
        "mappa-screening",
        title="Do the initial MAPPA screening",
        by=Action.WORK_OF_COM,
        provisions=(_TABLE,),
        day="When was it done?",
        says=(Say("found", "What did it find?"),),
        kept_from_person=True,
    ),
    Stage(
        "home",
        title="Assess the home for home detention curfew (HDC)",
        by=Action.WORK_OF_COM,
        provisions=(_TABLE,),
        day="When was it assessed?",
        says=(Say("suitable", "Is the home suitable, and why?", "Of others who live there, only what this turns on."),),
        help="Only where it is required.",
        kept_from_person=True,
    ),
    Stage(
        "delius",
        title="Add the entry on handover to Delius",
        by=Action.WORK_OF_COM,
        provisions=(_TABLE,),
        day="When was it added?",
        says=(Say("after", "The meeting before release was held first", tick=True),),
    ),
    Stage(
        "approved-premises",
        title="Refer to Approved Premises",
        by=Action.WORK_OF_COM,
        provisions=(_TABLE,),
        of=ApprovedPremisesReferral,
        upon=Upon.THE_ONE,
        asks=(
            Ask(
                ApprovedPremisesReferral.regime_explained_on,
                "When was the regime explained to the person?",
                needed=False,
            ),
            Ask(
                ApprovedPremisesReferral.completed_on,
                "When was the referral completed?",
                "Empty while it is being prepared.",
                needed=False,
            ),
        ),
    ),
)

TASKS = Journey(
    name="tasks",
    title="Tasks of POM and COM",
    about="Who does which task in prison and before release, by the table of tasks; and what was done.",
    provisions=(_TABLE, "NS-B.TASKS", "OMIC-HANDOVER-FORM"),
    rows={Contact: {"by": (Practitioner.COM,), "purpose": (Purpose.PRE_RELEASE,)}},
    stages=(*_OF_THE_POM, *_OF_BOTH, *_OF_THE_COM),
    tasks=MappingProxyType(
        {
            1: ("assessment", "before-handover"),
            2: ("assessment", "review"),
            3: ("tasks", "talk"),
            4: ("tasks", "engage"),
            5: ("tasks", "mappa-screening"),
            6: ("tasks", "mappa-meeting"),
            7: ("supervision", "session"),
            8: ("tasks", "hdc"),
            9: ("tasks", "home"),
            10: ("tasks", "board"),
            11: ("tasks", "delius"),
            12: ("tasks", "approved-premises"),
            13: ("parole", "parom1-before-tariff"),
            14: ("parole", "parom1"),
            15: ("parole", "hearing"),
            16: ("recall", "reports"),
            17: ("recall", "meeting"),
            18: ("opd", "screening"),
            19: ("victim-liaison", "decision"),
        }
    ),
)
