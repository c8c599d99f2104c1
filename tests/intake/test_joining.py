"""Prison and probation records of one person are joined by their numbers; what is doubtful waits for a person."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from tests.intake.files import lines, record, written
from tests.intake.held import held, rows
from throughcare.intake.run import IntakeReport, take_in
from throughcare.record.models import DataIssue, DoubtfulMatch, Identifier, Person, Quarantined, Sentence, Spell
from throughcare.work.take_in.setting_aside import storable

Intake = Callable[..., IntakeReport]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("duties_left")]

PRISON = record(pncNumber="12/394773H")
PROBATION: dict[str, Any] = {
    "crn": "X123456",
    "noms_number": "A1234BC",
    "first_name": "Rhys",
    "last_name": "Pritchard",
    "date_of_birth": "1985-03-07",
    "probation_region": "Wales",
    "tier": "B2",
}
BY_PNC = {**PROBATION, "noms_number": None, "pnc_number": "2012/0394773H"}


def people(intake: Intake, tmp_path: Path, *told: Any) -> int:
    intake(lines(tmp_path, told))
    return Person.objects.count()


@pytest.mark.parametrize("told", [(PRISON, PROBATION), (PROBATION, PRISON)], ids=["prison first", "probation first"])
def test_by_noms_number(told: Any, intake: Intake, tmp_path: Path) -> None:
    assert people(intake, tmp_path, *told) == 1
    person = Person.objects.get()
    assert (person.last_name, person.region_id) == ("PRITCHARD", "Wales")
    assert sorted(rows(Identifier, "kind", "value"))[:2] == [("CRN", "X123456"), ("NOMS", "A1234BC")]
    assert DoubtfulMatch.objects.count() == 0


@pytest.mark.parametrize("told", [(PRISON, BY_PNC), (BY_PNC, PRISON)], ids=["prison first", "probation first"])
def test_by_pnc_where_surname_and_date_of_birth_agree(told: Any, intake: Intake, tmp_path: Path) -> None:
    assert people(intake, tmp_path, *told) == 1
    assert DoubtfulMatch.objects.count() == 0


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"last_name": "Price"}, "and the date of birth, but not the surname."),
        ({"date_of_birth": "1985-07-03"}, "and the surname, but not the date of birth."),
        ({"last_name": "Price", "date_of_birth": "1985-07-03"}, "but neither surname nor date of birth."),
        ({"date_of_birth": None}, "and the surname, but not the date of birth."),
        ({"noms_number": "A9999ZZ"}, "and surname and date of birth agree, but their other numbers do not."),
    ],
)
def test_a_doubt_keeps_two_apart(changes: Any, why: str, intake: Intake, tmp_path: Path) -> None:
    assert people(intake, tmp_path, PRISON, {**BY_PNC, **changes}) == 2
    doubt = DoubtfulMatch.objects.get()
    assert doubt.why == f"Both have the PNC number 2012/0394773H, {why}"
    assert doubt.status == "open"


def test_two_noms_numbers_of_one_crn_wait(intake: Intake, tmp_path: Path) -> None:
    other = {**PROBATION, "noms_number": "A9999ZZ"}
    report = intake(lines(tmp_path, [PRISON, PROBATION, other]))
    assert (report.new, report.changed, report.quarantined) == (1, 1, 1)
    aside = Quarantined.objects.get()
    assert (aside.field, aside.line) == ("noms_number", 3)
    assert aside.reason == (
        "the record holds another NOMS number than A9999ZZ for X123456. "
        "Somebody must decide whether they are one person: it waits as a doubtful match."
    )
    doubt = DoubtfulMatch.objects.get()
    assert (doubt.person, doubt.incoming) == (Person.objects.get(), storable(other))
    intake(lines(tmp_path, [other]))
    assert DoubtfulMatch.objects.count() == 1


def test_two_crns_of_one_noms_number_wait(intake: Intake, tmp_path: Path) -> None:
    report = intake(lines(tmp_path, [PROBATION, {**PROBATION, "crn": "X999999"}]))
    assert (report.new, report.quarantined) == (1, 1)
    assert "another CRN than X999999 for A1234BC" in Quarantined.objects.get().reason


def test_a_noms_number_of_somebody_quite_different_waits(intake: Intake, tmp_path: Path) -> None:
    stranger = {**PROBATION, "last_name": "Smith", "date_of_birth": "1970-01-01"}
    report = intake(lines(tmp_path, [PRISON, stranger]))
    assert (report.new, report.quarantined) == (1, 1)
    assert "another surname and another date of birth" in Quarantined.objects.get().reason


def test_a_row_that_names_both_numbers_joins_what_each_feed_had(intake: Intake, tmp_path: Path) -> None:
    apart = {**PROBATION, "noms_number": None}
    assert people(intake, tmp_path, PRISON, apart) == 2
    assert people(intake, tmp_path, PROBATION) == 1
    assert len(rows(Spell, "pk")) == 1
    assert people(intake, tmp_path, PRISON, apart, PROBATION) == 1


ORDER = {"event_number": "1", "order_type": "extended_determinate", "sentenced_on": "2021-06-02", "ped": "2023-06-01"}


@pytest.mark.parametrize("prison_first", [True, False])
def test_one_sentence_told_by_both_is_one(prison_first: bool, intake: Intake, tmp_path: Path) -> None:
    prison, probation = record(imprisonmentStatus="EDS21"), {**PROBATION, **ORDER, "crd": "2024-01-01"}
    intake(lines(tmp_path, [prison, probation] if prison_first else [probation, prison]))
    assert rows(Sentence, "kind", "sentenced_on", "crd", "ped") == [
        ("extended_determinate", date(2021, 6, 2), date(2024, 6, 1), date(2023, 6, 1))
    ]


def test_probation_fills_what_the_prison_does_not_know(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(imprisonmentStatus="RECEP_DET"), {**PROBATION, **ORDER}]))
    assert rows(Sentence, "kind", "ped") == [("extended_determinate", date(2023, 6, 1))]


def test_kinds_that_deny_each_other_leave_none(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(), {**PROBATION, **ORDER}]))
    assert rows(Sentence, "kind") == [(None,)]
    assert DataIssue.objects.current().get().says == (
        "The prison record says standard_determinate, and the probation case file says extended_determinate."
    )


def test_a_sentence_of_another_date_is_another(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(), {**PROBATION, **ORDER, "sentenced_on": "2015-03-02"}]))
    assert sorted(rows(Sentence, "sentenced_on")) == [(date(2015, 3, 2),), (date(2021, 6, 2),)]


def test_what_the_record_holds_already_is_not_made_again(intake: Intake, tmp_path: Path) -> None:
    document = {
        "throughcare": "case/1",
        "person": {"last_name": "Pritchard", "vlo_assigned": True},
        "identifiers": {"noms": "A1234BC"},
        "sentences": [{"sentenced_on": "2021-06-02", "led": "2027-01-01"}],
        "spells": [{"prison": "MDI", "arrived_on": "2021-06-02"}],
    }
    intake(written(tmp_path, document))
    report = intake(written(tmp_path, record()))
    assert (report.changed, Person.objects.count(), Person.objects.get().vlo_assigned) == (1, 1, True)
    assert rows(Sentence, "crd", "led") == [(date(2024, 6, 1), date(2027, 1, 1))]
    assert rows(Spell, "establishment", "arrival") == [("MDI", "admission")]


def test_a_spell_that_the_record_holds_elsewhere_ends_where_the_prison_says_otherwise(
    intake: Intake, tmp_path: Path
) -> None:
    document = {
        "throughcare": "case/1",
        "person": {"last_name": "Pritchard"},
        "identifiers": {"noms": "A1234BC"},
        "spells": [{"prison": "LEI", "arrived_on": "2020-01-06"}],
    }
    intake(written(tmp_path, document))
    intake(written(tmp_path, record()))
    assert rows(Spell, "establishment", "left_on", "departure") == [
        ("LEI", date(2021, 6, 2), "transfer"),
        ("MDI", None, None),
    ]


def test_in_whatever_order_they_come_the_same_people_stand(tmp_path: Path) -> None:
    told = [PRISON, PROBATION, record(prisonerNumber="A1234BD", pncNumber="12/394773H", lastName="PRICE")]
    files = [lines(tmp_path, [row], f"{number}.jsonl") for number, row in enumerate(told)]
    states = []
    for order in permutations(files):
        with transaction.atomic():
            take_in(order)
            states.append(held())
            transaction.set_rollback(True)
    assert all(state == states[0] for state in states)
    assert states[0]["doubts"] == [
        ("A1234BC", "A1234BD", "Both have the PNC number 2012/0394773H, and the date of birth, but not the surname.")
    ]
