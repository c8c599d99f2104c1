"""The pages of papers: reached by links, filled from the record, refused with the paragraph, printed, taken away."""

from __future__ import annotations

import re
import time
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pypdf
import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import Account, LedgerEntry, Paper, Person
from throughcare.web.sign_in.confirming import CONFIRMED_AT

pytestmark = pytest.mark.django_db

ABSENT = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


@pytest.fixture
def pom(db: None, client: Client) -> Account:
    made = people.pom_at_leeds()
    client.force_login(made)
    return made


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def read(client: Client, address: str) -> str:
    """A page that is sound."""
    response = client.get(address)
    page = response.content.decode()
    assert response.status_code == 200, address
    assert faults(page) == []
    return page


def sent(**words: str) -> dict[str, str]:
    return {**day("on", today_in_london()), **words}


def new(person: Person, kind: str) -> str:
    return f"/cases/{person.uuid}/papers/new?kind={kind}"


def kept(client: Client, person: Person, kind: str = "handover_report", **words: str) -> Paper:
    response = client.post(new(person, kind), sent(custody="Did well.", release="Leeds.", **words))
    assert response.status_code == 302, response.content.decode()
    found: Paper = Paper.objects.latest("pk")
    return found


def test_a_paper_is_found_from_the_case_begun_from_the_record_finished_and_read(
    client: Client, pom: Account, person: Person
) -> None:
    case = read(client, f"/cases/{person.uuid}")
    assert f'href="/cases/{person.uuid}/papers"' in case
    listed = read(client, f"/cases/{person.uuid}/papers")
    assert "There is no paper that your role may read." in listed
    assert f'href="/cases/{person.uuid}/papers/new"' in listed
    chosen = read(client, f"/cases/{person.uuid}/papers/new")
    assert f'href="/cases/{person.uuid}/papers/new?kind=handover_report"' in chosen
    form = read(client, new(person, "handover_report"))
    assert "Held at Leeds" in form
    assert "(OMIC-HANDOVER-REPORT)" in form
    assert 'href="/policy/provisions/OMIC-HANDOVER-REPORT"' in form
    response = client.post(new(person, "handover_report"), sent(custody="Did well.", release="Leeds.", act="finish"))
    paper = Paper.objects.get()
    assert response["Location"] == f"/papers/{paper.uuid}?done=finished"
    page = read(client, response["Location"])
    for words in ("The paper is finished.", "Did well.", "Handover report", "pom.leeds", "Correct it", "Withdraw it"):
        assert words in page
    assert f'href="/papers/{paper.uuid}"' in read(client, f"/cases/{person.uuid}/papers")


def test_what_is_wanted_is_said_beside_its_field_and_what_was_typed_stays(
    client: Client, pom: Account, person: Person
) -> None:
    response = client.post(new(person, "handover_report"), sent(custody="Typed with care.", act="finish"))
    page = response.content.decode()
    assert response.status_code == 422
    assert faults(page) == []
    assert 'href="#release"' in page
    assert "(OMIC-HANDOVER-REPORT, Executive Summary; Handover)" in page
    assert "Typed with care." in page
    assert not Paper.objects.exists()


def test_a_closed_gate_says_its_paragraph_and_what_would_satisfy_it(
    client: Client, pom: Account, person: Person
) -> None:
    said = {"sending_pom": "yes", "receiving_pom": "yes", "prisoner": "no", "method": "telephone"}
    words = {**said, "plan": "Far.", "risk": "High.", "else": "Nothing.", "act": "finish"}
    response = client.post(new(person, "pom_to_pom"), sent(**words))
    page = response.content.decode()
    assert response.status_code == 422
    assert faults(page) == []
    assert "(OMIC-P2P-ATTENDANCE, POM to POM Handover)" in page
    assert "the person themselves" in page
    assert client.post(new(person, "pom_to_pom"), sent(**words | {"prisoner": "yes"})).status_code == 302


def test_whoever_was_slower_sees_what_stands_and_keeps_what_they_typed(
    client: Client, pom: Account, person: Person
) -> None:
    paper = kept(client, person)
    address = f"/papers/{paper.uuid}/change"
    assert 'name="version" value="1"' in read(client, address)
    first = client.post(address, sent(custody="The quicker words.", release="Leeds.", version="1"))
    assert first["Location"] == f"/papers/{paper.uuid}?done=draft"
    response = client.post(address, sent(custody="The slower words.", release="Leeds.", version="1"))
    page = response.content.decode()
    assert response.status_code == 422
    assert faults(page) == []
    for words in ("Somebody else was quicker", "The quicker words.", "The slower words.", 'name="version" value="2"'):
        assert words in page
    assert client.post(address, sent(custody="The slower words.", release="Leeds.", version="2")).status_code == 302
    assert "The quicker words." in read(client, f"/papers/{paper.uuid}")


def test_a_paper_is_withdrawn_after_it_was_asked_for(client: Client, pom: Account, person: Person) -> None:
    paper = kept(client, person)
    address = f"/papers/{paper.uuid}/withdraw"
    assert "Withdraw: Handover report" in read(client, address)
    stale = client.post(address, {"version": "7"})
    assert stale.status_code == 422
    assert faults(stale.content.decode()) == []
    assert client.post(address, {"version": "1"})["Location"] == f"/cases/{person.uuid}/papers?done=withdrawn"
    assert "The paper is withdrawn." in read(client, f"/cases/{person.uuid}/papers?done=withdrawn")
    assert client.get(f"/papers/{paper.uuid}").status_code == 404


@pytest.mark.parametrize(
    ("withheld", "says"),
    [
        ({}, "This is a draft. Finish it before you hand it to anybody."),
        ({"act": "finish"}, "Read it through with Ola Adeyemi before you hand it over."),
        ({"act": "finish", "withheld": "yes"}, "This is for staff. It is not to be disclosed to Ola Adeyemi."),
    ],
)
def test_a_paper_is_printed_for_the_person_where_it_is_not_kept_from_them(
    client: Client, pom: Account, person: Person, withheld: dict[str, str], says: str
) -> None:
    paper = kept(client, person, **withheld)
    page = read(client, f"/papers/{paper.uuid}/print")
    assert says in page
    assert "Did well." in page


def confirm(client: Client, at: float) -> None:
    session = client.session
    session[CONFIRMED_AT] = int(at)
    session.save()


@pytest.mark.provision("NS-B.1.2")
def test_a_marked_paper_is_taken_away_by_whoever_confirmed_and_the_entry_says_as_what(
    client: Client, pom: Account, person: Person
) -> None:
    client.force_login(people.account("spo.york", Role.SPO, region="Yorkshire and the Humber"))
    words = dict.fromkeys(["home", "risk", "victims", "victim_services", "conditions", "anniversaries"], "Said here.")
    response = client.post(new(person, "rotl_om"), sent(**words, handling="Police only.", act="finish"))
    assert response.status_code == 302, response.content.decode()
    paper = Paper.objects.get()
    assert "OFFICIAL-SENSITIVE" in read(client, f"/papers/{paper.uuid}")
    addresses = [f"/papers/{paper.uuid}/file.pdf", f"/papers/{paper.uuid}/file.docx"]
    confirm(client, time.time() - 3_600)
    for address in addresses:
        assert client.get(address)["Location"].startswith("/confirm?")
    confirm(client, time.time())
    before = LedgerEntry.objects.count()
    as_pdf, as_word = (client.get(address) for address in addresses)
    texts = [
        "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(as_pdf.content)).pages),
        _text_of(docx.Document(BytesIO(as_word.content))),
    ]
    for text in texts:
        for said in ("OFFICIAL-SENSITIVE", "Ola Adeyemi, NOMS A0001BC", "ROTL-OM", "Said here.", "Police only."):
            assert said in text
        assert "Not to be disclosed to the person." in text
        assert "(OMIC-ROTL-OM-CONTENT)" in text
    assert as_pdf["Content-Disposition"] == f'attachment; filename="paper-{paper.uuid}.pdf"'
    assert as_word["Content-Disposition"] == f'attachment; filename="paper-{paper.uuid}.docx"'
    left = list(LedgerEntry.objects.order_by("number").values_list("action", "outcome", "person", "details"))[before:]
    assert left == [
        ("read_case", "read", person.pk, {"papers": [paper.pk], "as": ending}) for ending in ("pdf", "docx")
    ]


def _text_of(document: Any) -> str:
    head = document.sections[0].header.paragraphs
    return "\n".join(each.text for each in [*head, *document.paragraphs])


def listed(client: Client, person: Person) -> list[str]:
    """The papers of a case as a file, line by line."""
    response = client.get(f"/cases/{person.uuid}/papers.csv")
    lines: list[str] = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    return lines


def test_the_papers_of_a_case_as_a_file_hold_what_there_is_and_not_what_it_says(
    client: Client, pom: Account, person: Person
) -> None:
    assert "papers.csv" not in read(client, f"/cases/{person.uuid}/papers")
    kept(client, person)
    assert f"/cases/{person.uuid}/papers.csv" in read(client, f"/cases/{person.uuid}/papers")
    today = today_in_london().isoformat()
    assert listed(client, person) == [
        "\ufeffPaper,Date,By,How it stands,Finished,Marking",
        f"Handover report,{today},{Paper.objects.get().author},Draft,,",
    ]
    assert LedgerEntry.objects.latest("number").details["as"] == "csv"
    client.force_login(people.account("pom.wakefield", Role.POM, code="P9", prison="WDI"))
    assert client.get(f"/cases/{person.uuid}/papers.csv").status_code == 404


@pytest.mark.provision("NS-B.1.2")
def test_a_paper_that_may_not_be_known_of_answers_as_one_that_there_is_not(
    client: Client, pom: Account, person: Person
) -> None:
    words = dict.fromkeys(["supervision"], "Nobody else may know.")
    response = client.post(new(person, "risk_management_plan"), sent(**words, handling="Police only."))
    assert response.status_code == 302
    paper = Paper.objects.get()
    client.force_login(people.account("admin.leeds", Role.CASE_ADMINISTRATOR, prison="LEI"))
    assert "Risk management plan" not in read(client, f"/cases/{person.uuid}/papers")
    assert len(listed(client, person)) == 1
    assert "risk_management_plan" not in read(client, f"/cases/{person.uuid}/papers/new")
    assert client.get(new(person, "risk_management_plan")).status_code == 404
    confirm(client, time.time())
    token = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
    for ending in ("", "/print", "/file.pdf", "/file.docx", "/change", "/withdraw"):
        there, absent = (client.get(f"/papers/{each}{ending}") for each in (paper.uuid, ABSENT))
        assert (there.status_code, absent.status_code) == (404, 404)
        assert token.sub(b"", there.content) == token.sub(b"", absent.content)


def test_a_kind_that_there_is_not_is_to_be_chosen_anew(client: Client, pom: Account, person: Person) -> None:
    response = client.get(new(person, "nonsense"))
    assert response.status_code == 422
    assert "Choose what kind of paper it is" in response.content.decode()
    assert faults(response.content.decode()) == []


@pytest.mark.parametrize(("about", "status"), [("", 302), ("nonsense", 422), ("9" * 30, 422), ("0", 422)])
def test_what_a_paper_is_about_is_on_the_list(
    client: Client, pom: Account, person: Person, about: str, status: int
) -> None:
    response = client.post(new(person, "risk_assessment"), sent(harm="x", about=about))
    assert response.status_code == status


def test_every_kind_has_a_form_that_is_sound(client: Client, pom: Account, person: Person) -> None:
    chosen = read(client, f"/cases/{person.uuid}/papers/new")
    names = re.findall(r"papers/new\?kind=(\w+)", chosen)
    # The ROTL-OM is for the community to write.
    assert len(names) == 19
    for name in names:
        read(client, new(person, name))
