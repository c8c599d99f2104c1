"""People for the tests of the record."""

from datetime import date
from typing import Any

import pytest

from throughcare.policy.grain import WhenEmpty
from throughcare.policy.subjects import Subject
from throughcare.record.models import Identifier, Person
from throughcare.record.naming import index_names
from throughcare.record.provenance import Provenance


@pytest.fixture
def by_hand() -> Provenance:
    return Provenance(by="a.pom", feed="test")


@pytest.fixture
def zack(db: None) -> Person:
    """Zack Jones, NOMS A1090AA, of the North West."""
    return make_person(
        "Zack", "Jones", noms="A1090AA", region_id="North West", gender="male", born_on=date(1980, 2, 28)
    )


def make_person(first: str, last: str, *, noms: str | None = None, **details: Any) -> Person:
    person = Person.objects.create(first_name=first, last_name=last, **details)
    if noms:
        Identifier.objects.create(person=person, kind="NOMS", value=noms)
    index_names([person.pk])
    return person


def fact_row(subject: type[Subject], key: int, **facts: object) -> tuple[object, ...]:
    """A row of facts from those that are held: of the others a flag is down, and the rest are empty."""
    columns = subject.grain.columns
    assert facts.keys() <= columns.keys()
    empty = {name: False if fact.when_empty is WhenEmpty.NO else None for name, fact in columns.items()}
    return (key, *(empty | facts).values())
