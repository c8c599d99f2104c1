"""CSV files: their separators and encodings, and what is refused of them."""

from pathlib import Path

import pytest

from tests.intake.files import written
from throughcare.intake.faults import NotTakenIn
from throughcare.intake.reading.csv_rows import csv_heading, csv_rows
from throughcare.intake.reading.json_rows import Found
from throughcare.intake.reading.text import Text


def read(path: Path) -> list[Found]:
    with Text(path) as text:
        text.peek()
        columns, separator = csv_heading(text.line_ahead() or "")
        text.at += len(text.line_ahead() or "")
        return list(csv_rows(text, columns, separator))


@pytest.mark.parametrize(
    "content",
    [
        b"crn,pdu\nX123456,Leeds\n",
        b"CRN , pdu,\r\nX123456,Leeds,\r\n\r\n",
        b"crn;pdu\nX123456;Leeds",
        b"crn\tpdu\nX123456\tLeeds\n",
        b"\xef\xbb\xbfcrn,pdu\nX123456,Leeds\n",
        "crn,pdu\nX123456,Leeds\n".encode("utf-16"),
        b'"crn","pdu"\n"X123456","Leeds"\n',
    ],
)
def test_separators_and_encodings(content: bytes, tmp_path: Path) -> None:
    (found,) = read(written(tmp_path, content))
    assert found.fault is None
    assert found.value == {"crn": "X123456", "pdu": "Leeds"}
    assert found.line == 2


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0"])
def test_a_formula_is_set_aside(cell: str, tmp_path: Path) -> None:
    (found,) = read(written(tmp_path, f'crn,pdu\nX123456,"{cell}"\n'))
    assert found.fault is not None
    assert found.fault.field == "pdu"
    assert "as a formula does" in found.fault.reason


@pytest.mark.parametrize(
    ("content", "lines", "reason"),
    [
        ("crn,pdu\nX123456\nX123457,Hull\n", [2, 3], "it has 1 cells, and the heading has 2 columns."),
        ("crn,pdu\nX123456,a,b\nX123457,Hull\n", [2, 3], "it has 3 cells, and the heading has 2 columns."),
        ('crn,pdu\nX123456,"Leeds\nX123457,Hull\n', [2], "Is a quotation mark missing?"),
        ('crn,pdu\nX123456,"a"b\nX123457,Hull\n', [2, 3], "Is a quotation mark missing?"),
        (f"crn,pdu\nX123456,{'x' * 10_000_000}\nX123457,Hull\n", [2, 3], "longer than 1,000,000 characters"),
    ],
    ids=["short", "long", "open quotation", "stray quotation", "ten megabytes"],
)
def test_a_row_out_of_shape_is_set_aside(content: str, lines: list[int], reason: str, tmp_path: Path) -> None:
    found = read(written(tmp_path, content))
    assert [one.line for one in found] == lines
    assert reason in str(found[0].fault)
    assert [one.value for one in found[1:]] == [{"crn": "X123457", "pdu": "Hull"}] * (len(lines) - 1)


def test_a_column_named_twice_is_refused() -> None:
    with pytest.raises(NotTakenIn, match="'crn' more than once"):
        csv_heading("crn,pdu,CRN")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"PK\x03\x04rest", "a workbook or a zip file: save the sheet as CSV UTF-8"),
        ("crn,pdu\nX123456,Leeds".encode("utf-16-le"), "UTF-16 with no mark at its start"),
        (b"PAR1....", "a Parquet file"),
        (bytes(1_000), "no text at all"),
    ],
)
def test_files_of_another_kind_are_named(content: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(NotTakenIn, match=message):
        Text(written(tmp_path, content))
