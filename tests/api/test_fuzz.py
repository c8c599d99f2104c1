"""The API under requests that nobody would write: it never breaks, keeps to what it says, and lets nothing through."""

from collections.abc import Callable, Iterator

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import override_settings

from tests.api.conftest import ROLES
from tests.api.fuzzing import correct_everything, fuzz, report
from throughcare.access.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Requests go past the client of the tests, which keeps a connection whose transaction is the test's own."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("role", ROLES)
def test_no_request_breaks_the_api_or_its_description(role: Role) -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = fuzz(ROLES[role](), 40)
    assert counted["requests"] >= 40


def test_no_correction_breaks_the_record() -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = correct_everything(ROLES[Role.POM](), 60)
    assert counted["201"] > 0
    assert counted["422"] > 0


@pytest.mark.slow
def test_no_correction_of_many_breaks_the_record(record_property: Callable[[str, object], None]) -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = correct_everything(ROLES[Role.POM](), 3_000)
    record_property("requests", counted["requests"])
    report("corrections as POM", counted)
    assert counted["requests"] >= 3_000


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_no_request_of_many_breaks_the_api(role: Role, record_property: Callable[[str, object], None]) -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = fuzz(ROLES[role](), 2_500)
    record_property("requests", counted["requests"])
    report(f"requests as {role.value}", counted)
    assert counted["requests"] >= 2_500
