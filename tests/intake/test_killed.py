"""The process is killed in the middle of a file, again and again, until it gets to its end."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.intake.files import lines, record

pytestmark = pytest.mark.slow

PEOPLE = 3_000
KILLS = 6

WHAT_STANDS = {
    "record_person": "first_name, last_name, born_on, legal_status",
    "record_identifier": "kind, value, verified",
    "record_sentence": "kind, sentenced_on, crd, recalled, reference",
    "record_spell": "establishment_id, arrived_on, left_on, arrival, departure",
    "record_movement": "kind, from_place, to_place, occurred_on",
    "record_searchname": "name",
}


def environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "THROUGHCARE_DATA": str(folder)}


def throughcare(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [str(Path(sys.executable).parent / "throughcare"), *arguments]
    return subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finished(process: subprocess.Popen[bytes]) -> bytes:
    told, wrong = process.communicate(timeout=600)
    assert process.returncode == 0, wrong.decode()
    return told


def standing(folder: Path) -> dict[str, list[Any]]:
    with sqlite3.connect(folder / "throughcare.sqlite3") as database:
        return {
            table: sorted(map(repr, database.execute(f"SELECT {columns} FROM {table}")))
            for table, columns in WHAT_STANDS.items()
        }


def test_killed_anywhere_and_begun_again(tmp_path: Path) -> None:
    draw = random.Random(7)
    told = [
        record(prisonerNumber=f"A{number % PEOPLE:04d}BC", prisonId=draw.choice(["MDI", "LEI"]))
        for number in range(4_000)
    ]
    file = lines(tmp_path, told)
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        finished(throughcare(folder, "migrate"))
    finished(throughcare(whole, "intake", str(file), "--json"))
    for _kill in range(KILLS):
        process = throughcare(broken, "intake", str(file), "--json")
        time.sleep(draw.uniform(2, 9))
        process.kill()
        process.communicate()
    finished(throughcare(broken, "intake", str(file), "--json"))
    assert standing(broken) == standing(whole)
