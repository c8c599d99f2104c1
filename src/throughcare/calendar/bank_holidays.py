"""Bank holidays of England and Wales, with the first and last day that the table can answer for.

The table is the offline copy of gov.uk/bank-holidays kept by the library `govuk-bank-holidays`. A date outside it is
never silently treated as an ordinary weekday: it raises `BeyondHorizon`, which policy shows as *cannot tell*.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from importlib.resources import files

SATURDAY = 5


class BeyondHorizon(LookupError):
    """A working-day question about a date that the bank holiday table does not reach."""

    def __init__(self, day: date | None, first: date, last: date) -> None:
        asked = f"{day:%-d %B %Y} is" if day is not None else "The answer is"
        super().__init__(
            f"{asked} outside the bank holiday table, which runs from {first:%-d %B %Y} to {last:%-d %B %Y}."
        )
        self.day = day


@dataclass(frozen=True)
class BankHolidays:
    """Named bank holidays from `first` to `last`, both inclusive."""

    first: date
    last: date
    names: Mapping[date, str] = field(default_factory=dict)

    @classmethod
    def covering_whole_years(cls, names: Mapping[date, str]) -> "BankHolidays":
        """The table that runs from 1 January of the first named year to 31 December of the last."""
        return cls(date(min(names).year, 1, 1), date(max(names).year, 12, 31), dict(names))

    def name(self, day: date) -> str | None:
        """The holiday's name, or None on an ordinary day.

        Raises:
            BeyondHorizon: the table does not reach that day.
        """
        if not self.first <= day <= self.last:
            raise BeyondHorizon(day, self.first, self.last)
        return self.names.get(day)

    @cached_property
    def working_days(self) -> tuple[date, ...]:
        """Every working day of the table, in order."""
        days = (self.first + timedelta(days=offset) for offset in range((self.last - self.first).days + 1))
        return tuple(day for day in days if day.weekday() < SATURDAY and day not in self.names)

    def with_extra(self, extra: Iterable[tuple[date, str]]) -> "BankHolidays":
        """The same table with one-off holidays added, for a holiday proclaimed after the table was published."""
        return BankHolidays(self.first, self.last, {**self.names, **dict(extra)})


@cache
def england_and_wales() -> BankHolidays:
    """The published table, read once from the library's offline copy.

    The file is read as it lies: importing the library's own reader would load an HTTP client at every start.
    """
    published = json.loads((files("govuk_bank_holidays") / "bank-holidays.json").read_text("utf-8"))
    events = published["england-and-wales"]["events"]
    return BankHolidays.covering_whole_years({date.fromisoformat(event["date"]): event["title"] for event in events})


class _Published:
    """Reads the published table on first use, so that importing the calendar costs nothing."""

    @property
    def first(self) -> date:
        return england_and_wales().first

    @property
    def last(self) -> date:
        return england_and_wales().last

    @property
    def working_days(self) -> tuple[date, ...]:
        return england_and_wales().working_days

    def name(self, day: date) -> str | None:
        return england_and_wales().name(day)


BANK_HOLIDAYS = _Published()
