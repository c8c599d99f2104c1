"""Lists as CSV, written a line at a time, in which no cell can act as a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, islice

from django.http import StreamingHttpResponse

# A spreadsheet takes a cell that begins so for a formula, and runs it.
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_BYTE_ORDER_MARK = "\ufeff"

Cell = str | int | date | None


class _Line:
    """What `csv.writer` writes to: it gives the line back."""

    def write(self, line: str) -> str:
        return line


def csv_download(file_name: str, headings: Iterable[str], rows: Iterable[Iterable[Cell]]) -> StreamingHttpResponse:
    """A file to save: UTF-8 with the mark by which spreadsheets know it; dates in ISO 8601.

    The first row is fetched before anything is sent, so that what cannot be read is answered by a page that says so.
    """
    remaining = iter(rows)
    begun = list(islice(remaining, 1))
    response = StreamingHttpResponse(_lines(headings, chain(begun, remaining)), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def safe(cell: Cell) -> str:
    """A cell as text that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_BEGINS_A_FORMULA) else text


def _lines(headings: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    writer = csv.writer(_Line())
    yield _BYTE_ORDER_MARK + str(writer.writerow(list(headings)))
    for row in rows:
        yield str(writer.writerow([safe(cell) for cell in row]))
