"""Signing in by an OpenID Connect provider over real HTTP: the whole way, and every way in which it is refused."""

import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client
from pytest_django.fixtures import Settings

from tests.web.markup import faults
from tests.web.sign_in.conftest import acts, is_signed_in
from tests.web.sign_in.local_provider import CLIENT_ID, CLIENT_SECRET, OTHERWISE_SIGNED, WRONGS, LocalProvider
from throughcare.access.claims import Provider, mapping_from
from throughcare.access.roles import Role
from throughcare.record.models import Account, LedgerEntry
from throughcare.web.sign_in.session_limits import SIGNED_IN_AT

pytestmark = pytest.mark.django_db

MAPPING = """
scope = "openid profile email groups"

[columns]
establishments = "prisons"
pdu = "unit"

[names.establishments]
"Leeds OMU" = "LEI"

[[roles]]
claim = "groups"
value = "tc-homd"
role = "HOMD"

[[roles]]
claim = "groups"
value = "tc-pom"
role = "POM"
"""
CLAIMS: dict[str, Any] = {
    "preferred_username": "ada.fictional",
    "name": "Ada Fictional",
    "email": "ada@example.test",
    "groups": ["everybody", "tc-pom"],
    "prisons": ["Leeds OMU", "WDI", "no such prison"],
    "regions": "Wales",
    "unit": "North Wales",
    "staff_code": "P100",
}


@pytest.fixture
def provider(settings: Settings) -> Iterator[LocalProvider]:
    running = LocalProvider()
    running.claims = dict(CLAIMS)
    settings.IDENTITY_PROVIDER = Provider(running.issuer, CLIENT_ID, CLIENT_SECRET, mapping_from(MAPPING))
    yield running
    running.close()


def there(client: Client, address: str = "/sign-in/organisation") -> str:
    """Go to the provider, and give the address at which it sends back."""
    sent = client.get(address)
    assert sent.status_code == 302
    back = requests.get(sent["Location"], allow_redirects=False, timeout=5).headers["Location"]
    parts = urlsplit(back)
    assert parts.netloc == "testserver"
    return f"{parts.path}?{parts.query}"


def signed_in(client: Client, address: str = "/sign-in/organisation") -> Any:
    return client.get(there(client, address))


def test_the_whole_way(client: Client, provider: LocalProvider) -> None:
    page = client.get("/sign-in?next=/policy").content.decode()
    assert faults(page) == []
    assert 'href="/sign-in/organisation?next=%2Fpolicy"' in page
    answer = signed_in(client, "/sign-in/organisation?next=%2Fpolicy")
    assert (answer.status_code, answer["Location"]) == (302, "/policy")
    assert is_signed_in(client)
    held = Account.objects.get()
    assert (held.username, held.name, held.email) == ("ada.fictional", "Ada Fictional", "ada@example.test")
    assert (held.role, held.pdu, held.staff_code) == ("POM", "North Wales", "P100")
    assert sorted(held.establishments.values_list("pk", flat=True)) == ["LEI", "WDI"]
    assert list(held.regions.values_list("pk", flat=True)) == ["Wales"]
    assert held.identity == f"{provider.issuer} subject-1"
    assert not held.has_usable_password()
    assert acts() == [("ada.fictional", "change_account_by_claims", "done"), ("ada.fictional", "sign_in", "done")]
    assert LedgerEntry.objects.get(number=2).details == {"how": "provider"}


def test_what_the_provider_is_asked(client: Client, provider: LocalProvider) -> None:
    there(client)
    asked = provider.asked[0]
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert asked["scope"] == "openid profile email groups"
    assert asked["redirect_uri"] == "http://testserver/sign-in/organisation/back"
    assert {"state", "nonce", "code_challenge"} <= asked.keys()
    assert "code_verifier" not in asked


@pytest.mark.parametrize("wrong", [*WRONGS, *OTHERWISE_SIGNED])
def test_a_token_that_is_wrong_signs_nobody_in(client: Client, provider: LocalProvider, wrong: str) -> None:
    provider.wrong = wrong
    answer = signed_in(client)
    page = answer.content.decode()
    assert (answer.status_code, faults(page)) == (422, [])
    assert "Your organisation could not tell us who you are" in page
    assert not is_signed_in(client)
    assert Account.objects.count() == 0
    assert acts() == [("unknown", "sign_in", "refused")]


@pytest.mark.parametrize("offered", [["none"], ["HS256"], ["none", "HS256", "RS256"]])
@pytest.mark.parametrize("wrong", ["unsigned", "signed with the shared password"])
def test_a_provider_that_offers_weak_signatures_does_not_have_them_taken(
    client: Client, provider: LocalProvider, offered: list[str], wrong: str
) -> None:
    provider.algorithms, provider.wrong = offered, wrong
    assert signed_in(client).status_code == 422
    assert not is_signed_in(client)


def test_a_state_is_good_for_one_time_in_the_session_that_it_was_made_in(
    client: Client, provider: LocalProvider
) -> None:
    back = there(client)
    stolen = Client()
    assert stolen.get(back).status_code == 422
    assert not is_signed_in(stolen)
    back = there(client)
    assert client.get(back).status_code == 302
    client.post("/sign-out")
    assert client.get(back).status_code == 422
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "query",
    ["", "?code=x", "?state=x", "?code=x&state=made-up", "?error=denied", "?error=denied&state=x"],
)
def test_coming_back_with_anything_else_is_refused(client: Client, provider: LocalProvider, query: str) -> None:
    there(client)
    assert client.get(f"/sign-in/organisation/back{query}").status_code == 422
    assert not is_signed_in(client)


def test_another_providers_answer_is_refused(client: Client, provider: LocalProvider) -> None:
    assert client.get(f"{there(client)}&iss=https://elsewhere.example").status_code == 422
    assert client.get(f"{there(client)}&iss={provider.issuer}").status_code == 302


@pytest.mark.parametrize("groups", [[], ["everybody"], "tc-administrators", None, 7, [["tc-pom"]]])
def test_somebody_whose_claims_give_no_role_is_refused_with_an_entry(
    client: Client, provider: LocalProvider, groups: object
) -> None:
    provider.claims["groups"] = groups
    answer = signed_in(client)
    assert answer.status_code == 422
    assert "your account gives you no way into Throughcare" in answer.content.decode()
    assert not is_signed_in(client)
    entry = LedgerEntry.objects.get()
    told = (entry.actor, entry.action, entry.outcome, entry.details)
    assert told == ("unknown", "sign_in", "refused", {"how": "provider", "why": "no claim gives a role"})


def test_claims_win_at_each_sign_in_and_end_other_sessions_when_they_change(
    client: Client, provider: LocalProvider
) -> None:
    elsewhere = Client()
    signed_in(client)
    signed_in(elsewhere)
    assert is_signed_in(client)
    provider.claims |= {"groups": ["tc-pom", "tc-homd"], "prisons": "WDI", "regions": []}
    signed_in(third := Client())
    held = Account.objects.get()
    assert (held.role, list(held.establishments.values_list("pk", flat=True))) == ("HOMD", ["WDI"])
    assert held.regions.count() == 0
    assert (is_signed_in(client), is_signed_in(elsewhere), is_signed_in(third)) == (False, False, True)
    entry = LedgerEntry.objects.filter(action="change_account_by_claims").order_by("-number")[0]
    assert entry.details == {"account": held.pk, "fields": ["role", "establishments", "regions"]}


def test_somebody_who_loses_their_role_loses_their_way_in(client: Client, provider: LocalProvider) -> None:
    signed_in(client)
    client.post("/sign-out")
    provider.claims["groups"] = []
    assert signed_in(client).status_code == 422
    assert LedgerEntry.objects.order_by("-number")[0].actor == "ada.fictional"


def test_a_disabled_account_stays_shut(client: Client, provider: LocalProvider) -> None:
    signed_in(client)
    Account.objects.update(is_active=False)
    assert not is_signed_in(client)
    assert signed_in(client).status_code == 422
    assert LedgerEntry.objects.order_by("-number")[0].details == {"how": "provider", "why": "disabled"}


def test_nobody_takes_over_an_account_by_claiming_its_username(client: Client, provider: LocalProvider) -> None:
    held = Account.objects.create_account("ada.fictional", None, name="Another", role=Role.ADMINISTRATOR)
    assert signed_in(client).status_code == 422
    held.refresh_from_db()
    assert (held.identity, held.role) == ("", "administrator")
    details = {"how": "provider", "why": "the username is another account's"}
    assert LedgerEntry.objects.get().details == details


def test_a_provider_that_does_not_answer_is_told(client: Client, provider: LocalProvider) -> None:
    provider.close()
    answer = client.get("/sign-in/organisation")
    assert answer.status_code == 422
    assert acts() == [("unknown", "sign_in", "refused")]


def test_another_issuer_than_the_one_that_is_set_is_refused(
    client: Client, provider: LocalProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = provider.discovery()
    monkeypatch.setattr(provider, "discovery", lambda: found | {"issuer": "https://elsewhere.example"})
    assert signed_in(client).status_code == 422


def test_without_a_provider_there_are_no_such_pages(client: Client, settings: Settings) -> None:
    settings.IDENTITY_PROVIDER = None
    assert client.get("/sign-in/organisation").status_code == 404
    assert client.get("/sign-in/organisation/back?code=x&state=x").status_code == 404
    assert "organisation" not in client.get("/sign-in").content.decode()


@pytest.mark.parametrize(("minutes_ago", "asked"), [(None, True), (60, True), (6, True), (4, False), (0, False)])
def test_a_sign_in_counts_as_confirmed_only_where_the_provider_says_that_it_was_just_now(
    client: Client, provider: LocalProvider, minutes_ago: int | None, asked: bool
) -> None:
    provider.auth_time = 0 if minutes_ago is None else time.time() - 60 * minutes_ago
    signed_in(client)
    assert (client.get("/my-work.csv").status_code == 302) is asked


# (seconds from being sent to the time of the fresh sign-in that the provider tells, whose it is, and what comes of it)
FRESH = [
    ("just now", 0, "subject-1", True),
    ("clocks differ a little", -59, "subject-1", True),
    ("from before", -90, "subject-1", False),
    ("not told", None, "subject-1", False),
    ("somebody else", 0, "subject-2", False),
]


@pytest.mark.parametrize(("_", "seconds", "subject", "confirms"), FRESH, ids=[row[0] for row in FRESH])
def test_confirming_takes_a_fresh_sign_in_of_the_same_person(
    client: Client, provider: LocalProvider, _: str, seconds: int | None, subject: str, confirms: bool
) -> None:
    signed_in(client)
    page = client.get(client.get("/my-work.csv")["Location"]).content.decode()
    assert faults(page) == []
    assert 'href="/sign-in/organisation?next=%2Fmy-work.csv"' in page
    assert 'name="password"' not in page
    assert client.post("/confirm", {"password": "x"}).status_code == 200
    provider.subject = subject
    provider.auth_time = 0 if seconds is None else time.time() + seconds
    answer = signed_in(client, "/sign-in/organisation?next=%2Fmy-work.csv")
    asked = provider.asked[-1]
    assert (asked["prompt"], asked["max_age"]) == ("login", "0")
    assert (answer.status_code == 302) is confirms
    assert (client.get("/my-work.csv").status_code == 200) is confirms
    assert acts()[-1][1:] == ("confirm_it_is_you", "done" if confirms else "refused")
    assert SIGNED_IN_AT in client.session


def test_the_query_of_coming_back_is_in_no_log(
    client: Client, provider: LocalProvider, capfd: pytest.CaptureFixture[str]
) -> None:
    back = there(client)
    client.get(back)
    state = parse_qs(urlsplit(back).query)["state"][0]
    written = capfd.readouterr()
    assert state not in written.out + written.err
    assert "subject-1" not in written.out + written.err
