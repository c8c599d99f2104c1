"""The rooms of the house, and who may know whom."""

import ast
import tomllib
from pathlib import Path

import pytest
from importlinter import cli

from tests.architecture.sources import imported_by, is_within

# What each room may never import, beside what the layers already forbid.
FORBIDDEN = {
    "calendar": ["django", "polars", "pyarrow", "pydantic", "sqlite3", "psycopg"],
    "policy": ["django", "polars", "pyarrow", "pydantic", "sqlite3", "psycopg"],
    "provisions": ["django", "polars", "pyarrow", "pydantic", "sqlite3", "psycopg"],
    "access": ["django", "polars", "pyarrow", "sqlite3", "psycopg"],
    "ledger": ["django", "polars", "pyarrow", "sqlite3", "psycopg"],
    "engine": ["django", "sqlite3", "psycopg"],
}

ROOMS_THAT_SPEAK_SQL = {"record", "duties"}
DATABASE_LIBRARIES = ["django.db", "sqlite3", "psycopg", "adbc_driver_sqlite", "adbc_driver_postgresql"]

# A verb is one transaction, and a command reports that the database is away or behind: neither speaks SQL.
ALLOWED_OUTSIDE = {
    "django.db",
    "django.db.DatabaseError",
    "django.db.IntegrityError",
    "django.db.OperationalError",
    "django.db.connection",
    "django.db.connections",
    "django.db.migrations.executor",
    "django.db.migrations.executor.MigrationExecutor",
    "django.db.transaction",
}

FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "core", "misc", "manager"}

LONGEST_MODULE = 300


def test_imports_run_downwards_only_and_every_room_is_listed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert cli.lint_imports(config_filename="pyproject.toml", no_logo=True) == cli.EXIT_STATUS_SUCCESS


def test_an_unlisted_room_would_fail(project: Path) -> None:
    (contract,) = tomllib.loads((project / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert contract["exhaustive"] is True
    assert contract["containers"] == ["throughcare"]


@pytest.mark.parametrize("room", FORBIDDEN)
def test_pure_rooms_know_no_framework(room: str, modules: dict[Path, ast.Module]) -> None:
    offending = [
        f"{path}: {name}"
        for path, tree in modules.items()
        if path.parts[0] == room
        for name in imported_by(tree)
        if any(is_within(name, library) for library in FORBIDDEN[room])
    ]
    assert offending == []


def test_only_the_record_and_the_duties_speak_sql(modules: dict[Path, ast.Module]) -> None:
    offending = [
        f"{path}: {name}"
        for path, tree in modules.items()
        if path.parts[0] not in ROOMS_THAT_SPEAK_SQL
        for name in imported_by(tree)
        if any(is_within(name, library) for library in DATABASE_LIBRARIES)
        if name not in ALLOWED_OUTSIDE
    ]
    assert offending == []


def test_no_module_is_too_long(project: Path, modules: dict[Path, ast.Module]) -> None:
    lengths = {
        path: len((project / "src" / "throughcare" / path).read_text("utf-8").splitlines())
        for path in modules
        if "migrations" not in path.parts
    }
    assert {str(path): length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_every_name_says_what_is_inside(modules: dict[Path, ast.Module]) -> None:
    assert [str(path) for path in modules if FORBIDDEN_NAMES & {*path.parts[:-1], path.stem}] == []
