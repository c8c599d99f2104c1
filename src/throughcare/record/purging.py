"""What is no longer kept: worked out as a plan, row by row, and taken out exactly so."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import Any

from django.db import connections, router
from django.db.models import Q

from throughcare.access.handled import HANDLING
from throughcare.access.retention import HOLD_YEARS, REQUEST_YEARS, SET_ASIDE_YEARS, Keep, Years, after, kept
from throughcare.calendar import in_london
from throughcare.record.handled_tables import model_at, rows_of_people
from throughcare.record.lived import lived_by
from throughcare.record.models import LegalHold, Person, Quarantined

_AT_ONCE = 500
_OWN_DAYS: Mapping[Keep, Years] = {Keep.REQUEST: REQUEST_YEARS, Keep.HOLD: HOLD_YEARS}
HELD = "A legal hold keeps it."


class NotAsPlanned(RuntimeError):
    """The rows of a plan are no longer those that were planned; nothing is taken out."""


@dataclass(frozen=True)
class Going:
    """Rows of one table of one case that are no longer kept: `table` is its label, `rows` their ids."""

    person: int
    table: str
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Staying:
    """Why a case stays that is kept for no date. `untold`: the record does not say enough, so somebody should look."""

    person: int
    why: str
    untold: bool = False


@dataclass(frozen=True)
class Plan:
    """What goes on a day, and what stays for another reason than a date to come. `cases`: how many there are in all.

    `set_aside`: rows of feeds that were set aside, and put right long enough ago; nobody can tell whose they are.
    """

    as_of: date
    cases: int
    going: tuple[Going, ...]
    staying: tuple[Staying, ...]
    set_aside: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing goes."""
        return not self.going and not self.set_aside

    @cached_property
    def people(self) -> frozenset[int]:
        """The cases of which anything goes."""
        return frozenset(each.person for each in self.going)

    @cached_property
    def gone(self) -> frozenset[int]:
        """The cases that go altogether."""
        return frozenset(each.person for each in self.going if each.table == Person._meta.label)

    @property
    def share(self) -> float:
        """The part of all cases of which anything goes, from 0 to 1."""
        return len(self.people) / self.cases if self.cases else 0.0

    @property
    def tables(self) -> Counter[str]:
        """How many rows go of each table."""
        counted: Counter[str] = Counter()
        for each in self.going:
            counted[each.table] += len(each.rows)
        if self.set_aside:
            counted[Quarantined._meta.label] = len(self.set_aside)
        return counted

    @cached_property
    def digest(self) -> str:
        """The same for the same rows, whatever the day, and for no others."""
        lines = sorted(f"{each.person} {each.table} {sorted(each.rows)}" for each in self.going)
        lines += [f"{Quarantined._meta.label} {sorted(self.set_aside)}"] if self.set_aside else []
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def plan(today: date) -> Plan:
    """What goes today. It reads the whole record, some cases at a time, and changes nothing."""
    everybody = Person.objects.order_by("pk").values_list("pk", flat=True)
    holds = set(LegalHold.objects.current().filter(lifted_on__isnull=True).values_list("person_id", flat=True))
    going: list[Going] = []
    staying: list[Staying] = []
    for some in _some(everybody.iterator(chunk_size=2_000)):
        staying += [Staying(person_id, HELD) for person_id in some if person_id in holds]
        free = [person_id for person_id in some if person_id not in holds]
        due: list[int] = []
        for person_id, lived in lived_by(free, today).items():
            found = kept(lived)
            if found.until is None:
                staying.append(Staying(person_id, found.why, found.untold))
            elif found.until <= today:
                due.append(person_id)
        going += _going(free, due, today)
    return Plan(today, everybody.count(), tuple(going), tuple(staying), _put_right(today))


def take_out(planned: Plan) -> None:
    """Take out the rows of a plan, and no others, in the caller's transaction.

    Raises:
        NotAsPlanned: some of them are not there any more.
    """
    deepest_first = sorted(HANDLING, key=lambda label: -max(path.count("__") for path in HANDLING[label].paths))
    for label in sorted(deepest_first, key=lambda label: label == Person._meta.label):
        ids = [row for each in planned.going if each.table == label for row in each.rows]
        if ids and _deleted(label, ids) != len(ids):
            raise NotAsPlanned(f"Rows of {label} have changed since the plan was made.")
    label = Quarantined._meta.label
    if planned.set_aside and _deleted(label, planned.set_aside) != len(planned.set_aside):
        raise NotAsPlanned(f"Rows of {label} have changed since the plan was made.")


def _put_right(today: date) -> tuple[int, ...]:
    """Rows that were set aside, and put right so long ago that they are no longer kept."""
    rows = Quarantined.objects.order_by("pk").values_list("pk", "resolved_at").iterator()
    return tuple(pk for pk, at in rows if at is not None and after(in_london(at).date(), SET_ASIDE_YEARS) <= today)


def _deleted(label: str, ids: Sequence[int]) -> int:
    """Delete rows by their ids, past the protection that keys give: what they point to goes in the same transaction."""
    model, done = model_at(label), 0
    table = connections[router.db_for_write(model)].ops.quote_name(model._meta.db_table)
    key = connections[router.db_for_write(model)].ops.quote_name(str(model._meta.pk.column))
    with connections[router.db_for_write(model)].cursor() as cursor:
        for some in _some(iter(ids)):
            marks = ", ".join(["%s"] * len(some))
            cursor.execute(f"DELETE FROM {table} WHERE {key} IN ({marks})", some)  # noqa: S608
            done += cursor.rowcount
    return done


def _going(free: Sequence[int], due: Sequence[int], today: date) -> Iterator[Going]:
    """The rows of these cases that go: all of the cases that are due, and what is kept by a day of its own."""
    leaving = set(due)
    whole: list[Going] = []
    for label, handling in HANDLING.items():
        if handling.keep is Keep.CASE and due:
            yield from _rows(label, due)
        elif handling.keep in _OWN_DAYS:
            for going, all_of_them in _by_its_own_day(label, free, today):
                if going.rows:
                    yield going
                if not all_of_them:
                    leaving.discard(going.person)
    for label, handling in HANDLING.items():
        if handling.keep is Keep.WITH_PERSON and leaving:
            whole += _rows(label, sorted(leaving))
    yield from whole


def _rows(label: str, person_ids: Sequence[int]) -> list[Going]:
    held: dict[int, list[int]] = {}
    for pk, person_id in _keys(label, person_ids):
        held.setdefault(person_id, []).append(pk)
    return [Going(person_id, label, tuple(rows)) for person_id, rows in held.items()]


def _keys(label: str, person_ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The id of each row with that of the case through which it goes."""
    people = Person.objects.filter(pk__in=person_ids)
    by_address: dict[Any, int] = {uuid: pk for pk, uuid in people.values_list("pk", "uuid")}
    wanted = set(person_ids)
    for pk, *ends in rows_of_people(label, people).values_list("pk", *HANDLING[label].paths).distinct():
        yield pk, next(person for end in ends if (person := by_address.get(end, end)) in wanted)


def _by_its_own_day(label: str, person_ids: Sequence[int], today: date) -> list[tuple[Going, bool]]:
    """The rows of each case that go by their own day, and whether that is all that the case has in this table.

    A copy of what stood before a correction goes with the row that took its place.
    """
    handling = HANDLING[label]
    columns = ("pk", "person_id", "superseded_by_id", "superseded_at", handling.dated_by)
    held = list(model_at(label)._default_manager.filter(Q(person__in=person_ids)).values_list(*columns))
    days = {pk: day or (withdrawn.date() if withdrawn and not by else None) for pk, _, by, withdrawn, day in held}
    found: dict[int, tuple[list[int], list[int]]] = {}
    for pk, person_id, by, _withdrawn, _day in held:
        goes, stays = found.setdefault(person_id, ([], []))
        day = days.get(by or pk)
        (goes if day is not None and after(day, _OWN_DAYS[handling.keep]) <= today else stays).append(pk)
    return [(Going(person, label, tuple(goes)), not stays) for person, (goes, stays) in found.items()]


def _some(ids: Iterator[int]) -> Iterable[list[int]]:
    while some := list(islice(ids, _AT_ONCE)):
        yield some
