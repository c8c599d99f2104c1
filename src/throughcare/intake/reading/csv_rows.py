"""The rows of a CSV file: its heading, then a dictionary a row. Commas, semicolons or tabs."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from throughcare.intake.faults import Fault, NotTakenIn
from throughcare.intake.reading.json_rows import TOO_LONG, Found
from throughcare.intake.reading.text import LONGEST_ROW, Text

_SEPARATORS = (",", ";", "\t")
_FORMULA = ("=", "+", "-", "@")
# Stands for a line that is too long; no line of a text file can hold it.
_LEFT_OUT = "\x00too long\x00"


def csv_heading(line: str) -> tuple[list[str], str]:
    """The names of the columns, in small letters, and the sign between them.

    Raises:
        NotTakenIn: a name stands twice.
    """
    separator = max(_SEPARATORS, key=line.count)
    names = [name.strip().casefold() for name in next(csv.reader([line], delimiter=separator), [])]
    while names and not names[-1]:
        names.pop()
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise NotTakenIn(f"The heading has {', '.join(repr(name) for name in twice)} more than once.")
    return names, separator


def csv_rows(text: Text, columns: list[str], separator: str) -> Iterator[Found]:
    """Every row below the heading, which has been passed. Empty lines are no rows."""
    begins = text.line
    reader = csv.reader(_lines(text), delimiter=separator, strict=True)
    csv.field_size_limit(LONGEST_ROW)
    while True:
        line = begins + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            yield Found(line, fault=Fault("", f"it is not CSV: {error}. Is a quotation mark missing?"))
            continue
        if any(cell.strip() for cell in cells):
            yield _row(line, columns, cells)
    if text.damage:
        yield Found(text.line, fault=Fault("", text.damage))


def _lines(text: Text) -> Iterator[str]:
    for _number, line in text.lines():
        yield _LEFT_OUT if line is None else line + "\n"


def _row(line: int, columns: list[str], cells: list[str]) -> Found:
    row = dict(zip(columns, cells, strict=False))
    if any(_LEFT_OUT in cell for cell in cells) or sum(map(len, cells)) > LONGEST_ROW:
        return Found(line, fault=Fault("", TOO_LONG))
    fault = _shape(columns, cells) or _formula(row)
    return Found(line, row, fault)


def _shape(columns: list[str], cells: list[str]) -> Fault | None:
    if len(cells) < len(columns) or any(cell.strip() for cell in cells[len(columns) :]):
        return Fault("", f"it has {len(cells)} cells, and the heading has {len(columns)} columns.")
    return None


def _formula(row: dict[str, str]) -> Fault | None:
    for name, value in row.items():
        if value.lstrip().startswith(_FORMULA):
            reason = (
                f"{value.strip()[:40]!r} begins with {value.lstrip()[0]}, as a formula does: a sheet would work it out."
            )
            return Fault(name, f"{reason} Write the value itself.")
    return None
