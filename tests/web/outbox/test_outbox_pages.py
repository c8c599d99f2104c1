"""The pages of the outbox: telling somebody, who has been told, what is stuck, and the mailboxes."""

import time
from datetime import timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.outbox import NoticeState
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, Mailbox, OutgoingNotice, Person, TemporaryRelease
from throughcare.web.sign_in.confirming import CONFIRMED_AT

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
ABSENT = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def person(db: None) -> Person:
    """Somebody at HMP Leeds with a VLO, whose unit has a mailbox, and who has applied for ROTL."""
    made = people.held_in_leeds()
    Person.objects.filter(pk=made.pk).update(vlo_assigned=True)
    Mailbox.objects.create(recipient="vlo", place_kind="nation", email="vlo@example.org")
    TemporaryRelease.objects.create(person=made, applied_on=TODAY - timedelta(days=2))
    return made


@pytest.fixture
def homd(client: Client) -> Client:
    """The HOMD of HMP Leeds, signed in."""
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    return client


def page(client: Client, address: str) -> str:
    """A page that is sound, its spaces one each."""
    response = client.get(address)
    assert response.status_code == 200
    assert faults(response.content.decode()) == []
    return " ".join(response.content.decode().split())


def tell(client: Client, person: Person, provision: str, **sent: str) -> OutgoingNotice:
    """Send a notice by its form."""
    response = client.post(f"/cases/{person.uuid}/tell?notice={provision}", {"checked": "yes", "form": "a" * 32} | sent)
    assert (response.status_code, response["Location"]) == (302, f"/cases/{person.uuid}/told?done=told")
    return OutgoingNotice.objects.latest("pk")


@pytest.mark.provision("NS-6.2-CONTACT")
def test_from_the_case_to_the_notice_that_is_written(homd: Client, person: Person) -> None:
    case = page(homd, f"/cases/{person.uuid}")
    assert f"/cases/{person.uuid}/tell" in case
    assert f"/cases/{person.uuid}/told" in case
    choices = page(homd, f"/cases/{person.uuid}/tell")
    assert f"/cases/{person.uuid}/tell?notice=NS-6.2-CONTACT" in choices
    assert "The record holds no return to closed conditions that it could tell of." in choices
    form = page(homd, f"/cases/{person.uuid}/tell?notice=NS-6.2-CONTACT")
    assert "England and Wales, vlo@example.org" in form
    assert "A decision is coming up in the sentence of the person known as OA, NOMS A0001BC, CRN X000001" in form
    notice = tell(homd, person, "NS-6.2-CONTACT")
    told = page(homd, f"/cases/{person.uuid}/told?done=told")
    assert "The notice is written, and goes out with the next sending." in told
    assert "Waiting to be sent" in told
    shown = page(homd, f"/outbox/{notice.uuid}")
    assert "A decision is coming up" in shown
    assert "vlo@example.org" in shown


def test_nothing_is_sent_before_it_was_checked_and_the_form_keeps_what_was_ticked(homd: Client, person: Person) -> None:
    row = str(TemporaryRelease.objects.get().pk)
    address = f"/cases/{person.uuid}/tell?notice=OMIC-ROTL-OM-CHILDREN"
    response = homd.post(address, {"row": row, "to-childrens_services": "yes"})
    shown = response.content.decode()
    assert response.status_code == 422
    assert faults(shown) == []
    assert "Say that you have checked who gets it and what it says" in shown
    assert 'value="yes" checked' in " ".join(shown.split())
    assert OutgoingNotice.objects.count() == 0


@pytest.mark.parametrize(
    ("provision", "sent", "said"),
    [
        ("OMIC-ROTL-OM-VLO", {"row": "999999"}, "Choose what is to be told"),
        ("OMIC-ROTL-OM-VLO", {}, "Choose what is to be told"),
        ("OMIC-ROTL-OM-CHILDREN", {"row": "the row"}, "Choose who is to be told"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    homd: Client, person: Person, provision: str, sent: dict[str, str], said: str
) -> None:
    row = str(TemporaryRelease.objects.get().pk)
    held = {name: value.replace("the row", row) for name, value in sent.items()}
    response = homd.post(f"/cases/{person.uuid}/tell?notice={provision}", {"checked": "yes", **held})
    assert response.status_code == 422
    assert faults(response.content.decode()) == []
    assert said in response.content.decode()


def test_a_double_click_is_one_notice(homd: Client, person: Person) -> None:
    tell(homd, person, "NS-6.2-CONTACT")
    tell(homd, person, "NS-6.2-CONTACT")
    assert OutgoingNotice.objects.count() == 1


def test_who_has_been_told_as_a_file(homd: Client, person: Person) -> None:
    tell(homd, person, "NS-6.2-CONTACT")
    response = homd.get(f"/cases/{person.uuid}/told.csv")
    lines = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert lines[0].startswith("\ufeffNotice,Provision,To,Name,How it stands")
    assert lines[1].startswith("The VLO is contacted during the sentence,NS-6.2-CONTACT,Victim liaison officer (VLO)")


def test_somebody_was_told_by_telephone(homd: Client, person: Person) -> None:
    notice = tell(homd, person, "NS-6.2-CONTACT")
    address = f"/outbox/{notice.uuid}/told-otherwise"
    assert "The notice is then not sent." in page(homd, address)
    day = {"on-day": str(TODAY.day), "on-month": str(TODAY.month), "on-year": str(TODAY.year)}
    wrong = homd.post(address, {"version": "1", "by": "telephone", **day})
    assert wrong.status_code == 422
    assert "Enter who was told: a name, and their part" in wrong.content.decode()
    stale = homd.post(address, {"version": "9", "by": "telephone", "to": "Kim Dale, VLO", **day})
    assert stale.status_code == 422
    assert "Kim Dale, VLO" in stale.content.decode()
    right = homd.post(address, {"version": "1", "by": "telephone", "to": "Kim Dale, VLO", **day})
    assert right["Location"] == f"/cases/{person.uuid}/told?done=otherwise"
    assert "By telephone" in page(homd, f"/cases/{person.uuid}/told")


def test_what_is_stuck_is_mended(homd: Client, person: Person) -> None:
    Mailbox.objects.update(email="")
    notice = tell(homd, person, "NS-6.2-CONTACT")
    listed = page(homd, "/outbox")
    assert "No address known" in listed
    assert "Ask an administrator to enter the mailbox of the victim liaison unit of the region" in listed
    refused = homd.post(f"/outbox/{notice.uuid}/try-again", {"version": "1"})
    assert refused.status_code == 422
    assert faults(refused.content.decode()) == []
    Mailbox.objects.update(email="vlo@example.org")
    assert homd.post(f"/outbox/{notice.uuid}/try-again", {"version": "1"})["Location"] == "/outbox?done=again"
    assert OutgoingNotice.objects.current().get().state == NoticeState.WAITING
    assert "Every notice has been sent, or waits for the next sending." in page(homd, "/outbox")


def test_an_administrator_sees_that_a_notice_is_stuck_and_not_whose(client: Client, person: Person) -> None:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    Mailbox.objects.update(email="")
    notice = tell(client, person, "NS-6.2-CONTACT")
    client.force_login(people.account("admin", Role.ADMINISTRATOR))
    listed = page(client, "/outbox")
    assert "The VLO is contacted during the sentence" in listed
    assert "A case that you do not see" in listed
    assert "Adeyemi" not in listed
    assert client.get(f"/outbox/{notice.uuid}").status_code == 404


def test_an_administrator_keeps_mailboxes(client: Client, db: None) -> None:
    client.force_login(people.account("admin", Role.ADMINISTRATOR))
    assert "There is no mailbox yet" in page(client, "/mailboxes")
    sent = {
        "recipient": "ldu",
        "place_kind": "region",
        "place": "Wales",
        "email": "ldu.wales@example.org",
        "version": "0",
    }
    wrong = client.post("/mailboxes/change", sent | {"place": "Atlantis", "email": "nowhere"})
    assert wrong.status_code == 422
    assert "Enter an email address, like team@example.gov.uk" in wrong.content.decode()
    assert "Atlantis" in wrong.content.decode()
    assert client.post("/mailboxes/change", sent)["Location"] == "/mailboxes?done=yes"
    assert "ldu.wales@example.org" in page(client, "/mailboxes")
    filled = page(client, "/mailboxes/change?recipient=ldu&place_kind=region&place=Wales")
    assert "ldu.wales@example.org" in filled
    again = client.post("/mailboxes/change", sent | {"email": "other@example.org"})
    assert "Somebody else changed this mailbox meanwhile" in again.content.decode()
    assert client.post("/mailboxes/change", sent | {"email": "", "version": "1"}).status_code == 302
    assert "There is no mailbox yet" in page(client, "/mailboxes")
    assert LedgerEntry.objects.filter(action="keep_mailboxes", outcome="done").count() == 2


def lines_of(client: Client, address: str) -> list[str]:
    """A list as a file, line by line, for whoever has shown lately who they are."""
    session = client.session
    session[CONFIRMED_AT] = int(time.time())
    session.save()
    response = client.get(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    lines: list[str] = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    return lines


def test_what_is_stuck_as_a_file_names_whomever_the_reader_sees(homd: Client, client: Client, person: Person) -> None:
    Mailbox.objects.update(email="")
    tell(homd, person, "NS-6.2-CONTACT")
    assert "/outbox.csv" in page(homd, "/outbox")
    heading, stuck = lines_of(homd, "/outbox.csv")
    assert heading.endswith("What went wrong,Person,Address,What to do")
    assert stuck.startswith(
        "The VLO is contacted during the sentence,NS-6.2-CONTACT,Victim liaison officer (VLO),,No add"
    )
    assert f",{person.full_name},," in stuck
    assert LedgerEntry.objects.latest("number").action == "list_stuck_notices_csv"
    client.force_login(people.account("admin", Role.ADMINISTRATOR))
    _, hidden = lines_of(client, "/outbox.csv")
    assert ",A case that you do not see,," in hidden
    assert person.last_name not in hidden


def test_mailboxes_as_a_file(client: Client, person: Person) -> None:
    client.force_login(people.account("admin", Role.ADMINISTRATOR))
    assert "/mailboxes.csv" in page(client, "/mailboxes")
    assert lines_of(client, "/mailboxes.csv") == [
        "\ufeffWhose,Serves,Which,Address",
        "Victim liaison officer (VLO),England and Wales,,vlo@example.org",
    ]


@pytest.mark.parametrize("part", ["", "/told-otherwise"])
def test_a_notice_of_another_s_case_looks_like_none(client: Client, person: Person, part: str) -> None:
    client.force_login(people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI"))
    notice = tell(client, person, "NS-6.2-CONTACT")
    client.force_login(people.account("pom.wakefield", Role.POM, code="P9", prison="WDI"))
    forbidden, absent = (client.get(f"/outbox/{uuid}{part}") for uuid in (notice.uuid, ABSENT))
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert len(forbidden.content) == len(absent.content)
    assert client.post(f"/outbox/{notice.uuid}{part}").status_code in {404, 405}
