"""The words of who is out on ROTL: how each time out stands, and the columns of the CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from throughcare.calendar import in_london
from throughcare.duties.out_on_rotl import Phase, TimeOut
from throughcare.policy.facts import RotlFailure
from throughcare.policy.words import day, lapse, sentence, word
from throughcare.web.layout.downloads import Cell

PHASES = {Phase.LATE.value: "Late back", Phase.OUT.value: "Out", Phase.GOING.value: "Goes out"}
COLOURS = {Phase.LATE.value: "red", Phase.OUT.value: "blue", Phase.GOING.value: "grey"}
HEADINGS = (
    "Name",
    "NOMS number",
    "Prison",
    "Stands",
    "How long",
    "Type of ROTL",
    "Goes or went out",
    "Due back",
    "What else is logged",
    "POM",
    "COM",
)
MASKED: tuple[Cell, ...] = ("Restricted case", *("",) * (len(HEADINGS) - 1))
_A_DAY = timedelta(days=1)


def counted(line: TimeOut, now: datetime) -> str:
    """How long until they are back, or go out, and how long that is past."""
    if line.turns_at is None:
        return "when they are due back is not recorded"
    past, lasts = line.turns_at < now, _roughly(abs(line.turns_at - now))
    if line.phase is Phase.GOING:
        return f"{lasts} past the hour, and not logged as out" if past else f"in {lasts}"
    return f"{lasts} late" if past else f"{lasts} left"


def besides(line: TimeOut) -> str:
    """What else was logged of this time out."""
    said = []
    if line.failure is not None:
        said.append(sentence(word(line.failure.value, RotlFailure)))
    if line.recalled_on is not None:
        said.append(f"Recalled on {day(line.recalled_on)}.")
    return " ".join(said)


def kind(line: TimeOut) -> str:
    """The type of ROTL in full."""
    return line.kind.label if line.kind is not None else "Type of ROTL not recorded"


def row(line: TimeOut, now: datetime) -> Iterator[Cell]:
    """A line as the CSV has it."""
    yield from (line.who.name, line.who.noms, line.who.prison, PHASES[line.phase], counted(line, now), kind(line))
    yield from (_hour(line.out_at), _hour(line.due_back_at), besides(line), line.who.pom, line.who.com)


def _hour(at: datetime | None) -> str:
    return f"{in_london(at):%Y-%m-%d %H:%M}" if at is not None else ""


def _roughly(passed: timedelta) -> str:
    return lapse(timedelta(days=passed.days) if passed >= _A_DAY else passed)
