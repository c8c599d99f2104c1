"""Opening a case in an emergency on its pages: the form, the banner, the notices, the reviews."""

import time
from datetime import timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, Account, BreakGlass, LedgerEntry, Notice, Person
from throughcare.web.sign_in.confirming import CONFIRMED_AT, SECONDS_IT_HOLDS
from throughcare.web.sign_in.session_limits import SIGNED_IN_AT
from throughcare.work.break_glass import review_due

pytestmark = pytest.mark.django_db

FILLED = {
    "number": "A0001BC",
    "reason": "He told the night staff that he has taken something.",
    "minutes": "30",
}
REVIEW = {"version": "1", "justified": "no", "words": "Nothing in the log says that anybody called them."}
BANNER = "This case is open to you in an emergency until"


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


@pytest.fixture
def night(client: Client, person: Person) -> Client:
    """The duty governor of another prison."""
    client.force_login(people.account("night", Role.DUTY_GOVERNOR, prison="WDI"))
    return client


@pytest.fixture
def homd(person: Person) -> Client:
    return signed_in(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))


def signed_in(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert faults(page) == []
    return " ".join(page.split())


def test_a_case_is_opened_by_its_number_and_says_so_on_each_of_its_pages(night: Client, person: Person) -> None:
    assert 'href="/break-glass"' in shown(night, "/caseload")
    assert night.get(f"/cases/{person.uuid}").status_code == 404
    answer = night.post("/break-glass", FILLED)
    assert (answer.status_code, answer["Location"]) == (302, f"/cases/{person.uuid}")
    for below in ("", "/for-the-person"):
        assert BANNER in shown(night, f"/cases/{person.uuid}{below}")
    assert BANNER not in shown(night, "/caseload")
    assert night.get(f"/cases/{person.uuid}/contacts/new").status_code == 404


def test_it_is_ended_by_hand_and_is_then_as_absent_as_before(night: Client, person: Person) -> None:
    night.post("/break-glass", FILLED)
    page = shown(night, "/break-glass")
    assert "A case is open to you until" in page
    opened = BreakGlass.objects.get()
    answer = night.post(f"/break-glass/{opened.pk}/end")
    assert (answer.status_code, answer["Location"]) == (302, "/break-glass?done=ended")
    assert "The case is closed to you again." in shown(night, answer["Location"])
    assert night.get(f"/cases/{person.uuid}").status_code == 404
    assert night.post(f"/break-glass/{opened.pk}/end").status_code == 404


def test_it_ends_by_itself(night: Client, person: Person) -> None:
    night.post("/break-glass", FILLED)
    opened = BreakGlass.objects.get()
    BreakGlass.objects.update(until=opened.until - timedelta(minutes=31))
    assert night.get(f"/cases/{person.uuid}").status_code == 404


def test_whoever_has_not_shown_lately_who_they_are_is_asked_first_and_what_was_typed_is_kept(night: Client) -> None:
    assert "Open the case" in shown(night, "/break-glass")
    _sign_in_long_ago(night)
    for answer in (night.get("/break-glass"), night.post("/break-glass", FILLED)):
        assert (answer.status_code, answer["Location"]) == (302, "/confirm?next=%2Fbreak-glass")
    assert BreakGlass.objects.count() == 0
    session = night.session
    session[CONFIRMED_AT] = int(time.time())
    session.save()
    page = shown(night, "/break-glass")
    assert FILLED["reason"] in page
    assert 'value="A0001BC"' in page
    assert FILLED["reason"] not in shown(night, "/break-glass")


def _sign_in_long_ago(client: Client) -> None:
    session = client.session
    session[SIGNED_IN_AT] = int(time.time()) - SECONDS_IT_HOLDS - 1
    session.save()


def test_what_is_wrong_is_said_at_once_and_the_number_stands_in_no_address(night: Client) -> None:
    page = night.post("/break-glass", {"number": "", "reason": "short", "minutes": "600"})
    text = page.content.decode()
    errors = ["Enter the whole NOMS number or CRN", "Say why, in at least 20 characters", "Choose for how long"]
    places = [text.index(error) for error in errors]
    assert (page.status_code, places, faults(text)) == (422, sorted(places), [])
    assert night.post("/break-glass?number=A0001BC", {**FILLED, "number": ""}).status_code == 422


def test_nobody_there_and_somebody_whom_one_must_not_see_are_answered_alike(night: Client, person: Person) -> None:
    account = Account.objects.get(username="night")
    AccessLimit.objects.create(
        person=person, account=account, kind="excluded", reason="a cousin", review_on="2030-01-01", set_by=account
    )
    pages = [night.post("/break-glass", {**FILLED, "number": number}) for number in ("A0001BC", "A0009ZZ")]
    texts = [page.content.decode().replace("A0001BC", "A0009ZZ") for page in pages]
    assert [page.status_code for page in pages] == [422, 422]
    steady = [[line for line in text.splitlines() if "csrfmiddlewaretoken" not in line] for text in texts]
    assert steady[0] == steady[1]
    assert "Nobody by that number can be opened" in texts[0]


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.INSPECTOR, Role.ADMINISTRATOR, Role.CRS_SUPPLIER, Role.VLO])
def test_who_is_never_called_has_no_page(client: Client, person: Person, role: Role) -> None:
    client.force_login(people.account("someone", role, region="Yorkshire and the Humber"))
    assert "/break-glass" not in shown(client, "/caseload")
    assert client.get("/break-glass").status_code == 404
    assert client.post("/break-glass", FILLED).status_code == 404
    assert BreakGlass.objects.count() == 0


def test_the_head_is_told_at_once_and_the_notice_leads_to_the_review(
    night: Client, homd: Client, person: Person
) -> None:
    assert "Notices (" not in shown(homd, "/my-work")
    night.post("/break-glass", FILLED)
    opened = BreakGlass.objects.get()
    assert "Notices (1)" in shown(homd, "/my-work")
    page = shown(homd, "/notices")
    assert "night Fictional opened a case in an emergency" in page
    assert "Ola Adeyemi" in page
    assert f'href="/break-glass/reviews/{opened.pk}"' in page
    homd.post("/notices/read")
    assert "Notices (" not in shown(homd, "/notices")
    assert Notice.objects.filter(read_at=None).count() == 0


def test_a_notice_names_nobody_whom_its_reader_may_no_longer_see(night: Client, homd: Client, person: Person) -> None:
    night.post("/break-glass", FILLED)
    account = Account.objects.get(username="night")
    AccessLimit.objects.create(
        person=person, account=account, kind="allowed", reason="a test", review_on="2030-01-01", set_by=account
    )
    for address in ("/notices", "/break-glass/reviews", f"/break-glass/reviews/{BreakGlass.objects.get().pk}"):
        page = shown(homd, address)
        assert "Adeyemi" not in page
        assert str(person.uuid) not in page


def test_the_review_shows_what_was_done_and_is_recorded(night: Client, homd: Client, person: Person) -> None:
    night.post("/break-glass", FILLED)
    night.get(f"/cases/{person.uuid}")
    opened = BreakGlass.objects.get()
    address = f"/break-glass/reviews/{opened.pk}"
    page = shown(homd, address)
    assert FILLED["reason"] in page
    assert "read case, read" in page
    wrong = homd.post(address, {**REVIEW, "words": "No."})
    assert wrong.status_code == 422
    assert faults(wrong.content.decode()) == []
    answer = homd.post(address, REVIEW)
    assert (answer.status_code, answer["Location"]) == (302, "/break-glass/reviews?done=reviewed")
    listed = shown(homd, answer["Location"])
    assert "The review is recorded." in listed
    assert "Not justified" in listed
    night.post(f"/break-glass/{opened.pk}/end")
    assert f"not justified: {REVIEW['words']}" in shown(night, "/break-glass")


def test_a_review_that_is_late_is_listed_first(night: Client, homd: Client) -> None:
    night.post("/break-glass", FILLED)
    assert "Overdue (0)" in shown(homd, "/break-glass/reviews")
    BreakGlass.objects.update(review_due=today_in_london() - timedelta(days=1))
    auditor = signed_in(people.account("auditor", Role.AUDITOR))
    for client in (homd, auditor):
        page = shown(client, "/break-glass/reviews")
        assert "Overdue (1)" in page
        assert "To be reviewed (0)" in page


@pytest.mark.parametrize(
    ("role", "where"), [(Role.POM, "LEI"), (Role.HOMD, "WDI"), (Role.INSPECTOR, ""), (Role.DUTY_GOVERNOR, "LEI")]
)
def test_others_review_nothing(night: Client, person: Person, role: Role, where: str) -> None:
    night.post("/break-glass", FILLED)
    opened = BreakGlass.objects.get()
    client = signed_in(people.account("someone", role, prison=where))
    absent, forbidden = client.get("/break-glass/reviews/999999"), client.get(f"/break-glass/reviews/{opened.pk}")
    assert (absent.status_code, forbidden.status_code) == (404, 404)
    assert client.post(f"/break-glass/reviews/{opened.pk}", REVIEW).status_code == 404
    assert BreakGlass.objects.get().reviewed_by is None


def test_the_deadline_is_shown(night: Client, homd: Client) -> None:
    night.post("/break-glass", FILLED)
    due = review_due(BreakGlass.objects.get().opened_at)
    assert f"{due:%-d %B %Y}" in shown(homd, "/break-glass/reviews")
    assert f"{due:%-d %B %Y}" in shown(night, "/break-glass")


def test_the_pages_that_name_people_leave_entries(night: Client, homd: Client, person: Person) -> None:
    night.post("/break-glass", FILLED)
    for address in ("/notices", "/break-glass/reviews", f"/break-glass/reviews/{BreakGlass.objects.get().pk}"):
        shown(homd, address)
    listed = LedgerEntry.objects.filter(action__startswith="list_").order_by("number")
    entries = listed.values_list("action", "outcome", "details")
    cases = {"cases": [person.pk]}
    assert list(entries) == [
        ("list_notices", "read", cases),
        ("list_break_glass_reviews", "read", cases),
        ("list_break_glass_review", "read", cases),
    ]
