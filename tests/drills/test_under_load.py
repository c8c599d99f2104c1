"""Many processes change one record by the real verbs: what was acknowledged is there, whole, and nothing else is.

`DRILL_SHARE` makes a drill smaller: 0.1 is a tenth of it.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.drills.databases import PROJECT, Database, Server, opened, writer

SHARE = float(os.environ.get("DRILL_SHARE", "1"))
WRITERS, EDITS = 8, round(1_000 * SHARE)
ACKNOWLEDGED = {"SQLite": round(20_000 * SHARE), "PostgreSQL": round(30_000 * SHARE)}


@contextmanager
def using(kind: str, folder: Path, people: int) -> Iterator[Database]:
    database = opened(kind, folder, people)
    try:
        yield database
    finally:
        database.stop()


def audited(database: Database) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.drills.writer", "audit"]
    ran = subprocess.run(command, env=database.environment, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def report(words: str) -> None:
    """Say what was measured, past what pytest keeps to itself."""
    if sys.__stdout__ is not None:
        sys.__stdout__.write(f"\n{words}\n")


def lines(file: Path) -> list[str]:
    """The lines that were finished."""
    return file.read_text().split("\n")[:-1] if file.exists() else []


def edited(database: Database, folder: Path, writers: int, each: int) -> Counter[str]:
    """Let writers correct the same rows at once; every correction is in the history, every stale one was refused."""
    at_work = [writer(database, "edits", number, each, folder / f"{number}.txt") for number in range(writers)]
    for process in at_work:
        _nothing, wrong = process.communicate()
        assert process.returncode == 0, wrong.decode()
    told = [line.split() for number in range(writers) for line in lines(folder / f"{number}.txt")]
    count = Counter(line[0] for line in told)
    found = audited(database)
    accepted = [line[1:] for line in told if line[0] == "done"]
    history = [line.split() for line in found["edits"]]
    assert {(row, value) for row, value, _version in accepted} <= {(row, value) for row, value, _version in history}
    for row in {line[0] for line in history}:
        versions = sorted(int(version) for each, _value, version in history if each == row)
        assert versions == list(range(1, len(versions) + 1))
        assert sorted(int(version) for each, _value, version in accepted if each == row) == versions[1:]
    assert all(int(seen) < int(standing) for what, _row, seen, standing in told if what == "stale")
    assert (found["edits_told"], found["duties_changed"]) == (count["done"], 0)
    assert found["ledger"].startswith("Verified")
    assert sum(count.values()) == writers * each
    return count


@dataclass
class Load:
    """Writers at work, any of which may be killed; another takes its place."""

    database: Database
    folder: Path
    draw: random.Random
    at_work: list[subprocess.Popen[bytes]] = field(default_factory=list)
    begun: int = 0
    killed: int = 0
    servers_killed: int = 0

    def begin(self) -> None:
        """Start one more."""
        self.begun += 1
        file = self.folder / f"{self.begun}.txt"
        self.at_work.append(writer(self.database, "contacts", self.begun, 1_000_000, file))

    def acknowledged(self) -> list[str]:
        """Every write that was acknowledged so far."""
        return [line for number in range(1, self.begun + 1) for line in lines(self.folder / f"{number}.txt")]

    def kill_one(self) -> None:
        """Kill a writer, and start another."""
        self._kill(self.at_work.pop(self.draw.randrange(len(self.at_work))))
        self.begin()

    def kill_server(self) -> None:
        """Kill the server beneath all of them, and start it again."""
        if isinstance(self.database, Server):
            self.database.kill()
            self.database.start()
            self.servers_killed += 1

    def kill_until(self, wanted: int, writers: int, between: int) -> None:
        """Begin so many writers, and kill one or the server after about every so many writes."""
        for _writer in range(writers):
            self.begin()
        following = between
        while (done := len(self.acknowledged())) < wanted:
            self.replace_those_that_ended()
            if done < following:
                time.sleep(0.05)
                continue
            (self.kill_server if self.draw.random() < 0.3 else self.kill_one)()
            following = done + self.draw.randint(between // 2, between * 2)

    def replace_those_that_ended(self) -> None:
        """A writer that was beginning when the server fell could not open the database, and says so."""
        for process in [each for each in self.at_work if each.poll() is not None]:
            wrong = process.communicate()[1].decode()
            assert self.servers_killed, wrong
            assert "The database cannot be opened" in wrong, wrong
            self.at_work.remove(process)
            self.begin()

    def end(self) -> None:
        """Kill them all."""
        while self.at_work:
            self._kill(self.at_work.pop())

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.communicate()
        self.killed += 1


def held_under_kills(database: Database, folder: Path, wanted: int, writers: int, between: int) -> Load:
    """Kill a writer or the server after about every so many writes, until enough are acknowledged; all are there."""
    load = Load(database, folder, random.Random(11))
    try:
        load.kill_until(wanted, writers, between)
    finally:
        load.end()
    load.kill_server()
    found = audited(database)
    acknowledged = load.acknowledged()
    assert set(acknowledged) <= set(found["written"])
    # At most one write of each writer, or of each fall of the server, was done and never acknowledged.
    assert len(found["written"]) - len(acknowledged) <= load.begun + writers * load.servers_killed
    assert (found["entries_match"], found["duties_changed"]) == (True, 0)
    assert found["ledger"].startswith("Verified")
    return load


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["SQLite", "PostgreSQL"])
def test_no_edit_is_lost_and_every_stale_one_is_refused(kind: str, tmp_path: Path) -> None:
    with using(kind, tmp_path / "data", people=60) as database:
        began = time.monotonic()
        count = edited(database, tmp_path, WRITERS, EDITS)
        told = f"{WRITERS} × {EDITS} edits in {time.monotonic() - began:.0f} s"
    report(f"{kind}: {told}: {count['done']} done, {count['stale']} stale and refused")
    assert count["stale"] > 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["SQLite", "PostgreSQL"])
def test_what_was_acknowledged_outlives_every_kill(kind: str, tmp_path: Path) -> None:
    with using(kind, tmp_path / "data", people=200) as database:
        began = time.monotonic()
        load = held_under_kills(database, tmp_path, ACKNOWLEDGED[kind], writers=4, between=round(1_000 * SHARE))
        took = time.monotonic() - began
    report(
        f"{kind}: {len(load.acknowledged())} acknowledged in {took:.0f} s; {load.killed} writers killed, the server "
        f"{load.servers_killed} times"
    )


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["SQLite", "PostgreSQL"])
def test_both_drills_in_small(kind: str, tmp_path: Path) -> None:
    with using(kind, tmp_path / "data", people=20) as database:
        edited(database, tmp_path, writers=2, each=10)
        (tmp_path / "load").mkdir()
        held_under_kills(database, tmp_path / "load", wanted=60, writers=2, between=15)
