"""The anchor: heads of the chain noted line by line in a file outside the database, so that a chain that was cut short
or made anew shows.

A line is the number and digest of a head, the moment (UTC), and the digest of all that and of the line before it. Lines
are added, never changed. A last line without its end was never finished, and counts for nothing.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from throughcare.ledger.chain import GENESIS, Broken


@dataclass(frozen=True)
class Line:
    """A head that was noted: its number, its digest, when, and the digest of the line."""

    number: int
    digest: str
    at: datetime
    link: str

    def __str__(self) -> str:
        return f"{self.number} {self.digest} {self.at.isoformat(timespec='seconds')} {self.link}"


class NotAnchored(Exception):
    """The head was not noted, because the file and the chain do not go together."""


def line_after(previous: Line | None, number: int, digest: str, at: datetime) -> Line:
    """The line that follows."""
    at = at.astimezone(UTC).replace(microsecond=0)
    return Line(number, digest, at, _link(previous.link if previous else GENESIS, number, digest, at))


def read(file: Path) -> list[Line] | Broken:
    """Every line, or the first that does not follow the one before it. No file: no lines."""
    lines: list[Line] = []
    for place, text in enumerate(_whole_lines(file), start=1):
        line, before = _parsed(text), lines[-1] if lines else None
        if line is None:
            return Broken(
                before.number if before else 0, f"line {place} of the anchor is not one: the file was altered"
            )
        if line != line_after(before, line.number, line.digest, line.at):
            return Broken(line.number, f"line {place} of the anchor does not follow the one before it")
        if before is not None and line.number < before.number:
            return Broken(line.number, f"line {place} of the anchor goes back behind entry {before.number}")
        lines.append(line)
    return lines


def note(file: Path, head: Callable[[], tuple[int, str]]) -> Line | None:
    """Add the chain's present head; the line, or None where the last line has it already. One process at a time.

    Raises:
        NotAnchored: the file was altered, or the chain is shorter than, or another than, what was noted.
        OSError: the file cannot be written.
    """
    with _locked(file) as descriptor:
        lines = read(file)
        if isinstance(lines, Broken):
            raise NotAnchored(f"{lines.why}.")
        # Asked with the file locked: another process may have noted a later head meanwhile.
        number, digest = head()
        last = lines[-1] if lines else None
        if last is not None and (last.number > number or (last.number == number and last.digest != digest)):
            raise NotAnchored(
                f"The ledger ends at entry {number}, and is not what was noted at entry {last.number}: entries were "
                "cut off or made anew. Run `throughcare ledger verify`."
            )
        if number == 0 or (last is not None and last.number == number):
            return None
        line = line_after(last, number, digest, datetime.now(UTC))
        _add(descriptor, lines, line)
        return line


def _add(descriptor: int, lines: Sequence[Line], line: Line) -> None:
    whole = sum(len(str(each).encode()) + 1 for each in lines)
    os.ftruncate(descriptor, whole)
    os.write(descriptor, f"{line}\n".encode())
    os.fsync(descriptor)


@contextmanager
def _locked(file: Path) -> Iterator[int]:
    descriptor = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _whole_lines(file: Path) -> list[str]:
    try:
        text = file.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        return []
    return text.split("\n")[:-1]


def _parsed(text: str) -> Line | None:
    parts = text.split(" ")
    if len(parts) != 4 or not (parts[0].isascii() and parts[0].isdigit()) or len(parts[1]) != 64:
        return None
    try:
        line = Line(int(parts[0]), parts[1], datetime.fromisoformat(parts[2]), parts[3])
        return line if str(line) == text else None
    except ValueError:
        return None


def _link(previous: str, number: int, digest: str, at: datetime) -> str:
    return hashlib.sha256(f"{previous}\n{number}\n{digest}\n{at.isoformat(timespec='seconds')}".encode()).hexdigest()
