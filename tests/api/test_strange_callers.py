"""Callers of the API without a good token: held off after some tries from an address, counted apart from sign-in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.api.services import Service
from throughcare.record.models import FailedTry, LedgerEntry
from throughcare.work.strange_callers import MOST_STRANGE

pytestmark = pytest.mark.django_db

HERE = "/api/provisions"


def strange(client: Client, bearer: str | None = "Bearer open sesame", **where: str) -> int:
    headers = {} if bearer is None else {"authorization": bearer}
    return client.get(HERE, headers=headers, **where).status_code  # type: ignore[arg-type]


@pytest.mark.parametrize("bearer", ["Bearer open sesame", "Bearer ", "Basic YTpi", None])
def test_after_twenty_in_a_minute_callers_from_there_are_told_to_wait(client: Client, bearer: str | None) -> None:
    assert MOST_STRANGE == 20
    assert [strange(client, bearer) for _ in range(21)] == [401] * 20 + [429]
    answer = client.get(HERE)
    assert 1 <= int(answer["Retry-After"]) <= 60
    assert answer.json()["title"] == "Too Many Requests"
    assert LedgerEntry.objects.count() == 0


def test_a_good_token_from_there_waits_too_and_opens_after_a_minute(client: Client, inspector: Service) -> None:
    for _ in range(20):
        strange(client)
    assert inspector.get("provisions").status_code == 429
    FailedTry.objects.update(at=timezone.now() - timedelta(minutes=1))
    assert inspector.get("provisions").status_code == 200


def test_good_tokens_are_not_counted(inspector: Service) -> None:
    assert [inspector.get("provisions").status_code for _ in range(25)] == [200] * 25
    assert FailedTry.objects.count() == 0


def test_another_address_is_let_in(client: Client, inspector: Service) -> None:
    for _ in range(20):
        strange(client, REMOTE_ADDR="203.0.113.9")
    assert strange(client, REMOTE_ADDR="203.0.113.9") == 429
    assert inspector.get("provisions").status_code == 200


def test_the_pages_behind_the_same_address_stay_open(client: Client) -> None:
    for _ in range(21):
        strange(client)
    sent = {"username": "nobody", "password": "wrong"}
    assert client.post("/sign-in", sent).status_code == 422


def test_what_counts_no_longer_is_forgotten(client: Client) -> None:
    strange(client)
    FailedTry.objects.update(at=timezone.now() - timedelta(minutes=2))
    strange(client)
    assert FailedTry.objects.count() == 1
