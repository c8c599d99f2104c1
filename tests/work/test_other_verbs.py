"""Outcomes of contacts, corrections and doubtful matches."""

from datetime import date

import pytest

from tests.work.conftest import HOMD, POM, SPO, TODAY
from throughcare.policy.facts import ContactOutcome, Method, Purpose
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import (
    Contact,
    DoubtfulMatch,
    Identifier,
    LedgerEntry,
    Person,
    Sentence,
    Spell,
)
from throughcare.work.contacts import NewContact, record_contact, record_outcome
from throughcare.work.corrections import correct_fact
from throughcare.work.matches import decide_doubtful_match
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db


def test_a_planned_contact_gets_its_outcome(case: Person) -> None:
    planned = NewContact(
        on=date(2021, 11, 12), outcome=ContactOutcome.PLANNED, method=Method.VIDEO, purpose=Purpose.PRE_RELEASE
    )
    contact = record_contact(POM, case.pk, planned, today=TODAY)
    with pytest.raises(NotValid, match="A contact that lies ahead is planned or cancelled"):
        record_outcome(POM, case.pk, contact.pk, ContactOutcome.ATTENDED, expected_version=1, today=TODAY)
    told = record_outcome(
        POM, case.pk, contact.pk, ContactOutcome.ATTENDED, expected_version=1, today=date(2021, 11, 12)
    )
    assert (told.outcome, told.version) == ("attended", 2)
    with pytest.raises(StaleVersion):
        record_outcome(POM, case.pk, contact.pk, ContactOutcome.CANCELLED, expected_version=1, today=date(2021, 11, 13))
    assert Contact.objects.current().get().outcome == "attended"


def test_a_correction_keeps_what_stood_before_and_the_reason(case: Person) -> None:
    sentence = Sentence.objects.get()
    changes = {"crd": date(2022, 10, 31)}
    correct_fact(POM, case.pk, "sentence", sentence.pk, changes, reason="Days added", expected_version=1, today=TODAY)
    assert Sentence.objects.current().get().crd == date(2022, 10, 31)
    assert Sentence.objects.superseded().get().crd == date(2022, 9, 30)
    assert LedgerEntry.objects.get().details == {
        "table": "sentence",
        "row": sentence.pk,
        "fields": ["crd"],
        "reason": "Days added",
        "version": 2,
    }


def test_a_correction_of_the_person(case: Person) -> None:
    correct_fact(HOMD, case.pk, "case", case.pk, {"tact": True}, reason="Court order", expected_version=1, today=TODAY)
    case.refresh_from_db()
    assert (case.tact, case.version) == (True, 2)


@pytest.mark.parametrize(
    ("grain", "changes", "reason", "errors"),
    [
        ("sentence", {"crd": "2022-10-31"}, "x", {"crd": "The conditional release date (CRD) must be a date."}),
        ("sentence", {"shoe": 9}, "x", {"shoe": "There is no fact named 'shoe' to correct."}),
        ("sentence", {"crd": date(2022, 10, 31)}, " ", {"reason": "Say why this is corrected."}),
        ("sentence", {}, "x", {"changes": "Nothing was changed."}),
        ("spoon", {"crd": None}, "x", {"table": "There is no table of facts named 'spoon'."}),
        (
            "case",
            {"gender": "unknown"},
            "x",
            {"gender": "The gender must be one of male, female."},
        ),
        (
            "case",
            {"country": "Wales"},
            "x",
            {
                "country": "The country of the home probation region is worked out: "
                "correct the home probation region instead."
            },
        ),
    ],
)
def test_a_correction_that_cannot_be(
    case: Person, grain: str, changes: dict[str, object], reason: str, errors: dict[str, str]
) -> None:
    row = Sentence.objects.get().pk
    with pytest.raises(NotValid) as refused:
        correct_fact(POM, case.pk, grain, row, changes, reason=reason, expected_version=1, today=TODAY)
    assert refused.value.errors == errors


def test_nobody_corrects_a_row_of_another_case(case: Person) -> None:
    another = Sentence.objects.create(person=Person.objects.create(), kind="life")
    with pytest.raises(NotValid, match="This row is not in the record of this case"):
        correct_fact(POM, case.pk, "sentence", another.pk, {"crd": None}, reason="x", expected_version=1, today=TODAY)


@pytest.fixture
def match(case: Person) -> DoubtfulMatch:
    other = Person.objects.create(first_name="Ama", last_name="Leigh", born_on=date(1990, 1, 1), region_id="Wales")
    Identifier.objects.create(person=other, kind="CRN", value="X123456")
    Contact.objects.create(person=other, on=date(2021, 11, 3), by="COM", outcome="attended")
    return DoubtfulMatch.objects.create(person=case, other=other, why="Both have the PNC number 2012/0394773H.")


def test_two_people_are_made_one(case: Person, match: DoubtfulMatch) -> None:
    gone = match.other_id
    decided = decide_doubtful_match(SPO, match.pk, are_one=True, reason="One person: prints agree", today=TODAY)
    assert (decided.status, decided.decided_by) == ("joined", "spo")
    assert Person.objects.get() == case
    assert set(Identifier.objects.current().of(case.pk).values_list("value", flat=True)) == {"A1234BC", "X123456"}
    assert Contact.objects.get().person_id == case.pk
    assert LedgerEntry.objects.get().details == {
        "match": match.pk,
        "are_one": True,
        "reason": "One person: prints agree",
        "removed": gone,
    }


def test_two_people_each_in_a_prison_cannot_be_made_one(case: Person, match: DoubtfulMatch) -> None:
    assert match.other is not None
    Spell.objects.create(person=match.other, arrived_on=date(2020, 4, 1), establishment_id="KMI")
    with pytest.raises(NotValid, match="A person is held at one prison at a time"):
        decide_doubtful_match(SPO, match.pk, are_one=True, reason="x", today=TODAY)
    assert Person.objects.count() == 2


def test_two_people_are_kept_apart(case: Person, match: DoubtfulMatch) -> None:
    decided = decide_doubtful_match(SPO, match.pk, are_one=False, reason="Two brothers", today=TODAY)
    assert (decided.status, decided.decided_by) == ("kept_apart", "spo")
    assert Person.objects.count() == 2
    with pytest.raises(NotValid, match="This was decided before, by spo"):
        decide_doubtful_match(SPO, match.pk, are_one=True, reason="x", today=TODAY)


def test_a_match_is_decided_by_somebody_who_may_see_both(case: Person, match: DoubtfulMatch) -> None:
    # The HOMD has the one in their prison and the other nowhere; a POM decides none.
    for actor in (HOMD, POM):
        with pytest.raises(NotAllowed):
            decide_doubtful_match(actor, match.pk, are_one=True, reason="x", today=TODAY)
    with pytest.raises(NotAllowed):
        decide_doubtful_match(HOMD, match.pk + 9, are_one=True, reason="x", today=TODAY)
