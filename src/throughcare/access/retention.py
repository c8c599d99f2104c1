"""How long what is held is kept: rules as data, and the day on which a case is no longer kept.

The retention schedule of HMPPS was not obtained. Every length here is an assumption, marked so with its reason, and an
installation sets its own (`THROUGHCARE_KEEP_CASE_YEARS=10`).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from throughcare.calendar import add_months


class Keep(StrEnum):
    """Which rule a table is kept by."""

    CASE = "case"
    REQUEST = "request"
    HOLD = "hold"
    WITH_PERSON = "with_person"
    SHREDDED = "shredded"


@dataclass(frozen=True)
class Years:
    """A length of time. `assumed`: no schedule was found that says so, and `why` this one was taken."""

    name: str
    adopted: int
    what: str
    why: str
    assumed: bool = True

    @property
    def setting(self) -> str:
        """The setting that changes it."""
        return f"THROUGHCARE_KEEP_{self.name}"

    @property
    def years(self) -> int:
        """The years that this installation takes.

        Raises:
            ValueError: the setting is no whole number of years from 1 to 120.
        """
        written = os.environ.get(self.setting, "").strip()
        if not written:
            return self.adopted
        if not (written.isascii() and written.isdigit() and 1 <= int(written) <= 120):
            raise ValueError(f"{self.setting} is {written!r}: it must be a whole number of years, from 1 to 120.")
        return int(written)


CASE_YEARS = Years(
    "CASE_YEARS",
    6,
    "years after the last sentence or supervision ended",
    "A claim in contract or tort can be brought for six years (Limitation Act 1980, sections 2 and 5).",
)
BIRTHDAY = Years(
    "UNTIL_BIRTHDAY",
    100,
    "years of age, until which the case of somebody with an indeterminate sentence or a MAPPA registration is kept",
    "Such a person can be recalled, or managed again, for as long as they live.",
)
REQUEST_YEARS = Years(
    "REQUEST_YEARS",
    2,
    "years after a subject access request was answered",
    "A complaint to the Information Commissioner comes soon after the answer; two years leave room for an appeal.",
)
HOLD_YEARS = Years(
    "HOLD_YEARS",
    2,
    "years after a legal hold was lifted",
    "It shows why the case was kept longer, for as long as somebody may still ask.",
)

SET_ASIDE_YEARS = Years(
    "SET_ASIDE_YEARS",
    2,
    "years after a row of a feed that had been set aside was put right",
    "What it said stands in the record by then; two years leave room to look into what the feed did.",
)

LENGTHS: tuple[Years, ...] = (CASE_YEARS, BIRTHDAY, REQUEST_YEARS, HOLD_YEARS, SET_ASIDE_YEARS)

RULES: Mapping[Keep, str] = {
    Keep.CASE: "A number of years after the last sentence or supervision ended; for somebody with an indeterminate "
    "sentence or a MAPPA registration, until their hundredth birthday too.",
    Keep.REQUEST: "A number of years after the request was answered.",
    Keep.HOLD: "A number of years after the hold was lifted.",
    Keep.WITH_PERSON: "As long as anything else is kept of the person.",
    Keep.SHREDDED: "The entry stays, so that the chain can be verified; what it says of the person is shredded when "
    "the person's record goes.",
}


@dataclass(frozen=True)
class Ended:
    """A sentence, or a period of supervision, and when it ends; `on` is empty where the record does not say."""

    what: str
    on: date | None


@dataclass(frozen=True)
class Lived:
    """What bears on how long a case is kept. `live`: why it is one that people work on, empty where it is not."""

    born_on: date | None
    ends: Sequence[Ended]
    indeterminate: bool = False
    mappa: bool = False
    live: str = ""


@dataclass(frozen=True)
class Kept:
    """How long a case is kept: until a day, on which it goes; or, with no day, for the reason that `why` gives.

    `untold`: the record does not say enough. What cannot be told is kept.
    """

    until: date | None
    why: str = ""
    untold: bool = False


def kept(lived: Lived) -> Kept:
    """How long a case is kept. A record is never let go because it looks old: an end that is not known means keep."""
    if lived.live:
        return Kept(None, lived.live)
    unknown = [each.what for each in lived.ends if each.on is None]
    if unknown:
        return Kept(None, f"The record does not say when the {unknown[0]} ends.", untold=True)
    ends = [each.on for each in lived.ends if each.on is not None]
    for_life = lived.indeterminate or lived.mappa
    if not ends and not lived.indeterminate:
        return Kept(None, "The record holds no sentence and no supervision to count from.", untold=True)
    if for_life and lived.born_on is None:
        return Kept(None, "The record does not say when the person was born.", untold=True)
    days = [after(max(ends), CASE_YEARS)] if ends else []
    if for_life and lived.born_on is not None:
        days.append(birthday(lived.born_on, BIRTHDAY.years))
    return Kept(max(days))


def after(end: date, length: Years) -> date:
    """The day on which something that ended then is no longer kept."""
    return add_months(end, 12 * length.years)


def birthday(born_on: date, years: int) -> date:
    """The day on which somebody reaches an age; one born on 29 February does on 1 March of a year without one."""
    try:
        return born_on.replace(year=born_on.year + years)
    except ValueError:
        return date(born_on.year + years, 3, 1)
