"""What fell due before a provision was in force was never due; what falls due on its first day is."""

from dataclasses import replace
from datetime import date

import pytest

from tests.engine.frames_of_cases import frames_of
from tests.engine.synthetic import CATALOGUE, DOCUMENT
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.explanation import explain
from throughcare.policy.facts import Case, Contact

SHAPE = CATALOGUE["ABOUT-EACH-CONTACT"].provision
IN_FORCE = Catalogue([Entry(SHAPE, replace(DOCUMENT, in_force_from=date(2021, 6, 1)), "shapes", __name__)], [])

# The contact's day; its note is due one working day later. Monday 31 May 2021 was the Spring bank holiday.
CASES = [
    (date(2021, 5, 26), "not_applicable"),
    (date(2021, 5, 27), "not_applicable"),
    (date(2021, 5, 28), "overdue"),
    (date(2021, 6, 1), "overdue"),
]


@pytest.mark.parametrize(("on", "status"), CASES)
def test_what_fell_due_before_the_first_day_in_force_was_never_due(on: date, status: str) -> None:
    facts = case_facts({Case: [{}], Contact: [{"on": on}]})
    [duty] = Evaluator(IN_FORCE).evaluate(facts, date(2021, 7, 1)).duties
    [found] = Nation(IN_FORCE).duties(frames_of([facts]), date(2021, 7, 1), all_rows=True)
    assert (duty.status(date(2021, 7, 1)), found.rows["status"].to_list()) == (status, [status])


def test_the_explanation_says_so() -> None:
    facts = case_facts({Case: [{}], Contact: [{"on": date(2021, 5, 26)}]})
    [duty] = Evaluator(IN_FORCE).evaluate(facts, date(2021, 7, 1)).duties
    assert explain(duty.entry, duty.trace, date(2021, 7, 1))[1] == (
        "It would have been due by Thursday 27 May 2021, but was not in force before Tuesday 1 June 2021: "
        "so it was never due."
    )
