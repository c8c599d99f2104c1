"""The API under requests that nobody would write: it never breaks, keeps to its description, and lets nothing through."""

from collections.abc import Callable

import pytest
from django.test import override_settings

from tests.api.conftest import ROLES
from tests.api.fuzzing import fuzz
from throughcare.access.roles import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ROLES)
def test_no_request_breaks_the_api_or_its_description(role: Role) -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = fuzz(ROLES[role](), 60)
    assert counted["requests"] >= 60


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_no_request_of_many_breaks_the_api(role: Role, record_property: Callable[[str, object], None]) -> None:
    with override_settings(API_REQUESTS_A_MINUTE=10**9):
        counted = fuzz(ROLES[role](), 2_500)
    record_property("requests", counted["requests"])
    print(f"\n{role.value}: {counted['requests']:,} requests", *sorted(counted.items()), sep="\n  ")
    assert counted["requests"] >= 2_500
