"""The drill itself, on provisions that no document makes: examples at every boundary catch all their mutants."""

from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from tests.drills.cases import cases_of
from tests.drills.drill import DoesNotHold, drill
from tests.drills.mutants import Mutant, mutants_of
from tests.provisions import tables
from tests.provisions.tables import Example, assert_duty, examples
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.documents import MUST, Document
from throughcare.policy.facts import Assessment, Contact, Sentence, Supervision
from throughcare.policy.lengths import days
from throughcare.policy.provisions import Deadline, Minimum
from throughcare.policy.subjects import repeating

OASYS = "the date OASys was completed"
PLAN = Deadline(
    "MADE-UP-PLAN",
    title="Plan",
    paragraph="1",
    force=MUST,
    about=Sentence,
    applies=Sentence.crd >= date(2022, 1, 1),
    starts=Sentence.sentenced_on,
    within=days(10),
    met_by=Assessment.where(Assessment.completed_on >= Sentence.sentenced_on).first(Assessment.completed_on),
)
fortnight = repeating(
    "made_up_fortnight",
    "fortnight",
    below=Supervision,
    since=Supervision.started_on,
    until=None,
    every=days(14),
)
VISITS = Minimum(
    "MADE-UP-VISITS",
    title="Visits",
    paragraph="2",
    force=MUST,
    about=fortnight,
    opens=fortnight.opens,
    closes=fortnight.closes,
    count=2,
    rows=Contact.every(),
    by=Contact.on,
)


@pytest.fixture(autouse=True)
def made_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The examples are of the made-up provisions."""
    document = Document("MADE-UP", "Made up", "1 June 2021", "nobody")
    catalogue = Catalogue([Entry(each, document, "", "") for each in (PLAN, VISITS)], [])
    monkeypatch.setattr(tables, "catalogue", lambda: catalogue)
    tables.evaluator.cache_clear()
    yield
    tables.evaluator.cache_clear()


@examples(
    """
    CRD        | sentenced  | OASys completed | asked on   => status         | due
    2022-01-01 | 2021-06-01 | -               | 2021-06-01 => due            | 2021-06-11
    2021-12-31 | 2021-06-01 | -               | 2021-06-01 => not_applicable | -
    2022-01-01 | 2021-06-01 | 2021-05-31      | 2021-06-11 => due            | 2021-06-11
    2022-01-01 | 2021-06-01 | 2021-06-01      | 2021-06-01 => met            | 2021-06-11
    """
)
def every_boundary(example: Example) -> None:
    assert_duty(example, "MADE-UP-PLAN")


@examples(
    """
    CRD        | sentenced  | OASys completed | asked on   => status
    2022-02-01 | 2021-06-01 | -               | 2021-06-12 => overdue
    2022-02-01 | 2021-06-01 | 2021-06-03      | 2021-06-20 => met
    """
)
def within_the_boundaries(example: Example) -> None:
    assert_duty(example, "MADE-UP-PLAN")


@examples(
    """
    contact.on | contact[2].on | asked on   => due        | met
    2021-06-01 | 2021-06-14    | 2021-06-14 => 2021-06-14 | 2021-06-14
    """,
    {"supervision.started_on": "2021-06-01"},
)
def two_visits(example: Example) -> None:
    assert_duty(example, "MADE-UP-VISITS")


@examples(
    """
    CRD        | sentenced  | asked on   => due
    2022-01-01 | 2021-06-01 | 2021-06-01 => 2021-06-12
    """
)
def a_day_late(example: Example) -> None:
    assert_duty(example, "MADE-UP-PLAN")


def words(mutants: Iterable[Mutant]) -> list[str]:
    """What each mutant changes."""
    return [str(each) for each in mutants]


def test_examples_at_every_boundary_catch_every_mutant() -> None:
    score = drill([PLAN], cases_of(every_boundary))
    assert str(score) == "7 of 7 mutants caught: 100.0%"


def test_mutants_that_no_example_tells_apart_survive() -> None:
    crd = "MADE-UP-PLAN: the conditional release date (CRD) is on or after 1 January 2022 → "
    assert words(drill([PLAN], cases_of(within_the_boundaries)).survivors) == [
        crd + "the conditional release date (CRD) is after 1 January 2022",
        crd + "the conditional release date (CRD) is on or after 2 January 2022",
        crd + "the conditional release date (CRD) is on or after 31 December 2021",
        "MADE-UP-PLAN: 10 days after the date of sentence → 9 days after the date of sentence",
        f"MADE-UP-PLAN: {OASYS} has come → {OASYS} has passed",
        f"MADE-UP-PLAN: the date of sentence is on or before {OASYS} → the date of sentence is before {OASYS}",
    ]


def test_how_many_and_how_long_a_series_are_figures_too() -> None:
    made = words(mutants_of([VISITS]))
    length = "MADE-UP-VISITS: a fortnight of 0 months and 14 days → "
    assert made[-2:] == [length + "a fortnight of 0 months and 15 days", length + "a fortnight of 0 months and 13 days"]
    counted = [each.partition(": the ")[2] for each in made if "→ the third" in each or "→ the first contact" in each]
    assert [each[:14] for each in counted] == ["second contact", "second contact"]


def test_what_a_series_gives_is_told_by_its_windows() -> None:
    assert str(drill([VISITS], cases_of(two_visits))) == "7 of 7 mutants caught: 100.0%"


def test_what_is_listed_as_equivalent_is_not_tried() -> None:
    survivors = words(drill([PLAN], cases_of(within_the_boundaries)).survivors)
    assert drill([PLAN], cases_of(within_the_boundaries), survivors).share == 1


def test_examples_that_fail_of_policy_as_it_stands_prove_nothing() -> None:
    with pytest.raises(DoesNotHold, match="a_day_late"):
        drill([PLAN], cases_of(a_day_late))
