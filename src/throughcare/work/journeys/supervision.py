"""Supervision by the POM: how often sessions are held and why, and each session."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Contact, ContactOutcome, Method, Place, Practitioner, Purpose, With
from throughcare.work.stages.asking import Ask, Say, WrittenAt
from throughcare.work.stages.stage import Journey, Stage, Upon

_PURPOSES = (Purpose.SUPERVISION, Purpose.SENTENCE_PLAN_WORK)
_METHODS = (Method.IN_PERSON, Method.VIDEO, Method.TELEPHONE, Method.IN_CELL_TELEPHONY)
_HELD = (
    ContactOutcome.ATTENDED,
    ContactOutcome.ACCEPTABLE_ABSENCE,
    ContactOutcome.FAILED_TO_ATTEND,
    ContactOutcome.CANCELLED,
)
_BY_THE_POM = {"by": Practitioner.POM, "with_whom": With.PERSON, "place": Place.PRISON}
_NOTES = "What is only for those who may read OMiC case notes goes into an OMiC case note of the case."

_SESSION = (
    Ask(Contact.purpose, "What was it for?", among=_PURPOSES),
    Ask(Contact.method, "How was it held?", "Only a session in person counts.", among=_METHODS),
    Ask(Contact.outcome, "What came of it?", among=_HELD),
    Ask(Contact.next_on, "When is the person to expect the next session?", needed=False, ahead=True, since=Contact.on),
)
_GOALS = WrittenAt("assessment", "plan", "goals", "Their own goals, as the sentence plan has them")
_WORDS = (
    Say("work", "What did you work on?", "Structured work that the sentence plan names, and how far it has come."),
    Say("goals", "Which of their own goals did the person speak of?", needed=False, bearing=_GOALS),
    Say("own_words", "What did the person say, in their own words?", needed=False),
)

SUPERVISION = Journey(
    name="supervision",
    title="Supervision in custody",
    about="Sessions of the POM with the person: how many are due, what each was for, and when the next one is.",
    provisions=(
        "NS-B.SUPERVISION",
        "NS-B.START",
        "NS-B.PREHANDOVER-3",
        "NS-B.PREHANDOVER-1",
        "NS-B.TRANSFER",
        "NS-B.CRITICAL",
        "OMIC-SUP-PURPOSE",
        "OMIC-SUP-GUIDANCE",
        "OMIC-SUP-COM-AGREED",
        "NS-B.OPEN",
        "NS-B.FEMALE",
    ),
    rows={
        Contact: {"by": (Practitioner.POM,), "with_whom": (With.PERSON,), "purpose": _PURPOSES},
    },
    papers=("supervision_agreed",),
    beside=("notes",),
    guidance=("NS-B.OPEN", "NS-B.CRITICAL", "NS-B.FEMALE", "OMIC-SUP-GUIDANCE"),
    stages=(
        Stage(
            "frequency",
            title="Settle how often sessions are held",
            by=Action.DO_PRISON_TASK,
            provisions=("OMIC-SUP-RECORD", "NS-B.START-RECORD", "OMIC-SUP-FREQUENCY", "NS-B.FREQUENCY"),
            day="When did you talk it over with the person?",
            says=(
                Say("frequency", "How often are sessions held, and in what order does the work come?"),
                Say(
                    "reason",
                    "Why so often, and not more or less?",
                    "Progress against the sentence plan; risk of harm to self; risk of harm to others; parole, "
                    "handover or release drawing near.",
                ),
                Say("next", "When was the person told to expect the next session?"),
                Say("told", "What did the person say to it?"),
                Say("noted", "It stands in the OMiC case notes", tick=True),
            ),
            help=f"What is agreed with a COM is recorded under Handover to the community. {_NOTES}",
        ),
        Stage(
            "session",
            title="Record a session",
            by=Action.DO_PRISON_TASK,
            provisions=("NS-B.SUPERVISION", "OMIC-SUP-PURPOSE", "OMIC-SUP-ALL"),
            of=Contact,
            asks=(Ask(Contact.on, "When was it?"), *_SESSION),
            says=_WORDS,
            sets=_BY_THE_POM,
            noted_on=Contact.recorded_on,
            help=_NOTES,
        ),
        Stage(
            "arrange",
            title="Arrange a session",
            by=Action.DO_PRISON_TASK,
            provisions=("NS-B.SUPERVISION", "NS-B.1.1"),
            of=Contact,
            asks=(
                Ask(Contact.on, "When is it to be?", ahead=True),
                Ask(Contact.purpose, "What is it for?", among=_PURPOSES),
                Ask(Contact.method, "How is it to be held?", "Only a session in person counts.", among=_METHODS),
            ),
            says=(Say("told", "The person knows of it", needed=False, tick=True),),
            sets={**_BY_THE_POM, "outcome": ContactOutcome.PLANNED, "appointment": True},
            noted_on=Contact.recorded_on,
        ),
        Stage(
            "held",
            title="Say what came of this session",
            by=Action.DO_PRISON_TASK,
            provisions=("NS-B.SUPERVISION", "OMIC-SUP-PURPOSE"),
            of=Contact,
            upon=Upon.CHOSEN,
            rows={
                "by": (Practitioner.POM,),
                "with_whom": (With.PERSON,),
                "purpose": _PURPOSES,
                "outcome": (ContactOutcome.PLANNED,),
            },
            asks=(Ask(Contact.on, "When was it?"), *_SESSION),
            says=_WORDS,
            noted_on=Contact.recorded_on,
            help=_NOTES,
        ),
    ),
)
