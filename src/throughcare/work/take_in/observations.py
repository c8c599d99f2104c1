"""What one row of a feed says, checked and in the record's own words. Pure: nothing here knows a file or a table.

The dictionaries hold what JSON can hold (dates as YYYY-MM-DD), because they are kept: see `said.py`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class When:
    """The place of what is said among all that is said of a person.

    `at` is the instant that it was true at, empty for an undated snapshot: those count in the order given. `position`
    is the place among the rows of one person in one file, and `digest` settles what is left, so that the order in
    which dated rows arrive does not matter.
    """

    at: datetime | None
    position: int
    digest: str

    @property
    def instant(self) -> str:
        """`at` as text that sorts like the instants do; empty without one."""
        return self.at.astimezone(UTC).isoformat(timespec="microseconds") if self.at else ""


@dataclass(frozen=True, slots=True)
class Known:
    """A number that a person is known by. One whose check letter is wrong is kept, and matches nobody."""

    kind: str
    value: str
    verified: bool = True


@dataclass(frozen=True, slots=True)
class PrisonerSays:
    """What the prison's record says: all of it at once, so that what it leaves out is not there.

    `record` has the groups `person`, `aliases`, `sentence` (None for nobody sentenced) and `issues`; `place` says where
    the person was, and by which movement (see `custody.py`), None where the record does not say. An event of a movement
    that came with no record has a place and no record.
    """

    noms: str
    when: When
    record: Values | None
    place: Values | None
    known: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class ProbationSays:
    """What a probation case file says, a group at a time: `person`, `order/1`, `tier/2021-06-01`, `contact/C1`…"""

    crn: str
    noms: str | None
    when: When
    groups: Mapping[str, Values]
    known: tuple[Known, ...] = ()


@dataclass(frozen=True, slots=True)
class NumbersMerged:
    """Two numbers turned out to be of one person: `removed` is no longer used, `kept` is."""

    kind: str
    kept: str
    removed: str
    when: When


@dataclass(frozen=True, slots=True)
class DocumentSays:
    """A case document, as it was written."""

    document: Values
    when: When


Observation = PrisonerSays | ProbationSays | NumbersMerged | DocumentSays


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a row stands: the feed, the file's name, the line counted from 1, and the row as it was written."""

    feed: str
    file: str
    line: int | None
    row: Any = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A row that can be taken in. `seen_as` knows an undated row again when its file is taken in twice."""

    origin: Origin
    says: Observation
    seen_as: str | None = None
    corrects: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that cannot be taken in: which field, and the rule that it breaks, in words for whoever corrects it."""

    origin: Origin
    field: str
    reason: str


def digest_of(row: Any) -> str:
    """What tells a row from every other, however its fields are ordered."""
    told = json.dumps(row, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.blake2b(told.encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()
