"""National Standards: what every declaration must say of itself."""

import pytest

from tests.provisions.tables import catalogue
from throughcare.policy.catalogue import Entry
from throughcare.policy.provisions import Described

DOCUMENT = "national-standards-2021"
DECLARED = [entry for entry in catalogue() if entry.document.id == DOCUMENT]
SECTIONS = {
    "1. Maintaining accurate records",
    "2. Advice to court",
    "3. Allocation and initial contact",
    "4. Assessment and planning",
    "5. Delivering sentence requirements",
    "6. Victims",
    "7. Approved Premises",
    "8. Risk management",
    "9. Enforcing the sentence",
    "10. Reviewing progress",
    "11. Capturing outcomes",
    "Annex A: National Security Division cases",
    "Annex B: POM-responsible cases",
    "Linked performance measures",
}


def test_every_section_of_the_document_is_there() -> None:
    assert {entry.section for entry in DECLARED} == SECTIONS


@pytest.mark.parametrize("entry", DECLARED, ids=lambda entry: entry.provision.id)
def test_a_declaration_says_what_people_need(entry: Entry) -> None:
    provision = entry.provision
    assert provision.id.startswith("NS-")
    assert provision.title
    assert not provision.title.endswith(".")
    assert provision.condition
    assert provision.owner is not None
    assert provision.reading is None or provision.reading.endswith(".")
    assert len(set(provision.content)) == len(provision.content)
    if isinstance(provision, Described):
        assert provision.content


def test_measures_stand_with_the_provisions_that_they_measure() -> None:
    measured = {entry.provision.id: entry.provision.measure for entry in DECLARED if entry.provision.measure}
    assert measured["NS-3.3-COMMUNITY"] == "UM02SL004"
    assert measured["NS-3.3-RELEASE"] == "UM02SL005"
    assert measured["NS-4.3.5"] == "UM02SL006"
    assert measured["NS-4.3.5-UPW-ASSESS"] == "UM04SL026"
    assert measured["NS-4.3.5-UPW-START"] == "UM04SL027"
    assert measured["NS-4.3.6"] == "UM03SL023"
    assert measured["NS-4.3.6-POST-RELEASE"] == "UM02SL006"
    assert measured["NS-4.3.6-SHORT"] == "UM02SL006"
    assert measured["NS-5.4"] == "UM02SL007"
    assert measured["NS-10.1"] == "UM02SL008"
