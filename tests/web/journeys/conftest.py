"""A case in Leeds, and its POM signed in."""

import pytest
from django.test import Client

from tests.web import people
from throughcare.record.models import Person


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


@pytest.fixture
def pom(client: Client) -> Client:
    client.force_login(people.pom_at_leeds())
    return client
