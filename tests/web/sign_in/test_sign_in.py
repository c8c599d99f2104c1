"""Signing in and out, and the life of a session."""

import time

import pytest
from django.test import Client

from tests.web.conftest import PASSWORD
from throughcare.record.models import Account
from throughcare.web.sign_in import session_limits

MINUTE = 60
HOUR = 60 * MINUTE


@pytest.fixture
def signed_in(client: Client, pom: Account) -> Client:
    response = client.post("/sign-in", {"username": pom.username, "password": PASSWORD})
    assert response.status_code == 302
    return client


@pytest.mark.django_db
def test_a_page_asked_for_before_signing_in_is_kept_for_afterwards(client: Client, pom: Account) -> None:
    response = client.get("/?view=all")
    assert response["Location"] == "/sign-in?next=/%3Fview%3Dall"
    response = client.post("/sign-in?next=/%3Fview%3Dall", {"username": pom.username, "password": PASSWORD})
    assert response["Location"] == "/?view=all"


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_never_sends_anyone_to_another_site(client: Client, pom: Account, elsewhere: str) -> None:
    response = client.post("/sign-in", {"username": pom.username, "password": PASSWORD, "next": elsewhere})
    assert (response.status_code, response["Location"]) == (302, "/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "messages"),
    [
        ({}, ["Enter your username", "Enter your password"]),
        ({"username": "pom.leeds"}, ["Enter your password"]),
        ({"username": "  ", "password": "x"}, ["Enter your username"]),
        ({"username": "nobody", "password": "x"}, ["The username or password is not right"]),
    ],
)
def test_what_is_wrong_is_said_above_and_beside_the_field(
    client: Client, sent: dict[str, str], messages: list[str]
) -> None:
    response = client.post("/sign-in", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: Sign in – Throughcare</title>" in page
    assert [page.count(message) for message in messages] == [2] * len(messages)


def test_a_wrong_password_and_an_unknown_username_read_the_same(client: Client, pom: Account) -> None:
    wrong = client.post("/sign-in", {"username": pom.username, "password": "wrong"}).content.decode()
    unknown = client.post("/sign-in", {"username": "pom.lincs", "password": "wrong"}).content.decode()
    assert _steady(wrong).replace("pom.leeds", "") == _steady(unknown).replace("pom.lincs", "")


def test_an_account_that_is_closed_cannot_sign_in(client: Client, pom: Account) -> None:
    Account.objects.filter(pk=pom.pk).update(is_active=False)
    response = client.post("/sign-in", {"username": pom.username, "password": PASSWORD})
    assert response.status_code == 422


def test_signing_out_ends_the_session_and_is_never_a_link(signed_in: Client) -> None:
    assert signed_in.get("/sign-out").status_code == 405
    assert signed_in.post("/sign-out")["Location"] == "/sign-in"
    assert signed_in.get("/")["Location"].startswith("/sign-in")


@pytest.mark.parametrize(
    ("used_at", "still_signed_in"),
    [
        ([15 * MINUTE], True),
        ([15 * MINUTE + 1], False),
        ([14 * MINUTE, 28 * MINUTE, 42 * MINUTE], True),
        ([minutes * MINUTE for minutes in range(10, 721, 10)], True),
        ([minutes * MINUTE for minutes in range(10, 731, 10)], False),
    ],
    ids=["15 minutes", "over 15 minutes", "kept in use", "kept in use for 12 hours", "over 12 hours"],
)
def test_a_session_ends_after_15_minutes_alone_or_12_hours_in_all(
    signed_in: Client, monkeypatch: pytest.MonkeyPatch, used_at: list[int], still_signed_in: bool
) -> None:
    began = signed_in.session[session_limits.SIGNED_IN_AT]
    for seconds in used_at:
        monkeypatch.setattr(time, "time", lambda seconds=seconds: float(began + seconds))
        response = signed_in.get("/sign-in")
    assert ("ended=yes" not in response["Location"]) is still_signed_in


def test_a_session_that_ended_says_so_and_leads_back(signed_in: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    began = signed_in.session[session_limits.SIGNED_IN_AT]
    monkeypatch.setattr(time, "time", lambda: float(began + HOUR))
    response = signed_in.get("/?view=all")
    assert response["Location"] == "/sign-in?ended=yes&next=%2F%3Fview%3Dall"
    assert "You were signed out" in signed_in.get(response["Location"]).content.decode()


@pytest.mark.django_db
def test_pages_stay_out_of_caches_and_refuse_scripts_and_frames(client: Client) -> None:
    headers = client.get("/sign-in").headers
    assert headers["Cache-Control"] == "no-store, private"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"


def test_cookies_are_out_of_reach_of_scripts_and_other_sites(signed_in: Client) -> None:
    session = signed_in.cookies["throughcare_session"]
    assert (session["httponly"], session["samesite"]) == (True, "Lax")


def _steady(page: str) -> str:
    """The page without the token that differs each time."""
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)
