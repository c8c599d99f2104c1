"""How sessions end before their time, that each has a key of its own, and what the ledger keeps."""

import time
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from tests.web.markup import faults
from tests.web.sign_in.conftest import PASSWORD, Made, acts, is_signed_in, posted
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Account, LedgerEntry
from throughcare.web.sign_in.network import network_address
from throughcare.web.sign_in.session_limits import SIGNED_IN_AT
from throughcare.work.accounts import AccountEntered, change_account, give_password, set_disabled
from throughcare.work.own_account import change_password

pytestmark = pytest.mark.django_db

CHANGED = AccountEntered(name="ada Fictional", role="HOMS")
ELSEWHERE = AccountEntered(name="ada Fictional", role="POM", establishments=frozenset({"LEI"}))

ENDS: dict[str, Callable[[Actor, Account], object]] = {
    "disabled": lambda boss, account: set_disabled(boss, account.pk, True),
    "another role": lambda boss, account: change_account(boss, account.pk, CHANGED, expected_version=1),
    "another place": lambda boss, account: change_account(boss, account.pk, ELSEWHERE, expected_version=1),
    "a password given": lambda boss, account: give_password(boss, account.pk),
    "a password of their own": lambda boss, account: change_password(account.pk, "three words", "three words"),
}


@pytest.mark.parametrize("why", ENDS)
def test_a_session_ends_with_the_next_request_when_the_account_changes(
    client: Client, made: Made, settings: Settings, why: str
) -> None:
    settings.AUTH_PASSWORD_VALIDATORS = []
    account, administrator = made(), made("boss", Role.ADMINISTRATOR)
    posted(client)
    assert is_signed_in(client)
    ENDS[why](Actor("boss", Role.ADMINISTRATOR, account=administrator.pk), account)
    answer = client.get("/my-work")
    assert (answer.status_code, answer["Location"]) == (302, "/sign-in?next=/my-work")


def test_the_other_sessions_end_when_somebody_changes_their_password_and_this_one_goes_on(
    client: Client, made: Made
) -> None:
    made()
    elsewhere = Client()
    posted(client)
    posted(elsewhere)
    page = client.get("/account/password").content.decode()
    assert faults(page) == []
    chosen = {"password": "three words of hers", "again": "three words of hers"}
    answer = client.post("/account/password", chosen)
    assert answer["Location"] == "/account?done=password"
    assert "Your password is changed." in client.get(answer["Location"]).content.decode()
    assert (is_signed_in(client), is_signed_in(elsewhere)) == (True, False)


def test_signing_out_everywhere(client: Client, made: Made) -> None:
    made()
    elsewhere = Client()
    posted(client)
    posted(elsewhere)
    assert client.get("/account/sign-out-everywhere").status_code == 405
    assert client.post("/account/sign-out-everywhere")["Location"] == "/sign-in"
    assert (is_signed_in(client), is_signed_in(elsewhere)) == (False, False)
    assert LedgerEntry.objects.order_by("-number")[0].details == {"why": "everywhere"}


def test_the_session_has_another_key_after_signing_in(client: Client, made: Made) -> None:
    made()
    session = client.session
    session["anything"] = 1
    session.save()
    client.cookies["throughcare_session"] = str(session.session_key)
    before = client.cookies["throughcare_session"].value
    posted(client)
    after = client.cookies["throughcare_session"].value
    assert before != after
    assert list(Session.objects.values_list("pk", flat=True)) == [after]


def test_signing_in_failing_and_signing_out_are_entries(client: Client, made: Made) -> None:
    made()
    posted(client, password="wrong")
    posted(client)
    client.post("/sign-out")
    assert acts() == [("ada", "sign_in", "refused"), ("ada", "sign_in", "done"), ("ada", "sign_out", "done")]


def test_a_session_whose_time_is_over_leaves_an_entry(
    client: Client, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    made()
    posted(client)
    began = client.session[SIGNED_IN_AT]
    monkeypatch.setattr(time, "time", lambda: float(began + 3600))
    assert client.get("/my-work")["Location"].startswith("/sign-in?ended=yes")
    entry = LedgerEntry.objects.order_by("-number")[0]
    assert (entry.actor, entry.action, entry.details) == ("ada", "sign_out", {"why": "time over"})


def test_a_sign_in_whose_entry_cannot_be_written_makes_no_session(
    client: Client, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    made()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("throughcare.work.signing_in.append", broken)
    client.raise_request_exception = False
    assert posted(client)[0] == 500
    assert not any("_auth_user_id" in each.get_decoded() for each in Session.objects.all())


def test_the_twenty_first_failure_from_an_address_within_a_minute_is_told_to_wait(client: Client, made: Made) -> None:
    made()
    for number in range(20):
        assert posted(client, username=f"nobody{number}")[0] == 422
    answer = client.post("/sign-in", {"username": "ada", "password": PASSWORD})
    assert answer.status_code == 429
    assert "There were too many tries. Wait a minute, then try again" in answer.content.decode()
    assert (
        client.post("/sign-in", {"username": "ada", "password": PASSWORD}, REMOTE_ADDR="192.0.2.9").status_code == 302
    )


@pytest.mark.parametrize(
    ("https", "remote", "forwarded", "address"),
    [
        (False, "192.0.2.1", None, "192.0.2.1"),
        (False, "192.0.2.1", "203.0.113.5", "192.0.2.1"),
        (True, "10.0.0.1", "203.0.113.5", "203.0.113.5"),
        (True, "10.0.0.1", "1.1.1.1, 203.0.113.5", "203.0.113.5"),
        (True, "10.0.0.1", None, "10.0.0.1"),
        (False, "2001:db8:1:2:3:4:5:6", None, "2001:db8:1:2::/64"),
        (False, "::ffff:192.0.2.1", None, "192.0.2.1"),
        (False, "", None, "unknown"),
    ],
)
def test_where_a_request_comes_from(
    settings: Settings, https: bool, remote: str, forwarded: str | None, address: str
) -> None:
    settings.HTTPS = https
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=remote)
    assert network_address(request) == address
