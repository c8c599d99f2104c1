"""Papers of a move from one prison to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from throughcare.access.permissions import Action
from throughcare.engine.facts import case_facts
from throughcare.policy.facts import Method
from throughcare.policy.facts.acts import PomMeeting
from throughcare.work.guarded import POM_MEETING
from throughcare.work.papers import filling
from throughcare.work.papers.kind import YES_NO, PaperKind, Section

_PRESENT = ("sending_pom", "receiving_pom", "prisoner")


def _meeting(words: Mapping[str, str]) -> Mapping[str, Sequence[Any]]:
    """The meeting that the notes tell of, as the gate looks at it."""
    row: dict[str, object] = {name: words.get(name) == "yes" for name in _PRESENT}
    held = case_facts({PomMeeting: [row | {"method": words.get("method") or None}]})
    return {PomMeeting.grain.name: held[PomMeeting.grain.name]}


pom_to_pom = PaperKind(
    name="pom_to_pom",
    title="Notes of the POM to POM handover meeting",
    provisions=("OMIC-P2P-AGENDA",),
    sections=(
        Section("sending_pom", "Did the POM of the prison that the person came from take part?", options=YES_NO),
        Section("receiving_pom", "Did the POM of the prison that the person came to take part?", options=YES_NO),
        Section("prisoner", "Did the person take part?", options=YES_NO),
        Section(
            "method",
            "How was the meeting held?",
            options=(
                (Method.IN_PERSON.value, "In person"),
                (Method.TELEPHONE.value, "By telephone"),
                (Method.VIDEO.value, "By video"),
            ),
        ),
        Section(
            "plan",
            "How far has the sentence plan come?",
            ("how far the sentence plan has come",),
            filled=filling.plan,
        ),
        Section(
            "risk",
            "What bears on the risk of serious harm?",
            ("whatever bears on the risk of serious harm",),
            filled=filling.risk,
        ),
        Section(
            "else",
            "What else bears on offender management?",
            ("whatever else bears on offender management, as the handover guidance has it",),
            filled=filling.sessions,
        ),
    ),
    about="spell",
    gate=POM_MEETING,
    proposed=_meeting,
)

oasys_before_open = PaperKind(
    name="oasys_before_open",
    title="What the OASys before the move to open conditions shows",
    provisions=("OMIC-ENTRY-OASYS-CONTENT",),
    sections=(
        Section(
            "objectives",
            "What are now the objectives of the sentence plan?",
            ("the objectives now in the sentence plan",),
            filled=filling.Said("assessment", ("before-open",), ("objectives",), filling.plan),
        ),
        Section(
            "temporary_release",
            "What will those who decide on ROTL need to know?",
            ("what those who decide on ROTL will need",),
            filled=filling.Said("assessment", ("before-open",), ("rotl",), filling.risk),
        ),
    ),
    keep=Action.COMPLETE_ASSESSMENT,
    about="assessment",
)
