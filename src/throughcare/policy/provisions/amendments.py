"""Amendments: what a provision says from a day on, declared beside what it said before.

    from_the_launch = Amendment(
        parom1,
        from_on=date(2021, 5, 1),
        paragraph="Handover (task table row 13, footnote)",
        reading="The launch day itself is the POM's.",
        changes={"gives": {**parom1.gives, "before_tariff": word(Doer.POM)}},
    )

What stood before still stands, for the days before. The version in force on the day asked about is the one that is
worked out, so that yesterday's answer can still be asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.documents import Document
from throughcare.policy.provisions.declared import Provision

# What tells a version from another, or one provision from another, is no change of what it says.
_NOT_CHANGED = frozenset({"id", "about", "paragraph", "reading", "in_force_from", "in_force_until", "waits_for"})


@dataclass(frozen=True, kw_only=True, eq=False)
class Amendment:
    """A provision, or an earlier amendment of it, as it reads from a day on.

    Give `from_on`, or `waits_for` where the text leaves the day to be set. `changes` holds the fields that change, by
    name; all others stay. `document` is the one that amends, where it is not the one amended.

    Raises:
        TypeError: no day, or two; a field that there is none of, or that no amendment changes; a day that is not after
            the version before, or a version before that waits for its own.
    """

    of: Provision | Amendment = field(kw_only=False)
    paragraph: str
    from_on: date | None = None
    waits_for: DayToSet | None = None
    changes: Mapping[str, Any]
    reading: str | None = None
    document: Document | None = None

    def __post_init__(self) -> None:
        named = f"The amendment of {self.id}"
        if (self.from_on is None) == (self.waits_for is None):
            raise TypeError(f"{named} needs a day, or a day that it waits for.")
        if isinstance(self.of, Amendment) and self.of.from_on is None:
            raise TypeError(f"{named} cannot come after one that waits for its day.")
        allowed = {each.name for each in fields(self.before)} - _NOT_CHANGED
        for name in self.changes:
            if name not in allowed:
                raise TypeError(f"{named} cannot change {name!r}: it can change {', '.join(sorted(allowed))}.")
        before = self.before.in_force_from
        if self.from_on is not None and before is not None and self.from_on <= before:
            raise TypeError(f"{named} is from {self.from_on}, but must come after {before}.")

    @property
    def id(self) -> str:
        """The id of the provision that is amended."""
        return self.of.id

    @property
    def before(self) -> Provision:
        """The version that this one takes the place of."""
        return self.of.provision if isinstance(self.of, Amendment) else self.of

    @cached_property
    def provision(self) -> Provision:
        """The provision as amended."""
        return replace(
            self.before,
            paragraph=self.paragraph,
            reading=self.reading,
            in_force_from=self.from_on,
            waits_for=self.waits_for,
            **self.changes,
        )

    @property
    def first_day(self) -> date | None:
        """The first day on which it is in force; None while that day is not set."""
        return self.from_on if self.waits_for is None else self.waits_for.day


def chain(last: Provision | Amendment) -> list[Provision | Amendment]:
    """The provision as it was first declared, and its amendments up to this one, in order."""
    return [*chain(last.of), last] if isinstance(last, Amendment) else [last]
