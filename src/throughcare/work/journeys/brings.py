"""What a stage brings with it: a row of another table, so that nobody has to remember to record that too. Declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from throughcare.policy.subjects import DateFact, Subject


@dataclass(frozen=True)
class Brings:
    """A row that a stage writes beside its own, where the case holds none like it.

    `sets`: its facts. `day`: the one that holds its day, and the fact of the stage's own row that tells it; where that
    day is told anew, the row follows it.
    """

    of: type[Subject]
    sets: Mapping[str, Any]
    day: tuple[DateFact, DateFact]
