"""The lists of a case on their page, and what the pages of others show of a restricted case."""

import csv
import io
from datetime import timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, Account, Person

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
REVIEW = TODAY + timedelta(days=90)
FILLED = {
    "kind": "allowed",
    "username": "pom.leeds",
    "reason": "a member of staff here is their cousin",
    "review_on-day": str(REVIEW.day),
    "review_on-month": str(REVIEW.month),
    "review_on-year": str(REVIEW.year),
}


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


@pytest.fixture
def pom(person: Person) -> Account:
    return people.pom_at_leeds()


@pytest.fixture
def homd(client: Client, pom: Account) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    return client


def page_of(person: Person) -> str:
    return f"/cases/{person.uuid}/who-may-see"


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert faults(page) == []
    return " ".join(page.split())


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def test_the_page_is_reached_from_the_case_and_the_list_is_made_there(homd: Client, person: Person) -> None:
    assert f'href="{page_of(person)}"' in shown(homd, f"/cases/{person.uuid}")
    assert "This case is not restricted" in shown(homd, page_of(person))
    answer = homd.post(page_of(person), FILLED)
    assert (answer.status_code, answer["Location"]) == (302, f"{page_of(person)}?done=put")
    page = shown(homd, answer["Location"])
    assert "The list is changed." in page
    assert "This case is restricted" in page
    assert "pom.leeds, Prison offender manager (POM)" in page
    assert "homd.leeds, Head of offender management delivery (HOMD)" in page


def test_what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept(homd: Client, person: Person) -> None:
    answer = homd.post(page_of(person), {**FILLED, "username": "nobody", "review_on-month": "13"})
    page = answer.content.decode()
    assert (answer.status_code, faults(page)) == (422, [])
    assert page.count("Nobody who may sign in has this username") == 2
    assert page.count("must be a real date") == 2
    assert 'value="nobody"' in page
    assert "a member of staff here is their cousin" in page


def test_somebody_is_taken_off_and_the_restriction_is_lifted(homd: Client, person: Person, pom: Account) -> None:
    homd.post(page_of(person), FILLED)
    row = AccessLimit.objects.get(account=pom)
    stale = homd.post(f"{page_of(person)}/take-off", {"row": str(row.pk), "version": "9"})
    assert stale.status_code == 422
    assert "was changed while you were working on it" in stale.content.decode()
    off = homd.post(f"{page_of(person)}/take-off", {"row": str(row.pk), "version": "1"})
    assert (off.status_code, AccessLimit.objects.current().count()) == (302, 1)
    assert homd.post(f"{page_of(person)}/take-off", {"row": str(row.pk), "version": "2"}).status_code == 422
    lifted = homd.post(f"{page_of(person)}/lift")
    assert (lifted.status_code, AccessLimit.objects.current().count()) == (302, 0)
    assert homd.post(f"{page_of(person)}/lift").status_code == 422


def test_a_restricted_case_is_masked_on_the_lists_of_others(homd: Client, person: Person) -> None:
    people.held_in_leeds(2, last="Brown", first="Sam")
    homd.post(page_of(person), {**FILLED, "username": "homd.leeds"})
    other = signed_in(people.account("pom.other", Role.POM, code="P9", prison="LEI"))
    for address in ("/caseload", "/my-work?cases=all&owner=anybody"):
        page = shown(other, address)
        assert "Sam Brown" in page
        assert "estricted" in page
        assert not [word for word in ("Adeyemi", "A0001BC", "X000001", str(person.uuid)) if word in page]
    assert "2 cases" in shown(other, "/caseload")
    for address in ("/caseload.csv", "/my-work.csv?cases=all&owner=anybody"):
        body = b"".join(other.get(address).streaming_content).decode()  # type: ignore[attr-defined]
        rows = list(csv.DictReader(io.StringIO(body.removeprefix("\ufeff"))))
        masked = [row for row in rows if "Restricted case" in row.values()]
        assert [[value for value in row.values() if value] for row in masked] == [["Restricted case"]]
        assert rows[-1] in masked
        assert "Adeyemi" not in body


@pytest.mark.parametrize("words", ["Adeyemi", "ola", "A0001BC", "X000001", "Restricted case"])
def test_no_search_finds_a_restricted_case(homd: Client, person: Person, words: str) -> None:
    homd.post(page_of(person), {**FILLED, "username": "homd.leeds"})
    other = signed_in(people.account("pom.other", Role.POM, code="P9", prison="LEI"))
    found = other.post("/caseload/search", {"find": words}, follow=True).content.decode()
    assert "Nobody among the cases that you may see is known by these words." in found
    assert str(person.uuid) not in found


@pytest.mark.parametrize("kind", ["allowed", "excluded"])
@pytest.mark.parametrize("below", ["", "/for-the-person", "/contacts/new", "/allocation", "/who-may-see"])
def test_a_case_closed_to_somebody_looks_like_none(homd: Client, person: Person, kind: str, below: str) -> None:
    closed = people.account("homd.other", Role.HOMD, code="H9", prison="LEI")
    homd.post(page_of(person), {**FILLED, "kind": kind, "username": "pom.leeds" if kind == "allowed" else "homd.other"})
    other = signed_in(closed)
    forbidden = other.get(f"/cases/{person.uuid}{below}")
    absent = other.get(f"/cases/00000000-0000-4000-8000-000000000000{below}")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert _steady(forbidden.content) == _steady(absent.content)


def _steady(page: bytes) -> list[str]:
    return [line for line in page.decode().splitlines() if "csrfmiddlewaretoken" not in line]


def test_whoever_may_not_restrict_a_case_has_no_link_and_no_page(homd: Client, person: Person, pom: Account) -> None:
    client = signed_in(pom)
    assert "who-may-see" not in shown(client, f"/cases/{person.uuid}")
    answers = [
        client.get(page_of(person)),
        client.post(page_of(person), FILLED),
        client.post(f"{page_of(person)}/lift"),
        client.post(f"{page_of(person)}/take-off", {"row": "1", "version": "1"}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert AccessLimit.objects.count() == 0


def test_a_disabled_account_sees_nothing_from_its_next_request_on(homd: Client, person: Person) -> None:
    assert shown(homd, f"/cases/{person.uuid}")
    Account.objects.filter(username="homd.leeds").update(is_active=False)
    answer = homd.get(f"/cases/{person.uuid}")
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/sign-in")
