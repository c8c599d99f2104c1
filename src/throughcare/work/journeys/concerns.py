"""Stages that both journeys back to closed conditions have: a concern, its investigation, and what is decided."""

from collections.abc import Mapping
from typing import Any

from throughcare.access.actions import Action
from throughcare.policy.facts import GovernorDecision, ReturnToClosed
from throughcare.work.stages.asking import Ask, Entered, Pick, Say
from throughcare.work.stages.stage import Brings, Guard, Stage, Upon

_SECURITY = "Everybody who may read the case reads this. Security information belongs in a sensitive note."


def concern(kinds: tuple[Ask, ...], provision: str) -> Stage:
    """Behaviour that gave concern is reported; `kinds` say of what kind it was, as `provision` lists them."""
    return Stage(
        "concern",
        title="Report a concern",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-INVESTIGATE", provision, "OMIC-RTC-COORDINATOR"),
        of=ReturnToClosed,
        asks=(
            Ask(ReturnToClosed.reported_on, "When was it reported?"),
            *kinds,
            Ask(ReturnToClosed.pom_on_duty, "Is the POM on duty?"),
            Ask(ReturnToClosed.pom_unavailable, "The POM is on duty and cannot be had"),
        ),
        says=(Say("happened", "What happened?", _SECURITY),),
        where=(provision,),
        kept_from_person=True,
        help="Without a POM on duty, or one who can be had, the Duty Governor co-ordinates what follows.",
    )


def investigated(provision: str) -> Stage:
    """The concern is looked into."""
    return Stage(
        "investigation",
        title="Complete the investigation",
        by=Action.RETURN_TO_CLOSED,
        provisions=("OMIC-RTC-INVESTIGATE", provision, "OMIC-RTC-COORDINATOR"),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        asks=(Ask(ReturnToClosed.investigated_on, "When was it completed?", since=ReturnToClosed.reported_on),),
        says=(Say("found", "What was found, and does it set off re-categorisation?", _SECURITY),),
        kept_from_person=True,
    )


def _decided(entered: Entered) -> Mapping[str, Any]:
    returns = entered.values.get("governor_decision") == GovernorDecision.RETURN_AT_ONCE
    return {"decided_on": entered.values.get("governor_decided_on") if returns else None}


DECISION = Stage(
    "decision",
    title="Decide, as Duty Governor",
    by=Action.DECIDE_RETURN,
    provisions=("OMIC-RTC-DUTY-GOVERNOR",),
    of=ReturnToClosed,
    upon=Upon.CHOSEN,
    asks=(
        Ask(ReturnToClosed.governor_decision, "What is decided?"),
        Ask(ReturnToClosed.governor_decided_on, "When was it decided?", since=ReturnToClosed.reported_on),
    ),
    picks=(
        Pick(
            "weighed",
            "What was weighed?",
            {
                "life": "Keeping people alive",
                "safety": "The safety of the person and of others",
                "absconding": "The risk of absconding",
                "other_weighed": "Something else",
            },
            "As much as was weighed.",
        ),
    ),
    says=(
        Say("other", "What else was weighed?", needed=False, picked="other_weighed"),
        Say("reasons", "What are the reasons?", _SECURITY),
    ),
    works_out=_decided,
    help="An urgent decision need not wait for the investigation, and may be taken again once more is known.",
)


def returned(
    guard: Guard, provision: str, tells: str, *asks: Ask, may_depart: bool = False, brings: tuple[Brings, ...] = ()
) -> Stage:
    """The person has gone back to closed conditions; `guard` is what comes first, `tells` the notice that follows."""
    return Stage(
        "return",
        title="Record the return to closed conditions",
        by=Action.RETURN_TO_CLOSED,
        provisions=(guard.provision, provision),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.decided_on,),
        asks=(
            Ask(ReturnToClosed.returned_on, "When did they go back?", since=ReturnToClosed.decided_on),
            *asks,
        ),
        guards=(guard,),
        may_depart=may_depart,
        tells=(tells,),
        brings=brings,
    )


def told(provision: str) -> Stage:
    """Those with a stake in the case have heard of the return."""
    return Stage(
        "told",
        title="Record who was told of the return",
        by=Action.RETURN_TO_CLOSED,
        provisions=(provision,),
        of=ReturnToClosed,
        upon=Upon.CHOSEN,
        after=(ReturnToClosed.returned_on,),
        day="When were they told?",
        picks=(
            Pick(
                "whom",
                "Who was told?",
                {
                    "ppcs": "Public Protection Casework Section (PPCS)",
                    "police": "Police",
                    "com": "COM",
                    "vlo": "Victim Liaison Officer, where there is one",
                    "mappa": "MAPPA",
                    "others": "Somebody else",
                },
                "Those who have to do with the case.",
            ),
            Pick(
                "recorded",
                "Where is what was done recorded?",
                {"nomis": "NOMIS", "visor": "ViSOR, where that is required"},
            ),
        ),
        says=(Say("who_else", "Who else was told?", needed=False, picked="others"),),
        kept_from_person=True,
    )
