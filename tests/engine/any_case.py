"""Any case at all: the facts of one, drawn table by table, with empty ones, coincidences and boundaries in plenty.

Each table is drawn as one number, from which its rows are made: every fact of every table would be more than can be
drawn. Nought is a table without rows, so that what fails shrinks to the tables that it takes.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from hypothesis import strategies as st

from throughcare.calendar import end_of_day
from throughcare.engine.facts import CaseFacts
from throughcare.policy.grain import Column, Grain, Type
from throughcare.policy.subjects import Subject

MOST_ROWS = 3

# Few days, near month ends and bank holidays; the others lie in the years from 2020 to 2023.
DAYS = [date(2021, 12, 24) + timedelta(days=n) for n in (-600, -300, -200, -90, -31, -1, 0, 1, 4, 7, 38, 66)]
FIRST_DAY, YEARS = date(2020, 1, 1), 4

ASKED_ON = st.sampled_from(
    [date(2021, 10, 31), date(2021, 12, 24), date(2022, 2, 28), date(2022, 3, 27), date(2022, 6, 1)]
) | st.dates(date(2021, 6, 1), date(2023, 6, 30))

# Few instants, near the changes of clocks and the ends of days in London.
CLOCKS_CHANGE = [datetime(2021, 3, 28, 1, tzinfo=UTC), datetime(2021, 10, 31, 1, tzinfo=UTC)]
CLOCKS_CHANGE += [datetime(2022, 3, 27, 1, tzinfo=UTC)]
HOURS = (-72, -25, -24, -2, -1, -0.5, 0, 0.5, 2, 24)
INSTANTS = [change + timedelta(hours=n) for change in CLOCKS_CHANGE for n in HOURS]
INSTANTS += [end_of_day(change.date()) + timedelta(microseconds=n) for change in CLOCKS_CHANGE for n in (0, 1)]
NUMBERS = [0, 1, 2, 3, 2.95, 6.9, 75, 90]


def any_case() -> st.SearchStrategy[CaseFacts]:
    """The facts of a case, in every table of the record."""
    return st.fixed_dictionaries({name: any_rows(subject.grain) for name, subject in Subject.declared.items()})


def some_cases(count: int) -> list[CaseFacts]:
    """So many cases, the same each time: for what is too slow to be tried on many draws."""
    grains = {name: subject.grain for name, subject in Subject.declared.items()}
    return [{name: _rows(grain, number) for name, grain in grains.items()} for number in range(1, count + 1)]


def any_rows(grain: Grain) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    """Up to three rows of a table; exactly one of the case itself."""
    return st.integers(0, 2**20).map(lambda number: _rows(grain, number))


def _rows(grain: Grain, number: int) -> list[tuple[Any, ...]]:
    chance = Random(f"{grain.name} {number}")
    count = 1 if grain.parent is None else chance.randint(0, MOST_ROWS) if number else 0
    return [(key, *(_value(column, chance) for column in grain.columns.values())) for key in range(1, count + 1)]


def _value(column: Column, chance: Random) -> Any:
    """A value of the column, or an empty one."""
    if chance.random() < 0.25:
        return None
    if column.words is not None:
        return str(chance.choice(list(column.words)))
    return _VALUES[column.type](chance)


def _day(chance: Random) -> date:
    return chance.choice([chance.choice(DAYS), FIRST_DAY + timedelta(days=chance.randrange(365 * YEARS))])


def _instant(chance: Random) -> datetime:
    anywhere = datetime(FIRST_DAY.year, 1, 1, tzinfo=UTC) + timedelta(seconds=chance.randrange(365 * YEARS * 86_400))
    return chance.choice([chance.choice(INSTANTS), anywhere])


_VALUES: dict[Type, Callable[[Random], Any]] = {
    Type.DATE: _day,
    Type.INSTANT: _instant,
    Type.NUMBER: lambda chance: chance.choice(NUMBERS),
    Type.TRUTH: lambda chance: chance.random() < 0.5,
}
