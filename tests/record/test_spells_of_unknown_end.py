"""A spell that is known to have ended, but not on which day."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from throughcare.record.case_document import CaseDocumentError, read
from throughcare.record.case_document.importing import import_
from throughcare.record.facts import facts_of
from throughcare.record.models import Person, Spell
from throughcare.record.provenance import Provenance

DOCUMENT = {
    "throughcare": "case/1",
    "person": {"last_name": "Boateng", "gender": "female"},
    "identifiers": {"noms": "A9460DY"},
    "spells": [
        {"prison": "NMI", "arrived_on": "2022-10-28", "departure": "transfer"},
        {"prison": "BZI", "arrived_on": "2022-11-14"},
    ],
}


def test_it_is_not_the_one_that_goes_on() -> None:
    spells = read(DOCUMENT)["spell"]
    assert [(row[1], row[2]) for row in spells] == [(date(2022, 11, 14), None)]


def test_two_that_go_on_are_refused() -> None:
    two = {**DOCUMENT, "spells": [{"prison": "NMI", "arrived_on": "2022-10-28"}, DOCUMENT["spells"][1]]}  # type: ignore[index]
    with pytest.raises(CaseDocumentError, match="only one custody spell can be open"):
        read(two)


@pytest.mark.django_db
def test_the_record_keeps_it_beside_the_one_that_goes_on() -> None:
    person_id = import_(DOCUMENT, Provenance(by="test", feed="test")).person_id
    assert list(Spell.objects.of(person_id).order_by("pk").values_list("establishment", "departure", "left_on")) == [
        ("NMI", "transfer", None),
        ("BZI", None, None),
    ]
    assert [row[1] for row in facts_of(person_id)["spell"]] == [date(2022, 11, 14)]
    assert import_(DOCUMENT, Provenance(by="test", feed="test")).changed_anything is False


@pytest.mark.django_db
def test_the_record_holds_one_that_goes_on() -> None:
    person = Person.objects.create(last_name="Boateng")
    Spell.objects.create(person=person, establishment_id="NMI")
    with pytest.raises(IntegrityError), transaction.atomic():
        Spell.objects.create(person=person, establishment_id="BZI")
