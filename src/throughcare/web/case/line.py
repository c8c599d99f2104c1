"""The key dates as a drawing: where each stands on one line, and where its words go without covering another's.

Pure geometry, in the units of the drawing's view box. Labels of sentence dates stand above the line, those of the
handover and of today below it; a label that would cover another moves a row away from the line.
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


@dataclass(frozen=True)
class Label:
    """A day on the drawing: `x` on the line; `left` and `top` of its words; `foot` is where its thread meets them."""

    x: float
    left: float
    width: float
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
    rows_above, places_above = _placed(above, first, last)
    rows_below, places_below = _placed(below, first, last)
    y = GAP + rows_above * ROW
    labels = [_label(place, y - GAP - (place.row + 1) * ROW, above=True) for place in places_above]
    labels += [_label(place, y + GAP + place.row * ROW, above=False) for place in places_below]
    today = next(_x(each.on, first, last) for each in dates if each.group == "today")
    height = y + GAP + rows_below * ROW
    return Line(WIDTH, height, y, _x(first, first, last), today, _x(last, first, last), tuple(labels))


@dataclass(frozen=True)
class _Place:
    x: float
    left: float
    width: float
    row: int
    title: str
    on: date
    group: str


def _placed(dates: Sequence[KeyDate], first: date, last: date) -> tuple[int, list[_Place]]:
    """Each label in the row nearest the line in which it covers no other; with how many rows that takes."""
    taken: list[float] = []
    places: list[_Place] = []
    for on, together in groupby(dates, key=lambda each: each.on):
        held = list(together)
        title = ", ".join(each.short for each in held)
        width = LETTER * max(len(title), len(f"{on:%-d %b %Y}"))
        x = _x(on, first, last)
        left = min(max(x - width / 2, 0), WIDTH - width)
        row = next((number for number, right in enumerate(taken) if right + GAP <= left), len(taken))
        taken[row : row + 1] = [left + width]
        places.append(_Place(x, left, width, row, title, on, held[-1].group))
    return len(taken), places


def _label(place: _Place, top: float, *, above: bool) -> Label:
    foot = top + ROW - GAP if above else top
    return Label(round(place.x, 1), round(place.left, 1), place.width, top, foot, place.title, place.on, place.group)


def _x(on: date, first: date, last: date) -> float:
    days = max((last - first).days, 1)
    return round(MARGIN + (WIDTH - 2 * MARGIN) * (on - first).days / days, 1)
