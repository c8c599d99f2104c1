"""Worked examples as tables that a policy person can read and correct.

    @pytest.mark.provision("OMIC-HANDOVER-DET-COM")
    @examples(
        '''
        CRD        | COM allocated | asked on   => due        | status
        2022-09-30 | -             | 2022-02-13 => 2022-02-13 | due
        2022-09-30 | 2022-02-11    | 2022-02-22 => 2022-02-13 | met
        ''',
        {"provider": "NPS", "sentence": "standard_determinate"},
    )
    def test_com_allocation(example: Example) -> None:
        assert_duty(example, "OMIC-HANDOVER-DET-COM")

Left of `=>` stand facts: a heading is a fact (`sentence.crd`; `contact[2].on` for the second row of its table), or one
of the plain words in `HEADINGS`, or in the `headings` of the table. Right of it stands what is expected. `-` is nothing
held; a date and time, `2021-03-27 14:00`, is by the clocks of London; `cannot tell: A; B` names the facts that are
missing; `not in force` stands for a status, or for `applies`, on a day without the provision. The facts given beside a
table hold for each of its lines; a row of the record is only there where the line gives a fact of it, or no heading is
about it (the case and the first sentence always are).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import pytest

import throughcare.policy.facts
import throughcare.policy.facts.acts
import throughcare.policy.facts.resettlement_acts
import throughcare.provisions
from throughcare.calendar import LONDON, in_utc
from throughcare.engine.evaluation import Evaluation, Evaluator
from throughcare.engine.facts import case_facts
from throughcare.engine.found import Derived, Duty, Ruling
from throughcare.policy.catalogue import Catalogue, discover
from throughcare.policy.grain import Column, Type
from throughcare.policy.provisions import Evaluated
from throughcare.policy.subjects import Subject
from throughcare.policy.values import Unknown

HEADINGS = {
    "provider": "case.provider",
    "care leaver": "case.care_leaver",
    "sentence": "sentence.kind",
    "sentenced": "sentence.sentenced_on",
    "CRD": "sentence.crd",
    "ARD": "sentence.ard",
    "PED": "sentence.ped",
    "TED": "sentence.ted",
    "HDCED": "sentence.hdced",
    "HDC release": "sentence.hdc_release_on",
    "recalled": "sentence.recalled",
    "released": "sentence.released_on",
    "ROSH": "risk.rosh",
    "RSR": "risk.rsr",
    "OGRS": "risk.ogrs",
    "MAPPA registered": "mappa.registered_on",
    "MAPPA level": "mappa.level",
    "level confirmed": "mappa.level_confirmed_on",
    "COM allocated": "allocation.from_on",
    "COM took over": "responsibility.from_on",
    "OASys completed": "assessment.completed_on",
    "outcome": "parole_review.outcome",
    "decided": "parole_review.decided_on",
    "next review": "parole_review.next_review_on",
    "arrived": "spell.arrived_on",
    "estate": "spell.estate",
}
ASKED_ON = "asked on"
NOT_IN_FORCE = "not in force"
ALWAYS_THERE = (("case", 1), ("sentence", 1))

Given = dict[tuple[str, int], dict[str, object]]


@dataclass(frozen=True)
class Example:
    """One line of a table: the facts, the day asked about, and what is expected by name."""

    facts: Mapping[type[Subject], list[dict[str, object]]]
    as_of: date
    expect: Mapping[str, object]

    def evaluate(self, *provisions: str) -> Evaluation:
        """What these provisions make of the facts."""
        return evaluator(provisions).evaluate(case_facts(self.facts), self.as_of)

    def duty(self, provision: str) -> Duty:
        """The one duty that the provision makes."""
        (duty,) = self.evaluate(provision).duties
        return duty

    def derived(self, provision: str) -> Derived:
        """The one answer that the derivation gives."""
        (derived,) = self.evaluate(provision).derived
        return derived

    def ruling(self, provision: str) -> Ruling:
        """The one ruling that the gate gives."""
        (ruling,) = self.evaluate(provision).rulings
        return ruling


def assert_duty(example: Example, provision: str) -> None:
    """Hold a duty's status, opens, due, met, owner, how many are done and what it cannot tell against the line."""
    if catalogue().on(provision, example.as_of) is None:
        assert (example.expect["status"], example.evaluate(provision).duties) == (NOT_IN_FORCE, ())
        return
    duty = example.duty(provision)
    found: dict[str, object] = {
        "status": str(duty.status(example.as_of)),
        "opens": duty.outcome.opens_on,
        "due": duty.outcome.due_on,
        "met": duty.outcome.met_on,
        "due at": duty.outcome.due_at,
        "met at": duty.outcome.met_at,
        "owner": duty.owner,
        "done": duty.values.get("done"),
        "missing": "; ".join(sorted(duty.outcome.missing)) or None,
    }
    assert {name: found[name] for name in example.expect} == example.expect


def assert_derived(example: Example, provision: str) -> None:
    """Hold what a derivation gives against the line; `applies` may be one of the names."""
    if catalogue().on(provision, example.as_of) is None:
        assert (example.expect["applies"], example.evaluate(provision).derived) == (NOT_IN_FORCE, ())
        return
    values = example.derived(provision).values
    assert {name: values[name] for name in example.expect} == example.expect


def assert_ruling(example: Example, provision: str) -> None:
    """Hold a gate's ruling against the line: applies, allowed, missing, untold, and each requirement by its name."""
    ruling = example.ruling(provision)
    found = {
        **ruling.values,
        "allowed": ruling.allowed,
        "missing": "; ".join(ruling.missing) or None,
        "untold": "; ".join(sorted(ruling.untold)) or None,
    }
    assert {name: found[name] for name in example.expect} == example.expect


@cache
def catalogue() -> Catalogue:
    """Every provision of the product."""
    return discover(throughcare.provisions)


@cache
def evaluator(provisions: tuple[str, ...]) -> Evaluator:
    """An evaluator of these provisions alone, in every version."""
    chosen = [each.provision for id_ in provisions for each in catalogue().versions_of(id_)]
    return Evaluator(catalogue(), [each for each in chosen if isinstance(each, Evaluated)])


def examples(
    text: str,
    always: Mapping[str, object] | None = None,
    headings: Mapping[str, str] | None = None,
    asked_on: date | None = None,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a test once for each line of a table; it takes one argument, `example`.

    `always` are facts that hold for every line, by heading; `asked_on` the day asked about where no column gives it.
    """
    read = read_table(text, always or {}, {**HEADINGS, **(headings or {})}, asked_on)
    return pytest.mark.parametrize("example", [pytest.param(each, id=name) for name, each in read])


def read_table(
    text: str, always: Mapping[str, object], headings: Mapping[str, str], asked_on: date | None
) -> list[tuple[str, Example]]:
    """Each line of the table with a name for it.

    Raises:
        ValueError: a line has too many or too few cells, or no day to ask about.
    """
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    given, expected = _sides(lines[0])
    found: list[tuple[str, Example]] = []
    for line in lines[1:]:
        left, right = _sides(line)
        if len(left) != len(given) or len(right) != len(expected):
            raise ValueError(f"This line has not the cells of its heading: {line}")
        cells = dict(zip(given, left, strict=True))
        day = date.fromisoformat(cells[ASKED_ON]) if ASKED_ON in cells else asked_on
        if day is None:
            raise ValueError(f"No day is asked about: {line}")
        expect = {name: _expected(cell) for name, cell in zip(expected, right, strict=True)}
        found.append((re.sub(r"\s+", " ", line), Example(_facts(cells, always, headings), day, expect)))
    return found


def _sides(line: str) -> tuple[list[str], list[str]]:
    left, _, right = line.partition("=>")
    return [cell.strip() for cell in left.split("|")], [cell.strip() for cell in right.split("|")]


def _facts(
    cells: Mapping[str, str], always: Mapping[str, object], headings: Mapping[str, str]
) -> dict[type[Subject], list[dict[str, object]]]:
    rows: Given = {}
    headed: set[tuple[str, int]] = set()
    columns: set[tuple[tuple[str, int], str]] = set()
    for heading, cell in cells.items():
        if heading != ASKED_ON:
            place, column = _place(heading, headings)
            headed.add(place)
            columns.add((place, column.name))
            if cell != "-":
                rows.setdefault(place, {})[column.name] = _fact(cell, column)
    for heading, value in always.items():
        place, column = _place(heading, headings)
        if (place, column.name) in columns:
            continue
        if place in rows or place not in headed or place in ALWAYS_THERE:
            fact = _fact(value, column) if isinstance(value, str) else value
            rows.setdefault(place, {}).setdefault(column.name, fact)
    rows.setdefault(("case", 1), {})
    facts: dict[type[Subject], list[dict[str, object]]] = {}
    for name, number in sorted(rows):
        facts.setdefault(_subject(name), []).append(rows[(name, number)])
    return facts


def _subject(name: str) -> type[Subject]:
    return {**Subject.declared, **Subject.acts}[name]


def _place(heading: str, headings: Mapping[str, str]) -> tuple[tuple[str, int], Column]:
    """The table and row number that a heading stands for, and its column."""
    match = re.fullmatch(r"(\w+)(?:\[(\d+)\])?\.(\w+)", headings.get(heading, heading))
    if match is None:
        raise ValueError(f"{heading!r} is no heading; there are {', '.join(headings)}, and any fact as table.fact.")
    name, number, fact = match.groups()
    return (name, int(number or 1)), _subject(name).grain.column(fact)


def _fact(cell: str, column: Column) -> Any:
    match column.type:
        case Type.DATE:
            return date.fromisoformat(cell)
        case Type.INSTANT:
            return _instant(cell)
        case Type.NUMBER:
            return float(cell)
        case Type.TRUTH:
            return {"yes": True, "no": False}[cell]
        case Type.WORD:
            return cell


def _instant(cell: str) -> datetime:
    """ "2021-03-27 14:00" by the clocks of London; the hour that is lived twice has "GMT" the second time."""
    clock = datetime.fromisoformat(cell.removesuffix(" GMT"))
    return in_utc(clock.replace(tzinfo=LONDON, fold=int(cell.endswith(" GMT"))))


def _expected(cell: str) -> object:
    told = {"-": None, "yes": True, "no": False}
    if cell in told:
        return told[cell]
    if cell.startswith("cannot tell: "):
        return Unknown(frozenset(each.strip() for each in cell.removeprefix("cannot tell: ").split(";")))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        return date.fromisoformat(cell)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2}(\.\d+)?)?( GMT)?", cell):
        return _instant(cell)
    return float(cell) if re.fullmatch(r"\d+(\.\d+)?", cell) else cell
