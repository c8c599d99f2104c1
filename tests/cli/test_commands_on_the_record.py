"""Commands that read or change the record."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import polars as pl
import pytest
from django.db import connection

from tests.cli.conftest import CASE, Run
from throughcare.cli import serving
from throughcare.duties.models import CaseStanding, Duty
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import Establishment, LedgerEntry, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(run: Run, case_file: Path) -> None:
    assert run("case", "import", case_file).status == 0


def test_a_case_goes_in_and_comes_out(run: Run, case_file: Path) -> None:
    ran = run("case", "import", case_file)
    assert (ran.status, ran.out) == (0, "1 case: 6 rows new, 0 changed, 0 unchanged.\n")
    assert run("case", "import", case_file, "--json").document == {"cases": 1, "new": 0, "changed": 0, "unchanged": 6}
    assert CaseStanding.objects.get().cohort == "NPS_OVER_10"
    told = run("case", "export", "A1234BC").document
    assert told["identifiers"] == {"noms": "A1234BC"}
    assert told["sentences"][0]["crd"] == "2022-09-30"
    assert list(LedgerEntry.objects.order_by("number").values_list("action", "outcome")) == [
        ("import_case", "done"),
        ("import_case", "done"),
        ("export_case", "read"),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is not JSON: "),
        (json.dumps({**CASE, "identifiers": {"noms": "A1234"}}), "A1234"),
        (json.dumps({**CASE, "sentences": [{"crd": "2023-02-30"}]}), "2023-02-30"),
        (json.dumps({**CASE, "spells": [{"arrived_on": "2021-11-01", "prison": "XXX"}]}), "XXX"),
    ],
    ids=["cut short", "wrong number", "no such date", "no such prison"],
)
def test_a_document_with_a_fault_changes_nothing(run: Run, tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "case.json"
    file.write_text(content)
    ran = run("case", "import", file)
    assert (ran.status, ran.out) == (1, "")
    assert told in ran.err
    assert not Person.objects.exists()


@pytest.mark.usefixtures("imported")
def test_every_case_is_worked_out_into_the_database(run: Run) -> None:
    told = run("evaluate", "--as-of", "2021-11-15", "--json").document
    assert (told["as_of"], told["cases"]) == ("2021-11-15", 1)
    assert told["duties"] == Duty.objects.count() > 0
    assert str(CaseStanding.objects.get().evaluated_as_of) == "2021-11-15"


@pytest.fixture
def on_disk(transactional_db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """The national pass reads a file; the tests' own SQLite database is held in memory, so a copy of it is made."""

    def copied() -> None:
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(tmp_path / "copy.sqlite3")) as copy:
                connection.connection.backup(copy)
            monkeypatch.setitem(connection.settings_dict, "NAME", tmp_path / "copy.sqlite3")

    return copied


def test_every_case_is_worked_out_into_files(
    run: Run, case_file: Path, tmp_path: Path, on_disk: Callable[[], None]
) -> None:
    run("case", "import", case_file)
    before = CaseStanding.objects.get().evaluated_as_of
    on_disk()
    told = run("evaluate", "--as-of", "2021-11-15", "--parquet", tmp_path / "out", "--json").document
    rows = pl.read_parquet(tmp_path / "out" / "NS-B.TRANSFER.parquet").to_dicts()
    assert [(row["provision"], row["status"], str(row["due_on"])) for row in rows] == [
        ("NS-B.TRANSFER", "due", "2021-11-19")
    ]
    assert told["cases"] == 1
    assert CaseStanding.objects.get().evaluated_as_of == before


def test_the_facts_taken_out_come_to_the_same_duties(
    run: Run, case_file: Path, tmp_path: Path, on_disk: Callable[[], None]
) -> None:
    run("case", "import", case_file)
    on_disk()
    asked = ("evaluate", "--as-of", "2021-11-15", "--json", "--parquet")
    of_the_record = run(*asked, tmp_path / "a").document
    assert run("facts", "export", tmp_path / "facts", "--json").document == {"cases": 1, "rows": 5}
    assert LedgerEntry.objects.filter(action="export_facts").get().details == {"cases": 1, "rows": 5}
    of_files = run(*asked, tmp_path / "b", "--from-parquet", tmp_path / "facts").document
    assert of_files | {"seconds": 0} == of_the_record | {"seconds": 0}
    rows = [pl.read_parquet(tmp_path / folder / "NS-B.TRANSFER.parquet").to_dicts() for folder in "ab"]
    assert rows[0] == rows[1]
    assert len(rows[0]) == 1


def test_facts_are_not_written_among_other_files(run: Run, tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "notes.txt").touch()
    ran = run("facts", "export", tmp_path / "facts")
    assert (ran.status, ran.out) == (1, "")
    assert "is not empty: name a folder that is empty" in ran.err
    assert not LedgerEntry.objects.exists()


@pytest.mark.parametrize(
    ("options", "status", "told"),
    [
        (["--from-parquet", "facts"], 2, "say with --parquet where the duties are to be written"),
        (["--shards", "3"], 2, "shards are of facts in files"),
        (["--from-parquet", "nowhere", "--parquet", "out"], 1, "nowhere is no folder."),
    ],
)
def test_facts_in_files_want_two_folders(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], status: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("evaluate", *options)
    assert ran.status == status
    assert told in " ".join(ran.err.replace("│", " ").split())


@pytest.mark.usefixtures("imported")
def test_the_ledger_is_verified(run: Run) -> None:
    told = run("ledger", "verify", "--json").document
    assert (told["holds"], told["entries"]) == (True, 1)
    assert run("ledger", "verify", "--anchor", told["head"]).status == 0
    unguard(connection)
    LedgerEntry.objects.update(actor="somebody else")
    ran = run("ledger", "verify")
    assert (ran.status, ran.err) == (1, "throughcare: The ledger does not hold at entry 1: it was altered.\n")


def test_the_database_is_brought_up_to_date(run: Run) -> None:
    Establishment.objects.all().delete()
    told = run("migrate", "--json").document
    assert (told["prisons"], told["probation_regions"], told["local_authorities"]) == (125, 12, 388)


def test_the_sign_ins_are_told_when_the_site_is_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "sign-ins.json"
    file.write_text(json.dumps([{"role": "POM", "name": "Pat Moss", "username": "pom", "password": "a-b-c"}]))
    serving.announce("127.0.0.1", 8000, file)
    assert capsys.readouterr().out == (
        "Throughcare is at http://127.0.0.1:8000/  (Ctrl+C stops it)\n\n"
        "The caseload is fictional. Sign in as:\n\n"
        "  pom  a-b-c  POM, Pat Moss\n\n"
    )
