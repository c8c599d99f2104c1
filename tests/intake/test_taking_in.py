"""Records into the record: what they come to, the same file twice, and an interruption."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.intake.files import MOVEMENTS, ONE_EACH, OUT, PRISONERS, lines, record, written
from tests.intake.held import SPELL, held, rows, undone
from throughcare.duties.models import CaseStanding, Duty
from throughcare.intake import run
from throughcare.intake.run import IntakeReport, take_in
from throughcare.record.corrections import supersede
from throughcare.record.models import (
    Alias,
    DataIssue,
    DoubtfulMatch,
    Identifier,
    IntakeRun,
    LedgerEntry,
    Movement,
    Person,
    PersonBefore,
    Sentence,
    Spell,
)
from throughcare.record.provenance import Provenance
from throughcare.work.take_in.batch import take_rows

Intake = Callable[..., IntakeReport]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_duties(duties_left: None) -> None:
    pass


def counts(report: IntakeReport) -> tuple[int, int, int, int, int]:
    return report.rows, report.new, report.changed, report.unchanged, report.quarantined


def test_every_real_record_is_taken_in(intake: Intake) -> None:
    assert counts(intake(*MOVEMENTS, *ONE_EACH)) == (14, 8, 6, 0, 0)
    assert Person.objects.count() == 8
    assert list(Person.objects.order_by("pk").values_list("last_name", "first_name", "gender", "legal_status"))[:3] == [
        ("BOATENG", "AKUSEA", "female", "SENTENCED"),
        ("JONES", "ZACK", "male", "RECALL"),
        ("SMITH", "JOHN", "male", "SENTENCED"),
    ]


def test_the_same_files_again_change_nothing(intake: Intake) -> None:
    intake(*MOVEMENTS, *ONE_EACH)
    before = held(history=True)
    assert counts(intake(*MOVEMENTS, *ONE_EACH)) == (14, 0, 0, 14, 0)
    assert counts(intake(PRISONERS)) == (14, 0, 0, 14, 0)
    assert held(history=True) == before


def test_seven_movements_become_spells_with_no_date_guessed(intake: Intake) -> None:
    intake(*MOVEMENTS)
    assert rows(Spell, *SPELL) == [
        ("NMI", date(2022, 10, 28), "admission", None, "transfer", None),
        ("WWI", None, "transfer", None, "transfer", None),
        ("WWI", None, "transfer", None, "release", None),
    ]
    assert rows(Movement, "kind", "from_place", "to_place", "type_code", "reason_code") == [
        ("admission", "", "NMI", "ADM", "I"),
        ("temporary_absence", "NMI", "WWI", "TAP", "C3"),
        ("return", "WWI", "WWI", "TAP", "C3"),
        ("transfer_out", "WWI", "TRN", "TRN", "COMP"),
        ("transfer_in", "TRN", "WWI", "ADM", "INT"),
        ("release", "WWI", "OUT", "REL", "CR"),
    ]


def test_undated_snapshots_of_one_person_count_in_the_order_given(intake: Intake, tmp_path: Path) -> None:
    leeds, moorland = record(prisonId="LEI"), record(prisonId="MDI")
    intake(lines(tmp_path, [leeds, moorland, leeds]))
    assert [row[0] for row in rows(Spell, "establishment")] == ["LEI", "MDI", "LEI"]
    assert counts(intake(lines(tmp_path, [leeds, moorland, leeds]))) == (3, 0, 0, 3, 0)
    assert counts(intake(lines(tmp_path, [leeds, moorland, leeds, moorland]))) == (4, 0, 1, 3, 0)


def test_numbers_with_a_wrong_check_letter_are_kept_and_shown_but_match_nobody(intake: Intake) -> None:
    intake(PRISONERS / "A7089FA.json", PRISONERS / "A7090AC.json")
    unverified = Identifier.objects.filter(verified=False).order_by("value", "pk")
    assert [(one.kind, one.value) for one in unverified] == [
        ("PNC", "12/394773I"),
        ("PNC", "12/394773I"),
        ("CRO", "29906/12K"),
        ("CRO", "29906/12P"),
    ]
    assert "would be H here" in DataIssue.objects.filter(field="pncNumber")[0].says
    assert DoubtfulMatch.objects.count() == 0


def test_a_shared_number_and_another_name_is_a_doubt_whoever_comes_first(intake: Intake) -> None:
    intake(PRISONERS / "A7090BA.json")
    intake(PRISONERS / "A7089EZ.json")
    (doubt,) = DoubtfulMatch.objects.all()
    assert (doubt.person.last_name, doubt.other.last_name if doubt.other else "") == ("SMYTH", "JONES")
    assert doubt.evidence == {"PNC": "2008/0359381C", "CRO": "400862/08W"}
    assert doubt.why == (
        "Both have the PNC number 2008/0359381C and the CRO number 400862/08W, but neither surname nor date of birth."
    )


def test_a_contradiction_stays_in_sight_until_it_is_resolved(intake: Intake) -> None:
    intake(PRISONERS / "A7089EY.json")
    assert sorted(DataIssue.objects.current().values_list("field", "says")) == [
        (
            "kind of sentence",
            (
                "The record contradicts itself: indeterminateSentence says indeterminate; "
                "the imprisonment status LASPO_DR says determinate."
            ),
        ),
        ("legal status", "The legal status is SENTENCED, but the convicted status is Remand."),
    ]


def test_a_later_record_corrects_and_what_stood_before_is_kept(intake: Intake, tmp_path: Path) -> None:
    intake(written(tmp_path, record(aliases=[{"firstName": "REES", "lastName": "P"}])))
    later = record(conditionalReleaseDate="2024-09-01", lastName="PRICE", imprisonmentStatus=None)
    assert counts(intake(written(tmp_path, later))) == (1, 0, 1, 0, 0)
    person = Person.objects.get()
    assert (person.last_name, person.version) == ("PRICE", 2)
    assert PersonBefore.objects.get().last_name == "PRITCHARD"
    sentence = Sentence.objects.current().get()
    assert (sentence.crd, sentence.kind, sentence.version) == (date(2024, 9, 1), None, 2)
    assert sentence.pk == Sentence.objects.superseded().get().superseded_by_id
    assert rows(Alias, "last_name") == []
    assert Alias.objects.superseded().count() == 1


def test_a_correction_by_a_person_stands_until_the_feed_speaks_of_it_anew(intake: Intake, tmp_path: Path) -> None:
    intake(written(tmp_path, record()))
    sentence = Sentence.objects.get()
    supersede(sentence, expected_version=1, provenance=Provenance("pom", "correct"), crd=date(2024, 7, 1))
    intake(written(tmp_path, record(lastName="PRICE")))
    assert Sentence.objects.current().get().crd == date(2024, 7, 1)
    intake(written(tmp_path, record(lastName="PRICE", conditionalReleaseDate="2024-08-01")))
    assert Sentence.objects.current().get().crd == date(2024, 8, 1)


@pytest.mark.parametrize(
    ("changes", "spells"),
    [
        ({}, [("MDI", date(2021, 6, 2), "admission", None, None, None)]),
        ({"lastMovementDate": "2021-06-03"}, [("MDI", date(2021, 6, 3), "admission", None, None, None)]),
        ({"lastAdmissionDate": "2021-07-01"}, [("MDI", date(2021, 7, 1), "admission", None, None, None)]),
        ({"lastMovementReasonCode": "INT"}, [("MDI", None, "transfer", None, None, None)]),
        ({"recall": True}, [("MDI", None, "recall", None, None, None)]),
        (
            {"status": "ACTIVE OUT", "inOutStatus": "OUT", "lastMovementTypeCode": "CRT"},
            [("MDI", None, None, None, None, "court")],
        ),
        ({"status": "INACTIVE OUT", "inOutStatus": "OUT", "prisonId": "OUT", "lastMovementTypeCode": "REL"}, []),
    ],
)
def test_one_record_opens_a_spell_on_a_day_that_it_gives(
    changes: dict[str, Any], spells: list[Any], intake: Intake, tmp_path: Path
) -> None:
    intake(written(tmp_path, record(**changes)))
    assert rows(Spell, *SPELL) == spells


AWAY = {"status": "ACTIVE OUT", "inOutStatus": "OUT"}
SEQUENCES: dict[str, tuple[list[dict[str, Any]], list[Any]]] = {
    "transfer told by where it led": (
        [{}, {"prisonId": "LEI", "lastMovementReasonCode": "INT", "lastMovementDate": "2022-01-10"}],
        [
            ("MDI", date(2021, 6, 2), "admission", date(2022, 1, 10), "transfer", None),
            ("LEI", date(2022, 1, 10), "transfer", None, None, None),
        ],
    ),
    "transfer with the day of leaving": (
        [
            {},
            {
                "prisonId": "LEI",
                "lastMovementReasonCode": "INT",
                "lastAdmissionDate": "2022-01-10",
                "previousPrisonId": "MDI",
                "previousPrisonLeavingDate": "2022-01-09",
            },
        ],
        [
            ("MDI", date(2021, 6, 2), "admission", date(2022, 1, 9), "transfer", None),
            ("LEI", date(2022, 1, 10), "transfer", None, None, None),
        ],
    ),
    "court and back": (
        [
            {},
            {**AWAY, "lastMovementTypeCode": "CRT", "lastMovementDate": "2022-02-01"},
            {"lastMovementTypeCode": "CRT", "lastMovementDate": "2022-02-01"},
        ],
        [("MDI", date(2021, 6, 2), "admission", None, None, None)],
    ),
    "out to court": (
        [{}, {**AWAY, "lastMovementTypeCode": "CRT", "lastMovementDate": "2022-02-01"}],
        [("MDI", date(2021, 6, 2), "admission", None, None, "court")],
    ),
    "to hospital": (
        [{}, {**OUT, "lastMovementReasonCode": "HP", "lastMovementDate": "2022-03-01", "restrictedPatient": True}],
        [("MDI", date(2021, 6, 2), "admission", date(2022, 3, 1), "hospital", None)],
    ),
    "absconded": (
        [{}, {**OUT, "lastMovementReasonCode": "UAL", "lastMovementDate": "2022-03-01"}],
        [("MDI", date(2021, 6, 2), "admission", date(2022, 3, 1), "other", None)],
    ),
    "released and recalled": (
        [
            {},
            {**OUT, "lastMovementReasonCode": "CR", "lastMovementDate": "2024-06-01"},
            {"legalStatus": "RECALL", "lastMovementReasonCode": "L", "lastMovementDate": "2024-09-02"},
        ],
        [
            ("MDI", date(2021, 6, 2), "admission", date(2024, 6, 1), "release", None),
            ("MDI", date(2024, 9, 2), "recall", None, None, None),
        ],
    ),
    "recalled from curfew by the reason of the movement": (
        [{}, {**OUT, "lastMovementReasonCode": "HC"}, {"lastMovementReasonCode": "B", "recall": False}],
        [
            ("MDI", date(2021, 6, 2), "admission", None, "release", None),
            ("MDI", None, "recall", None, None, None),
        ],
    ),
    "admitted again under the same booking": (
        [{}, {**OUT, "lastMovementDate": "2022-03-01"}, {}],
        [
            ("MDI", date(2021, 6, 2), "admission", date(2022, 3, 1), "release", None),
            ("MDI", None, "admission", None, None, None),
        ],
    ),
    "back from court to another prison": (
        [{}, {**AWAY, "lastMovementTypeCode": "CRT"}, {"prisonId": "NMI", "lastMovementReasonCode": "TRNCRT"}],
        [
            ("MDI", date(2021, 6, 2), "admission", None, "transfer", None),
            ("NMI", None, "transfer", None, None, None),
        ],
    ),
    "a restricted patient": (
        [{}, {**OUT, "lastMovementReasonCode": "HP", "restrictedPatient": True, "dischargeDate": "2024-01-17"}],
        [("MDI", date(2021, 6, 2), "admission", date(2024, 1, 17), "hospital", None)],
    ),
    "a new booking": (
        [{}, {"bookingId": "1200002", "receptionDate": "2025-01-06"}],
        [
            ("MDI", date(2021, 6, 2), "admission", None, "other", None),
            ("MDI", date(2025, 1, 6), "admission", None, None, None),
        ],
    ),
}


@pytest.mark.parametrize("name", SEQUENCES)
def test_movements_become_spells(name: str, intake: Intake, tmp_path: Path) -> None:
    changes, spells = SEQUENCES[name]
    intake(lines(tmp_path, [record(**change) for change in changes]))
    assert rows(Spell, *SPELL) == spells


def test_a_release_on_a_known_day_is_the_sentences(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(**change) for change in SEQUENCES["released and recalled"][0]]))
    assert rows(Sentence, "released_on", "recalled") == [(date(2024, 6, 1), True)]


class Killed(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("died_at", [0, 1, 3, 6])
def test_a_run_cut_short_and_begun_again_comes_to_the_same(
    died_at: int, intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "AT_ONCE", 2)
    told = [record(prisonerNumber=f"A1234B{letter}") for letter in "ABCDEFGHIJ"]
    told[3] = record(prisonerNumber="A1234BA", prisonId="LEI")
    told[7] = record(prisonerNumber="A1234BA", prisonId="MDI")
    file = lines(tmp_path, told)
    with undone():
        intake(file)
        whole = held()
    taken, calls = take_rows, iter(range(100))

    def dies(*arguments: Any) -> Any:
        if next(calls) == died_at // 2:
            raise Killed
        return taken(*arguments)

    monkeypatch.setattr(run, "take_rows", dies)
    with pytest.raises(Killed):
        intake(file)
    monkeypatch.setattr(run, "take_rows", taken)
    report = intake(file)
    assert report.unchanged == died_at // 2 * 2
    assert held() == whole


def test_a_row_that_the_database_refuses_keeps_no_other_back(
    intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from throughcare.work.take_in import writing

    columns = writing._columns

    def refuse(model: Any, values: dict[str, Any]) -> dict[str, Any]:
        if values.get("first_name") == "BAD":
            raise ValueError("no such first name")
        return columns(model, values)

    monkeypatch.setattr(writing, "_columns", refuse)
    told = [record(prisonerNumber="A1234BA"), record(firstName="BAD"), record(prisonerNumber="A1234BE")]
    assert counts(intake(lines(tmp_path, told))) == (3, 2, 0, 0, 1)
    assert IntakeRun.objects.get().rows == 3


def test_a_run_is_kept_with_its_counts_and_in_the_ledger(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(), record(prisonId="XYZ")]))
    kept = IntakeRun.objects.get()
    assert (kept.rows, kept.new, kept.changed, kept.unchanged, kept.quarantined) == (2, 1, 0, 0, 1)
    assert (kept.feed, kept.ended_at is not None) == ("prisoner-search", True)
    assert LedgerEntry.objects.get().details == {"run": kept.pk, "cases": 1, "new": 1, "quarantined": 1}


def test_progress_is_told_in_bytes_of_all_files(tmp_path: Path) -> None:
    files = [lines(tmp_path, [record()], "a.jsonl"), lines(tmp_path, [record(), record()], "b.jsonl")]
    total = sum(file.stat().st_size for file in files)
    told: list[tuple[int, int]] = []
    take_in(files, progress=lambda read, of: told.append((read, of)))
    assert told[-1] == (total, total)
    assert [read for read, _of in told] == sorted(read for read, _of in told)


def test_the_duties_of_a_case_follow_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from throughcare.work.take_in import runs

    monkeypatch.setattr(runs, "MOST_REFRESHED", 2_000)
    assert take_in([written(tmp_path, record())]).behind == 0
    standing = CaseStanding.objects.get()
    assert standing.policy_digest != ""
    assert Duty.objects.count() > 0


def test_cases_too_many_to_work_out_one_by_one_are_known_to_be_behind(intake: Intake, tmp_path: Path) -> None:
    assert intake(written(tmp_path, record())).behind == 1
