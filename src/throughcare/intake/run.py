"""A run of intake: files and folders in, rows taken into the record some hundred at a time, and a report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from throughcare.calendar.london import today_in_london
from throughcare.intake.faults import NotTakenIn
from throughcare.intake.rows import RECORDS, UNREAD, File
from throughcare.work.take_in.batch import Outcome, take_rows
from throughcare.work.take_in.observations import Row, SetAside, digest_of
from throughcare.work.take_in.runs import begin, end

AT_ONCE = 500
MOST_EXAMPLES = 10
READ_IN_FOLDERS = {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".gz"}

# Told how many bytes of how many have been read, of all files together.
Progress = Callable[[int, int], None]


@dataclass
class Counts:
    """Rows in = new + changed + unchanged + quarantined."""

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    quarantined: int = 0

    def add(self, outcome: Outcome) -> None:
        """One more row."""
        self.rows += 1
        setattr(self, outcome.value, getattr(self, outcome.value) + 1)


@dataclass
class IntakeReport(Counts):
    """What came of a run. `behind` is how many cases the national pass has still to work out.

    `errors` are of whole files, by their path; `passed_over` are files of a folder that are of no kind that is read;
    `examples` are the first few rows set aside, each a sentence with its file, line, field and reason.
    `quarantine_path` is the file of rows set aside, if any: each can be corrected there and the file taken in.
    """

    by_file: dict[str, Counts] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    passed_over: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    quarantine_path: Path | None = None
    behind: int = 0


def take_in(
    paths: Iterable[Path],
    *,
    received_at: datetime | None = None,
    quarantine: Path | None = None,
    progress: Progress | None = None,
    by: str = "intake",
) -> IntakeReport:
    """Take files and folders into the record. A folder is taken with those in it, in the order of their names.

    `received_at`: when rows that carry no time were true; with its time zone. `quarantine`: where to write rows that
    are set aside; without it a file in the data directory is made when there is one.

    Raises:
        NotTakenIn: a path does not exist, or `received_at` has no time zone.
    """
    if received_at is not None and received_at.tzinfo is None:
        raise NotTakenIn(
            "The time of receipt does not say in which time zone: write it like 2021-06-02T14:05:00+01:00."
        )
    asked = list(paths)
    found = {file: file in asked or file.suffix.lower() in READ_IN_FOLDERS for file in files_in(asked)}
    run = _Run(asked, [file for file, read in found.items() if read], received_at, quarantine, progress, by)
    run.report.passed_over = [str(file) for file, read in found.items() if not read]
    return run.take()


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """The files to be read: those named, and those in the folders named, but for folders of records beside events.

    Raises:
        NotTakenIn: there is no such file or folder.
    """
    for path in paths:
        if path.is_dir():
            within = (file for file in sorted(path.rglob("*")) if file.is_file())
            yield from (file for file in within if not _is_hidden(file.relative_to(path)))
        elif path.exists():
            yield path
        else:
            raise NotTakenIn(f"There is no file or folder {str(path)!r}.")


def _is_hidden(within: Path) -> bool:
    return RECORDS in within.parts[:-1] or any(part.startswith(".") for part in within.parts)


class _Run:
    def __init__(
        self,
        asked: list[Path],
        files: list[Path],
        received_at: datetime | None,
        quarantine: Path | None,
        progress: Progress | None,
        by: str,
    ) -> None:
        self.files, self.received_at, self.by = files, received_at, by
        self.progress, self.total, self.passed = progress, sum(file.stat().st_size for file in files), 0
        self.report, self.feeds = IntakeReport(), set[str]()
        self.run = begin(", ".join(map(str, asked))[:4000].encode("utf-8", "backslashreplace").decode(), by)
        self.aside = _AsideFile(quarantine, self.run.pk, received_at)
        self.waiting: list[tuple[str, Row | SetAside]] = []

    def take(self) -> IntakeReport:
        with self.aside:
            for path in self.files:
                for row in self._rows(path):
                    self.waiting.append((str(path), row))
                    if len(self.waiting) >= AT_ONCE:
                        self._flush()
            self._flush()
        self.report.quarantine_path = self.aside.written
        self.report.behind = end(self.run, self.feeds)
        return self.report

    def _rows(self, path: Path) -> Iterator[Row | SetAside]:
        self.report.by_file[str(path)] = Counts()
        file = File(path, received_at=self.received_at, this_year=today_in_london().year)
        yield from file.rows(self._progressed if self.progress else None)
        self.passed += path.stat().st_size

    def _progressed(self, read: int, _of: int) -> None:
        assert self.progress is not None
        self.progress(self.passed + read, self.total)

    def _flush(self) -> None:
        rows, self.waiting = self.waiting, []
        if not rows:
            return
        results = take_rows([row for _path, row in rows], self.run, self.by)
        for (path, row), result in zip(rows, results, strict=True):
            self.report.add(result.outcome)
            self.report.by_file[path].add(result.outcome)
            self.feeds.add(row.origin.feed)
            if result.aside:
                self.aside.write(result.aside)
                if len(self.report.examples) < MOST_EXAMPLES:
                    self.report.examples.append(_told(result.aside))
                if result.aside.origin.feed == UNREAD and result.aside.origin.line is None:
                    self.report.errors[path] = result.aside.reason


def _told(aside: SetAside) -> str:
    line = f", line {aside.origin.line}" if aside.origin.line else ""
    field_ = f", {aside.field}" if aside.field else ""
    return f"{aside.origin.file}{line}{field_}: {aside.reason}"


class _AsideFile:
    """The file of rows set aside: JSON lines, made when there is a first one."""

    def __init__(self, path: Path | None, run: int, received_at: datetime | None) -> None:
        self.path, self.run, self.received_at = path, run, received_at
        self.written: Path | None = None
        self._open: IO[str] | None = None

    def __enter__(self) -> _AsideFile:
        return self

    def __exit__(self, *_: object) -> None:
        if self._open:
            self._open.close()

    def write(self, aside: SetAside) -> None:
        """One row with what is wrong with it."""
        if self._open is None:
            self.written = self.path or _in_data_directory(self.run)
            self.written.parent.mkdir(parents=True, exist_ok=True)
            self._open = self.written.open("w", encoding="utf-8")
        origin = aside.origin
        told: dict[str, Any] = {
            "file": origin.file,
            "line": origin.line,
            "field": aside.field,
            "reason": aside.reason,
            "digest": digest_of(origin.row),
            "row": origin.row,
        }
        if self.received_at:
            told["received_at"] = self.received_at.isoformat()
        self._open.write(json.dumps(told) + "\n")
        self._open.flush()


def _in_data_directory(run: int) -> Path:
    from django.conf import settings

    return Path(settings.DATA_DIRECTORY) / "quarantine" / f"run-{run}.jsonl"
