"""A case in the open estate, and the people who work with it."""

from datetime import date

import pytest

from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, Identifier, Person, Sentence, Spell

TODAY = date(2021, 11, 8)

HOMD = Actor("homd", Role.HOMD, "H1", frozenset({"HDI"}))
POM = Actor("pom", Role.POM, "P1", frozenset({"HDI"}))
OTHER_POM = Actor("other", Role.POM, "P9", frozenset({"KMI"}))
SPO = Actor("spo", Role.SPO, "S1", frozenset(), frozenset({"Wales"}))
INSPECTOR = Actor("inspector", Role.INSPECTOR)


@pytest.fixture
def case() -> Person:
    """Sentenced in 2020 to release on 30 September 2022, in Hatfield's open prison, with a POM."""
    person = Person.objects.create(
        first_name="Ama", last_name="Lee", provider="NPS", gender="male", region_id="Wales", born_on=date(1990, 1, 1)
    )
    Identifier.objects.create(person=person, kind="NOMS", value="A1234BC")
    Sentence.objects.create(
        person=person,
        kind="standard_determinate",
        sentenced_on=date(2020, 3, 2),
        crd=date(2022, 9, 30),
    )
    Spell.objects.create(person=person, arrived_on=date(2021, 11, 1), arrival="transfer", establishment_id="HDI")
    Allocation.objects.create(
        person=person,
        role="POM",
        pom_type="prison",
        from_on=date(2021, 11, 2),
        staff_code="P1",
        staff_name="Pat Moss",
        establishment_id="HDI",
    )
    return person
