"""Any case at all: the facts of one, drawn table by table, with empty ones, coincidences and boundaries in plenty."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from throughcare.engine.facts import CaseFacts
from throughcare.policy.grain import Column, Grain, Type
from throughcare.policy.subjects import Subject

# Few days, near month ends and bank holidays.
DAYS = st.sampled_from(
    [date(2021, 12, 24) + timedelta(days=n) for n in (-600, -300, -200, -90, -31, -1, 0, 1, 4, 7, 38, 66)]
) | st.dates(date(2020, 1, 1), date(2023, 12, 31))
ASKED_ON = st.sampled_from([date(2021, 12, 24), date(2022, 2, 28), date(2022, 6, 1)]) | st.dates(
    date(2021, 6, 1), date(2023, 6, 30)
)


def any_value(column: Column) -> st.SearchStrategy[Any]:
    """A value of the column, or an empty one."""
    if column.words is not None:
        return st.sampled_from([str(word) for word in column.words]) | st.none()
    kinds: dict[Type, st.SearchStrategy[Any]] = {
        Type.DATE: DAYS,
        Type.NUMBER: st.sampled_from([0, 1, 2, 3, 2.95, 6.9, 75, 90]),
        Type.TRUTH: st.booleans(),
    }
    return kinds[column.type] | st.none()


def any_rows(grain: Grain) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    """Up to three rows of a table; exactly one of the case itself."""
    row = st.tuples(*(any_value(column) for column in grain.columns.values()))
    fewest, most = (1, 1) if grain.parent is None else (0, 3)
    return st.lists(row, min_size=fewest, max_size=most).map(
        lambda found: [(key, *each) for key, each in enumerate(found, 1)]
    )


def any_case() -> st.SearchStrategy[CaseFacts]:
    """The facts of a case, in every table of the record."""
    return st.fixed_dictionaries({name: any_rows(subject.grain) for name, subject in Subject.declared.items()})
