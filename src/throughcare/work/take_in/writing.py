"""Writing what follows from what was said: rows that are new, changed or gone, many cases at a time.

A row changes only in the columns that a feed speaks of anew, so that a correction made by a person stands until then.
What stood before is kept, as `record.corrections` keeps it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from throughcare.record import models
from throughcare.record.inserting import insert, rewrite
from throughcare.record.models import Person, PersonBefore, SaidByFeeds, SearchName
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.naming import index_names, ways_to_type
from throughcare.record.provenance import Provenance
from throughcare.record.vocabulary import Departure
from throughcare.work.take_in.cases import Case
from throughcare.work.take_in.rows import PERSON, TableRow

ALREADY_HELD = {
    "Identifier": ("kind", "value"),
    "Alias": ("first_name", "last_name", "born_on"),
    "Sentence": ("sentenced_on",),
    "Spell": ("establishment_id", "arrived_on"),
    "Movement": ("occurred_on", "kind", "to_place"),
    "Risk": ("assessed_on",),
    "TierRecord": ("assigned_on",),
    "Mappa": ("registered_on", "category"),
    "Contact": ("on", "by", "method", "purpose"),
    "Allocation": ("role", "from_on"),
    "Supervision": ("kind", "started_on"),
}
_NAMES = {"first_name", "middle_names", "last_name"}


Made = tuple[Case, str, dict[str, Any]]


class Change(NamedTuple):
    """A row to be changed in some columns."""

    case: Case
    key: str
    table: str
    values: dict[str, Any]


class Writer:
    """Writes the touched cases of a batch, by `by`, at one instant."""

    def __init__(self, cases: Iterable[Case], by: str, at: datetime) -> None:
        self.cases = [case for case in cases if case.touched]
        self.by, self.at = by, at
        self.made: defaultdict[str, list[Made]] = defaultdict(list)
        self.changed: defaultdict[str, list[Change]] = defaultdict(list)
        self.gone: defaultdict[str, list[tuple[Case, int]]] = defaultdict(list)
        self.renamed: set[int] = set()

    def write(self) -> None:
        """Write everything; the cases then have the ids of their rows."""
        self._people()
        for case in self.cases:
            self._compare(case)
        self._find_already_held()
        for table, rows in self.gone.items():
            self._withdraw(table, rows)
        for table, changes in self.changed.items():
            self._change(table, changes)
        for table, made in self.made.items():
            self._make(table, made)
        self._remember()
        self._name()
        for case in self.cases:
            case.settle()

    def _provenance(self, case: Case) -> dict[str, Any]:
        origin = case.origin
        assert origin is not None
        return Provenance(self.by, origin.feed, origin.file, origin.line, self.at).columns()

    def _people(self) -> None:
        new = [case for case in self.cases if case.person is None]
        for case in new:
            case.person = Person(**_columns(Person, case.now()[PERSON].values), **self._provenance(case))
        Person.objects.bulk_create([case.person for case in new if case.person])
        for case in new:
            case.before = {PERSON: case.now()[PERSON]}

    def _compare(self, case: Case) -> None:
        now, before = case.now(), case.before
        for key, row in now.items():
            old = before.get(key)
            if key != PERSON and (old is None or key not in case.ids):
                self.made[row.table].append((case, key, row.values))
            elif values := _difference(row, old):
                self.changed[row.table].append(Change(case, key, row.table, values))
        for key in before.keys() - now.keys():
            if key in case.ids:
                self.gone[before[key].table].append((case, case.ids.pop(key)))

    def _find_already_held(self) -> None:
        """A row that the record holds from elsewhere, or that would go, is brought up to date and not made again."""
        for table, names in ALREADY_HELD.items():
            made = self.made.get(table, [])
            people = {_pk(case) for case, _key, _values in made if not case.is_new}
            if not people:
                continue
            ours = {pk for case, _key, _values in made for pk in _ours(case, table)}
            held: defaultdict[Any, list[int]] = defaultdict(list)
            rows = _model(table).objects.current().filter(person__in=people).order_by("-pk")
            for pk, person_id, *values in rows.values_list("pk", "person", *names):
                if pk not in ours:
                    held[person_id, *values].append(pk)
            self.made[table] = [one for one in made if not self._is_held(table, names, held, one)]
        self._make_way()

    def _is_held(self, table: str, names: tuple[str, ...], held: dict[Any, list[int]], one: Made) -> bool:
        case, _key, values = one
        columns = _columns(_model(table), values)
        found = held.get((_pk(case), *(columns.get(name) for name in names)))
        if not found:
            return False
        self._adopt(table, one, found.pop())
        return True

    def _adopt(self, table: str, one: Made, pk: int) -> None:
        case, key, values = one
        case.ids[key] = pk
        self.gone[table] = [row for row in self.gone[table] if row[1] != pk]
        self.changed[table].append(Change(case, key, table, {name: v for name, v in values.items() if v is not None}))

    def _make_way(self) -> None:
        """The prison says where a person is now: a spell that the record holds open from elsewhere goes on, or ends."""
        opening = {_pk(one[0]): one for one in self.made.get("Spell", []) if _is_open(one[2]) and not one[0].is_new}
        ours = {pk for case, _key, _values in opening.values() for pk in _ours(case, "Spell")}
        open_spells = models.Spell.objects.current().filter(STILL_THERE, person__in=opening).exclude(pk__in=ours)
        for pk, person_id, prison in open_spells.values_list("pk", "person", "establishment"):
            case, key, values = opening[person_id]
            if prison == values["establishment_id"]:
                self._adopt("Spell", opening[person_id], pk)
                self.made["Spell"].remove(opening[person_id])
            else:
                ends = {"departure": Departure.TRANSFER.value, "left_on": values["arrived_on"]}
                case.ids[f"ended by {key}"] = pk
                self.changed["Spell"].append(Change(case, f"ended by {key}", "Spell", ends))

    def _withdraw(self, table: str, rows: list[tuple[Case, int]]) -> None:
        _model(table).objects.current().filter(pk__in=[pk for _case, pk in rows]).update(superseded_at=self.at)
        self._renames(table, (case for case, _pk in rows))

    def _change(self, table: str, changes: list[Change]) -> None:
        model = _model(table)
        held = model.objects.in_bulk([self._id(change) for change in changes])
        copies, written = [], []
        for change in changes:
            row = held.get(self._id(change))
            columns = _columns(model, change.values)
            if row is None or getattr(row, "superseded_at", None) or _says_so(row, columns):
                continue
            copies.append(_copy(row, self.at))
            for name, value in {**columns, **self._provenance(change.case), "version": row.version + 1}.items():
                setattr(row, name, value)
            written.append(row)
            if table == "Person":
                change.case.person = row
                Person._meta.get_field("sort_name").pre_save(row, add=False)
            if _NAMES & columns.keys():
                self._renames(table, [change.case])
        # A spell that closes makes way for one that opens.
        written.sort(key=lambda row: getattr(row, "departure", "") is None)
        rewrite(written)
        (PersonBefore if table == "Person" else model).objects.bulk_create(copies)

    def _id(self, change: Change) -> int:
        return _pk(change.case) if change.key == PERSON else change.case.ids[change.key]

    def _make(self, table: str, made: list[Made]) -> None:
        model = _model(table)
        rows = [{"person_id": _pk(one[0]), **_columns(model, one[2]), **self._provenance(one[0])} for one in made]
        for (case, key, _values), pk in zip(made, insert(model, rows), strict=True):
            case.ids[key] = pk
        self._renames(table, (case for case, _key, _values in made))

    def _renames(self, table: str, cases: Iterable[Case]) -> None:
        if table in {"Person", "Alias"}:
            self.renamed |= {_pk(case) for case in cases}

    def _remember(self) -> None:
        new = [{"person_id": _pk(case), "said": case.said, "rows": case.ids} for case in self.cases if case.is_new]
        insert(SaidByFeeds, new)
        kept = [SaidByFeeds(person=one.person, said=one.said, rows=one.ids) for one in self.cases if not one.is_new]
        columns = ["said", "rows"]
        SaidByFeeds.objects.bulk_create(kept, update_conflicts=True, unique_fields=["person"], update_fields=columns)

    def _name(self) -> None:
        """People who are new have no names to be found by yet; those of others are put in order."""
        forms = {_pk(case): _ways_to_type(case) for case in self.cases if case.is_new}
        insert(SearchName, [{"person_id": pk, "name": name} for pk, names in forms.items() for name in sorted(names)])
        index_names(sorted(self.renamed - forms.keys()))


def _pk(case: Case) -> int:
    assert case.person is not None
    return case.person.pk


def _ways_to_type(case: Case) -> set[str]:
    rows = [row.values for row in case.now().values() if row.table in {"Person", "Alias"}]
    return {
        form
        for values in rows
        for form in ways_to_type(*(values.get(name) or "" for name in ("first_name", "middle_names", "last_name")))
    }


def _ours(case: Case, table: str) -> Iterator[int]:
    """The ids of the rows of a table that follow from what the feeds have said."""
    for key, pk in case.ids.items():
        row = case.now().get(key) or case.before.get(key)
        if row is not None and row.table == table:
            yield pk


def _is_open(values: dict[str, Any]) -> bool:
    return values.get("left_on") is None and values.get("departure") is None


def _difference(row: TableRow, old: TableRow | None) -> dict[str, Any]:
    held = old.values if old else {}
    return {name: row.values.get(name) for name in {**held, **row.values} if row.values.get(name) != held.get(name)}


@cache
def _model(table: str) -> Any:
    return getattr(models, table)


@cache
def _empty(model: Any) -> dict[str, Any]:
    """What each column that cannot be null holds where there is nothing."""
    return {column.attname: column.get_default() for column in model._meta.concrete_fields if not column.null}


def _columns(model: Any, values: dict[str, Any]) -> dict[str, Any]:
    empty = _empty(model)
    return {name: empty.get(name) if value is None else value for name, value in values.items()}


def _says_so(row: Any, columns: dict[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in columns.items())


def _copy(row: Any, at: datetime) -> Any:
    left_out = {"id", "uuid", "sort_name"}
    held = {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}
    held = {name: value for name, value in held.items() if name not in left_out}
    if isinstance(row, Person):
        return PersonBefore(**held, person=row, superseded_at=at)
    return type(row)(**{**held, "superseded_by_id": row.pk, "superseded_at": at})
