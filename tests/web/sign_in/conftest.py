"""Accounts that sign in, and what goes with them."""

import re
from collections.abc import Callable

import pyotp
import pytest
from django.test import Client
from django.utils import timezone

from throughcare.access.roles import Role
from throughcare.record.models import Account, LedgerEntry
from throughcare.work.second_factor import enrol

PASSWORD = "a password only for tests"
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
MINUTE = 60

Made = Callable[..., Account]


@pytest.fixture
def made(db: None, quick_hashes: None) -> Made:
    """Makes an account whose password is PASSWORD."""

    def make(username: str = "ada", role: Role = Role.POM, **details: object) -> Account:
        return Account.objects.create_account(username, PASSWORD, name=f"{username} Fictional", role=role, **details)

    return make


@pytest.fixture
def with_app(made: Made) -> Account:
    """A POM who has an app for codes; the code of this half minute is used up."""
    account = made("ada")
    enrol(account.pk, SECRET, code())
    return account


def code(steps: int = 0, secret: str = SECRET) -> str:
    """The code of this half minute, or of so many later."""
    return pyotp.TOTP(secret).generate_otp(int(timezone.now().timestamp()) // 30 + steps)


def posted(client: Client, username: str = "ada", password: str = PASSWORD, **more: str) -> tuple[int, str]:
    """What comes of sending the sign-in form: the status, and where it leads."""
    answer = client.post("/sign-in", {"username": username, "password": password, **more})
    return answer.status_code, answer.headers.get("Location", "")


def is_signed_in(client: Client) -> bool:
    return client.get("/account").status_code == 200


def secret_of(page: str) -> str:
    """The key that the page of taking up an app shows."""
    found = re.search(r"Key: <code[^>]*>([A-Z2-7 ]+)</code>", page)
    assert found is not None
    return found[1].replace(" ", "")


def acts() -> list[tuple[str, str, str]]:
    """Who did what, and what came of it, by the ledger."""
    return list(LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome"))
