"""The application's role on PostgreSQL can do what it must, and no more: tried with a real role."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, transaction

from tests.work.conftest import INSPECTOR, POM, TODAY
from throughcare.ledger.chain import Verified
from throughcare.policy.facts import ContactOutcome, Method, Purpose
from throughcare.record.database_roles import NotAName, granting, may_change_the_ledger
from throughcare.record.ledger import shred
from throughcare.record.models import Contact, LedgerEntry, LedgerMention, Person
from throughcare.record.verifying import verify_ledger
from throughcare.work.contacts import NewContact, record_contact
from throughcare.work.listing import read_list
from throughcare.work.reading import read_case

pytestmark = pytest.mark.django_db

ROLE = "throughcare_serving"
SESSION = NewContact(on=TODAY, outcome=ContactOutcome.ATTENDED, method=Method.IN_PERSON, purpose=Purpose.SUPERVISION)


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@contextmanager
def as_application() -> Iterator[None]:
    """Within it the session has the application's role, made by the statements that the owner runs."""
    run(f"CREATE ROLE {ROLE} LOGIN", *granting(ROLE), f"SET SESSION AUTHORIZATION {ROLE}")
    try:
        yield
    finally:
        run("RESET SESSION AUTHORIZATION")


@pytest.mark.postgres
def test_the_application_does_its_work(case: Person) -> None:
    with as_application():
        assert not may_change_the_ledger()
        record_contact(POM, case.pk, SESSION, today=TODAY)
        read_case(INSPECTOR, case.pk)
        read_list(INSPECTOR, "caseload", [case.pk])
        assert Contact.objects.count() == 1
        assert isinstance(verify_ledger(), Verified)
    assert may_change_the_ledger()


@pytest.mark.postgres
def test_it_erases_from_the_ledger_by_the_owners_function_alone(case: Person) -> None:
    with as_application():
        read_case(INSPECTOR, case.pk)
        read_list(INSPECTOR, "caseload", [case.pk])
        shred(case.pk, actor="privacy")
        found = verify_ledger()
    assert isinstance(found, Verified)
    assert (found.entries, found.erased) == (3, 2)
    assert not LedgerEntry.objects.filter(person=case).exists()
    assert not LedgerMention.objects.filter(person=case).exists()


@pytest.mark.postgres
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE record_ledgerentry SET actor = 'x'",
        "UPDATE record_ledgerentry SET person_id = NULL",
        "DELETE FROM record_ledgerentry",
        "TRUNCATE record_ledgerentry CASCADE",
        "UPDATE record_ledgermention SET person_id = NULL",
        "DELETE FROM record_ledgermention",
        "TRUNCATE record_ledgermention",
        "TRUNCATE record_contact",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('x', 'x', now())",
        "CREATE TABLE public.mine (x int)",
        "CREATE TEMP TABLE record_ledgerentry (x int); DROP TABLE public.record_contact",
        "ALTER TABLE record_ledgerentry DISABLE TRIGGER ALL",
        "ALTER TABLE record_ledgerentry OWNER TO throughcare_serving",
        "DROP TABLE record_ledgerentry",
        "GRANT UPDATE ON record_ledgerentry TO throughcare_serving; UPDATE record_ledgerentry SET actor = 'x'",
        "CREATE OR REPLACE FUNCTION throughcare_erase_from_ledger(x bigint) RETURNS void LANGUAGE sql AS 'SELECT'",
        "SET ROLE throughcare",
        "CREATE ROLE another",
        "ALTER ROLE throughcare_serving SUPERUSER",
        "COPY record_person TO '/tmp/people'",
        "COPY record_person FROM PROGRAM 'true'",
    ],
)
def test_it_can_do_no_more(case: Person, statement: str) -> None:
    read_case(INSPECTOR, case.pk)
    refusal = "permission denied|must be owner|must be superuser"
    with as_application(), pytest.raises(DatabaseError, match=refusal), transaction.atomic():
        run(statement)
    assert LedgerEntry.objects.get().person_id == case.pk


@pytest.mark.postgres
def test_what_public_may_do_to_the_ledger_is_nothing(case: Person) -> None:
    run("CREATE ROLE stranger LOGIN", "SET SESSION AUTHORIZATION stranger")
    try:
        for statement in ("SELECT * FROM record_ledgerentry", f"SELECT throughcare_erase_from_ledger({case.pk})"):
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                run(statement)
    finally:
        run("RESET SESSION AUTHORIZATION")


@pytest.mark.parametrize("name", ["", "a b", "Upper", '"; DROP', "1st", "é"])
def test_a_role_that_would_have_to_be_quoted_is_refused(name: str) -> None:
    with pytest.raises(NotAName):
        granting(name)
