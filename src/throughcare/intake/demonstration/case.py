"""A case while it is being told: its document, the draws that shape it, and the people who work with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from operator import itemgetter
from random import Random
from typing import Any, TypeVar

from throughcare.intake.demonstration.places import REGIONS, Region
from throughcare.intake.demonstration.staff import Member, Staff
from throughcare.policy.facts import ManagerRole
from throughcare.record.case_document.groups import VERSION, groups

T = TypeVar("T")
Row = dict[str, Any]


class Case:
    """One case, told up to `today`. What a story adds with a date later than that is an arrangement or a key date."""

    def __init__(self, number: int, chance: Random, today: date, staff: Staff) -> None:
        self.number = number
        self.chance = chance
        self.today = today
        self.staff = staff
        self.person: Row = {}
        self.identifiers: dict[str, str] = {}
        self.rows: defaultdict[str, list[Row]] = defaultdict(list)
        self.unit = ""

    @property
    def home(self) -> Region:
        """The region that the person comes from."""
        return REGIONS[self.person["home_region"]]

    @property
    def is_woman(self) -> bool:
        """Whether the person is held in the women's estate."""
        return bool(self.person.get("gender") == "female")

    def add(self, group: str, **fields: Any) -> Row:
        """Add a row. Fields that are None are left out."""
        row = {name: value for name, value in fields.items() if value is not None}
        self.rows[group].append(row)
        return row

    def allocate(self, role: ManagerRole, member: Member, from_on: date, to_on: date | None = None) -> Row:
        """Allocate a member of staff; `to_on` may lie ahead of `from_on` only."""
        prison = member.place if role in {ManagerRole.POM, ManagerRole.KEY_WORKER} else None
        return self.add(
            "allocations",
            role=role,
            pom_type=member.pom_type if role is ManagerRole.POM else None,
            from_on=from_on,
            to_on=to_on if to_on is None or to_on > from_on else from_on,
            staff_name=member.name,
            staff_email=member.email,
            staff_code=member.code,
            prison=prison,
        )

    def likely(self, share: float) -> bool:
        """A draw that comes out true so often."""
        return self.chance.random() < share

    def pick(self, items: Sequence[T]) -> T:
        """One of these."""
        return self.chance.choice(items)

    def weighed(self, shares: Mapping[T, int]) -> T:
        """One of these, each as often as its share says."""
        return self.chance.choices(list(shares), list(shares.values()))[0]

    def ago(self, least: int, most: int) -> date:
        """A day so many days before today."""
        return self.today - timedelta(days=self.chance.randint(least, most))

    def ahead(self, least: int, most: int) -> date:
        """A day so many days after today."""
        return self.today + timedelta(days=self.chance.randint(least, most))

    def after(self, day: date, least: int, most: int) -> date:
        """A day so many days after another."""
        return day + timedelta(days=self.chance.randint(least, most))

    def document(self) -> dict[str, Any]:
        """The case document, with groups in their published order."""
        document: dict[str, Any] = {"throughcare": VERSION, "person": _plain(self.person)}
        if self.identifiers:
            document["identifiers"] = dict(self.identifiers)
        for name in groups():
            if rows := self.rows[name]:
                document[name] = [_plain(row) for row in sorted(rows, key=_DATED.get(name, _undated))]
        return document


def _undated(row: Row) -> date:
    return date.min


# Told in the order in which they happened, though a story may come to them in another.
_DATED = {"contacts": itemgetter("on"), "movements": itemgetter("occurred_on")}


def _plain(row: Row) -> Row:
    return {name: _value(value) for name, value in row.items() if value is not None}


def _value(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value
