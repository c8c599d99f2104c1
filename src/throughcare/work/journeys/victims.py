"""Victim liaison, custody part: is there a VLO, and that the VLO was told. No victim is seen from the case."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Case, VictimLiaisonCheck
from throughcare.work.journeys.stage import Ask, Journey, Say, Stage

_NO_VICTIM = "Write nothing of a victim here: who they are, where they live or what they said stays with the VLO."


def _told(name: str, title: str, *provisions: str, by: Action = Action.HAND_OVER) -> Stage:
    return Stage(
        name,
        title=title,
        by=by,
        provisions=provisions,
        day="When was the VLO told?",
        says=(
            Say("what", "What was the VLO told?", _NO_VICTIM),
            Say("answer", "Does the VLO ask for anything to be done by a certain day?", _NO_VICTIM, needed=False),
        ),
        help=_NO_VICTIM,
        kept_from_person=True,
    )


VICTIM_LIAISON = Journey(
    name="victim-liaison",
    title="Victim liaison",
    about="Whether there is a victim liaison officer (VLO), and what they were told. No victim is shown here.",
    provisions=("NS-6.1", "NS-6.2", "NS-B.1.2-SEPARATE"),
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
        _told(
            "before-move",
            "Tell the VLO of re-categorisation before the move",
            "OMIC-ENTRY-VLO-BEFORE",
            "OMIC-P2P-SENDING",
        ),
        _told(
            "after-move",
            "Tell the VLO of the arrival in open conditions",
            "OMIC-ENTRY-VLO-AFTER",
            "OMIC-P2P-RECEIVING",
        ),
        _told(
            "before-release",
            "Contact the VLO for the work before release",
            "OMIC-HANDOVER-VLO",
            "OMIC-HANDOVER-TASKS",
        ),
        _told("parole-report", "Tell the VLO of a parole report", "NS-6.2-CONTACT"),
        _told("recall-report", "Tell the VLO of a recall report", "NS-6.2-CONTACT"),
        _told("exclusion-zone", "Ask the VLO about exclusion zones", "NS-6.2-CONTACT"),
        _told("decision", "Tell the VLO of another decision", "NS-6.2-CONTACT"),
        _told(
            "region",
            "Tell the VLO of a transfer between regions",
            "NS-4.2-VLO",
            by=Action.WORK_OF_COM,
        ),
    ),
)
