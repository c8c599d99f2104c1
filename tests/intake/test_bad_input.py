"""What cannot be taken in is set aside with its line, its field and the rule that it breaks; nothing is guessed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.intake.files import lines, record, written
from throughcare.intake.run import IntakeReport, take_in
from throughcare.record.models import Person, Quarantined

Intake = Callable[..., IntakeReport]

pytestmark = pytest.mark.django_db

BAD_RECORDS: list[tuple[dict[str, Any], str, str]] = [
    ({"prisonerNumber": "A123BC"}, "prisonerNumber", "'A123BC' is not a NOMS number"),
    ({"prisonerNumber": "a1234bc"}, "prisonerNumber", "a capital letter, four digits and two capital letters"),
    ({"prisonerNumber": 12345}, "prisonerNumber", "'12345' is not text."),
    ({"dateOfBirth": "07/03/1985"}, "dateOfBirth", "write dates as 2021-06-02"),
    ({"dateOfBirth": "85-03-07"}, "dateOfBirth", "write dates as 2021-06-02"),
    ({"dateOfBirth": "7 March 1985"}, "dateOfBirth", "write dates as 2021-06-02"),
    ({"dateOfBirth": "NULL"}, "dateOfBirth", "write dates as 2021-06-02"),
    ({"dateOfBirth": 19850307}, "dateOfBirth", "is not text"),
    ({"conditionalReleaseDate": "2023-02-30"}, "conditionalReleaseDate", "2023-02-30 is not a day of the calendar"),
    ({"conditionalReleaseDate": "2023-02-29"}, "conditionalReleaseDate", "2023-02-29 is not a day of the calendar"),
    ({"conditionalReleaseDate": "9999-12-31"}, "conditionalReleaseDate", "is not between 1900 and 2199"),
    ({"sentenceStartDate": "2021-06-02T00:00:00"}, "sentenceStartDate", "write dates as 2021-06-02"),
    ({"prisonId": "XYZ"}, "prisonId", "'XYZ' is not the code of a prison in England or Wales that is known here."),
    ({"inOutStatus": "SIDEWAYS"}, "inOutStatus", "is not one of IN, OUT, TRN"),
    ({"recall": "yes"}, "recall", "'yes' is neither yes nor no: write true or false."),
    ({"lastName": "O'NEILL\x00"}, "lastName", "it holds a control character"),
    ({"lastName": "\ud800"}, "lastName", "bytes that are not UTF-8"),
    ({"lastName": "X" * 300}, "lastName", "it has 300 characters, and there is room for 255."),
    ({"lastName": ["SMITH"]}, "lastName", "is not text"),
    ({"aliases": "SMITH"}, "aliases", "it is not a list of objects."),
    ({"aliases": [{"lastName": "X", "dateOfBirth": "1/1/80"}]}, "aliases[0].dateOfBirth", "write dates as 2021-06-02"),
]


@pytest.mark.parametrize(("changes", "field", "reason"), BAD_RECORDS, ids=lambda value: str(value)[:40])
def test_a_bad_record_is_set_aside(
    changes: dict[str, Any], field: str, reason: str, intake: Intake, tmp_path: Path
) -> None:
    report = intake(lines(tmp_path, [record(prisonerNumber="A1111AA"), {**record(), **changes}]))
    assert (report.rows, report.new, report.quarantined) == (2, 1, 1)
    (aside,) = Quarantined.objects.all()
    assert (aside.line, aside.field, aside.file, aside.feed) == (2, field, "rows.jsonl", "prisoner-search")
    assert reason in aside.reason
    (told,) = map(json.loads, (tmp_path / "aside.jsonl").read_text().splitlines())
    assert (told["line"], told["field"], told["file"]) == (2, field, "rows.jsonl")
    assert told["row"] == {**record(), **changes}


BAD_CELLS = """
column              cell            reason
crn                 X12345          'X12345' is not a CRN: it must be a capital letter and six digits
noms_number         A12             'A12' is not a NOMS number
pnc_number          12/394773I      its last letter checks the digits before it, and would be H here
date_of_birth       02/06/2021      write dates as 2021-06-02
date_of_birth       21-06-02        write dates as 2021-06-02
date_of_birth       2023-02-30      2023-02-30 is not a day of the calendar
crd                 31/01/2024      write dates as 2021-06-02
order_type          prison          is not one of standard_determinate, extended_determinate
probation_region    Mercia          is not one of East Midlands, East of England
rosh                huge            is not one of low, medium, high, very_high
rsr                 12,5            is not a number from 0 to 100
rsr                 101             is not a number from 0 to 100
tier                E1              is not a tier: write A to D, or the whole score, like B2.
mappa_level         1.5             is not a whole number
tact                maybe           is neither yes nor no: write yes or no.
pdu                 =1+1            begins with =, as a formula does
pdu                 @SUM(1)         begins with @, as a formula does
com_name            +44             begins with +, as a formula does
event_number        -1              begins with -, as a formula does
"""


@pytest.mark.parametrize("line", BAD_CELLS.strip().splitlines()[1:])
def test_a_bad_cell_sets_its_row_aside(line: str, intake: Intake, tmp_path: Path) -> None:
    column, cell, reason = line.split(maxsplit=2)
    row = {"crn": "X123456", "last_name": "Pritchard", column: cell}
    quoted = ",".join(f'"{value}"' for value in row.values())
    report = intake(written(tmp_path, f"{','.join(row)}\n{quoted}\n", "cases.csv"))
    assert (report.rows, report.new, report.quarantined) == (1, 0, 1)
    (aside,) = Quarantined.objects.all()
    assert (aside.line, aside.field) == (2, column)
    assert reason in aside.reason


BAD_FILES: list[tuple[bytes, str]] = [
    (b"", "The file is empty. Looked for a prisoner record (prisonerNumber), a domain event"),
    (b"name,age\nA,3\n", "neither JSON nor a CSV file whose heading has a column crn"),
    (b"crn,teir\nX123456,A1\n", "the template has no column 'teir'. Is 'tier' meant?"),
    (b"crn,pdu,crn\nX123456,Leeds,X123456\n", "'crn' more than once"),
    ("crn,pdu\nX123456,Leeds".encode("utf-16-le"), "UTF-16 with no mark at its start"),
    (b"PK\x03\x04" + bytes(100), "a workbook or a zip file"),
    (bytes(1_000), "no text at all"),
]


@pytest.mark.parametrize(("content", "reason"), BAD_FILES, ids=lambda value: str(value)[:40])
def test_a_file_that_cannot_be_read_is_one_row_and_an_error(
    content: bytes, reason: str, intake: Intake, tmp_path: Path
) -> None:
    file = written(tmp_path, content)
    report = intake(file, lines(tmp_path, [record()], "good.jsonl"))
    assert (report.rows, report.new, report.quarantined) == (2, 1, 1)
    assert reason in report.errors[str(file)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ([1], "it is a list, and a row is an object"),
        ({"colour": "red"}, "none of the fields that tell what it is. Looked for"),
        ({"Type": "Notification", "Message": "{"}, "what is in it is not JSON"),
        ({"throughcare": "case/1", "person": {"born_on": "2023-02-30"}}, "date of birth"),
    ],
)
def test_a_row_of_no_kind_is_told_what_was_looked_for(row: Any, reason: str, intake: Intake, tmp_path: Path) -> None:
    report = intake(written(tmp_path, [record(), row]))
    assert (report.rows, report.new, report.quarantined) == (2, 1, 1)
    assert reason in Quarantined.objects.get().reason


def test_a_file_cut_short_gives_the_rows_before(intake: Intake, tmp_path: Path) -> None:
    text = json.dumps([record(), record(prisonerNumber="A1234BD"), record(prisonerNumber="A1234BE")])
    report = intake(written(tmp_path, text[:-40]))
    assert (report.rows, report.new, report.quarantined) == (3, 2, 1)
    assert "the file ends before this row does, at line 1" in Quarantined.objects.get().reason
    assert report.examples == [f"rows.json, line 1: {Quarantined.objects.get().reason}"]


def test_a_corrected_row_is_taken_in_again(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(dateOfBirth="07/03/1985")]))
    aside = tmp_path / "aside.jsonl"
    corrected = written(tmp_path, aside.read_text().replace("07/03/1985", "1985-03-07"), "corrected.jsonl")
    report = intake(corrected)
    assert (report.rows, report.new, report.quarantined) == (1, 1, 0)
    assert str(Person.objects.get().born_on) == "1985-03-07"
    assert Quarantined.objects.get().resolved_at is not None


def test_the_same_fault_is_kept_once(intake: Intake, tmp_path: Path) -> None:
    file = lines(tmp_path, [record(prisonId="XYZ")])
    assert [intake(file).quarantined for _time in range(2)] == [1, 1]
    assert Quarantined.objects.count() == 1


def test_an_unknown_file_in_a_folder_is_passed_over_and_told(intake: Intake, tmp_path: Path) -> None:
    folder = tmp_path / "feed"
    folder.mkdir()
    lines(folder, [record()])
    written(folder, "What this is", "README.md")
    report = intake(folder)
    assert (report.rows, report.new) == (1, 1)
    assert report.passed_over == [str(folder / "README.md")]


ROW = st.one_of(
    st.just(record()),
    st.just({"crn": "X123456", "tier": "B2"}),
    st.dictionaries(
        st.sampled_from(sorted(record())),
        st.one_of(
            st.none(), st.text(max_size=12), st.integers(), st.booleans(), st.sampled_from(list(record().values()))
        ),
    ),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(ROW, max_size=4).map(lambda rows: json.dumps(rows).encode()),
        st.tuples(st.lists(ROW, min_size=1, max_size=4), st.integers(0, 400), st.binary(max_size=3)).map(
            lambda one: (text := json.dumps(one[0]).encode())[: one[1]] + one[2] + text[one[1] :]
        ),
        st.text(max_size=80).map(lambda text: ("crn,pdu\nX123456," + text).encode("utf-8", "surrogatepass")),
    )
)
def test_no_bytes_are_a_crash_and_the_counts_add_up(duties_left: None, tmp_path: Path, content: bytes) -> None:
    report = take_in([written(tmp_path, content)], quarantine=tmp_path / "aside.jsonl")
    assert report.rows == report.new + report.changed + report.unchanged + report.quarantined
    assert report.rows == sum(counts.rows for counts in report.by_file.values())
