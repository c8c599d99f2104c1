"""Taking a case document into the record. The same document twice changes nothing the second time.

A row is known again by its `reference`, where both have one, or else by the fields that its group names. The document
says nothing about what it leaves out: the field, or the row, stays as it is.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db import transaction

from throughcare.record.case_document.group import Group
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.problems import CaseDocumentError, Problem, path_of
from throughcare.record.case_document.reading import CaseRead, Values, read_case
from throughcare.record.case_document.rows import all_columns, column, columns, model_of
from throughcare.record.corrections import supersede
from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import CaseRow, Identifier, Person
from throughcare.record.naming import index_names
from throughcare.record.provenance import Provenance

_OF_ONE_PERSON = (IdentifierKind.NOMS, IdentifierKind.CRN)


@dataclass
class Imported:
    """What came of an import. The counts are rows, the person being one and each identifier another."""

    person_id: int
    is_new_person: bool
    new: int = 0
    changed: int = 0
    unchanged: int = 0

    @property
    def changed_anything(self) -> bool:
        """Whether the record is another than before."""
        return bool(self.new or self.changed)


@transaction.atomic
def import_(document: Any, provenance: Provenance) -> Imported:
    """Take a case document in. The person is found by their UUID, NOMS number or CRN, and made if there is none.

    Raises:
        CaseDocumentError: a fault of the document, or it contradicts the record: it names two people, or would leave a
            second spell or responsibility open.
    """
    case = read_case(document)
    found = _person_of(case)
    if found is None:
        held = Person.objects.create(**_named(all_columns(person(), case.person)), **provenance.columns())
        imported = Imported(held.pk, is_new_person=True, new=1)
    else:
        imported = Imported(found.pk, is_new_person=False)
        stated = {name: value for name, value in case.person.items() if name != "uuid"}
        _correct(found, columns(person(), stated), imported, provenance)
    _add_identifiers(case, imported, provenance)
    for name, group in groups().items():
        _take_rows(group, case.rows[name], imported, provenance)
    if imported.is_new_person or case.rows["aliases"]:
        index_names([imported.person_id])
    return imported


def _named(values: Values) -> Values:
    # A person who is made without a UUID is given one; null would be written as none.
    return {name: value for name, value in values.items() if name != "uuid" or value}


def _person_of(case: CaseRead) -> Person | None:
    numbers = [(kind, value) for kind, value in case.identifiers if kind in _OF_ONE_PERSON]
    uuid: UUID | None = case.person.get("uuid")
    if not numbers and not uuid:
        rule = "a case is kept by one of these two numbers: give at least one of them"
        raise CaseDocumentError([Problem(path_of("identifiers"), "NOMS number or CRN", rule)])
    people = {found.pk: found for found in Person.objects.filter(uuid=uuid)} if uuid else {}
    for kind, value in numbers:
        rows = Identifier.objects.current().filter(kind=kind, value=value).select_related("person")
        people |= {row.person_id: row.person for row in rows}
    if len(people) > 1:
        rule = "these numbers belong to different people in the record: somebody must decide whether they are one"
        raise CaseDocumentError([Problem(path_of("identifiers"), "identifiers", rule)])
    return next(iter(people.values()), None)


def _add_identifiers(case: CaseRead, imported: Imported, provenance: Provenance) -> None:
    held = set(Identifier.objects.current().of(imported.person_id).values_list("kind", "value"))
    for kind, value in case.identifiers:
        if (kind, value) in held:
            imported.unchanged += 1
            continue
        Identifier.objects.create(person_id=imported.person_id, kind=kind, value=value, **provenance.columns())
        imported.new += 1


def _take_rows(group: Group, stated: list[Values], imported: Imported, provenance: Provenance) -> None:
    if not stated:
        return
    model = model_of(group)
    standing = list(model.objects.current().of(imported.person_id).order_by("pk"))
    pairs = list(_paired(group, stated, standing))
    _refuse_second_open(group, stated, pairs, standing)
    # A row that is closed makes way for one that is opened.
    for number, row in sorted(pairs, key=lambda pair: not _closes(group, stated[pair[0]])):
        if row is not None:
            _correct(row, columns(group, stated[number]), imported, provenance)
    made = [
        model(person_id=imported.person_id, **all_columns(group, stated[number]), **provenance.columns())
        for number, row in pairs
        if row is None
    ]
    model.objects.bulk_create(made)
    imported.new += len(made)


def _correct(row: CaseRow | Person, stated: dict[str, Any], imported: Imported, provenance: Provenance) -> None:
    version = row.version
    if supersede(row, expected_version=version, provenance=provenance, **stated).version == version:
        imported.unchanged += 1
    else:
        imported.changed += 1


def _paired(group: Group, stated: list[Values], standing: list[CaseRow]) -> Iterator[tuple[int, CaseRow | None]]:
    """Each row of the document with the row of the record that it tells of: the very same, or else one known again."""
    whole = [all_columns(group, values) for values in stated]
    free: defaultdict[tuple[Any, ...], list[CaseRow]] = defaultdict(list)
    for row in standing:
        free[tuple(getattr(row, name) for name in all_columns(group, {}))].append(row)
    twins = {number: twin.pop(0) for number, held in enumerate(whole) if (twin := free[tuple(held.values())])}
    yield from twins.items()
    left = sorted(chain.from_iterable(free.values()), key=lambda row: row.pk)
    for number in sorted(set(range(len(stated))) - twins.keys()):
        known = next((row for row in left if _known_again(group, whole[number], row)), None)
        if known is not None:
            left.remove(known)
        yield number, known


def _known_again(group: Group, whole: Values, row: CaseRow) -> bool:
    if whole["reference"] and row.reference:
        return bool(whole["reference"] == row.reference)
    names = [column(group, group.fields[name]) for name in group.same]
    return all(getattr(row, name) == whole[name] for name in names)


def _closes(group: Group, values: Values) -> bool:
    return group.open_until is not None and not group.is_open(values)


def _refuse_second_open(
    group: Group, stated: list[Values], pairs: list[tuple[int, CaseRow | None]], standing: list[CaseRow]
) -> None:
    until = group.open_until
    if until is None:
        return
    paired = {row.pk for _, row in pairs if row is not None}
    if not any(row.pk not in paired and group.is_open(vars(row)) for row in standing):
        return
    rule = f"the record holds another {group.label} that is still open; tell in the document when that one ended"
    problems = [
        Problem(path_of(group.name, number, until), group.fields[until].label, rule)
        for number, row in sorted(pairs, key=itemgetter(0))
        if group.is_open({**(vars(row) if row else {}), **stated[number]})
    ]
    if problems:
        raise CaseDocumentError(problems)
