"""People for the tests of the record."""

from datetime import date
from typing import Any

import pytest

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
