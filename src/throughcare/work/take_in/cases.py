"""The cases that a batch of rows is about, read at once and found by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from throughcare.record.models import Identifier, Person, SaidByFeeds
from throughcare.work.take_in import said
from throughcare.work.take_in.observations import Known, NumbersMerged, Origin, PrisonerSays, ProbationSays, Row
from throughcare.work.take_in.rows import PERSON, Rows, rows_of
from throughcare.work.take_in.said import Said

Number = tuple[str, str]
MATCHING = ("PNC", "CRO")


@dataclass(eq=False)
class Case:
    """One person. `before` are the rows that followed from what was said when the batch began; `ids` are theirs."""

    person: Person | None = None
    said: Said = field(default_factory=said.nothing_said)
    ids: dict[str, int] = field(default_factory=dict)
    before: Rows = field(default_factory=dict)
    touched: bool = False
    is_new: bool = False
    origin: Origin | None = None
    numbers: set[Number] = field(default_factory=set)
    _now: Rows | None = None

    def now(self) -> Rows:
        """The rows that follow from what has been said by now."""
        if self._now is None:
            self._now = rows_of(self.said)
        return self._now

    def touch(self, origin: Origin) -> None:
        """More has been said of the person, by this row."""
        self.touched, self.origin, self._now = True, origin, None

    @property
    def name(self) -> tuple[str, Any]:
        """Surname in small letters, and date of birth: as the feeds have them, or else as the record does."""
        values = self.now()[PERSON].values
        held = self.person
        surname = values.get("last_name") or (held.last_name if held else "")
        return surname.casefold(), values.get("born_on") or (held.born_on if held else None)

    def settle(self) -> None:
        """Everything has been written."""
        self.before, self.touched, self.is_new = self.now(), False, False

    def has(self, kind: str) -> bool:
        """Whether the person has a number of a kind."""
        return any(held == kind for held, _value in self.numbers)

    def sign(self) -> str:
        """What orders two people whoever came first: the first of their NOMS numbers, or else of their CRNs."""
        noms = [value for kind, value in self.numbers if kind == "NOMS"]
        return min(noms or [value for _kind, value in self.numbers])


class Cases:
    """The cases by their numbers. A PNC or CRO whose check letter is wrong finds nobody."""

    def __init__(self, numbers: Iterable[Number]) -> None:
        self._by_number: defaultdict[Number, list[Case]] = defaultdict(list)
        self._by_person: dict[int, Case] = {}
        self.all: list[Case] = []
        self._read(set(numbers))

    def _read(self, wanted: set[Number]) -> None:
        values = {value for _kind, value in wanted}
        rows = Identifier.objects.current().filter(value__in=values, kind__in=("NOMS", "CRN", *MATCHING), verified=True)
        found = rows.values_list("kind", "value", "person")
        people = {person for kind, value, person in found if (kind, value) in wanted}
        if not people:
            return
        held = Person.objects.select_for_update(no_key=True).filter(pk__in=people).order_by("pk")
        told = SaidByFeeds.objects.in_bulk(people)
        for person in held:
            kept = told.get(person.pk)
            case = Case(person, kept.said, dict(kept.rows)) if kept else Case(person)
            case.before = case.now() if kept else {}
            self._by_person[person.pk] = case
            self.all.append(case)
        numbers = Identifier.objects.current().filter(person__in=people, verified=True)
        for kind, value, person_id in numbers.values_list("kind", "value", "person"):
            self.give(self._by_person[person_id], (kind, value))

    def made(self) -> Case:
        """A case of somebody new."""
        case = Case(is_new=True)
        self.all.append(case)
        return case

    def give(self, case: Case, number: Number) -> None:
        """A number is one of this person's."""
        case.numbers.add(number)
        if case not in self._by_number[number]:
            self._by_number[number].append(case)

    def join(self, kept: Case, removed: Case) -> None:
        """Two people are one: all that was said of the one, and their numbers, are now the other's."""
        said.add_all(kept.said, removed.said)
        for number in removed.numbers:
            self._by_number[number] = [case for case in self._by_number[number] if case is not removed]
            self.give(kept, number)
        self.all.remove(removed)

    def by(self, kind: str, value: str | None) -> Case | None:
        """Whoever has a NOMS number or a CRN."""
        found = self._by_number.get((kind, value)) if value else None
        return found[0] if found else None

    def sharing(self, known: Iterable[Known], case: Case | None = None) -> list[tuple[Case, Known]]:
        """Everybody else who has one of these numbers, each with the number."""
        return [
            (other, number)
            for number in known
            if number.verified
            for other in self._by_number.get((number.kind, number.value), ())
            if other is not case
        ]


def numbers_of(rows: Iterable[Row]) -> set[Number]:
    """Every number by which the people of some rows may be found."""
    return {number for row in rows for number in _numbers(row)}


def _numbers(row: Row) -> set[Number]:
    says = row.says
    if isinstance(says, NumbersMerged):
        return {(says.kind, says.kept), (says.kind, says.removed)}
    if not isinstance(says, PrisonerSays | ProbationSays):
        return set()
    found = {(number.kind, number.value) for number in says.known if number.verified}
    if says.noms:
        found.add(("NOMS", says.noms))
    if isinstance(says, ProbationSays):
        found.add(("CRN", says.crn))
    return found
