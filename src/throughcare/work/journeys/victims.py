"""Victim liaison, custody part: is there a VLO, and that the VLO was told. No victim is seen from the case."""

from throughcare.access.actions import Action
from throughcare.policy.facts import Case, VictimLiaisonCheck
from throughcare.work.stages.asking import Ask, Say
from throughcare.work.stages.stage import Journey, Stage

_CONTACT, _TRANSFER = "NS-6.2-CONTACT", "NS-4.2-VLO"
_NO_VICTIM = "Write nothing of a victim here: who they are, where they live or what they said stays with the VLO."


def _tell(name: str, title: str, coming_up: str) -> Stage:
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
        coming_up=coming_up,
        help=f"A notice goes to the VLO, where one is assigned: it names nothing but what is coming up. {_NO_VICTIM}",
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
    knows=(Case.vlo_assigned,),
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
        _tell("parole-report", "Tell the VLO of a parole report", "A parole report"),
        _tell("recall-report", "Tell the VLO of a recall report", "A recall report"),
        _tell("exclusion-zone", "Ask the VLO about exclusion zones", "A decision on exclusion zones"),
        _tell("decision", "Tell the VLO of another decision", "A decision"),
        Stage(
            "region",
            title="Tell the VLO of a transfer between regions",
            by=Action.WORK_OF_COM,
            provisions=(_TRANSFER,),
            says=(Say("what", "To which region, and from when?", _NO_VICTIM),),
            tells=(_TRANSFER,),
            help=f"A notice goes to the VLO, where one is assigned. {_NO_VICTIM}",
            kept_from_person=True,
        ),
    ),
)
