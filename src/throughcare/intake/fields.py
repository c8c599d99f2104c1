"""Checking the fields of a row, as a file wrote them. A missing field, null and an empty cell are all *nothing*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from throughcare.intake.faults import Fault

LONGEST_TEXT = 255
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BREAKS = re.compile(r"[\s\u00a0]+")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BAD_BYTES = re.compile(r"[\ud800-\udfff]")
_SHOWN = 40


class Fields:
    """One row of a file. Every method gives the field in the record's own form, or None where there is nothing.

    `written` is a row of text, as CSV has them: there yes, no and numbers are words.
    """

    __slots__ = ("path", "row", "written")

    def __init__(self, row: Mapping[str, Any], *, path: str = "", written: bool = False) -> None:
        self.row, self.path, self.written = row, path, written

    def fault(self, name: str, reason: str) -> Fault:
        """A fault of a field of this row."""
        return Fault(self.path + name, reason)

    def text(self, name: str, longest: int = LONGEST_TEXT) -> str | None:
        """Text on one line.

        Raises:
            Fault: it is no text, holds characters that no text has, or is longer than `longest`.
        """
        value = self._text(name)
        if value is not None and len(value) > longest:
            raise self.fault(name, f"it has {len(value):,} characters, and there is room for {longest:,}.")
        return value

    def day(self, name: str) -> str | None:
        """A date, as YYYY-MM-DD.

        Raises:
            Fault: it is not written so, or is no day of the calendar.
        """
        value = self._text(name)
        if value is None:
            return None
        if not _ISO_DATE.fullmatch(value):
            raise self.fault(name, f"{_shown(value)} is not a date as it is written here: write dates as 2021-06-02.")
        try:
            year = date.fromisoformat(value).year
        except ValueError:
            raise self.fault(name, f"{value} is not a day of the calendar: write dates as 2021-06-02.") from None
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise self.fault(name, f"{value} is not between {EARLIEST_YEAR} and {LATEST_YEAR}.")
        return value

    def instant(self, name: str) -> datetime | None:
        """A date and time with its offset.

        Raises:
            Fault: it is not one.
        """
        value = self._text(name)
        if value is None:
            return None
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            raise self.fault(name, f"{_shown(value)} is not a date and time like 2021-06-02T14:05:00+01:00.") from None
        if instant.tzinfo is None:
            raise self.fault(name, f"{value} does not say in which time zone: write it like 2021-06-02T14:05:00+01:00.")
        if not EARLIEST_YEAR <= instant.year <= LATEST_YEAR:
            raise self.fault(name, f"{value} is not between {EARLIEST_YEAR} and {LATEST_YEAR}.")
        return instant

    def truth(self, name: str) -> bool | None:
        """Yes or no.

        Raises:
            Fault: it is neither.
        """
        value = self.row.get(name)
        if value is None or isinstance(value, bool):
            return value
        if self.written and isinstance(value, str):
            if not value.strip():
                return None
            answer = {"yes": True, "true": True, "no": False, "false": False}.get(value.strip().lower())
            if answer is not None:
                return answer
        raise self.fault(
            name, f"{_shown(value)} is neither yes nor no: write {'yes or no' if self.written else 'true or false'}."
        )

    def number(self, name: str, *, whole: bool = False, highest: int = 1_000_000) -> float | int | None:
        """A number from 0 to `highest`.

        Raises:
            Fault: it is not one.
        """
        value = self.row.get(name)
        if isinstance(value, str):
            value = self._number(value.strip())
        if value is None:
            return None
        kind = "a whole number" if whole else "a number"
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= highest:
            raise self.fault(name, f"{_shown(self.row[name])} is not {kind} from 0 to {highest:,}.")
        if whole and value != int(value):
            raise self.fault(name, f"{_shown(self.row[name])} is not {kind}.")
        return int(value) if whole else float(value)

    @staticmethod
    def _number(value: str) -> Any:
        if not value:
            return None
        return float(value) if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", value) else value

    def word(self, name: str, words: Iterable[str]) -> str | None:
        """One word of a list, however its letters are cased; words may be joined by blanks or strokes.

        Raises:
            Fault: it is not on the list.
        """
        value = self._text(name)
        if value is None:
            return None
        listed = {plain(word): str(word) for word in words}
        if plain(value) not in listed:
            raise self.fault(name, f"{_shown(value)} is not one of {', '.join(listed.values())}.")
        return listed[plain(value)]

    def _text(self, name: str) -> str | None:
        value = self.row.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.fault(name, f"{_shown(value)} is not text.")
        if not value.isprintable():
            value = self._printable(name, value)
        return value.strip() or None

    def _printable(self, name: str, value: str) -> str:
        if _BAD_BYTES.search(value):
            raise self.fault(name, "it holds bytes that are not UTF-8 text: save the file as UTF-8.")
        if _NOT_TEXT.search(value):
            raise self.fault(name, "it holds a control character, which no text has: take it out.")
        return _BREAKS.sub(" ", value)


def plain(word: str) -> str:
    """A word of a list with the accidents of writing taken off: `plain("Very High") == "very_high"`."""
    return re.sub(r"[\s_-]+", "_", word.strip()).casefold()


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else repr(value)
    text = text.encode("ascii", "backslashreplace").decode() if not text.isprintable() else text
    return repr(text[:_SHOWN] + "…") if len(text) > _SHOWN else repr(text)
