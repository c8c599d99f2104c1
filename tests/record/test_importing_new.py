"""Many case documents of new people at once: the same record as one by one, or nothing."""

import pytest

from throughcare.record.case_document import CaseDocumentError
from throughcare.record.case_document.exporting import export
from throughcare.record.case_document.importing import import_
from throughcare.record.case_document.importing_new import import_new
from throughcare.record.models import Person, SearchName
from throughcare.record.provenance import Provenance

pytestmark = pytest.mark.django_db

FEED = Provenance(by="tests", feed="tests")


def document(number, last_name="Heron", **rows):
    return {
        "throughcare": "case/1",
        "person": {"first_name": "Aled", "last_name": last_name, "gender": "male"},
        "identifiers": {"noms": number, "crn": f"X{number[1:5]}00"},
        **rows,
    }


SENTENCE = {"kind": "standard_determinate", "sentenced_on": "2026-01-05", "crd": "2027-03-01"}


def test_people_are_taken_in_in_the_order_of_their_documents():
    ids = import_new([document("A1001AA", "Heron"), document("A1002AA", "Wren", sentences=[SENTENCE])], FEED)
    assert [Person.objects.get(pk=each).last_name for each in ids] == ["Heron", "Wren"]
    assert SearchName.objects.filter(person=ids[1], name="wren aled").exists()
    assert export(ids[1])["sentences"] == [{**SENTENCE, "hdc_ineligible": False, "custodial": False, "recalled": False}]


def test_what_is_taken_in_at_once_stands_as_what_is_taken_in_alone():
    (at_once,) = import_new([document("A1001AA", sentences=[SENTENCE])], FEED)
    alone = import_(document("A1003AA", sentences=[SENTENCE]), FEED).person_id
    told = [export(each) for each in (at_once, alone)]
    for each in told:
        del each["person"]["uuid"], each["identifiers"]
    assert told[0] == told[1]


def test_somebody_known_already_is_refused_and_nobody_is_taken_in():
    import_(document("A1001AA"), FEED)
    with pytest.raises(CaseDocumentError, match="A1001AA is held by somebody already"):
        import_new([document("A1002AA"), document("A1001AA")], FEED)
    assert Person.objects.count() == 1


def test_a_number_in_two_documents_is_refused():
    with pytest.raises(CaseDocumentError, match="stands in two documents"):
        import_new([document("A1001AA"), document("A1001AA")], FEED)
    assert Person.objects.count() == 0
