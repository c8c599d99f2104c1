"""The pages of accounts, of the gravest acts and of who has OMiC case notes."""

import re

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.record.models import Account, LedgerEntry, NotesAccess, ProposedAct

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_hashes")]

REASON = "delivers the OPD service on the wing"
FILLED = {
    "username": "cal",
    "name": "Cal Fictional",
    "email": "cal@example.test",
    "role": "HOMD",
    "establishments": "lei, MDI",
    "regions": ["Wales", "London"],
    "pdu": "",
    "body": "",
    "staff_code": "H7",
}


@pytest.fixture
def ada(client: Client) -> Client:
    client.force_login(people.account("ada", Role.ADMINISTRATOR))
    return client


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def test_the_menu_leads_there_for_those_who_may(client: Client) -> None:
    for role, links in [
        (Role.ADMINISTRATOR, ["/accounts", "/accounts/gravest-acts"]),
        (Role.HOMD, ["/accounts/notes"]),
        (Role.POM, []),
    ]:
        client.force_login(people.account(f"somebody {role}", role))
        page = shown(client, "/account")
        assert re.findall(r'href="(/accounts[^"]*)"', page) == links
        assert 'href="/account"' in page


def test_an_account_is_made_and_its_password_shown_once(ada: Client) -> None:
    assert 'href="/accounts/new"' in shown(ada, "/accounts")
    shown(ada, "/accounts/new")
    answer = ada.post("/accounts/new", FILLED)
    page = answer.content.decode()
    assert (answer.status_code, faults(page), answer["Cache-Control"]) == (200, [], "no-store, private")
    held = Account.objects.get(username="cal")
    password = re.search(r'<code class="tc-code">([a-z-]{29})</code>', page)
    assert password is not None
    assert held.check_password(password[1])
    assert sorted(held.establishments.values_list("pk", flat=True)) == ["LEI", "MDI"]
    assert sorted(held.regions.values_list("pk", flat=True)) == ["London", "Wales"]
    one = shown(ada, f"/accounts/{held.pk}")
    assert password[1] not in one
    assert "LEI, MDI" in one


def test_what_is_wrong_is_said_beside_the_fields_and_what_was_typed_is_kept(ada: Client) -> None:
    wrong = {**FILLED, "username": "ada", "name": "", "role": "auditor", "establishments": "LEI XXX"}
    answer = ada.post("/accounts/new", wrong)
    page = " ".join(answer.content.decode().split())
    assert (answer.status_code, faults(page)) == (422, [])
    errors = [
        "Another account has this username",
        "Enter the name of whoever it is for",
        "Two administrators grant this role",
        "There is no prison with the code XXX",
    ]
    assert [page.count(error) for error in errors] == [2] * 4
    assert 'value="LEI XXX"' in page
    assert 'value="cal@example.test"' in page
    assert re.search(r'value="Wales" checked', page)
    assert Account.objects.count() == 1


def test_an_account_is_changed_and_a_stale_change_refused(ada: Client) -> None:
    held = people.account("cal", Role.POM, prison="LEI")
    page = shown(ada, f"/accounts/{held.pk}/change")
    assert 'name="version" value="1"' in page
    answer = ada.post(f"/accounts/{held.pk}/change", {**FILLED, "version": "1"})
    assert answer["Location"] == f"/accounts/{held.pk}?done=change"
    assert "The account is changed. Its sessions have ended." in shown(ada, answer["Location"])
    stale = ada.post(f"/accounts/{held.pk}/change", {**FILLED, "name": "Other", "version": "1"})
    assert stale.status_code == 422
    assert "This account was changed while you were working on it" in stale.content.decode()
    held.refresh_from_db()
    assert (held.role, held.name) == ("HOMD", "Cal Fictional")


@pytest.mark.parametrize(
    ("act", "before", "done"),
    [
        ("disable", {}, "The account is disabled. Its sessions have ended."),
        ("enable", {"is_active": False}, "The account is enabled."),
        ("unlock", {"locked_until": "2126-01-01T00:00Z"}, "The account is unlocked."),
        ("reset-second-factor", {"second_factor": "sealed"}, "The second factor is forgotten."),
    ],
)
def test_the_buttons_of_an_account(ada: Client, act: str, before: dict[str, object], done: str) -> None:
    held = people.account("cal", Role.POM)
    Account.objects.filter(pk=held.pk).update(**before)
    address = f"/accounts/{held.pk}/{act}"
    assert f'action="{address}"' in shown(ada, f"/accounts/{held.pk}")
    assert ada.get(address).status_code == 405
    answer = ada.post(address)
    assert answer["Location"] == f"/accounts/{held.pk}?done={act}"
    assert done in shown(ada, answer["Location"])
    assert f'action="{address}"' not in shown(ada, f"/accounts/{held.pk}")
    assert LedgerEntry.objects.order_by("-number")[0].actor == "ada"


def test_a_new_password_is_shown_once(ada: Client) -> None:
    held = people.account("cal", Role.POM)
    page = ada.post(f"/accounts/{held.pk}/give-password").content.decode()
    password = re.search(r'<code class="tc-code">([a-z-]{29})</code>', page)
    assert password is not None
    held.refresh_from_db()
    assert (held.check_password(password[1]), held.password_is_given) == (True, True)


def test_ones_own_account_has_no_buttons_and_none_works(ada: Client) -> None:
    own = Account.objects.get()
    page = shown(ada, f"/accounts/{own.pk}")
    assert "<form" not in page.split("<main")[1]
    assert ada.post(f"/accounts/{own.pk}/disable").status_code == 422
    changed = ada.post(f"/accounts/{own.pk}/change", {**FILLED, "version": "1"})
    assert changed.status_code == 422
    assert "Nobody changes their own account" in changed.content.decode()
    own.refresh_from_db()
    assert (own.is_active, own.role) == (True, "administrator")


def test_accounts_are_found_by_name_and_role_and_no_address_carries_a_name(ada: Client) -> None:
    people.account("cal", Role.POM)
    people.account("dee", Role.HOMD, prison="LEI")
    answer = ada.post("/accounts/search", {"find": "CAL"})
    assert "cal" not in answer["Location"].lower().replace("local", "")
    page = shown(ada, answer["Location"])
    assert ("cal Fictional" in page, "dee Fictional" in page) == (True, False)
    assert "dee Fictional" in shown(ada, "/accounts?role=HOMD")
    assert "cal Fictional" not in shown(ada, "/accounts?role=HOMD")
    assert "No account is found" in shown(ada, "/accounts?role=YCS")


def test_a_long_list_comes_a_page_at_a_time(ada: Client) -> None:
    for number in range(60):
        people.account(f"somebody{number:02}", Role.POM)
    page = shown(ada, "/accounts")
    following = re.search(r'href="(/accounts\?after=[0-9a-f]+)"', page)
    assert following is not None
    second = shown(ada, following[1])
    assert len(re.findall(r"somebody\d\d Fictional", page)) == 49
    assert len(re.findall(r"somebody\d\d Fictional", second)) == 11


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_to_others_the_pages_are_not_there(client: Client, role: Role) -> None:
    held = people.account("cal", Role.POM, prison="LEI")
    client.force_login(people.account("somebody", role, prison="LEI"))
    absent = client.get("/nothing-like-it")
    # An auditor agrees to purges and to turning the anchor off, and sees no other act.
    acts = [] if role is Role.AUDITOR else ["/gravest-acts"]
    assert client.get("/accounts/gravest-acts").status_code == (404 if acts else 200)
    for address in ["", "/new", *acts, f"/{held.pk}", f"/{held.pk}/change", f"/{held.pk}/grant"]:
        answer = client.get(f"/accounts{address}")
        assert answer.status_code == 404
        assert _steady(answer.content) == _steady(absent.content)
    for address in ["/search", "/new", f"/{held.pk}/change", f"/{held.pk}/disable", f"/{held.pk}/give-password"]:
        assert client.post(f"/accounts{address}", FILLED).status_code == 404
    held.refresh_from_db()
    assert (held.is_active, held.version) == (True, 1)


def test_a_role_is_proposed_by_one_and_agreed_by_another(ada: Client) -> None:
    held = people.account("cal", Role.POM)
    page = shown(ada, f"/accounts/{held.pk}/grant")
    assert 'value="administrator"' in page
    short = ada.post(f"/accounts/{held.pk}/grant", {"role": "administrator", "reason": "because"})
    assert (short.status_code, faults(short.content.decode())) == (422, [])
    assert "because</textarea>" in short.content.decode()
    answer = ada.post(f"/accounts/{held.pk}/grant", {"role": "administrator", "reason": REASON})
    assert answer["Location"] == f"/accounts/{held.pk}?done=grant"
    act = ProposedAct.objects.get()
    own = shown(ada, "/accounts/gravest-acts")
    assert "cal Fictional (cal) gets the role: Administrator" in own
    assert f"/accounts/gravest-acts/{act.pk}/agree" not in own
    refused = ada.post(f"/accounts/gravest-acts/{act.pk}/agree")
    assert refused.status_code == 422
    assert "Nobody agrees to what they proposed" in refused.content.decode()
    other = Client()
    other.force_login(people.account("ben", Role.ADMINISTRATOR))
    assert f"/accounts/gravest-acts/{act.pk}/agree" in shown(other, "/accounts/gravest-acts")
    answer = other.post(f"/accounts/gravest-acts/{act.pk}/agree")
    assert answer["Location"] == "/accounts/gravest-acts?done=agree"
    assert "agreed by ben Fictional" in shown(other, answer["Location"])
    held.refresh_from_db()
    assert held.role == "administrator"


def test_a_proposed_role_is_refused_and_nothing_changes(ada: Client) -> None:
    held = people.account("cal", Role.POM)
    ada.post(f"/accounts/{held.pk}/grant", {"role": "auditor", "reason": REASON})
    answer = ada.post(f"/accounts/gravest-acts/{ProposedAct.objects.get().pk}/refuse")
    assert answer["Location"] == "/accounts/gravest-acts?done=refuse"
    held.refresh_from_db()
    assert held.role == "POM"
    assert ada.post("/accounts/gravest-acts/999/agree").status_code == 404
    assert ada.post("/accounts/gravest-acts/1/applaud").status_code == 404


@pytest.mark.provision("OMIC-DPS-ACCESS", "OMIC-DPS-OVERSIGHT")
def test_a_homd_opens_the_notes_watches_over_them_and_closes_them(client: Client) -> None:
    pat = people.account("pat", Role.PSYCHOLOGIST, prison="LEI")
    people.account("pom", Role.POM, prison="LEI")
    elsewhere = people.account("elsewhere", Role.PSYCHOLOGIST, prison="WDI")
    client.force_login(people.account("homd", Role.HOMD, prison="LEI"))
    page = shown(client, "/accounts/notes")
    assert ("pat Fictional" in page, "elsewhere Fictional" in page) == (True, False)
    assert "pom Fictional" in page
    shown(client, f"/accounts/notes/{pat.pk}")
    assert client.get(f"/accounts/notes/{elsewhere.pk}").status_code == 404
    assert client.post(f"/accounts/notes/{pat.pk}", {"reason": "because"}).status_code == 422
    answer = client.post(f"/accounts/notes/{pat.pk}", {"reason": REASON})
    assert answer["Location"] == "/accounts/notes?done=open"
    assert f"by homd: {REASON}" in shown(client, answer["Location"])
    answer = client.post(f"/accounts/notes/{pat.pk}", {"reason": "has left for another prison"})
    assert answer["Location"] == "/accounts/notes?done=close"
    page = shown(client, answer["Location"])
    assert "has left for another prison" in page
    assert NotesAccess.objects.get().ended_by == "homd"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.HOMD])
def test_nobody_else_opens_the_notes(client: Client, role: Role) -> None:
    pat = people.account("pat", Role.PSYCHOLOGIST, prison="LEI")
    client.force_login(people.account("somebody", role, prison="LEI"))
    assert client.get("/accounts/notes").status_code == 404
    assert client.post(f"/accounts/notes/{pat.pk}", {"reason": REASON}).status_code == 404
    assert NotesAccess.objects.count() == 0


def _steady(page: bytes) -> list[str]:
    return [line for line in page.decode().splitlines() if "csrfmiddlewaretoken" not in line]
