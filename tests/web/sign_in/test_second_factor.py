"""Codes of an app at sign-in: who is asked, taking an app up, and passwords that somebody else gave."""

import time

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.web.markup import faults
from tests.web.sign_in.conftest import PASSWORD, SECRET, Made, acts, code, is_signed_in, posted, secret_of
from throughcare.access.roles import Role
from throughcare.record.models import Account, RecoveryCode
from throughcare.record.sealed import opened

pytestmark = pytest.mark.django_db


def test_whoever_has_an_app_is_asked_for_a_code_and_gets_where_they_wanted(client: Client, with_app: Account) -> None:
    assert posted(client, next="/policy") == (302, "/sign-in/code")
    assert not is_signed_in(client)
    page = client.get("/sign-in/code")
    assert (page.status_code, faults(page.content.decode())) == (200, [])
    answer = client.post("/sign-in/code", {"code": code(1)})
    assert (answer.status_code, answer["Location"]) == (302, "/policy")
    assert is_signed_in(client)
    assert acts() == [("ada", "enrol_second_factor", "done"), ("ada", "sign_in", "done")]


@pytest.mark.parametrize("typed", ["", "000000", "the one that was used up"])
def test_a_wrong_code_signs_nobody_in(client: Client, with_app: Account, typed: str) -> None:
    posted(client)
    answer = client.post("/sign-in/code", {"code": code() if typed.startswith("the") else typed})
    page = answer.content.decode()
    assert (answer.status_code, faults(page)) == (422, [])
    assert page.count("The code is not right, or was used already") == 2
    assert not is_signed_in(client)


def test_the_fifth_wrong_code_locks_and_reads_like_the_others(client: Client, with_app: Account) -> None:
    posted(client)
    pages = [client.post("/sign-in/code", {"code": "000000"}).content.decode() for _ in range(6)]
    assert len({_steady(page) for page in pages}) == 1
    assert client.post("/sign-in/code", {"code": code(1)}).status_code == 422
    assert posted(client) == (422, "")
    assert ("ada", "lock_account", "done") in acts()


def test_a_code_without_a_password_before_leads_back(client: Client, with_app: Account) -> None:
    for address in ("/sign-in/code", "/sign-in/new-password", "/account/second-factor"):
        for answer in (client.get(address), client.post(address, {"code": code(1), "password": "x", "again": "x"})):
            assert (answer.status_code, answer["Location"]) == (302, "/sign-in")
    assert client.get("/account/second-factor.svg").status_code == 404


def test_half_way_lasts_ten_minutes(client: Client, with_app: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time()
    posted(client)
    monkeypatch.setattr(time, "time", lambda: now + 601)
    assert client.get("/sign-in/code")["Location"] == "/sign-in"


def test_half_way_ends_when_the_account_changes(client: Client, with_app: Account) -> None:
    posted(client)
    Account.objects.update(epoch=2)
    assert client.get("/sign-in/code")["Location"] == "/sign-in"


def test_half_way_nobody_takes_up_another_app_or_password(client: Client, with_app: Account) -> None:
    Account.objects.update(password_is_given=True)
    posted(client)
    assert client.get("/account/second-factor")["Location"] == "/sign-in/code"
    answer = client.post("/sign-in/new-password", {"password": "three words of hers", "again": "three words of hers"})
    assert answer["Location"] == "/sign-in/code"
    assert Account.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.AUDITOR])
def test_roles_that_need_one_take_an_app_up_at_their_first_sign_in(client: Client, made: Made, role: Role) -> None:
    made(role=role)
    assert posted(client, next="/policy") == (302, "/account/second-factor")
    page = client.get("/account/second-factor").content.decode()
    assert faults(page) == []
    secret = secret_of(page)
    assert secret_of(client.get("/account/second-factor").content.decode()) == secret
    drawn = client.get("/account/second-factor.svg")
    assert (drawn["Content-Type"], drawn["Cache-Control"]) == ("image/svg+xml", "no-store, private")
    assert drawn.content.startswith(b"<svg")
    wrong = client.post("/account/second-factor", {"code": "000000"})
    assert wrong.status_code == 422
    assert not is_signed_in(client)
    shown = client.post("/account/second-factor", {"code": code(secret=secret)})
    assert (shown.status_code, faults(shown.content.decode())) == (200, [])
    assert 'href="/policy"' in shown.content.decode()
    assert is_signed_in(client)
    assert opened(Account.objects.get().second_factor) == secret
    assert shown["Cache-Control"] == "no-store, private"
    assert RecoveryCode.objects.count() == 10
    assert acts() == [("ada", "enrol_second_factor", "done"), ("ada", "sign_in", "done")]


def test_the_session_keeps_the_secret_sealed(client: Client, made: Made) -> None:
    made(role=Role.AUDITOR)
    posted(client)
    secret = secret_of(client.get("/account/second-factor").content.decode())
    assert secret not in str(dict(client.session))


def test_an_account_of_a_demonstration_is_spared_on_this_machine_alone(
    client: Client, made: Made, settings: Settings
) -> None:
    made(role=Role.ADMINISTRATOR, password_alone=True)
    settings.PASSWORD_ALONE_ALLOWED = True
    assert posted(client) == (302, "/")
    client.post("/sign-out")
    settings.PASSWORD_ALONE_ALLOWED = False
    assert posted(client) == (302, "/account/second-factor")


def test_a_given_password_is_changed_before_anything_is_seen(client: Client, made: Made) -> None:
    made(password_is_given=True)
    assert posted(client) == (302, "/sign-in/new-password")
    assert not is_signed_in(client)
    page = client.get("/sign-in/new-password").content.decode()
    assert faults(page) == []
    short = client.post("/sign-in/new-password", {"password": "short", "again": "short"})
    assert (short.status_code, faults(short.content.decode())) == (422, [])
    chosen = {"password": "three words of hers", "again": "three words of hers"}
    assert client.post("/sign-in/new-password", chosen)["Location"] == "/"
    assert is_signed_in(client)
    held = Account.objects.get()
    assert (held.check_password("three words of hers"), held.password_is_given) == (True, False)


def test_a_new_administrator_takes_an_app_up_and_chooses_a_password(client: Client, made: Made) -> None:
    made(role=Role.ADMINISTRATOR, password_is_given=True)
    posted(client)
    secret = secret_of(client.get("/account/second-factor").content.decode())
    page = client.post("/account/second-factor", {"code": code(secret=secret)}).content.decode()
    assert 'href="/sign-in/new-password"' in page
    assert not is_signed_in(client)
    chosen = {"password": "three words of hers", "again": "three words of hers"}
    assert client.post("/sign-in/new-password", chosen)["Location"] == "/"
    assert is_signed_in(client)


def test_a_recovery_code_signs_in_once(client: Client, made: Made) -> None:
    made(role=Role.AUDITOR)
    posted(client)
    secret = secret_of(client.get("/account/second-factor").content.decode())
    page = client.post("/account/second-factor", {"code": code(secret=secret)}).content.decode()
    first = page.split('<li><code class="tc-code">')[1].split("<")[0]
    client.post("/sign-out")
    posted(client)
    assert client.post("/sign-in/code", {"code": first})["Location"] == "/"
    client.post("/sign-out")
    posted(client)
    assert client.post("/sign-in/code", {"code": first}).status_code == 422


def test_anybody_may_take_an_app_up_from_their_account(client: Client, made: Made) -> None:
    made()
    posted(client)
    page = client.get("/account")
    assert 'href="/account/second-factor"' in page.content.decode()
    secret = secret_of(client.get("/account/second-factor").content.decode())
    assert secret != SECRET
    page_of_codes = client.post("/account/second-factor", {"code": code(secret=secret)}).content.decode()
    assert 'href="/account"' in page_of_codes
    assert "10 recovery codes left" in client.get("/account").content.decode()
    client.post("/sign-out")
    assert posted(client) == (302, "/sign-in/code")


def _steady(page: str) -> str:
    return "\n".join(line for line in page.splitlines() if "csrfmiddlewaretoken" not in line)
