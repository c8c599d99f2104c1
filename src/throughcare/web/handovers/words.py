"""The words of handovers: how each stands, its checklist, and the columns of the CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from throughcare.duties.handovers import Handing, Phase, Step
from throughcare.policy.words import day
from throughcare.web.layout.downloads import Cell

PHASES = {
    Phase.OVERDUE.value: "Overdue",
    Phase.IN_PROGRESS.value: "In progress",
    Phase.UPCOMING.value: "Upcoming",
}
COLOURS = {Phase.OVERDUE.value: "red", Phase.IN_PROGRESS.value: "blue", Phase.UPCOMING.value: "grey"}
HEADINGS = (
    "Name",
    "NOMS number",
    "Prison",
    "Stands",
    "Days",
    "Why",
    "Tier",
    "POM",
    "COM",
    "COM allocated by",
    "COM responsible from",
    "LDU",
    "Mailbox of the LDU",
    "LDU told on",
    "OASys for the handover",
    "COM in touch with the person",
    "Handover meeting",
    "Handover report",
    "VLO told",
    "OPD screening",
    "Next release date",
    "Type of release date",
)
_STEPS = HEADINGS[14:20]
MASKED: tuple[Cell, ...] = ("Restricted case", *("",) * (len(HEADINGS) - 1))


def counted(line: Handing, today: date) -> str:
    """How many days, in words: late, left, or until it begins."""
    days = line.days(today)
    if line.phase is Phase.UPCOMING:
        return "today" if not days else f"in {_days(days)}"
    return f"{_days(days)} {'late' if line.phase is Phase.OVERDUE else 'left'}"


def because(line: Handing) -> str:
    """What is late, or what comes next."""
    if line.phase is Phase.OVERDUE:
        if not line.has_com:
            return f"No COM was allocated by {day(line.com_by)}."
        if line.turns_on > line.responsible_on:
            return f"The POM is recorded as responsible since {day(line.turns_on)}; by policy the COM is."
        return f"The COM was to take over by {day(line.turns_on)}, and the handover is not completed."
    if line.phase is Phase.UPCOMING:
        return f"A COM is to be allocated by {day(line.com_by)}."
    return f"The COM takes over on {day(line.responsible_on)}."


def told(line: Handing, today: date) -> str:
    """Whether the LDU was told that a COM is needed; by when, where it was not."""
    if line.told_on is not None:
        return f"The LDU was told on {day(line.told_on)}."
    late = "was" if line.tell_by < today else "is"
    return f"The LDU {late} to be told by {day(line.tell_by)}, 45 days before, and has not been."


def stands(step: Step, today: date) -> str:
    """Where a line of the checklist stands."""
    if not step.needed:
        return "not needed"
    if step.done_on is not None:
        return f"done {day(step.done_on)}"
    if step.due_on is None:
        return "not yet"
    return f"not yet, {'was ' if step.due_on < today else ''}due by {day(step.due_on)}"


def row(line: Handing, today: date) -> Iterator[Cell]:
    """A line as the CSV has it."""
    steps = {step.what: stands(step, today) for step in line.steps}
    yield from (line.who.name, line.who.noms, line.who.prison, PHASES[line.phase], line.days(today), because(line))
    yield from (line.tier, line.who.pom, line.who.com if line.has_com else "", line.com_by, line.responsible_on)
    yield from (line.unit, line.mailbox, line.told_on)
    yield from (steps.get(what, "") for what in _STEPS)
    yield from (line.release_on, line.release_type)


def _days(days: int) -> str:
    return f"{days:,} day{'' if days == 1 else 's'}"
