"""One definition, two evaluators: for any facts, one case at a time and all cases in columns say the same."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import throughcare.provisions
from tests.engine.any_case import ASKED_ON, any_case
from tests.engine.frames_of_cases import frames_of
from tests.engine.synthetic import CATALOGUE as SHAPES
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import CaseFacts
from throughcare.engine.nation import Nation, ProvisionRows
from throughcare.policy.catalogue import discover
from throughcare.policy.values import Unknown

CATALOGUES = {"shapes": SHAPES, "provisions": discover(throughcare.provisions)}
EVALUATORS = {name: (Evaluator(catalogue), Nation(catalogue)) for name, catalogue in CATALOGUES.items()}

Key = tuple[str, int, int]


# Many cases an example: a pass in columns costs about the same for eight cases as for one.
@pytest.mark.parametrize("name", CATALOGUES)
@settings(max_examples=6, deadline=None)
@given(st.lists(any_case(), min_size=2, max_size=8), ASKED_ON)
def test_the_two_evaluators_agree(name: str, cases: list[CaseFacts], as_of: date) -> None:
    agree_on_every_duty(name, cases, as_of)
    agree_on_every_answer(name, cases, as_of)


@pytest.mark.slow
@pytest.mark.parametrize("name", CATALOGUES)
@settings(max_examples=150, deadline=None)
@given(st.lists(any_case(), min_size=2, max_size=8), ASKED_ON)
def test_the_two_evaluators_agree_over_many_cases(name: str, cases: list[CaseFacts], as_of: date) -> None:
    agree_on_every_duty(name, cases, as_of)
    agree_on_every_answer(name, cases, as_of)


def agree_on_every_duty(name: str, cases: list[CaseFacts], as_of: date) -> None:
    """Statuses and dates of every duty are the same both ways."""
    evaluator, nation = EVALUATORS[name]
    told: dict[Key, tuple[Any, ...]] = {}
    for number, case in enumerate(cases, start=1):
        for duty in evaluator.evaluate(case, as_of).duties:
            outcome = duty.outcome
            dates = (outcome.opens_on, outcome.due_on, outcome.met_on, outcome.due_at, outcome.met_at)
            place = (duty.entry.provision.id, number, duty.about.row)
            told[place] = (duty.about.key, duty.about.opens, str(duty.status(as_of)), *dates)
    in_columns: dict[Key, tuple[Any, ...]] = {}
    for found in nation.duties(frames_of(cases), as_of, all_rows=True):
        for place, row in placed(found, "case"):
            dates = (row["opens_on"], row["due_on"], row["met_on"], row.get("due_at"), row.get("met_at"))
            in_columns[place] = (row["row"], row.get("opens"), row["status"], *dates)
    assert in_columns == told


def agree_on_every_answer(name: str, cases: list[CaseFacts], as_of: date) -> None:
    """Every expression of derivations and gates is the same both ways; unknown and absent are both empty."""
    evaluator, nation = EVALUATORS[name]
    told: dict[Key, dict[str, Any]] = {}
    for number, case in enumerate(cases, start=1):
        evaluation = evaluator.evaluate(case, as_of)
        for found in (*evaluation.derived, *evaluation.rulings):
            plain = {each: None if isinstance(value, Unknown) else value for each, value in found.values.items()}
            told[(found.entry.provision.id, number, found.about.row)] = plain
    answered: dict[Key, dict[str, Any]] = {}
    for each in nation.answers(frames_of(cases), as_of):
        for place, row in placed(each, "@case"):
            if place in told:
                answered[place] = {key: value for key, value in row.items() if not key.startswith("@")}
    assert answered == told


def placed(found: ProvisionRows, case: str) -> Iterator[tuple[Key, dict[str, Any]]]:
    """The rows of a provision, each with its case and its place among that case's rows."""
    counted: dict[int, int] = {}
    for row in found.rows.to_dicts():
        place = counted.get(row[case], 0)
        counted[row[case]] = place + 1
        yield (found.provision.id, row[case], place), row
