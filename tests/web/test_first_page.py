"""Where somebody comes to first."""

import pytest
from django.test import Client

from tests.web import people
from throughcare.access.roles import Role

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", list(Role))
def test_everybody_comes_to_their_work_and_the_administrator_to_the_accounts(client: Client, role: Role) -> None:
    client.force_login(people.account("somebody", role))
    answer = client.get("/", follow=True)
    assert answer.redirect_chain == [("/accounts" if role is Role.ADMINISTRATOR else "/my-work", 302)]
    assert answer.status_code == 200
