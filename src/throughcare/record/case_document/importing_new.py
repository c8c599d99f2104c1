"""Taking in many case documents at once, of people whom the record does not hold yet: a few statements for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import uuid4

from django.db import transaction

from throughcare.record.case_document.group import Group
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.problems import CaseDocumentError, Problem, path_of
from throughcare.record.case_document.reading import CaseRead, read_case
from throughcare.record.case_document.rows import all_columns, model_of
from throughcare.record.identifiers import IdentifierKind
from throughcare.record.models import Identifier, Person
from throughcare.record.naming import index_names
from throughcare.record.provenance import Provenance

_OF_ONE_PERSON = (IdentifierKind.NOMS, IdentifierKind.CRN)


@transaction.atomic
def import_new(documents: Iterable[Any], provenance: Provenance) -> list[int]:
    """Take in case documents, each of somebody new. Their ids, in the order of the documents.

    Raises:
        CaseDocumentError: a fault of a document, or one of its numbers is held already or stands in two documents.
            Nothing has been taken in.
    """
    cases = [read_case(document) for document in documents]
    _refuse_known(cases)
    people = [_person(case, provenance) for case in cases]
    Person.objects.bulk_create(people)
    ids = [each.pk for each in people]
    Identifier.objects.bulk_create(
        Identifier(person_id=person_id, kind=kind, value=value, **provenance.columns())
        for person_id, case in zip(ids, cases, strict=True)
        for kind, value in case.identifiers
    )
    for group in groups().values():
        _add_rows(group, ids, cases, provenance)
    index_names(ids)
    return ids


def _person(case: CaseRead, provenance: Provenance) -> Person:
    values = all_columns(person(), case.person)
    return Person(**{**values, "uuid": values.get("uuid") or uuid4()}, **provenance.columns())


def _add_rows(group: Group, ids: Sequence[int], cases: Sequence[CaseRead], provenance: Provenance) -> None:
    model = model_of(group)
    model.objects.bulk_create(
        model(person_id=person_id, **all_columns(group, row), **provenance.columns())
        for person_id, case in zip(ids, cases, strict=True)
        for row in case.rows[group.name]
    )


def _refuse_known(cases: Sequence[CaseRead]) -> None:
    numbers = [(kind, value) for case in cases for kind, value in case.identifiers if kind in _OF_ONE_PERSON]
    held = Identifier.objects.current().filter(kind__in=_OF_ONE_PERSON, value__in=[value for _, value in numbers])
    taken = set(held.values_list("kind", "value"))
    for number in numbers:
        kind, value = number
        if number in taken:
            rule = f"{value} is held by somebody already, or stands in two documents: take such documents in one by one"
            raise CaseDocumentError([Problem(path_of("identifiers", kind.lower()), kind.value, rule)])
        taken.add((kind, value))
