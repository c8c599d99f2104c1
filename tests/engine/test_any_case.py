"""What holds of any case and every provision of the documents."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import throughcare.provisions
from tests.engine.any_case import ASKED_ON, any_case
from tests.engine.synthetic import CATALOGUE as SHAPES
from throughcare.engine.evaluation import Evaluation, Evaluator
from throughcare.engine.facts import CaseFacts
from throughcare.policy.catalogue import discover
from throughcare.policy.explanation import explain
from throughcare.policy.values import Unknown

EVALUATORS = {"shapes": Evaluator(SHAPES), "documents": Evaluator(discover(throughcare.provisions))}
each_catalogue = pytest.mark.parametrize("name", EVALUATORS)


def _dates(evaluation: Evaluation) -> dict[Any, Any]:
    """All that an evaluation says besides statuses, by provision and row; what has been met counts only once it has."""
    return {
        (found.entry.provision.id, found.about.subject, found.about.row): dict(found.values)
        for found in (*evaluation.duties, *evaluation.derived, *evaluation.rulings)
    }


@each_catalogue
@settings(max_examples=40)
@given(any_case(), ASKED_ON, st.integers(0, 100))
def test_nothing_but_statuses_changes_before_the_day_to_look_again(
    name: str, case: CaseFacts, as_of: date, share: int
) -> None:
    first = EVALUATORS[name].evaluate(case, as_of)
    if first.revisit_on is None:
        between = as_of + timedelta(days=share)
    else:
        assert first.revisit_on > as_of
        between = as_of + (first.revisit_on - as_of - timedelta(days=1)) * share // 100
    assert _dates(EVALUATORS[name].evaluate(case, between)) == _dates(first)


@each_catalogue
@settings(max_examples=30)
@given(any_case(), ASKED_ON)
def test_every_outcome_can_be_explained(name: str, case: CaseFacts, as_of: date) -> None:
    evaluation = EVALUATORS[name].evaluate(case, as_of)
    for found in (*evaluation.duties, *evaluation.derived, *evaluation.rulings):
        told = explain(found.entry, found.trace, as_of)
        assert len(told) >= 2
        for line in told:
            assert line.endswith(".")
            assert line[0].isupper() or line[0] in "“0123456789"
            assert "  " not in line
            assert "None" not in line


@each_catalogue
@settings(max_examples=30)
@given(any_case(), ASKED_ON)
def test_a_duty_has_dates_or_says_what_is_missing(name: str, case: CaseFacts, as_of: date) -> None:
    for duty in EVALUATORS[name].evaluate(case, as_of).duties:
        outcome = duty.outcome
        unknown = any(isinstance(value, Unknown) for value in (duty.values["applies"], duty.values["due"]))
        assert bool(outcome.missing) or not unknown or duty.values["applies"] is False
        assert not outcome.missing or outcome.due_on is None
        assert outcome.met_on is None or outcome.applies
