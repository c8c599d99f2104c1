"""Returning an Individual to Closed Conditions."""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import Sentence
from throughcare.policy.facts.acts import MoveToOpen
from throughcare.policy.provisions import Gate, Requirement
from throughcare.provisions.omic.cohort import indeterminate, serving

isp_entry = Gate(
    "OMIC-RTC-ISP-ENTRY",
    title="How an indeterminate sentence prisoner reaches open conditions",
    paragraph="Indeterminate Sentence Individuals",
    force=MUST,
    about=MoveToOpen,
    applies=Sentence.where(serving & indeterminate).any(),
    condition="A move to open conditions on an indeterminate sentence.",
    requires=(
        Requirement(
            "route",
            (MoveToOpen.parole_board_recommends & MoveToOpen.secretary_of_state_accepts)
            | MoveToOpen.exceptional_transfer_agreed,
            "a recommendation of the Parole Board that the Secretary of State has accepted, or an Exceptional Transfer",
        ),
    ),
    content=(
        "recommended by the Parole Board and accepted by the Secretary of State",
        "exceptionally, by the Secretary of State alone on the person's application (Exceptional Transfer)",
        "once it is agreed that the risk is low enough for less secure conditions",
    ),
    reading="That the risk is low enough is part of what either decision agrees.",
)
