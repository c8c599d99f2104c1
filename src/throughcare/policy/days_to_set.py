"""Days that a text leaves to be set: what waits for each, and the day that this installation takes.

This is the one place that reads them. A setting of the environment moves a day, or leaves it unset:

    THROUGHCARE_DAY_OF_OMIC_UNIFICATION=2022-06-06
    THROUGHCARE_DAY_OF_OMIC_UNIFICATION="not set"
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from functools import cached_property

NOT_SET = "not set"


@dataclass(frozen=True)
class DayToSet:
    """A day that a text waits for without setting it.

    `what` happens on it; `told` is what the text says of the day, if anything; `adopted` the day that is taken where
    the installation sets none.
    """

    name: str
    what: str
    told: str = ""
    adopted: date | None = None

    @property
    def setting(self) -> str:
        """The setting that moves it."""
        return f"THROUGHCARE_DAY_OF_{self.name.upper().replace('-', '_')}"

    @cached_property
    def day(self) -> date | None:
        """The day that this installation takes; None while there is none.

        Raises:
            ValueError: the setting is neither a date nor "not set".
        """
        written = os.environ.get(self.setting, "").strip()
        if not written:
            return self.adopted
        if written.casefold() == NOT_SET:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            raise ValueError(
                f"{self.setting} is {written!r}: it must be a date, like 2022-04-01, or {NOT_SET!r}."
            ) from None
