"""A value, none, or not known: what each kind of node makes of them, one line a combination."""

from datetime import date
from enum import StrEnum

import pytest

from tests.engine.asked import asked, column, written
from throughcare.policy.expressions import (
    ALWAYS,
    NEVER,
    NO_DATE,
    NO_NUMBER,
    TODAY,
    Date,
    Number,
    Truth,
    Word,
    all_of,
    any_of,
    both,
    cannot_tell_date,
    cannot_tell_number,
    cannot_tell_word,
    choose,
    day,
    earliest,
    latest,
    lookup,
    no_word,
    number,
    word,
)
from throughcare.policy.facts import Case, Contact, ContactOutcome, Mappa, Risk, Sentence
from throughcare.policy.lengths import days, months, working_days


class Fruit(StrEnum):
    """Words of the tests."""

    APPLE = "apple"
    PEAR = "pear"


DATES: dict[str, Date] = {
    "1": day(date(2021, 6, 1)),
    "2": day(date(2021, 6, 2)),
    "-": NO_DATE,
    "?": cannot_tell_date("a"),
    "??": cannot_tell_date("b"),
}
TRUTHS: dict[str, Truth] = {
    "yes": ALWAYS,
    "no": NEVER,
    "?": cannot_tell_date("a").exists,
    "??": cannot_tell_date("b").exists,
}
NUMBERS: dict[str, Number] = {"1": number(1), "2": number(2), "-": NO_NUMBER, "?": cannot_tell_number("a")}
WORDS: dict[str, Word[Fruit]] = {
    "apple": word(Fruit.APPLE),
    "pear": word(Fruit.PEAR),
    "-": no_word(Fruit),
    "?": cannot_tell_word("a", Fruit),
}


@pytest.mark.parametrize(
    ("given", "two_days_on", "a_month_on", "two_working_days_on", "month_end"),
    [
        ("1", "2021-06-03", "2021-07-01", "2021-06-03", "2021-06-30"),
        ("-", "-", "-", "-", "-"),
        ("?", "? a", "? a", "? a", "? a"),
    ],
)
def test_moving_a_date(given: str, two_days_on: str, a_month_on: str, two_working_days_on: str, month_end: str) -> None:
    moved = DATES[given]
    assert written(asked(moved.plus(days(2)))) == two_days_on
    assert written(asked(moved.plus(months(1)))) == a_month_on
    assert written(asked(moved.plus(working_days(2)))) == two_working_days_on
    assert written(asked(moved.month_end)) == month_end


def test_working_days_past_the_bank_holiday_table_cannot_be_told() -> None:
    told = written(asked(day(date(2028, 12, 30)).plus(working_days(1))))
    assert told.startswith("? 1 January 2029 is outside the bank holiday table")


@pytest.mark.parametrize(
    ("one", "other", "earlier", "later", "once_both"),
    [
        ("1", "2", "2021-06-01", "2021-06-02", "2021-06-02"),
        ("2", "1", "2021-06-01", "2021-06-02", "2021-06-02"),
        ("1", "-", "2021-06-01", "2021-06-01", "-"),
        ("-", "-", "-", "-", "-"),
        ("1", "?", "? a", "? a", "? a"),
        ("-", "?", "? a", "? a", "-"),
        ("?", "??", "? a, b", "? a, b", "? a, b"),
    ],
)
def test_the_earlier_and_the_later_of_two(one: str, other: str, earlier: str, later: str, once_both: str) -> None:
    assert written(asked(earliest(DATES[one], DATES[other]))) == earlier
    assert written(asked(latest(DATES[one], DATES[other]))) == later
    assert written(asked(both(DATES[one], DATES[other]))) == once_both


@pytest.mark.parametrize(
    ("left", "right", "before", "by", "same"),
    [
        ("1", "2", "yes", "yes", "no"),
        ("1", "1", "no", "yes", "yes"),
        ("2", "1", "no", "no", "no"),
        ("1", "-", "no", "no", "no"),
        ("-", "-", "no", "no", "no"),
        ("1", "?", "? a", "? a", "? a"),
        ("-", "?", "no", "no", "no"),
    ],
)
def test_comparing(left: str, right: str, before: str, by: str, same: str) -> None:
    for of in (DATES, NUMBERS):
        assert written(asked(of[left] < of[right])) == before  # type: ignore[operator]
        assert written(asked(of[right] > of[left])) == before  # type: ignore[operator]
        assert written(asked(of[left] <= of[right])) == by  # type: ignore[operator]
        assert written(asked(of[right] >= of[left])) == by  # type: ignore[operator]
        assert written(asked(of[left].is_(of[right]))) == same  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "both_hold", "either_holds"),
    [
        ("yes", "yes", "yes", "yes"),
        ("yes", "no", "no", "yes"),
        ("no", "no", "no", "no"),
        ("yes", "?", "? a", "yes"),
        ("no", "?", "no", "? a"),
        ("?", "?", "? a", "? a"),
        ("?", "??", "? a, b", "? a, b"),
    ],
)
def test_and_and_or(one: str, other: str, both_hold: str, either_holds: str) -> None:
    for left, right in ((one, other), (other, one)):
        assert written(asked(TRUTHS[left] & TRUTHS[right])) == both_hold
        assert written(asked(TRUTHS[left] | TRUTHS[right])) == either_holds
        # De Morgan holds of three values as it does of two.
        assert asked(~(TRUTHS[left] & TRUTHS[right])) == asked(~TRUTHS[left] | ~TRUTHS[right])


@pytest.mark.parametrize(("given", "turned"), [("yes", "no"), ("no", "yes"), ("?", "? a")])
def test_not(given: str, turned: str) -> None:
    assert written(asked(~TRUTHS[given])) == turned


def test_all_of_nothing_holds_and_any_of_nothing_does_not() -> None:
    assert asked(all_of()) is True
    assert asked(any_of()) is False


@pytest.mark.parametrize(
    ("given", "is_apple", "exists", "recorded", "if_recorded"),
    [
        ("apple", "yes", "yes", "yes", "apple"),
        ("pear", "no", "yes", "yes", "pear"),
        ("-", "no", "no", "no", "-"),
        ("?", "? a", "? a", "no", "-"),
    ],
)
def test_words(given: str, is_apple: str, exists: str, recorded: str, if_recorded: str) -> None:
    fruit = WORDS[given]
    assert written(asked(fruit.is_(Fruit.APPLE))) == is_apple
    assert written(asked(fruit.exists)) == exists
    assert written(asked(fruit.recorded)) == recorded
    assert written(asked(fruit.if_recorded())) == if_recorded
    assert written(asked(fruit.named("a fruit"))) == {"?": "? a"}.get(given, given)


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        ("yes", "yes", "2021-06-01"),
        ("yes", "?", "2021-06-01"),
        ("no", "yes", "2021-06-02"),
        ("no", "no", "-"),
        ("?", "yes", "? a"),
        ("no", "?", "? a"),
    ],
)
def test_the_first_case_that_holds(first: str, second: str, chosen: str) -> None:
    choice = choose((TRUTHS[first], DATES["1"]), (TRUTHS[second], DATES["2"]), otherwise=NO_DATE)
    assert written(asked(choice)) == chosen


def test_what_a_case_that_does_not_hold_would_give_does_not_matter() -> None:
    assert written(asked(choose((NEVER, DATES["?"]), (ALWAYS, DATES["1"]), otherwise=DATES["??"]))) == "2021-06-01"
    assert written(asked(choose((ALWAYS, DATES["?"]), otherwise=DATES["1"]))) == "? a"


@pytest.mark.parametrize(
    ("row", "column_", "cell"),
    [
        ("apple", "pear", "pear"),
        ("apple", "apple", "-"),
        ("-", "pear", "-"),
        ("?", "pear", "? a"),
        ("apple", "?", "? a"),
    ],
)
def test_a_printed_table(row: str, column_: str, cell: str) -> None:
    table = {(Fruit.APPLE, Fruit.PEAR): Fruit.PEAR, (Fruit.PEAR, Fruit.PEAR): Fruit.APPLE}
    assert written(asked(lookup(WORDS[row], WORDS[column_], table))) == cell


@pytest.mark.parametrize(
    ("expression", "held", "empty"),
    [
        # Unknown when empty; absent when empty; a mark that stands or does not; today.
        (Sentence.crd, {Sentence: [{"crd": date(2021, 6, 1)}]}, "? conditional release date (CRD)"),
        (Sentence.ped, {Sentence: [{"ped": date(2021, 6, 1)}]}, "-"),
        (Sentence.recalled, {Sentence: [{"recalled": True}]}, "no"),
        (Risk.rsr, {Risk: [{"rsr": 3}]}, "? RSR score (%)"),
        (Mappa.level, {Mappa: [{"level": 3}]}, "-"),
        (Case.care_leaver, {Case: [{"care_leaver": True}]}, "? care leaver"),
    ],
)
def test_what_an_empty_fact_means_is_what_its_table_says(
    expression: Date, held: dict[type, list[dict[str, object]]], empty: str
) -> None:
    subject = next(iter(held))
    assert written(column(expression, held, about=subject)[0]) in ("2021-06-01", "yes", "3")
    assert written(column(expression, {subject: [{}]}, about=subject)[0]) == empty


SEEN = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED))
ON = date(2021, 6, 1)
LATER = date(2021, 6, 8)


@pytest.mark.parametrize(
    ("contacts", "first", "last", "second", "count", "any_", "latest_by"),
    [
        ([], "-", "-", "-", "0", "no", "-"),
        ([(ON, "attended", "POM")], "2021-06-01", "2021-06-01", "-", "1", "yes", "POM"),
        (
            [(LATER, "attended", "COM"), (ON, "attended", "POM")],
            "2021-06-01",
            "2021-06-08",
            "2021-06-08",
            "2",
            "yes",
            "COM",
        ),
        # Of two on one day, the later row stands.
        (
            [(ON, "attended", "POM"), (ON, "attended", "COM")],
            "2021-06-01",
            "2021-06-01",
            "2021-06-01",
            "2",
            "yes",
            "COM",
        ),
        ([(ON, "cancelled", "POM")], "-", "-", "-", "0", "no", "-"),
        # A row whose condition cannot be told leaves the answer open, unless it is settled without it.
        (
            [(ON, "attended", "POM"), (LATER, None, "COM")],
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
            "yes",
            "? outcome of the contact",
        ),
        (
            [(LATER, None, "COM")],
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
            "? outcome of the contact",
        ),
        # Who made the last contact is not known: that it took place is.
        ([(ON, "attended", None)], "2021-06-01", "2021-06-01", "-", "1", "yes", "? who made the contact"),
        # Rows of after the day asked about are not yet known.
        ([(date(2021, 6, 16), "attended", "POM")], "-", "-", "-", "0", "no", "-"),
        ([(date(2021, 6, 15), "attended", "POM")], "2021-06-15", "2021-06-15", "-", "1", "yes", "POM"),
    ],
)
def test_what_is_taken_of_rows(
    contacts: list[tuple[date, str | None, str | None]],
    first: str,
    last: str,
    second: str,
    count: str,
    any_: str,
    latest_by: str,
) -> None:
    facts = {Contact: [{"on": on, "outcome": outcome, "by": by} for on, outcome, by in contacts]}
    assert written(asked(SEEN.first(Contact.on), facts)) == first
    assert written(asked(SEEN.last(Contact.on), facts)) == last
    assert written(asked(SEEN.nth(2, Contact.on), facts)) == second
    assert written(asked(SEEN.count(), facts)) == count
    assert written(asked(SEEN.any(), facts)) == any_
    assert written(asked(SEEN.at_last(Contact.by, Contact.on), facts)) == latest_by


def test_today_is_the_day_asked_about() -> None:
    assert asked(TODAY, as_of=date(2031, 2, 28)) == date(2031, 2, 28)
    assert asked(TODAY.plus(months(1)), as_of=date(2031, 1, 31)) == date(2031, 2, 28)
