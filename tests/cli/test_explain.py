"""`throughcare explain`: a file needs no database, and the answers come with their paragraphs."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import CASE, Run
from throughcare.record.case_document.importing import import_
from throughcare.record.models import LedgerEntry
from throughcare.record.provenance import Provenance

DERIVED = {
    "omic_cohort": "NPS_OVER_10",
    "tier": "C",
    "responsible": "POM",
    "supporting": "COM",
    "com_allocation_due": "2022-02-13",
    "responsibility_transfer_due": "2022-05-15",
    "recommended_pom": "prison",
    "early_allocation": None,
    "sentence": "sentence 1",
    "release_date": "2022-09-30",
    "release_type": "CRD",
}


def test_the_answers_of_a_case(run: Run, case_file: Path) -> None:
    ran = run("explain", case_file, "--as-of", "2022-03-01", "--json")
    assert ran.status == 0
    assert ran.document["as_of"] == "2022-03-01"
    assert ran.document["derived"] == DERIVED


def test_a_duty_with_its_dates_its_why_and_its_paragraph(run: Run, case_file: Path) -> None:
    ran = run("explain", case_file, "--as-of", "2021-11-15", "--json")
    (duty,) = [each for each in ran.document["duties"] if each["provision"] == "NS-B.TRANSFER"]
    because = duty.pop("because")
    assert duty == {
        "provision": "NS-B.TRANSFER",
        "title": "Face-to-face session within 14 working days of arriving at a new prison",
        "subject": "spell 1",
        "owner": "POM",
        "opens_on": "2021-11-01",
        "due_on": "2021-11-19",
        "met_on": None,
        "due_at": None,
        "met_at": None,
        "status": "due",
        "departures": [],
        "source": {"document": "National Standards 2021", "paragraph": "Annex B: POM to POM Transfers"},
    }
    assert "The clock started on Monday 1 November 2021, the date of arrival at the prison." in because
    assert "14 working days after that is Friday 19 November 2021, passing over two weekends." in because
    assert because[-1] == "National Standards 2021, Annex B: POM to POM Transfers."


def test_a_missing_fact_is_named_with_what_it_keeps_from_being_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps({**CASE, "risk": [{"assessed_on": "2021-01-11", "rosh": "medium", "rsr": 2.5}]}))
    told = run("explain", file, "--as-of", "2022-03-01", "--json").document
    assert told["derived"]["tier"] is None
    assert told["why"]["tier"]["missing"] == ["OGRS score (%)"]
    assert {"provision": "OMIC-TIER", "subject": "case 1", "missing": ["OGRS score (%)"]} in told["cannot_tell"]


def test_the_page_for_a_meeting(run: Run, case_file: Path) -> None:
    ran = run("explain", case_file, "--as-of", "2022-03-01")
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert lines[:2] == ["Ama Lee", "As things stand on 1 March 2022"]
    headings = [line for line in lines if line[:1].isalpha()]
    assert headings[2:] == [
        "Who is responsible, and why",
        "Key dates",
        *(heading for heading in headings if heading.startswith(("Overdue", "Due now", "Coming", "Waiting", "Done"))),
        *(heading for heading in headings if heading.startswith(("What cannot be told", "Readings adopted"))),
    ]
    assert "  Responsible manager: POM" in lines
    assert "  COM to be allocated by: 13 February 2022" in lines
    assert "  Release: 30 September 2022, conditional release date (CRD)" in lines
    assert "  13 February 2022  NPS determinate over 10 months: COM allocated 7.5 months before the CRD" in lines
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "case.json"),
        (b'{"prisonerNumber": "A1234B"}', "A1234B"),
        (b'{"prisonerNumber": "A1234BC", "sentenceStartDate": "2023-02-30"}', "2023-02-30"),
        (b"\xff\xfe{\x00", "case.json"),
        (b"noms,crn\n", "Looked for JSON"),
    ],
    ids=["cut short", "wrong number", "no such date", "UTF-16", "CSV"],
)
def test_a_file_that_cannot_be_explained(run: Run, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "case.json"
    file.write_bytes(content)
    ran = run("explain", file, "--json")
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.startswith("throughcare: ")
    assert told in ran.err
    assert "Traceback" not in ran.err


def test_a_name_that_is_no_file_and_no_number(run: Run) -> None:
    ran = run("explain", "ama")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == (
        "throughcare: There is no file 'ama', and it is neither a NOMS number, like A1234BC, nor a CRN, like X123456.\n"
    )


def test_a_file_needs_no_database(case_file: Path, tmp_path: Path) -> None:
    nowhere = {**os.environ, "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "THROUGHCARE_DATA": str(tmp_path)}
    script = "import sys; from throughcare.cli import main; sys.argv[0] = 'throughcare'; main()"
    command = [sys.executable, "-c", script, "explain", str(case_file), "--as-of", "2022-03-01", "--json"]
    ran = subprocess.run(command, env=nowhere, capture_output=True, check=True, text=True)
    assert json.loads(ran.stdout)["derived"] == DERIVED


@pytest.mark.django_db
def test_somebody_in_the_record_by_number_and_the_read_is_in_the_ledger(run: Run) -> None:
    imported = import_(CASE, Provenance(by="test", feed="test"))
    told = run("explain", "a1234bc", "--as-of", "2022-03-01", "--json").document
    assert {**told["derived"], "sentence": "sentence 1"} == DERIVED
    entry = LedgerEntry.objects.get()
    assert (entry.action, entry.outcome, entry.person_id) == ("explain", "read", imported.person_id)


@pytest.mark.django_db
def test_nobody_has_that_number(run: Run) -> None:
    ran = run("explain", "A9999ZZ")
    assert (ran.status, ran.err) == (1, "throughcare: Nobody in the record has the number A9999ZZ.\n")
