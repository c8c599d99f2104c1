"""Showing again who one is: when it is asked, what is asked, and where it leads."""

import time

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from tests.web.sign_in.conftest import PASSWORD, Made, acts, code, is_signed_in, posted
from throughcare.access.roles import Role
from throughcare.record.models import Account
from throughcare.web.sign_in.session_limits import SIGNED_IN_AT

pytestmark = pytest.mark.django_db

ASKED_FIRST = ["/my-work.csv", "/caseload.csv?role=POM", "/account/password", "/account/second-factor"]


class Clock:
    """Time since signing in, as a test sets it."""

    def __init__(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began, self.patch = client.session[SIGNED_IN_AT], monkeypatch

    def at(self, seconds: float) -> None:
        self.patch.setattr(time, "time", lambda: self.began + seconds)


@pytest.fixture
def clock(client: Client, made: Made, monkeypatch: pytest.MonkeyPatch) -> Clock:
    made()
    posted(client)
    return Clock(client, monkeypatch)


@pytest.mark.parametrize("address", ASKED_FIRST)
@pytest.mark.parametrize(("seconds", "asked"), [(0, False), (300, False), (301, True)])
def test_what_matters_most_is_asked_for_again_after_five_minutes(
    client: Client, clock: Clock, address: str, seconds: int, asked: bool
) -> None:
    clock.at(seconds)
    answer = client.get(address)
    assert (answer.status_code == 302) is asked
    if asked:
        assert answer["Location"].startswith("/confirm?next=%2F")


@pytest.mark.parametrize(
    "address", ["/accounts/new", "/accounts/{}/change", "/accounts/{}/grant", "/accounts/gravest-acts/1/agree"]
)
def test_an_administrators_pages_ask_too(
    client: Client, made: Made, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    client.force_login(made("boss", Role.ADMINISTRATOR))
    other = made("other")
    client.get("/accounts")
    Clock(client, monkeypatch).at(301)
    for answer in (client.post(address.format(other.pk)), client.post(f"/accounts/{other.pk}/disable")):
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/confirm")
    other.refresh_from_db()
    assert other.is_active


def test_the_password_leads_to_the_page_asked_for_and_holds_for_five_minutes(client: Client, clock: Clock) -> None:
    people.held_in_leeds()
    clock.at(600)
    page = client.get(client.get("/my-work.csv")["Location"])
    assert (page.status_code, faults(page.content.decode())) == (200, [])
    answer = client.post("/confirm", {"password": PASSWORD, "next": "/my-work.csv"})
    assert (answer.status_code, answer["Location"]) == (302, "/my-work.csv")
    clock.at(900)
    assert client.get("/my-work.csv").status_code == 200
    clock.at(901)
    assert client.get("/my-work.csv").status_code == 302
    assert ("ada", "confirm_it_is_you", "done") in acts()


def test_a_wrong_password_leads_nowhere_and_counts(client: Client, clock: Clock) -> None:
    clock.at(600)
    for _ in range(5):
        answer = client.post("/confirm", {"password": "wrong", "next": "/my-work.csv"})
        assert (answer.status_code, faults(answer.content.decode())) == (422, [])
        assert answer.content.decode().count("What you entered is not right") == 2
    assert client.post("/confirm", {"password": PASSWORD}).status_code == 422
    assert acts().count(("ada", "confirm_it_is_you", "refused")) == 6
    assert ("ada", "lock_account", "done") in acts()
    assert client.get("/my-work.csv").status_code == 302


@pytest.mark.parametrize(
    ("password", "steps", "leads"), [(PASSWORD, 1, True), (PASSWORD, None, False), ("wrong", 1, False)]
)
def test_whoever_has_an_app_shows_password_and_code(
    client: Client, with_app: Account, password: str, steps: int | None, leads: bool
) -> None:
    client.force_login(with_app)
    page = client.get("/confirm?next=/my-work.csv").content.decode()
    assert 'name="code"' in page
    typed = {"password": password, "code": "" if steps is None else code(steps), "next": "/my-work"}
    assert client.post("/confirm", typed).status_code == (302 if leads else 422)


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_confirming_never_sends_anyone_to_another_site(client: Client, clock: Clock, elsewhere: str) -> None:
    assert client.post("/confirm", {"password": PASSWORD, "next": elsewhere})["Location"] == "/"


def test_nobody_confirms_without_being_signed_in(client: Client, made: Made) -> None:
    made()
    assert client.post("/confirm", {"password": PASSWORD})["Location"].startswith("/sign-in")
    assert not is_signed_in(client)
