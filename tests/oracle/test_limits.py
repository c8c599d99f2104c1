"""Every clock of the documents, counted a day at a time from literal tables, against what the product says.

Every day the sharpest start days are asked, one case at a time, and part of them in columns; `make drills` asks every
start day of four years, shared out among a document's clocks, and all of the sharpest in columns.
`--log-cli-level=INFO` shows how many vectors there were.
"""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import ModuleType

import pytest

from tests.oracle import (
    limits_enhanced_case_management,
    limits_national_standards,
    limits_omic,
    limits_resettlement,
    limits_wecasp,
)
from tests.oracle.answers import AnswerVector, answer_vectors_of
from tests.oracle.days import EVERY_DAY, SHARPEST_DAYS
from tests.oracle.limits import Line
from tests.oracle.product import answers_in_columns, answers_one_by_one, disagreement, in_columns, one_by_one
from tests.oracle.vectors import VECTORS_A_START, Vector, vectors_of
from tests.provisions.tables import catalogue
from throughcare.policy.provisions import Clocked, Gate

# The fewest vectors that the sharpest days come to. The bulletin on enhanced case management has hardly a clock.
DOCUMENTS: dict[ModuleType, int] = {
    limits_national_standards: 10_000,
    limits_omic: 10_000,
    limits_resettlement: 10_000,
    limits_wecasp: 10_000,
    limits_enhanced_case_management: 1_000,
}
NO_FIGURE = {"OMIC-EBM-SCREENING": "every new reception, without a day by which"}
every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=[each.__name__.rpartition("limits_")[2] for each in DOCUMENTS]
)
LEAP_DAY = date(2024, 2, 29)
log = logging.getLogger(__name__)


@every_document
def test_each_clock_from_the_sharpest_days(document: ModuleType) -> None:
    vectors = clocks(document, SHARPEST_DAYS, fewest=DOCUMENTS[document])
    assert len(vectors) >= DOCUMENTS[document]
    assert_agreed(document, [found for each, said in one_by_one(vectors) if (found := disagreement(each, said))])


@every_document
def test_each_clock_in_columns(document: ModuleType) -> None:
    vectors = busiest(clocks(document, SHARPEST_DAYS, fewest=DOCUMENTS[document]))
    assert_agreed(document, [found for each, said in in_columns(vectors) if (found := disagreement(each, said))])


@every_document
def test_each_answer_from_the_sharpest_days(document: ModuleType) -> None:
    questions = answers(document, SHARPEST_DAYS)
    assert_agreed(document, [wrong(each, said) for each, said in answers_one_by_one(questions) if is_wrong(each, said)])


@every_document
def test_each_answer_in_columns(document: ModuleType) -> None:
    questions = answers(document, [LEAP_DAY])
    assert_agreed(document, [wrong(each, said) for each, said in answers_in_columns(questions) if is_wrong(each, said)])


@pytest.mark.slow
@every_document
def test_each_clock_from_every_day(document: ModuleType) -> None:
    vectors = clocks(document, EVERY_DAY, fewest=10 * DOCUMENTS[document])
    assert_agreed(document, [found for each, said in one_by_one(vectors) if (found := disagreement(each, said))])


@pytest.mark.slow
@every_document
def test_each_clock_in_columns_on_every_day_asked(document: ModuleType) -> None:
    vectors = clocks(document, SHARPEST_DAYS)
    assert_agreed(document, [found for each, said in in_columns(vectors) if (found := disagreement(each, said))])


@pytest.mark.slow
@every_document
def test_each_answer_from_every_day(document: ModuleType) -> None:
    questions = answers(document, EVERY_DAY)
    assert_agreed(document, [wrong(each, said) for each, said in answers_one_by_one(questions) if is_wrong(each, said)])


@every_document
def test_a_figure_out_by_one_is_noticed(document: ModuleType) -> None:
    unnoticed = []
    for line in document.LINES:
        vectors = vectors_of(out_by_one(line), [LEAP_DAY])
        if not any(disagreement(each, said) for each, said in one_by_one(vectors)):
            unnoticed.append(f"{line.provision} {line.limit}")
    for question in document.QUESTIONS:
        asked = answer_vectors_of(replace(question, line=out_by_one(question.line)), [LEAP_DAY])
        if not any(is_wrong(each, said) for each, said in answers_one_by_one(asked)):
            unnoticed.append(f"{question.line.provision} {question.name}")
    assert not unnoticed


def test_every_clock_of_the_product_stands_in_a_table() -> None:
    told = {line.provision for document in DOCUMENTS for line in document.LINES}
    clocked = {each.id for each in catalogue().evaluated if isinstance(each, Clocked)}
    gates = {each.id for each in catalogue().evaluated if isinstance(each, Gate) and each.due is not None}
    assert (clocked | gates) - told == set(NO_FIGURE)


def clocks(document: ModuleType, starts: Sequence[date], fewest: int | None = None) -> list[Vector]:
    """The document's dated vectors; where there would be far more than `fewest`, the lines share the starts out."""
    lines: list[Line] = document.LINES
    share = 1 if fewest is None else max(1, len(lines) * len(starts) * VECTORS_A_START // fewest)
    found = [each for number, line in enumerate(lines) for each in vectors_of(line, starts[number % share :: share])]
    log.info("%s: %d vectors", document.__name__, len(found))
    return found


def answers(document: ModuleType, starts: Sequence[date]) -> list[AnswerVector]:
    """The document's dated questions for answers."""
    found = [each for question in document.QUESTIONS for each in answer_vectors_of(question, starts)]
    log.info("%s: %d questions", document.__name__, len(found))
    return found


def out_by_one(line: Line) -> Line:
    """The line with its first figure one greater; a day further where it has none."""
    figure = re.compile(r"\d+")
    if figure.search(line.limit) is None:
        return replace(line, limit=f"{line.limit} then 1 day after")
    return replace(line, limit=figure.sub(lambda found: str(int(found[0]) + 1), line.limit, count=1))


def busiest(vectors: Sequence[Vector]) -> list[Vector]:
    """Each provision's vectors on the one day about which most of its vectors ask: a pass in columns is for one day."""
    asked = Counter((each.line.provision, each.asked) for each in vectors)
    chosen = {provision: day for (provision, day), _ in reversed(asked.most_common())}
    return [each for each in vectors if chosen[each.line.provision] == each.asked]


def is_wrong(asked: AnswerVector, said: set[str]) -> bool:
    """Whether the product gives anything but the one answer."""
    return said != {asked.expected}


def wrong(asked: AnswerVector, said: set[str]) -> str:
    """What the product says otherwise, in words."""
    vector = asked.vector
    told = ", ".join(sorted(said)) or "nothing"
    return (
        f"{vector.line.provision} {asked.name}: started {vector.start}, asked {vector.asked}: "
        f"{asked.expected}; but the product says {told}"
    )


def assert_agreed(document: ModuleType, disagreements: Sequence[str]) -> None:
    """Nothing is said otherwise; the first twenty are shown."""
    assert not disagreements, f"{document.__name__}: {len(disagreements)}\n" + "\n".join(disagreements[:20])
