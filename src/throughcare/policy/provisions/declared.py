"""What every provision says of itself, and what every evaluated one is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.documents import Force
from throughcare.policy.expressions import ALWAYS, Expression, Truth, Word
from throughcare.policy.grain import Grain
from throughcare.policy.owners import Owner
from throughcare.policy.subjects import About

Owed = Owner | Word[Owner]


@dataclass(frozen=True, kw_only=True, eq=False)
class Provision:
    """What every provision says of itself.

    `paragraph` is the source's own reference. `condition` says in words when it applies. `reading` is the reading
    adopted where the text is unclear; it stands in every explanation. `in_force_from` and `in_force_until` stand before
    the document's own dates, since a text can tell of what began before it, or begins later; the last day is not in
    force. `waits_for`: the text leaves the first day to be set.
    """

    id: str = field(kw_only=False)
    title: str
    paragraph: str
    force: Force
    condition: str = ""
    owner: Owed | tuple[Owner, ...] | None = None
    measure: str | None = None
    reading: str | None = None
    content: tuple[str, ...] = ()
    in_force_from: date | None = None
    in_force_until: date | None = None
    waits_for: DayToSet | None = None
    realised_by: str | None = None

    kind: ClassVar[str]
    evaluated: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Evaluated(Provision):
    """A provision about each row of a grain, where `applies` holds. `shows`: what else is worked out, by name."""

    about: About
    applies: Truth = ALWAYS
    shows: Mapping[str, Expression] = field(default_factory=dict)

    evaluated: ClassVar[bool] = True

    @property
    def grain(self) -> Grain:
        """The grain that the provision is about."""
        return self.about.grain

    def expressions(self) -> Mapping[str, Expression]:
        """What the engine works out for each row, by name."""
        owned = {"owner": self.owner} if isinstance(self.owner, Word) else {}
        return {"applies": self.applies, **owned, **self.shows}
