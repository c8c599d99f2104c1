"""What every test may use: the marker of database tests, and properties tried the same way each time."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

settings.register_profile(
    "everyday", derandomize=True, deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("drill", parent=settings.get_profile("everyday"), derandomize=False, max_examples=5_000)
settings.load_profile("everyday")

DATABASE_FIXTURES = {
    "db",
    "transactional_db",
    "django_db_reset_sequences",
    "django_db_serialized_rollback",
    "live_server",
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what reads or writes a database, so that it is run on both; what is PostgreSQL's waits for one."""
    elsewhere = pytest.mark.skip(reason="means something on PostgreSQL only: scripts/with-postgres pytest …")
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.database)
        if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
            item.add_marker(elsewhere)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Tables made from the models, and the one in which a running system holds its migrations."""
    from django.db.migrations.recorder import MigrationRecorder

    with django_db_blocker.unblock():
        MigrationRecorder(connection).ensure_schema()


@pytest.fixture(autouse=True, scope="session")
def _tables_emptied_between_tests() -> Iterator[None]:
    """Tests that commit are followed by the emptying of every table, which the ledger's guards would refuse."""
    from django.db import connections
    from django.test import TransactionTestCase

    from throughcare.record.ledger_guards import unguard

    emptied: Any = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def unguarded(case: TransactionTestCase) -> None:
        for each in connections.all(initialized_only=True):
            if each.vendor == "sqlite" and type(case)._databases_names(include_mirrors=False):  # type: ignore[attr-defined]
                unguard(each)
        emptied(case)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", unguarded)
        yield


@pytest.fixture
def quick_hashes(settings: Settings) -> None:
    """Passwords hashed in no time, for tests that try many."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
