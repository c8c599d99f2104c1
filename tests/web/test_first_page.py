"""Where somebody comes to first."""

import pytest
from django.test import Client

from tests.web import people
from throughcare.access.roles import Role

pytestmark = pytest.mark.django_db


ELSEWHERE = {Role.ADMINISTRATOR: "/accounts", Role.CRS_SUPPLIER: "/referred"}


@pytest.mark.parametrize("role", list(Role))
def test_everybody_comes_to_their_work_whose_work_is_elsewhere_there(client: Client, role: Role) -> None:
    client.force_login(people.account("somebody", role))
    answer = client.get("/", follow=True)
    assert answer.redirect_chain == [(ELSEWHERE.get(role, "/my-work"), 302)]
    assert answer.status_code == 200
