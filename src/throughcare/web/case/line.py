"""The key dates as a drawing: where each stands on one line, and where its words go without covering another's.

Pure geometry, in the units of the drawing's view box. Labels of sentence dates stand above the line, those of the
handover and of today below it. Words begin at their day's thread and run to the right; those that would run into later
ones move a row away from the line, so that no thread crosses any words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from throughcare.web.case.key_dates import KeyDate

WIDTH = 960
MARGIN = 12
LETTER = 9.0  # the width to allow a letter of the labels
ROW = 44  # the height of a row of labels: two lines of words and a gap
GAP = 10  # between labels of one row, and between the line and the nearest row
INDENT = 5  # between a thread and its words


@dataclass(frozen=True)
class Label:
    """A day on the drawing: `x` on the line; `left` and `top` of its words; `foot` is where its thread meets them."""

    x: float
    left: float
    top: float
    foot: float
    title: str
    on: date
    group: str


@dataclass(frozen=True)
class Line:
    """The drawing. `today` is where today stands on the line at height `y`; what lies before it is past."""

    width: int
    height: float
    y: float
    start: float
    today: float
    end: float
    labels: tuple[Label, ...]


def drawn(dates: Sequence[KeyDate]) -> Line:
    """The line of these dates, which are in order and at least one.

    Days that are the same within a group share a label: "CRD, ARD".
    """
    first, last = dates[0].on, dates[-1].on
    above = [each for each in dates if each.group == "sentence"]
    below = [each for each in dates if each.group != "sentence"]
    # The words of the last day run beyond the end of the line.
    room = WIDTH - 2 * MARGIN - max(_width(on, title) for part in (above, below) for on, title, _ in _together(part))
    rows_above, places_above = _placed(above, first, last, room)
    rows_below, places_below = _placed(below, first, last, room)
    y = GAP + rows_above * ROW
    labels = [_label(place, y - GAP - (place.row + 1) * ROW, above=True) for place in places_above]
    labels += [_label(place, y + GAP + place.row * ROW, above=False) for place in places_below]
    today = next(_x(each.on, first, last, room) for each in dates if each.group == "today")
    height = y + GAP + rows_below * ROW
    return Line(WIDTH, height, y, MARGIN, today, MARGIN + room, tuple(labels))


@dataclass(frozen=True)
class _Place:
    x: float
    row: int
    title: str
    on: date
    group: str


def _placed(dates: Sequence[KeyDate], first: date, last: date, room: float) -> tuple[int, list[_Place]]:
    """Each label in the row nearest the line in which it runs into no other; with how many rows that takes."""
    taken: list[float] = []
    places: list[_Place] = []
    for on, title, group in reversed(_together(dates)):
        x = _x(on, first, last, room)
        right = x + INDENT + _width(on, title)
        row = next((number for number, left in enumerate(taken) if right + GAP <= left), len(taken))
        taken[row : row + 1] = [x]
        places.append(_Place(x, row, title, on, group))
    return len(taken), places[::-1]


def _together(dates: Sequence[KeyDate]) -> list[tuple[date, str, str]]:
    """Each day with the names of what falls on it."""
    days = [(on, list(held)) for on, held in groupby(dates, key=lambda each: each.on)]
    return [(on, ", ".join(each.short for each in held), held[-1].group) for on, held in days]


def _width(on: date, title: str) -> float:
    return LETTER * max(len(title), len(f"{on:%-d %b %Y}"))


def _label(place: _Place, top: float, *, above: bool) -> Label:
    # The thread runs beside the words to their far edge, so that it is plain whose words they are.
    foot = top if above else top + ROW - GAP
    return Label(place.x, place.x + INDENT, top, foot, place.title, place.on, place.group)


def _x(on: date, first: date, last: date, room: float) -> float:
    days = max((last - first).days, 1)
    return round(MARGIN + room * (on - first).days / days, 1)
