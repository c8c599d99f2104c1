"""Restrictions to look at: whose day has passed, and those that nobody on their list can lift any more."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, Account, BreakGlass, Establishment, LedgerEntry, Person

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
PASSED, TO_COME = TODAY - timedelta(days=3), TODAY + timedelta(days=30)
HERE = "/who-may-see"


def on_list(person: Person, account: Account, kind: str = "allowed", review_on: date = TO_COME) -> AccessLimit:
    made: AccessLimit = AccessLimit.objects.create(
        person=person, account=account, kind=kind, reason="For a test", review_on=review_on, set_by=account
    )
    return made


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def homd(client: Client) -> Account:
    made = people.account("homd", Role.HOMD, code="H1", prison="LEI")
    client.force_login(made)
    return made


@pytest.fixture
def before(db: None) -> Account:
    """Who restricted the case, and stands on its list."""
    return people.account("before", Role.HOMD, code="H0", prison="LEI")


def page_of(client: Client) -> str:
    response = client.get(HERE)
    page: str = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    return " ".join(page.split())


def lift(client: Client, person: Person) -> int:
    return client.post(f"/cases/{person.uuid}/who-may-see/lift").status_code


def test_a_day_that_has_passed_is_shown_with_the_way_to_the_list(client: Client, person: Person, homd: Account) -> None:
    other = people.account("other", Role.POM)
    on_list(person, other, "excluded", PASSED)
    on_list(people.held_in_leeds(2, "Later"), other, "excluded", TO_COME)
    page = page_of(client)
    assert f'href="/cases/{person.uuid}/who-may-see"' in page
    assert "other Fictional must not see the case" in page
    assert "3 days ago" in page
    assert "Later" not in page
    assert LedgerEntry.objects.latest("number").action == "list_restrictions"


def test_a_restriction_whose_whole_list_has_left_is_shown_without_a_name_and_lifted(
    client: Client, person: Person, homd: Account, before: Account
) -> None:
    on_list(person, before)
    Account.objects.filter(pk=before.pk).update(is_active=False)
    page = page_of(client)
    assert "Restricted case 1" in page
    assert "Adeyemi" not in page
    assert client.get(f"/cases/{person.uuid}").status_code == 404
    assert lift(client, person) == 302
    assert AccessLimit.objects.current().count() == 0
    assert client.get(f"/cases/{person.uuid}").status_code == 200
    entry = LedgerEntry.objects.filter(action="restrict_case", outcome="done").get()
    assert (entry.actor, entry.person_id) == ("homd", person.pk)
    assert "Restricted case 1" not in page_of(client)


def moved(account: Account) -> None:
    account.establishments.set(Establishment.objects.filter(pk="WDI"))


def took_another_role(account: Account) -> None:
    Account.objects.filter(pk=account.pk).update(role=Role.KEY_WORKER)


@pytest.mark.parametrize("leave", [moved, took_another_role])
def test_whoever_moved_or_took_another_role_has_left_the_list_too(
    client: Client, person: Person, homd: Account, before: Account, leave: object
) -> None:
    on_list(person, before)
    assert "Restricted case 1" not in page_of(client)
    assert callable(leave)
    leave(before)
    assert "Restricted case 1" in page_of(client)


def test_while_somebody_on_the_list_can_lift_it_nobody_else_does(
    client: Client, person: Person, homd: Account, before: Account
) -> None:
    on_list(person, before)
    assert lift(client, person) == 404
    assert AccessLimit.objects.current().count() == 1
    assert LedgerEntry.objects.latest("number").outcome == "refused"


@pytest.mark.parametrize(("role", "prison"), [(Role.POM, "LEI"), (Role.AUDITOR, "LEI"), (Role.HOMD, "WDI")])
def test_what_was_left_behind_is_lifted_by_nobody_who_could_not_restrict_it(
    client: Client, person: Person, before: Account, role: Role, prison: str
) -> None:
    on_list(person, before)
    Account.objects.filter(pk=before.pk).update(is_active=False)
    client.force_login(people.account("someone", role, prison=prison))
    assert lift(client, person) == 404
    assert AccessLimit.objects.current().count() == 1


def test_whoever_is_excluded_lifts_nothing_and_is_shown_nothing(
    client: Client, person: Person, homd: Account, before: Account
) -> None:
    on_list(person, before)
    on_list(person, homd, "excluded", PASSED)
    Account.objects.filter(pk=before.pk).update(is_active=False)
    page = page_of(client)
    assert ("Restricted case" in page, "Adeyemi" in page) == (False, False)
    assert lift(client, person) == 404


def test_broken_glass_lifts_only_what_was_left_behind(
    client: Client, person: Person, homd: Account, before: Account
) -> None:
    on_list(person, before)
    now = timezone.now()
    BreakGlass.objects.create(
        person=person, account=homd, reason="x", minutes=15, opened_at=now, until=now + timedelta(minutes=15),
        review_due=TODAY,
    )  # fmt: skip
    assert lift(client, person) == 404
    Account.objects.filter(pk=before.pk).update(is_active=False)
    assert lift(client, person) == 302


@pytest.mark.parametrize("role", [Role.POM, Role.COM, Role.AUDITOR, Role.ADMINISTRATOR])
def test_for_others_the_page_is_not_there(client: Client, role: Role) -> None:
    client.force_login(people.account("someone", role, prison="LEI"))
    assert client.get(HERE).status_code == 404
    assert f'href="{HERE}"' not in client.get("/my-work").content.decode()
