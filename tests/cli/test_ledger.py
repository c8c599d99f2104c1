"""The commands of the ledger and of the database's roles."""

from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from pytest_django.fixtures import Settings

from tests.cli.conftest import Run
from throughcare.cli import serving
from throughcare.cli.failures import Failure
from throughcare.record.durability import THROWAWAY
from throughcare.record.ledger import Outcome, append, shred
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import LedgerEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings: Settings, tmp_path: Path) -> Path:
    settings.LEDGER_ANCHOR = tmp_path / "ledger-anchor"
    for person in (7, 8):
        append("pom", "read_case", Outcome.READ, person_id=person)
    return tmp_path / "ledger-anchor"


def test_the_head_is_noted_and_held_against_the_chain(run: Run, file: Path) -> None:
    assert run("ledger", "anchor").out == f"Noted in {file}: entry 2.\n"
    assert run("ledger", "anchor", "--json").document == {"noted": False, "number": None}
    shred(8, actor="privacy")
    told = run("ledger", "verify").out.splitlines()
    assert told[0].startswith("The ledger holds: 3 entries.")
    assert told[1] == "Something was erased of 1 of them, and the ledger tells when and by whom."
    assert told[2].startswith("The anchor agrees: 1 lines, the last of entry 2 at ")
    unguard(connection)
    LedgerEntry.objects.filter(number__gte=2).delete()
    ran = run("ledger", "verify", "--json")
    assert (ran.status, ran.document["number"]) == (1, 2)
    assert "entries up to number 2 were noted elsewhere, and the last are missing" in ran.err
    assert run("ledger", "anchor").status == 1


def test_a_line_of_the_anchor_that_was_edited_is_named(run: Run, file: Path) -> None:
    run("ledger", "anchor")
    file.write_text(file.read_text().replace("2 ", "1 ", 1))
    ran = run("ledger", "verify")
    assert (ran.status, "line 1 of the anchor does not follow" in ran.err) == (1, True)


def test_a_server_must_be_told_where_its_anchor_is(run: Run, settings: Settings) -> None:
    settings.LEDGER_ANCHOR = None
    ran = run("ledger", "anchor")
    assert (ran.status, "Set THROUGHCARE_ANCHOR to a file" in ran.err) == (1, True)
    with pytest.raises(Failure, match="Set THROUGHCARE_ANCHOR"):
        serving._check_ledger()


@pytest.mark.postgres
def test_pages_are_not_served_by_a_role_that_could_change_the_ledger(monkeypatch: pytest.MonkeyPatch) -> None:
    assert django_settings.LEDGER_ANCHOR is not None
    serving._check_ledger()
    monkeypatch.delenv(THROWAWAY)
    with pytest.raises(Failure, match="could change the ledger"):
        serving._check_ledger()


@pytest.mark.postgres
def test_the_owner_sets_the_roles(run: Run) -> None:
    written = run("database", "roles", "--application", "app", "--print").out
    assert "CREATE ROLE app LOGIN;\n" in written
    assert 'GRANT SELECT, INSERT ON "record_ledgerentry" TO app;\n' in written
    assert 'GRANT SELECT, INSERT, UPDATE, DELETE ON "record_contact" TO app;\n' in written
    assert "may now serve" in run("database", "roles", "--application", "app").out
    assert "CREATE ROLE" not in run("database", "roles", "--application", "app", "--print").out
    ran = run("database", "roles", "--application", "No name")
    assert (ran.status, "is no name for a role" in ran.err) == (1, True)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the embedded database only")
def test_the_embedded_database_has_no_roles(run: Run) -> None:
    ran = run("database", "roles", "--application", "app")
    assert (ran.status, "Roles are PostgreSQL's" in ran.err) == (1, True)
