"""A mistake in what a provision says fails when its module is imported, and the message says what was mistaken."""

# mypy: disable-error-code="operator,arg-type,misc"

from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum

import pytest

from throughcare.policy import tree
from throughcare.policy.expressions import (
    ALWAYS,
    NO_DATE,
    TODAY,
    Date,
    Number,
    all_of,
    any_of,
    choose,
    earliest,
    lookup,
    word,
)
from throughcare.policy.facts import Case, Contact, ContactOutcome, Gender, Provider, Risk, Rosh, Sentence, Tier
from throughcare.policy.grain import Type
from throughcare.policy.lengths import months, weeks, working_days
from throughcare.policy.subjects import DateFact, Flag, Subject, WordFact


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (lambda: Sentence.crd <= 10, "A date cannot be compared with 10"),
        (lambda: Sentence.crd.is_(datetime(2021, 6, 1, tzinfo=UTC)), "A date cannot be compared with datetime"),
        (lambda: Risk.rsr >= True, "A number cannot be compared with True"),
        (lambda: Sentence.crd <= Risk.rsr, "A date cannot be compared with a number"),
        (lambda: Risk.rsr >= Sentence.crd, "A number cannot be compared with a date"),
        (lambda: Risk.rsr >= "6.9", "A number cannot be compared with '6.9'"),
        (lambda: Case.provider.is_(Gender.MALE), "is not one of Provider"),
        (lambda: Case.provider.is_in(Provider.NPS, Rosh.LOW), "is not one of Provider"),
        (lambda: Case.provider.is_("NPS"), "'NPS' is not one of Provider"),
        (lambda: Sentence.crd == date(2021, 6, 1), r"compared with is_\(\), never with =="),
        (lambda: Sentence.crd != TODAY, r"compared with is_\(\), never with =="),
        (lambda: Case.provider == Provider.NPS, r"compared with is_\(\), never with =="),
        (lambda: Date(Risk.rsr.node), "Date expected, but this gives a number"),
        (lambda: Number(Sentence.recalled.node), "Number expected, but this gives a yes or no"),
        (lambda: choose((ALWAYS, Sentence.crd), otherwise=Risk.rsr), "Every case of a choice must give the same type"),
        (
            lambda: lookup(Case.gender, Case.provider, {(Provider.NPS, Gender.MALE): Tier.A}),
            "is no cell of this table",
        ),
    ],
)
def test_a_mistake_fails_when_it_is_written(mistake: Callable[[], object], message: str) -> None:
    with pytest.raises((TypeError, AttributeError), match=message):
        mistake()


def test_a_fact_that_its_table_does_not_have_cannot_be_written() -> None:
    with pytest.raises(AttributeError, match="crdd"):
        Sentence.crdd  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(KeyError, match="sentence has no fact named 'crdd'; it has kind, sentenced_on, crd"):
        Sentence.grain.column("crdd")


def test_a_table_dated_by_a_fact_that_it_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError, match="badly_dated has no fact named 'happened_on'"):

        class BadlyDated(Subject, label="badly dated", below=Case, dated_by="happened_on"):
            on = DateFact("date")

    Subject.declared.pop("badly_dated", None)


def test_equal_expressions_are_one_node() -> None:
    first = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED)).first(Contact.on).plus(working_days(15))
    again = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED)).first(Contact.on).plus(working_days(15))
    other = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED)).first(Contact.on).plus(working_days(10))
    assert first.node is again.node
    assert first.node is not other.node


def test_one_and_true_are_not_one_node() -> None:
    assert choose((ALWAYS, ALWAYS), otherwise=ALWAYS).node.inputs[0] is ALWAYS.node
    assert ALWAYS.node is not Risk.rsr.is_(1).node.inputs[1]
    assert Risk.rsr.is_(1).node.inputs[1].type is Type.NUMBER


def test_conditions_joined_by_and_or_lie_flat() -> None:
    a, b, c = Sentence.recalled, Sentence.crd.exists, Sentence.ped.exists
    assert (a & b & c).node is all_of(a, b, c).node
    assert (a | b | c).node is any_of(a, b, c).node
    assert len((a & (b & c)).node.inputs) == 3
    assert len((a & (b | c)).node.inputs) == 2


def test_a_length_of_nothing_leaves_the_date_as_it_is() -> None:
    assert Sentence.crd.plus(weeks(0)).node is Sentence.crd.node


def test_the_rows_of_a_dated_table_are_those_of_today_and_before_unless_planned_ones_are_asked_for() -> None:
    past = Contact.every().count().node
    planned = Contact.every().including_planned().count().node
    assert isinstance(past, tree.Aggregate)
    assert isinstance(planned, tree.Aggregate)
    assert past.where is (Contact.on <= TODAY).node
    assert planned.where is ALWAYS.node


def test_a_provision_reads_its_expressions_as_they_were_written() -> None:
    class Colour(StrEnum):
        RED = "red"

    class Kite(Subject, label="kite", below=Case, dated_by="flown_on"):
        flown_on = DateFact("date it was flown")
        colour = WordFact(Colour, "colour")
        torn = Flag("torn")

    try:
        assert Kite.grain.chain == (Case.grain, Kite.grain)
        assert [column.label for column in Kite.grain.columns.values()] == ["date it was flown", "colour", "torn"]
        assert Kite.colour.is_(Colour.RED).node is Kite.colour.is_in(Colour.RED).node
        red_or_none = choose((Kite.torn, word(Colour.RED)), otherwise=Kite.colour)
        assert red_or_none.words is Colour
        assert earliest(Kite.flown_on, NO_DATE).node.inputs == (Kite.flown_on.node, NO_DATE.node)
    finally:
        Subject.declared.pop("kite")


@pytest.mark.parametrize(
    ("length", "words", "parts"),
    [
        (working_days(1), "1 working day", (0, 0, 1)),
        (working_days(15), "15 working days", (0, 0, 15)),
        (weeks(12), "12 weeks", (0, 84, 0)),
        (months(10), "10 months", (10, 0, 0)),
        (months(7.5), "7.5 months", (7, 15, 0)),
    ],
)
def test_lengths(length: object, words: str, parts: tuple[int, int, int]) -> None:
    assert str(length) == words
    assert (length.months, length.days, length.working_days) == parts  # type: ignore[attr-defined]


def test_months_come_whole_or_with_a_half() -> None:
    with pytest.raises(ValueError, match=r"Months come whole or with a half, not 7\.25"):
        months(7.25)
