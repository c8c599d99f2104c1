"""No entry, no act: where the ledger cannot be written, every page that would leave an entry is refused."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web import people
from throughcare.access.roles import Role
from throughcare.record.models import Account, FailedTry, LedgerEntry, Person

pytestmark = pytest.mark.django_db

CANARY = "Adeyemi"

# What stands in an address besides the case's uuid, where not any word will do.
PLACES = {
    "role": "pom",
    "part": "overdue",
    "document": "national-standards-2021",
    "section": "3-allocation-and-initial-contact",
    "provision": "NS-3.3-COMMUNITY",
}


def addresses(patterns: list[Any] | None = None, before: str = "") -> Iterator[str]:
    """Every address that the site answers, with its places left open."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, here)
        elif isinstance(pattern, URLPattern):
            yield here


def filled(address: str, person: Person) -> str:
    """The address with something in its places: the case's uuid, a word that is known, or 1."""
    parts = []
    for part in address.split("/"):
        kind, _, rest = part.removeprefix("<").partition(":")
        name, _, after = rest.partition(">")
        if not part.startswith("<"):
            parts.append(part)
        elif kind == "uuid":
            parts.append(f"{person.uuid}{after}")
        else:
            parts.append(f"{PLACES.get(name, '1')}{after}")
    return "/" + "/".join(parts)


def everything() -> dict[str, list[Any]]:
    """Every row of every table but what a session of a browser fills, and the count of tries without a good token."""
    return {
        model._meta.label: sorted(model._base_manager.values_list(), key=repr)
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label != "sessions" and model is not FailedTry
    }


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def save(*_: object, **__: object) -> None:
        raise DatabaseError("The ledger cannot be written.")

    return lambda: monkeypatch.setattr(LedgerEntry, "save", save)


def body(response: Any) -> str:
    content: bytes = b"".join(response) if response.streaming else response.content
    return content.decode("utf-8", "replace")


READERS = (Role.HOMD, Role.SPO, Role.AUDITOR)


def signed_in(client: Client, role: Role) -> Account:
    account = people.account(role.value, role, prison="LEI", region="Yorkshire and the Humber")
    client.force_login(account)
    return account


@pytest.mark.parametrize("address", sorted(addresses()))
def test_no_page_is_shown_whose_entry_cannot_be_written(
    client: Client, person: Person, broken: Callable[[], None], address: str
) -> None:
    client.raise_request_exception = False
    where = filled(address, person)
    noted = 0
    for role in READERS:
        noted = LedgerEntry.objects.count()
        account = signed_in(client, role)
        if (shown := client.get(where)).status_code == 200:
            break
    body(shown)
    leaves_an_entry = LedgerEntry.objects.count() > noted
    client.force_login(account)
    before = everything()
    broken()
    response = client.get(where)
    assert everything() == before
    assert response.status_code != 200 or CANARY not in body(response)
    if leaves_an_entry:
        assert response.status_code in (500, 503)


def test_there_are_pages_that_leave_an_entry(client: Client, person: Person) -> None:
    signed_in(client, Role.AUDITOR)
    leaving = 0
    for address in addresses():
        before = LedgerEntry.objects.count()
        body(client.get(filled(address, person)))
        leaving += LedgerEntry.objects.count() > before
    assert leaving >= 10
