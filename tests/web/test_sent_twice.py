"""A form that is sent twice, by a double click or from the page before, is done once, and its sender is told so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from tests.web import people
from tests.web.forms_on_pages import forms_of
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    AccessLimit,
    Account,
    CaseNote,
    CaspReferral,
    LedgerEntry,
    LegalHold,
    MappaMeeting,
    NotesAccess,
    Person,
    ProposedAct,
    Sentence,
    Statement,
    SubjectAccessRequest,
    Victim,
    VictimContact,
    VictimWish,
    WecaspDisclosure,
    WecaspItem,
    WecaspPaper,
)

pytestmark = pytest.mark.django_db

YORKSHIRE = "Yorkshire and the Humber"
TODAY = today_in_london()
REASON = "A reason of more than twenty characters."


def day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


def victim(person: Person) -> Victim:
    return Victim.objects.get_or_create(case=person.uuid, name="Nia F")[0]


def paper(_: Person) -> WecaspPaper:
    return WecaspPaper.objects.get_or_create(board_on=TODAY, kind="agenda", title="Board")[0]


def disputed(person: Person) -> str:
    row = Sentence.objects.get(person=person)
    return f"/cases/{person.uuid}/statements/new?table=record.Sentence&row={row.pk}"


@dataclass(frozen=True)
class Sheet:
    """Whose form it is and where, what is entered, and the table in which a row is made."""

    role: Role
    address: Callable[[Person], str]
    entered: dict[str, str]
    makes: type[Model]


def of_case(rest: str) -> Callable[[Person], str]:
    return lambda person: f"/cases/{person.uuid}/{rest}"


SHEETS: dict[str, Sheet] = {
    "an OMiC note": Sheet(Role.HOMD, of_case("notes/new"), {"kind": "omic", "entry": "Calm."}, CaseNote),
    "an official-sensitive note": Sheet(
        Role.HOMD, of_case("sensitive-notes/new"), {"entry": "A threat.", "handling": "For the HOMD"}, CaseNote
    ),
    "MAPPA minutes": Sheet(
        Role.SPO, of_case("mappa/new"), {"minutes": "Agreed.", **day("held_on", TODAY)}, MappaMeeting
    ),
    "a victim": Sheet(Role.VLO, of_case("victim-contact/new"), {"name": "Zoe F"}, Victim),
    "contact with a victim": Sheet(
        Role.VLO,
        lambda person: f"/victim-contact/{victim(person).uuid}/contacts/new",
        {"way": "letter", "note": "Wrote."},
        VictimContact,
    ),
    "what a victim asks for": Sheet(
        Role.VLO,
        lambda person: f"/victim-contact/{victim(person).uuid}/wishes/new",
        {"kind": "exclusion_zone", "asks": "Not in Leeds."},
        VictimWish,
    ),
    "a paper of the panel": Sheet(
        Role.WECASP_CHAIR,
        lambda _: "/wecasp-papers/new",
        {"kind": "minutes", "title": "May", **day("board_on", TODAY)},
        WecaspPaper,
    ),
    "an item of a paper": Sheet(
        Role.WECASP_CHAIR,
        lambda person: f"/wecasp-papers/{paper(person).uuid}/items/new",
        {"heading": "One", "says": "Agreed."},
        WecaspItem,
    ),
    "an agreement to a copy": Sheet(
        Role.WECASP_CHAIR,
        lambda person: f"/wecasp-papers/{paper(person).uuid}/disclosures/new",
        {"to_whom": "Her COM", "why": "Her release."},
        WecaspDisclosure,
    ),
    "a subject access request": Sheet(
        Role.HOMD,
        of_case("subject-access/request"),
        {"asked_by": "the_person", **day("received_on", TODAY)},
        SubjectAccessRequest,
    ),
    "a legal hold": Sheet(
        Role.HOMD,
        of_case("legal-holds"),
        {"reason": REASON, "held_by": "Jo Hale", **day("until_on", TODAY + timedelta(days=90))},
        LegalHold,
    ),
    "a statement": Sheet(Role.HOMD, disputed, {"words": "I was not there.", "taken_by": "Jo Hale"}, Statement),
    "an exclusion": Sheet(
        Role.HOMD,
        of_case("who-may-see"),
        {"kind": "excluded", "username": "other", "reason": REASON, **day("review_on", TODAY + timedelta(days=90))},
        AccessLimit,
    ),
}  # fmt: skip


def as_found(client: Client, address: str, entered: dict[str, str]) -> dict[str, str]:
    """The form that these fields belong to, as its page holds it, filled in."""
    page = client.get(address).content.decode()
    form = next(each for each in forms_of(page) if entered.keys() <= each.fields.keys())
    return {name: held.value for name, held in form.fields.items() if held.value is not None} | entered


def signed_in(client: Client, role: Role) -> Account:
    account = people.account("somebody", role, code=people.POM_CODE, prison="LEI", region=YORKSHIRE)
    client.force_login(account)
    if role is Role.WECASP_CHAIR:
        client.post("/wecasp-papers/statement")
    return account


@pytest.fixture
def person() -> Person:
    made = people.held_in_leeds()
    CaspReferral.objects.create(person=made)
    people.account("other", Role.POM)
    return made


@pytest.mark.parametrize("name", SHEETS)
def test_the_same_sheet_is_done_once_and_another_again(client: Client, person: Person, name: str) -> None:
    sheet = SHEETS[name]
    signed_in(client, sheet.role)
    address = sheet.address(person)
    rows = sheet.makes._default_manager
    before = rows.count()
    sent = as_found(client, address, sheet.entered)
    first, entries = client.post(address, sent), LedgerEntry.objects.count()
    second = client.post(address, sent)
    assert (first.status_code, second.status_code) == (302, 302)
    assert first["Location"] == second["Location"]
    assert rows.count() - before == 1
    assert LedgerEntry.objects.count() > entries
    if sheet.makes is not AccessLimit:
        assert client.post(address, as_found(client, address, sheet.entered)).status_code == 302
        assert rows.count() - before == 2


CORRECTED = {"value-day": "1", "value-month": "2", "value-year": "2031", "reason": "Misread"}


def test_a_correction_sent_twice_is_one_and_is_not_called_somebody_elses(client: Client, person: Person) -> None:
    signed_in(client, Role.POM)
    row = Sentence.objects.get(person=person)
    address = f"/cases/{person.uuid}/correct?table=record.Sentence&row={row.pk}&fact=crd"
    sent = as_found(client, address, CORRECTED)
    assert [client.post(address, sent).status_code for _ in range(2)] == [302, 302]
    row.refresh_from_db()
    assert (row.version, row.crd, Sentence.objects.count()) == (2, date(2031, 2, 1), 2)
    assert client.post(address, sent | {"value-year": "2032"}).status_code == 409


def test_a_hold_lifted_twice_is_lifted(client: Client, person: Person) -> None:
    signed_in(client, Role.HOMD)
    hold = LegalHold.objects.create(person=person, reason=REASON, from_on=TODAY, until_on=TODAY)
    address = f"/cases/{person.uuid}/legal-holds?hold={hold.pk}"
    sent = {"do": "lift", "lifted_because": REASON, "version": "1"}
    pages = [client.post(address, sent, follow=True).content.decode() for _ in range(2)]
    assert ["The hold is lifted." in page for page in pages] == [True, True]
    hold.refresh_from_db()
    assert (hold.version, hold.lifted_on) == (2, TODAY)


def test_opening_the_notes_twice_does_not_close_them_again(client: Client, person: Person) -> None:
    signed_in(client, Role.HOMD)
    facilitator = people.account("facilitator", Role.PROGRAMME_FACILITATOR, prison="LEI")
    address = f"/accounts/notes/{facilitator.pk}"
    sent = as_found(client, address, {"reason": REASON})
    assert [client.post(address, sent).status_code for _ in range(2)] == [302, 422]
    facilitator.refresh_from_db()
    assert (facilitator.delegated_on, NotesAccess.objects.get().ended_at) == (TODAY, None)


def test_an_act_proposed_twice_is_proposed_once_and_says_so(client: Client) -> None:
    signed_in(client, Role.AUDITOR)
    sent = as_found(client, "/ledger/anchor", {"reason": REASON})
    answers: list[Any] = [client.post("/ledger/anchor", sent) for _ in range(2)]
    assert [each.status_code for each in answers] == [302, 422]
    assert "The same is proposed already, and waits for an answer" in answers[1].content.decode()
    assert ProposedAct.objects.count() == 1
