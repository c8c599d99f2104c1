"""Units that a text does not state: whether its days are calendar or working days, as this installation takes them.

This is the one place that reads them. A setting of the environment chooses the other reading:

    THROUGHCARE_UNIT_OF_UNPAID_WORK_START="working days"
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property

from throughcare.policy.lengths import Length, days, working_days

CALENDAR_DAYS = "calendar days"
WORKING_DAYS = "working days"
_UNITS = {CALENDAR_DAYS: days, WORKING_DAYS: working_days}


@dataclass(frozen=True)
class UnitToSet:
    """A unit that a text leaves open.

    `what` is counted in it; `adopted` is the unit that is taken where the installation sets none.
    """

    name: str
    what: str
    adopted: str

    @property
    def setting(self) -> str:
        """The setting that chooses it."""
        return f"THROUGHCARE_UNIT_OF_{self.name.upper().replace('-', '_')}"

    @cached_property
    def unit(self) -> str:
        """The unit that this installation takes.

        Raises:
            ValueError: the setting is neither of the two.
        """
        written = " ".join(os.environ.get(self.setting, "").casefold().split()) or self.adopted
        if written not in _UNITS:
            raise ValueError(f"{self.setting} is {written!r}: it must be {CALENDAR_DAYS!r} or {WORKING_DAYS!r}.")
        return written

    @property
    def otherwise(self) -> str:
        """A sentence for a reading, where the installation takes the other unit; else nothing."""
        return "" if self.unit == self.adopted else f" This installation is set to {self.unit}."

    def of(self, count: int) -> Length:
        """So many of the unit.

        Raises:
            ValueError: the setting is neither of the two.
        """
        return _UNITS[self.unit](count)
