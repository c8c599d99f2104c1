"""What was typed into a form is kept while its sender shows again who they are; in no address, and no password."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.matrix.test_doors import ROUTES
from tests.web import people
from tests.web.forms_on_pages import forms_of
from tests.web.markup import faults
from throughcare.access.door import SEND
from throughcare.access.doors import DOORS
from throughcare.access.roles import Role
from throughcare.record.models import Account, Sentence
from throughcare.record.models import Person as Case
from throughcare.web.sign_in import confirming
from throughcare.web.sign_in.confirming import CONFIRMED_AT
from throughcare.web.sign_in.session_limits import SEEN_AT, SIGNED_IN_AT

pytestmark = pytest.mark.django_db

WHY = "Typed with care, before it was too late."
FORMS: dict[str, tuple[Role, str, dict[str, str | list[str]]]] = {
    "new_account": (
        Role.ADMINISTRATOR, "/accounts/new",
        {"username": "pat", "name": "Pat Fictional", "role": "POM", "establishments": "LEI", "regions": ["Wales"]},
    ),
    "change_account": (Role.ADMINISTRATOR, "/accounts/{other}/change", {"name": "Another Name", "pdu": "Leeds"}),
    "grant_role": (Role.ADMINISTRATOR, "/accounts/{other}/grant", {"role": "auditor", "reason": WHY}),
    "change_notes_access": (Role.HOMD, "/accounts/notes/{other}", {"reason": WHY}),
    "switch_anchor": (Role.AUDITOR, "/ledger/anchor", {"reason": WHY}),
    "retention": (Role.AUDITOR, "/retention", {"reason": WHY, "confirmed": "12"}),
    "break_glass": (Role.DUTY_GOVERNOR, "/break-glass", {"number": "A0001BC", "reason": WHY, "minutes": "30"}),
}  # fmt: skip


def confirming_first() -> Iterator[str]:
    """The routes whose view asks first who one is, and to which something is sent."""
    for name, route in ROUTES.items():
        view: Any = route.callback
        while view is not None:
            code = getattr(view, "__code__", None)
            asks = code is not None and (code.co_name, code.co_filename) == ("asking", confirming.__file__)
            if asks and DOORS[name].methods >= SEND:
                yield name
            view = getattr(view, "__wrapped__", None)


def confirmed(client: Client, at: float) -> None:
    session = client.session
    session[SIGNED_IN_AT] = session[SEEN_AT] = int(time.time())
    session[CONFIRMED_AT] = int(at)
    session.save()


@pytest.fixture
def other() -> Account:
    return people.account("other", Role.PROGRAMME_FACILITATOR, prison="LEI")


@pytest.fixture
def case() -> Case:
    """Somebody in custody, and somebody else of whom something would go, so that there is a purge to propose."""
    gone = Case.objects.create(last_name="Goes")
    Sentence.objects.create(person=gone, kind="standard_determinate", sed=date(2010, 1, 1))
    return people.held_in_leeds()


def test_every_form_that_asks_first_is_looked_at() -> None:
    assert set(confirming_first()) == set(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_what_was_typed_stands_in_the_form_again(client: Client, case: Case, other: Account, name: str) -> None:
    role, address, typed = FORMS[name]
    address = address.format(other=other.pk)
    client.force_login(people.account("somebody", role, prison="LEI"))
    confirmed(client, time.time() - 301)
    answer = client.post(address, typed)
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/confirm")
    assert WHY.split()[0] not in answer["Location"]
    confirmed(client, time.time())
    page = client.get(address).content.decode()
    assert faults(page) == []
    form = next(each for each in forms_of(page) if typed.keys() <= each.fields.keys() | {"username"})
    kept = {field: [held.value] for field, held in form.fields.items() if field in typed}
    assert kept == {field: value if isinstance(value, list) else [value] for field, value in typed.items()}
    again = forms_of(client.get(address).content.decode())
    assert not any(each.fields[field].value == WHY for each in again for field in each.fields if field == "reason")


def test_what_was_typed_stands_in_no_other_form(client: Client, other: Account) -> None:
    client.force_login(people.account("somebody", Role.ADMINISTRATOR))
    confirmed(client, time.time() - 301)
    client.post(f"/accounts/{other.pk}/change", {"name": "Another Name"})
    confirmed(client, time.time())
    assert "Another Name" not in client.get("/accounts/new").content.decode()
    assert "Another Name" in client.get(f"/accounts/{other.pk}/change").content.decode()


@pytest.mark.parametrize(
    ("address", "typed"),
    [("/account/password", {"password": WHY, "again": WHY}), ("/account/second-factor", {"code": WHY})],
)
def test_passwords_and_codes_are_never_kept(client: Client, address: str, typed: dict[str, str]) -> None:
    client.force_login(people.account("somebody", Role.POM))
    confirmed(client, time.time() - 301)
    assert client.post(address, typed)["Location"].split("?")[0] == "/confirm"
    assert WHY not in str(dict(client.session))
