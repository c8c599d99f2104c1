"""The pages of notes, MAPPA minutes, victim contact and the panel's papers: sound, reached by a link, and in order."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    Account,
    CaseNote,
    CaspReferral,
    Mappa,
    MappaMeeting,
    Person,
    Victim,
    WecaspDisclosure,
    WecaspItem,
    WecaspPaper,
)

pytestmark = pytest.mark.django_db

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
YORKSHIRE = "Yorkshire and the Humber"


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def read(client: Client, address: str) -> str:
    """A page that is sound."""
    response = client.get(address)
    page = response.content.decode()
    assert response.status_code == 200, address
    assert faults(page) == []
    assert response["Cache-Control"] == "no-store, private"
    return page


def refused(client: Client, address: str, sent: dict[str, str], messages: list[str]) -> str:
    """The page of a form that is sent back, with each message in the summary and beside its field."""
    response = client.post(address, sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: " in page
    assert [page.count(message) for message in messages] == [2] * len(messages)
    assert faults(page) == []
    return page


@pytest.fixture
def person() -> Person:
    return people.held_in_leeds()


@pytest.fixture
def homd(client: Client) -> Account:
    made = people.account("homd", Role.HOMD, code="H1", prison="LEI")
    client.force_login(made)
    return made


def test_notes_are_written_read_and_corrected_from_the_case(client: Client, person: Person, homd: Account) -> None:
    here = f"/cases/{person.uuid}/notes"
    assert f'href="{here}"' in read(client, f"/cases/{person.uuid}")
    assert "There is no note that your role may read." in read(client, here)
    read(client, f"{here}/new")
    messages = ["Enter the date of the note", "Enter what is to be noted"]
    refused(client, f"{here}/new", {"kind": "omic"}, messages)
    sent = {"kind": "omic_opd", "entry": "One <b>line</b>\nand another", **day("made_on", today_in_london())}
    page = client.post(f"{here}/new", sent, follow=True).content.decode()
    assert faults(page) == []
    assert "The note is written." in page
    assert "OMiC OPD case note" in page
    assert "One &lt;b&gt;line" in page
    note = CaseNote.objects.get()
    correct = f"/notes/{note.pk}/correct"
    assert f'href="{correct}"' in page
    assert "One &lt;b&gt;line" in read(client, correct)
    changed = {**sent, "entry": "Changed", "version": "1"}
    assert "The note is corrected." in client.post(correct, changed, follow=True).content.decode()
    stale = client.post(correct, {**changed, "entry": "Typed later"})
    assert (stale.status_code, "Typed later" in stale.content.decode()) == (422, True)
    assert "it is now version 2" in stale.content.decode()


@pytest.mark.provision("NS-B.1.2")
def test_a_sensitive_note_is_marked_by_the_form_and_shown_with_its_instruction(
    client: Client, person: Person, homd: Account
) -> None:
    here = f"/cases/{person.uuid}/sensitive-notes"
    assert f'href="{here}"' in read(client, f"/cases/{person.uuid}")
    sent = {"entry": "A threat.", "handling": "", **day("made_on", today_in_london())}
    rule = "Say how the note is to be handled: an official-sensitive note carries a handling instruction"
    assert "A threat." in refused(client, f"{here}/new", sent, [rule])
    client.post(f"{here}/new", sent | {"not_to_be_disclosed": "yes"})
    page = read(client, here)
    assert "OFFICIAL-SENSITIVE: A threat." in page
    assert "Handling: Not to be disclosed to the person." in page
    for address in (f"/cases/{person.uuid}/for-the-person", f"/cases/{person.uuid}", f"/cases/{person.uuid}/notes"):
        assert "A threat." not in read(client, address)
    read(client, f"/sensitive-notes/{CaseNote.objects.get().pk}/correct")


def test_whoever_only_reads_is_offered_no_writing(client: Client, person: Person) -> None:
    client.force_login(people.account("inspector", Role.INSPECTOR))
    assert "/notes/new" not in read(client, f"/cases/{person.uuid}/notes")
    assert client.get(f"/cases/{person.uuid}/notes/new").status_code == 404


def test_a_case_shows_of_mappa_its_category_level_and_next_review(client: Client, person: Person) -> None:
    client.force_login(people.account("inspector", Role.INSPECTOR))
    Mappa.objects.create(person=person, registered_on=date(2024, 1, 1), category=2, level=2)
    assert "Category 2, level 2; next review: not set" in read(client, f"/cases/{person.uuid}")
    Mappa.objects.update(next_review_on=date(2031, 5, 3))
    page = read(client, f"/cases/{person.uuid}")
    assert "Category 2, level 2; next review: 3 May 2031" in page
    assert "/mappa" not in page


def test_minutes_are_kept_read_and_corrected(client: Client, person: Person) -> None:
    client.force_login(people.account("spo", Role.SPO, region=YORKSHIRE))
    here = f"/cases/{person.uuid}/mappa"
    assert f'href="{here}"' in read(client, f"/cases/{person.uuid}")
    assert "No minutes are kept here." in read(client, here)
    read(client, f"{here}/new")
    refused(client, f"{here}/new", {}, ["Enter the date of the meeting", "Enter the minutes"])
    sent = {"level": "2", "attended": "Police", "minutes": "Agreed.", **day("held_on", today_in_london())}
    assert "The minutes are kept." in client.post(f"{here}/new", sent, follow=True).content.decode()
    meeting = MappaMeeting.objects.get()
    minutes = f"/mappa-minutes/{meeting.uuid}"
    assert f'href="{minutes}"' in read(client, here)
    assert "Agreed." in read(client, minutes)
    assert "Agreed." in read(client, f"{minutes}/correct")
    client.post(f"{minutes}/correct", {**sent, "minutes": "Put right.", "version": "1"})
    assert "Put right." in read(client, minutes)
    assert client.post(f"{minutes}/correct", {**sent, "version": "1"}).status_code == 422


def test_a_vlo_keeps_victim_contact_and_sees_the_stages(client: Client, person: Person) -> None:
    client.force_login(people.account("vlo", Role.VLO, region=YORKSHIRE))
    here = f"/cases/{person.uuid}/victim-contact"
    case = read(client, f"/cases/{person.uuid}")
    assert f'href="{here}"' in case
    assert 'href="/victim-contact"' in case
    assert "Conditional release date (CRD)" in read(client, here)
    read(client, f"{here}/new")
    refused(client, f"{here}/new", {}, ["Enter the victim&#39;s name"])
    assert "The victim is added." in client.post(f"{here}/new", {"name": "Nia F"}, follow=True).content.decode()
    victim = f"/victim-contact/{Victim.objects.get().uuid}"
    read(client, f"{victim}/contacts/new")
    read(client, f"{victim}/wishes/new")
    assert "Nia F" in read(client, f"{victim}/correct")
    today = today_in_london()
    contact = {"way": "letter", "note": "Wrote to her.", **day("on", today)}
    wish = {"kind": "exclusion_zone", "asks": "Not in Leeds.", **day("asked_on", today)}
    assert client.post(f"{victim}/contacts/new", contact).status_code == 302
    assert client.post(f"{victim}/wishes/new", wish).status_code == 302
    refused(client, f"{victim}/wishes/new", day("asked_on", today), ["Choose what is asked for"])
    page = read(client, victim)
    for words in ("By letter", "Wrote to her.", "A zone to be kept out of", "Not in Leeds."):
        assert words in page
    found = client.post("/victim-contact/search", {"find": "nia"}, follow=True)
    assert "Nia F" in found.content.decode()
    assert "nia" not in found.redirect_chain[0][0]
    assert "Nia F" not in client.post("/victim-contact/search", {"find": "zoe"}, follow=True).content.decode()


def test_nobody_else_is_shown_the_way_to_victim_contact(client: Client, person: Person, homd: Account) -> None:
    assert "victim-contact" not in read(client, f"/cases/{person.uuid}")
    forbidden = client.get(f"/cases/{person.uuid}/victim-contact")
    absent = client.get("/cases/00000000-0000-4000-8000-000000000000/victim-contact")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert TOKEN.sub("", forbidden.content.decode()) == TOKEN.sub("", absent.content.decode())


@pytest.mark.provision("WECASP-7.24.4", "WECASP-5.9.2")
def test_papers_are_signed_for_kept_read_and_copied_only_where_the_chair_agreed(client: Client, person: Person) -> None:
    CaspReferral.objects.create(person=person)
    secretariat = people.account("secretariat", Role.WECASP_SECRETARIAT)
    client.force_login(secretariat)
    assert client.get("/wecasp-papers")["Location"] == "/wecasp-papers/statement"
    assert "without the prior agreement of the Chair" in read(client, "/wecasp-papers/statement")
    page = client.post("/wecasp-papers/statement", follow=True).content.decode()
    assert "There is no paper for you." in page
    assert "You have signed this statement." in read(client, "/wecasp-papers/statement")
    assert 'href="/wecasp-papers"' in page
    read(client, "/wecasp-papers/new")
    refused(client, "/wecasp-papers/new", {}, ["Choose what the paper is", "Enter a title for the paper"])
    client.post("/wecasp-papers/new", {"kind": "minutes", "title": "Board in May", **day("board_on", date(2024, 5, 1))})
    here = f"/wecasp-papers/{WecaspPaper.objects.get().uuid}"
    read(client, f"{here}/items/new")
    refused(client, f"{here}/items/new", {"number": "A1"}, ["Enter a heading for the item"])
    client.post(f"{here}/items/new", {"number": "A0001BC", "heading": "Item one", "says": "A decision."})
    page = read(client, here)
    for words in ("OFFICIAL - SENSITIVE", "A decision.", "Ola Adeyemi", "The Chair has agreed to none."):
        assert words in page
    item = WecaspItem.objects.get()
    assert "A decision." in read(client, f"{here}/items/{item.uuid}/correct")
    client.post(f"{here}/items/{item.uuid}/correct", {"heading": "Item one", "says": "Put right.", "version": "1"})
    assert client.get(f"{here}/disclosures/new").status_code == 404

    client.force_login(people.account("chair", Role.WECASP_CHAIR))
    client.post("/wecasp-papers/statement")
    read(client, f"{here}/disclosures/new")
    refused(client, f"{here}/disclosures/new", {}, ["Enter who is to have the copy", "Say why they are to have it"])
    client.post(f"{here}/disclosures/new", {"to_whom": "Her COM", "why": "To plan her release."})
    copy = f"/wecasp-papers/copies/{WecaspDisclosure.objects.get().uuid}"
    assert f'href="{copy}"' in read(client, here)

    client.force_login(secretariat)
    page = read(client, copy)
    assert page.count("OFFICIAL - SENSITIVE") == 2
    for words in ("Copy for Her COM", "Put right.", "without the prior agreement of the Chair", "chair, Chair"):
        assert words in page


def test_a_paper_is_not_printed_from_its_page(client: Client) -> None:
    chair = people.account("chair", Role.WECASP_CHAIR)
    client.force_login(chair)
    client.post("/wecasp-papers/statement")
    paper = WecaspPaper.objects.create(board_on=date(2024, 5, 1), kind="agenda", title="Board in May")
    page = read(client, f"/wecasp-papers/{paper.uuid}")
    assert page.index('class="tc-no-print"') < page.index("Board in May</h1>")
