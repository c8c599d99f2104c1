"""Collecting what is wrong with what was entered, so that it is all said at once, field by field."""

from __future__ import annotations

from datetime import date

from throughcare.work.refusals import NotValid

# No life that the record tells of lies beyond these, and months can be added to every day between them.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


def within_reach(day: date) -> bool:
    """Whether a day, or the day of an instant, is one that a record can tell of."""
    return FIRST_DAY.year <= day.year <= LAST_DAY.year


class Faults:
    """The rules that were broken, by the field's name; the first of a field stands."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}

    def add(self, field: str, rule: str) -> None:
        """Note a broken rule."""
        self._found.setdefault(field, rule)

    def unless(self, holds: object, field: str, rule: str) -> None:
        """Note a rule that does not hold."""
        if not holds:
            self.add(field, rule)

    def unless_none(self, field: str, rule: str | None) -> None:
        """Note a rule that was found to be broken, in words; None: it holds."""
        if rule is not None:
            self.add(field, rule)

    def within_reach(self, field: str, day: date | None, what: str) -> None:
        """Note a date that no record can tell of."""
        told = f"{what} must be from {FIRST_DAY.year} to {LAST_DAY.year}."
        self.unless(day is None or within_reach(day), field, told)

    def at_most(self, field: str, words: str, most: int, what: str) -> None:
        """Note words that are longer than their column."""
        self.unless(len(words.strip()) <= most, field, f"{what} must be {most} characters or fewer.")

    def not_after(self, field: str, day: date | None, last: date, what: str) -> None:
        """Note a date that lies ahead of the latest day that it may be, or before all that a record can tell of."""
        if day is not None and day > last:
            self.add(field, f"{what} must be {last:%-d %B %Y} or earlier.")
        self.within_reach(field, day, what)

    def refuse(self) -> None:
        """Refuse the verb if anything was noted.

        Raises:
            NotValid: with every rule that was noted.
        """
        if self._found:
            raise NotValid(self._found)
