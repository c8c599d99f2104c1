"""Case documents in and out of the record: whole, idempotent, and corrections that keep what stood before."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from tests.record.case_document.documents import documents
from tests.record.case_document.test_reading import CASE
from tests.record.conftest import make_person
from throughcare.record.case_document import CaseDocumentError, read
from throughcare.record.case_document.exporting import export
from throughcare.record.case_document.importing import import_
from throughcare.record.facts import facts_of
from throughcare.record.models import Identifier, Person, SearchName, Sentence, Spell
from throughcare.record.provenance import Provenance

pytestmark = pytest.mark.django_db

BY = Provenance(by="a.pom", feed="case document", file="case.json")


def without_keys(facts: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    return {name: [row[1:] for row in rows] for name, rows in facts.items()}


@settings(max_examples=settings().max_examples // 5)  # an example is some sixty statements
@given(documents())
def test_a_document_comes_out_as_it_went_in(document: dict[str, Any]) -> None:
    Identifier.objects.all().delete()
    imported = import_(document, BY)
    assert imported.is_new_person
    out = export(imported.person_id)
    uuid = out["person"].pop("uuid")
    assert out == document
    assert without_keys(facts_of(imported.person_id)) == without_keys(read(document))

    again = import_({**document, "person": {**document["person"], "uuid": uuid}}, BY)
    assert (again.person_id, again.changed_anything) == (imported.person_id, False)
    assert again.unchanged == imported.new
    assert export(imported.person_id)["person"] == {**document["person"], "uuid": uuid}


def test_the_counts_of_an_import() -> None:
    first = import_(CASE, BY)
    assert (first.is_new_person, first.new, first.changed, first.unchanged) == (True, 7, 0, 0)
    corrected = {
        **CASE,
        "sentences": [{**CASE["sentences"][0], "crd": "2026-02-01"}],
        "plans": [{"kind": "initial", "completed_on": "2024-02-03"}],
    }
    second = import_(corrected, BY)
    assert (second.is_new_person, second.new, second.changed, second.unchanged) == (False, 1, 1, 6)
    assert second.person_id == first.person_id


def test_a_corrected_row_keeps_what_stood_before() -> None:
    imported = import_(CASE, BY)
    import_({**CASE, "sentences": [{"sentenced_on": "2024-01-02", "crd": "2026-02-01"}]}, BY)
    standing = Sentence.objects.current().get()
    # What the second document did not say stays as it was.
    assert (standing.crd, standing.kind, standing.recalled) == (date(2026, 2, 1), "standard_determinate", True)
    history = export(imported.person_id, history=True)["history"]
    assert [row["crd"] for row in history["sentences"]] == ["2026-01-01"]
    assert history["sentences"][0]["recorded_by"] == "a.pom"
    # A document with history may be taken in again; what stood before is passed over.
    assert not import_(export(imported.person_id, history=True), BY).changed_anything


def test_a_null_takes_a_value_away_and_a_field_left_out_does_not() -> None:
    imported = import_(CASE, BY)
    import_({**CASE, "person": {"gender": None}}, BY)
    person = Person.objects.get(pk=imported.person_id)
    assert (person.gender, person.first_name) == (None, "Ann")


def test_a_row_is_known_again_by_its_reference() -> None:
    first = {**CASE, "sentences": [{"reference": "B1", "sentenced_on": "2024-01-02"}]}
    import_(first, BY)
    moved = {"reference": "B1", "sentenced_on": "2024-01-03"}
    other = {"reference": "B2", "sentenced_on": "2024-01-02"}
    imported = import_({**CASE, "sentences": [other, moved]}, BY)
    assert (imported.new, imported.changed) == (1, 1)
    assert {(row.reference, row.sentenced_on) for row in Sentence.objects.current()} == {
        ("B1", date(2024, 1, 3)),
        ("B2", date(2024, 1, 2)),
    }


def test_a_spell_is_closed_before_the_next_is_opened() -> None:
    imported = import_({**CASE, "spells": [{"arrived_on": "2024-01-02", "prison": "PBI"}]}, BY)
    moved = [{"arrived_on": "2024-03-01", "prison": "ESI"}, {"arrived_on": "2024-01-02", "left_on": "2024-03-01"}]
    import_({**CASE, "spells": moved}, BY)
    spells = Spell.objects.current().of(imported.person_id).order_by("arrived_on")
    assert [(spell.establishment_id, spell.left_on) for spell in spells] == [("PBI", date(2024, 3, 1)), ("ESI", None)]


def test_a_second_open_spell_is_refused() -> None:
    import_({**CASE, "spells": [{"arrived_on": "2024-01-02", "prison": "PBI"}]}, BY)
    with pytest.raises(CaseDocumentError, match=r"\$\.spells\[0\]\.left_on .*still open") as refused:
        import_({**CASE, "spells": [{"arrived_on": "2024-03-01", "prison": "ESI"}]}, BY)
    assert len(refused.value.problems) == 1
    assert Spell.objects.count() == 1


def test_a_document_that_names_two_people_is_refused() -> None:
    make_person("Ann", "Khan", noms="A1234BC")
    Identifier.objects.create(person=make_person("Anne", "Kahn"), kind="CRN", value="X123456")
    with pytest.raises(CaseDocumentError, match="belong to different people"):
        import_({**CASE, "identifiers": {"noms": "A1234BC", "crn": "X123456"}}, BY)


def test_a_document_with_no_number_to_keep_it_by_is_refused() -> None:
    with pytest.raises(CaseDocumentError, match="give at least one of them"):
        import_({"throughcare": "case/1", "person": {}, "identifiers": {"pnc": "12/394773H"}}, BY)


def test_prison_and_probation_records_of_one_person_join_on_their_numbers() -> None:
    prison = import_(CASE, BY)
    both = import_({**CASE, "identifiers": {"noms": "A1234BC", "crn": "X123456"}}, BY)
    probation = import_({"throughcare": "case/1", "person": {}, "identifiers": {"crn": "X123456"}}, BY)
    assert prison.person_id == both.person_id == probation.person_id


def test_people_taken_in_are_found_by_name() -> None:
    import_({**CASE, "aliases": [{"first_name": "Anya", "last_name": "Cann"}]}, BY)
    assert set(SearchName.objects.values_list("name", flat=True)) == {"ann khan", "khan ann", "anya cann", "cann anya"}
