"""The provisions that all three ways work out, and what they must agree on: a status and a due date for each row."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from throughcare.calendar import BANK_HOLIDAYS

COMMON = ("NS-1.1", "NS-B.1.1", "NS-3.3-RELEASE", "NS-4.3.5", "NS-4.3.5-UPW-COMPLETE")
STATUSES = ["not_applicable", "cannot_tell", "waiting", "upcoming", "due", "overdue", "met", "met_late"]
NOT_APPLICABLE, CANNOT_TELL, WAITING, UPCOMING, DUE, OVERDUE, MET, MET_LATE = range(8)
NONE = np.iinfo(np.int32).min
# National Standards 2021 are in force from this day; what fell due before it was never due.
FIRST_DAY = int(np.datetime64("2021-06-01").astype(int))


def holidays() -> list[str]:
    """The bank holidays as NumPy's business-day functions take them."""
    first, last = BANK_HOLIDAYS.first, BANK_HOLIDAYS.last
    days = np.arange(np.datetime64(first), np.datetime64(last) + 1)
    return [str(day) for day in days if BANK_HOLIDAYS.name(day.astype(object))]


def day_numbers(column: pl.Series) -> np.ndarray:
    """Dates as days since 1970, with a sentinel where there is none: NumPy's integers have no missing value."""
    return column.to_physical().fill_null(NONE).to_numpy().astype(np.int32)


def day_number(day: date) -> int:
    """One date as days since 1970."""
    return int(np.datetime64(day).astype(int))


def statuses(
    *, applies: np.ndarray, unknown: np.ndarray, starts: np.ndarray, due: np.ndarray, met: np.ndarray, today: int
) -> np.ndarray:
    """Status codes from days and flags: what every hand-written way has to spell out."""
    applies = applies & ~((due != NONE) & (due < FIRST_DAY) & ~unknown)
    happened = (met != NONE) & (met <= today)
    late = happened & (due != NONE) & (met > due)
    found = np.select(
        [~applies & ~unknown, unknown, happened & ~late, late, starts == NONE, due < today, starts > today],
        [NOT_APPLICABLE, CANNOT_TELL, MET, MET_LATE, WAITING, OVERDUE, UPCOMING],
        DUE,
    )
    return found.astype(np.int8)
