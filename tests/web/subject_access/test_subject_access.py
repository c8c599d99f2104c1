"""Subject access on its pages: a request, its clock, and the answer on the screen and as files."""

import json
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from django.test import Client

from tests.record.whole_case import whole_case
from tests.web import people
from tests.web.markup import faults
from throughcare.access.handled import HANDLING
from throughcare.access.handling import Treatment
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import AccessLimit, LedgerEntry, Person, Spell, SubjectAccessRequest
from throughcare.web.sign_in.session_limits import begin_session

pytestmark = pytest.mark.django_db

TODAY = today_in_london()


def dated(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


FILLED = {**dated("received_on", TODAY), "asked_by": "the_person", "asks_for": "Everything."}


@pytest.fixture
def homd(client: Client) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    confirm(client)
    return client


def confirm(client: Client) -> None:
    session = client.session
    begin_session(cast(Any, SimpleNamespace(session=session)))
    session.save()


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


def address(person: Person, page: str = "") -> str:
    return f"/cases/{person.uuid}/subject-access{page}"


def text(response: Any) -> str:
    page: str = response.content.decode()
    assert faults(page) == []
    return " ".join(page.split())


def test_a_request_is_recorded_and_its_clock_shown(homd: Client, person: Person) -> None:
    assert address(person) in text(homd.get(f"/cases/{person.uuid}"))
    answer = homd.post(address(person, "/request"), FILLED)
    assert (answer.status_code, answer["Location"]) == (302, f"{address(person)}?done=new")
    page = text(homd.get(answer["Location"]))
    assert "The request is recorded." in page
    assert "Cannot tell by when." in page
    row = SubjectAccessRequest.objects.get()
    changed = {**FILLED, "version": "1", "regime": "uk_gdpr", **dated("received_on", date(2025, 9, 3))}
    homd.post(f"{address(person, '/request')}?id={row.pk}", changed)
    assert "Answer by 3 October 2025" in text(homd.get(address(person)))


def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(homd: Client, person: Person) -> None:
    sent = {
        **dated("received_on", TODAY + timedelta(days=1)),
        "asked_by": "somebody_for_them",
        "identity_asked_on-day": "31",
        "identity_asked_on-month": "2",
        "identity_asked_on-year": "2025",
        "extension_reason": "It is complex.",
        "others_named": "Jo Hale",
    }
    response = homd.post(address(person, "/request"), sent)
    page = text(response)
    assert response.status_code == 422
    for said in (
        "The day of the request must be",
        "Enter the name of whoever asks for the person",
        "must be a real date",
        "Enter the day on which the person was told that it takes longer",
    ):
        assert page.count(said) == 2
    assert "Jo Hale" in page
    assert not SubjectAccessRequest.objects.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (dated("answered_on", TODAY), "Choose the law that the request is answered under"),
        (dated("answered_on", TODAY), "Read the texts through as they go out"),
        (dated("clarification_answered_on", TODAY), "Enter the day on which clarification was asked for"),
        (dated("identity_confirmed_on", date(2020, 1, 1)), "The day on which identity was confirmed must be"),
        (
            {**dated("answered_on", TODAY), **dated("identity_asked_on", TODAY), "regime": "uk_gdpr"},
            "The request waits for identity or clarification",
        ),
        (
            {
                **dated("received_on", date(2025, 9, 3)),
                **dated("extended_on", date(2025, 10, 4)),
                "extension_reason": "There are very many records.",
                "regime": "uk_gdpr",
            },
            "The person must be told by 3 October 2025 that it takes longer",
        ),
    ],
)
def test_a_request_keeps_to_its_rules(homd: Client, person: Person, sent: dict[str, str], said: str) -> None:
    response = homd.post(address(person, "/request"), {**FILLED, **sent})
    assert response.status_code == 422
    assert said in text(response)


def test_a_stale_change_is_refused_and_both_are_shown(homd: Client, person: Person) -> None:
    homd.post(address(person, "/request"), FILLED)
    row = SubjectAccessRequest.objects.get()
    there = f"{address(person, '/request')}?id={row.pk}"
    homd.post(there, {**FILLED, "version": "1", "asks_for": "The first wins."})
    response = homd.post(there, {**FILLED, "version": "1", "asks_for": "The second is stale."})
    page = text(response)
    assert response.status_code == 409
    assert "you saw version 1, and it is now version 2" in page
    assert "The first wins." in page
    assert "The second is stale." in page
    assert homd.post(there, {**FILLED, "version": "2", "asks_for": "Decided again."}).status_code == 302
    row.refresh_from_db()
    assert (row.asks_for, row.version) == ("Decided again.", 3)


def test_an_answer_goes_out_in_every_form_without_anybody_else(homd: Client) -> None:
    held = whole_case()
    Spell.objects.create(person=held.person, arrived_on=date(2026, 1, 1), establishment_id="LEI")
    # A row in every table is one too that lets in nobody but somebody else.
    AccessLimit.objects.all().delete()
    row = SubjectAccessRequest.objects.current().get(person=held.person)
    there = f"{address(held.person, '/answer')}?id={row.pk}"
    before = LedgerEntry.objects.filter(action="export_subject_access").count()
    forms = [homd.get(f"{there}{form}") for form in ("", "&form=json", "&form=html")]
    assert [each.status_code for each in forms] == [200, 200, 200]
    assert [each.headers.get("Content-Disposition", "") for each in forms[1:]] == [
        'attachment; filename="what-is-held.json"',
        'attachment; filename="what-is-held.html"',
    ]
    assert json.loads(forms[1].content)["form"] == "subject_access/1"
    text(forms[0])
    for (label, column), token in held.tokens.items():
        handling = HANDLING[label]
        given = handling.withheld is None and handling.treatment(column) not in {Treatment.LEFT_OUT, Treatment.STAFF}
        for form in forms:
            assert (token.encode() in form.content) is given, (label, column)
    entries = LedgerEntry.objects.filter(action="export_subject_access").order_by("number")[before:]
    assert [(each.outcome, each.person_id, each.details["form"]) for each in entries] == [
        ("read", held.person.pk, "page"),
        ("read", held.person.pk, "json"),
        ("read", held.person.pk, "html"),
    ]


def test_no_file_goes_out_before_somebody_has_read_it_through(homd: Client, person: Person) -> None:
    homd.post(address(person, "/request"), FILLED)
    there = f"{address(person, '/answer')}?id={SubjectAccessRequest.objects.get().pk}"
    assert "form=json" not in text(homd.get(there))
    response = homd.get(f"{there}&form=json")
    assert (response.status_code, response["Location"]) == (302, there)
    entry = LedgerEntry.objects.latest("number")
    assert (entry.action, entry.outcome) == ("export_subject_access", "refused")


def test_whoever_signed_in_long_ago_is_asked_who_they_are(homd: Client, person: Person) -> None:
    homd.post(address(person, "/request"), FILLED)
    there = f"{address(person, '/answer')}?id={SubjectAccessRequest.objects.get().pk}"
    session = homd.session
    session["signed_in_at"] -= 301
    session.save()
    response = homd.get(there)
    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/confirm")


def test_a_request_of_another_case_is_not_there(homd: Client, person: Person) -> None:
    homd.post(address(person, "/request"), FILLED)
    other = people.held_in_leeds(2)
    id_ = SubjectAccessRequest.objects.get().pk
    for page in ("/request", "/answer"):
        assert homd.get(f"{address(other, page)}?id={id_}").status_code == 404
    assert homd.get(f"{address(person, '/request')}?id=x").status_code == 404


@pytest.mark.parametrize("role", [Role.POM, Role.INSPECTOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.VLO])
def test_others_do_not_answer(client: Client, person: Person, role: Role) -> None:
    client.force_login(people.account("someone", role, code=people.POM_CODE, prison="LEI"))
    for page in ("", "/request", "/answer?id=1"):
        assert client.get(address(person, page)).status_code == 404
