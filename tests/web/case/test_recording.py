"""Recording a contact and allocating a manager from the page of a case."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.duties.models import Duty
from throughcare.record.models import Allocation, Contact, LedgerEntry, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(people.account("homd", Role.HOMD, code="H1", prison="LEI"))
    return client


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def a_contact(**given: str) -> dict[str, str]:
    fields = {"outcome": "attended", "method": "in_person", "purpose": "supervision", "by": "POM"}
    return {**day("on", today_in_london()), **fields, "with_whom": "person", "note": "Went well.", **given}


def an_allocation(**given: str) -> dict[str, str]:
    fields = {"staff_name": "Cy Fictional", "staff_code": "C9"}
    return {**day("from_on", today_in_london()), **fields, **given}


def test_a_contact_is_recorded_and_settles_what_was_due(signed_in: Client, person: Person) -> None:
    before = Duty.objects.filter(person=person, provision="NS-B.1.1").count()
    response = signed_in.post(f"/cases/{person.uuid}/contacts/new", a_contact(), follow=True)
    assert response.redirect_chain == [(f"/cases/{person.uuid}?done=contact", 302)]
    assert "The contact is recorded." in response.content.decode()
    contact = Contact.objects.get(person=person, note="Went well.")
    assert (contact.on, contact.recorded_on, contact.recorded_by) == (today_in_london(), today_in_london(), "homd")
    assert Duty.objects.filter(person=person, provision="NS-B.1.1").count() == before + 1
    assert LedgerEntry.objects.filter(action="record_contact", outcome="done", person=person).count() == 1


def test_a_form_sent_twice_is_one_contact_and_another_form_another(signed_in: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/contacts/new"
    once, other = "0" * 32, "1" * 32
    for form in (once, once, other):
        assert signed_in.post(address, a_contact(form=form)).status_code == 302
    assert Contact.objects.filter(person=person, note="Went well.").count() == 2


def test_each_form_bears_a_name_of_its_own_and_keeps_it_on_error(signed_in: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/contacts/new"
    names = [re.findall(r'name="form" value="(\w{32})"', signed_in.get(address).content.decode())[0] for _ in range(2)]
    assert names[0] != names[1]
    assert names[0] in signed_in.post(address, a_contact(form=names[0], outcome="")).content.decode()


@pytest.mark.parametrize(
    ("given", "messages"),
    [
        ({"outcome": ""}, ["Choose what came of the contact"]),
        ({"method": "", "purpose": "pigeon"}, ["Choose how the contact was made", "Choose what the contact was for"]),
        ({"on-day": "30", "on-month": "2"}, ["The date of the contact must be a real date"]),
        ({"on-day": "", "on-month": "", "on-year": ""}, ["Enter the date of the contact"]),
        ({"on-month": ""}, ["The date of the contact must include a month"]),
        ({"on-year": "21"}, ["The year of the date of the contact must have 4 figures"]),
        ({"on-day": "x", "outcome": ""}, ["must be in figures, such as 27 3 2021", "Choose what came of the contact"]),
    ],
)
def test_what_is_wrong_is_said_twice_and_what_was_typed_is_kept(
    signed_in: Client, person: Person, given: dict[str, str], messages: list[str]
) -> None:
    response = signed_in.post(f"/cases/{person.uuid}/contacts/new", a_contact(**given))
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: Record a contact" in page
    assert [page.count(message) for message in messages] == [2] * len(messages)
    assert "Went well." in page
    assert faults(page) == []
    assert not Contact.objects.filter(note="Went well.").exists()


def test_what_lies_ahead_cannot_have_taken_place(signed_in: Client, person: Person) -> None:
    on = today_in_london() + timedelta(days=7)
    page = signed_in.post(f"/cases/{person.uuid}/contacts/new", a_contact(**day("on", on))).content.decode()
    assert page.count("lies ahead: it is planned or cancelled") == 2


@pytest.mark.parametrize("path", ["allocate/com", "allocate/pom"])
def test_what_one_may_not_do_is_not_there(signed_in: Client, person: Person, path: str) -> None:
    assert signed_in.get(f"/cases/{person.uuid}/{path}").status_code == 404
    assert signed_in.post(f"/cases/{person.uuid}/{path}", an_allocation()).status_code == 404
    assert Allocation.objects.count() == 1


@pytest.fixture
def spo(client: Client) -> Client:
    client.force_login(people.account("spo", Role.SPO, region="Yorkshire and the Humber"))
    return client


def test_a_com_is_allocated_by_the_community_and_the_one_before_ends(spo: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/allocate/com"
    assert faults(spo.get(address).content.decode()) == []
    assert spo.post(address, an_allocation()).status_code == 302
    response = spo.post(address, an_allocation(staff_name="Di Fictional", staff_code="C8"), follow=True)
    assert "The COM is allocated." in response.content.decode()
    held = Allocation.objects.current().filter(person=person, role="COM").order_by("pk")
    assert [(each.staff_code, each.to_on) for each in held] == [("C9", today_in_london()), ("C8", None)]


def test_what_is_wrong_with_an_allocation_is_told_and_what_was_typed_is_kept(spo: Client, person: Person) -> None:
    response = spo.post(f"/cases/{person.uuid}/allocate/com", an_allocation(staff_code=""))
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count("Enter the staff code of the manager") == 2
    assert 'value="Cy Fictional"' in page


def test_a_com_on_the_list_needs_no_typing(spo: Client, person: Person) -> None:
    other = people.held_in_leeds(2, last="Brown")
    spo.post(f"/cases/{other.uuid}/allocate/com", an_allocation(staff_name="Di Fictional", staff_code="C300"))
    given = an_allocation(chosen="C300", staff_name="", staff_code="")
    spo.post(f"/cases/{person.uuid}/allocate/com", given)
    assert Allocation.objects.current().get(person=person, to_on=None, role="COM").staff_name == "Di Fictional"
