"""Victim liaison, custody part: is there a VLO, and that the VLO was told. No victim is seen from the case."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Case, VictimLiaisonCheck
from throughcare.work.journeys.stage import Ask, Journey, Say, Stage

_CONTACT = "NS-6.2-CONTACT"
_NO_VICTIM = "Write nothing of a victim here: who they are, where they live or what they said stays with the VLO."


def _coming_up(name: str, title: str) -> Stage:
    return Stage(
        name,
        title=title,
        by=Action.HAND_OVER,
        provisions=(_CONTACT,),
        says=(
            Say("what", "What is coming up, and by when is an answer wanted?", _NO_VICTIM),
            Say("asked", "What is the VLO asked for?", _NO_VICTIM, needed=False),
        ),
        tells=(_CONTACT,),
        help=f"A notice goes to the VLO, where one is assigned: it names nothing but that a decision is coming up. "
        f"{_NO_VICTIM}",
        kept_from_person=True,
    )


VICTIM_LIAISON = Journey(
    name="victim-liaison",
    title="Victim liaison",
    about="Whether there is a victim liaison officer (VLO), and what they were told. No victim is shown here.",
    provisions=(
        "NS-6.1",
        "NS-6.2",
        "NS-B.1.2-SEPARATE",
        "OMIC-ENTRY-VLO-BEFORE",
        "OMIC-ENTRY-VLO-AFTER",
        "OMIC-HANDOVER-VLO",
        "OMIC-ROTL-OM-VLO",
    ),
    beside=("told",),
    stages=(
        Stage(
            "check",
            title="Check for victim liaison",
            by=Action.HAND_OVER,
            provisions=("NS-6.2",),
            of=VictimLiaisonCheck,
            asks=(
                Ask(VictimLiaisonCheck.on, "When was it checked?"),
                Ask(VictimLiaisonCheck.found, "Is a victim liaison officer (VLO) assigned?"),
            ),
            settles={VictimLiaisonCheck.found.column.name: Case.vlo_assigned},
            help=_NO_VICTIM,
            kept_from_person=True,
        ),
        _coming_up("parole-report", "Tell the VLO of a parole report"),
        _coming_up("recall-report", "Tell the VLO of a recall report"),
        _coming_up("exclusion-zone", "Ask the VLO about exclusion zones"),
        _coming_up("decision", "Tell the VLO of another decision"),
        Stage(
            "region",
            title="Record that the VLO was told of a transfer between regions",
            by=Action.WORK_OF_COM,
            provisions=("NS-4.2-VLO",),
            day="When was the VLO told?",
            says=(Say("what", "What was the VLO told?", _NO_VICTIM),),
            help=_NO_VICTIM,
            kept_from_person=True,
        ),
    ),
)
