"""CSV: what a spreadsheet makes of a cell."""

from datetime import date

import pytest

from throughcare.web.layout.downloads import Cell, csv_download, safe


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("O'Neill", "O'Neill"),
        ("1 = 1", "1 = 1"),
        (-3, "-3"),
        (date(2021, 6, 7), "2021-06-07"),
        (None, ""),
        ("", ""),
    ],
)
def test_no_text_begins_a_formula(cell: Cell, text: str) -> None:
    assert safe(cell) == text


def test_a_download_is_a_file_that_spreadsheets_read_as_utf_8() -> None:
    response = csv_download("list.csv", ["Name"], [["Zoë, A"], ['say "hi"']])
    assert response["Content-Disposition"] == 'attachment; filename="list.csv"'
    body = b"".join(response.streaming_content)  # type: ignore[arg-type]
    assert body.decode() == '\ufeffName\r\n"Zoë, A"\r\n"say ""hi"""\r\n'
