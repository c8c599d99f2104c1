"""Canaries: words that stand once in each compartment of each case, so that a test can say where they were seen.

A test plants them, asks every page as every role, and looks for them in every byte: on pages, in files, in the log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from io import BytesIO
from itertools import product
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pypdf
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.matrix.people import Standing
from tests.matrix.test_doors import ROUTES
from throughcare.access.compartments import Compartment
from throughcare.access.doors import DOORS
from throughcare.access.notes import NoteKind
from throughcare.access.wecasp import STATEMENT_VERSION
from throughcare.calendar import today_in_london
from throughcare.documents import pdf_file, word_file
from throughcare.duties.refresh import refresh_case
from throughcare.provisions.omic.digital_prison_services import SHARED_AFTER
from throughcare.record.models import (
    Account,
    CaseNote,
    MappaMeeting,
    Paper,
    PaperSection,
    Person,
    Victim,
    VictimContact,
    VictimWish,
    WecaspDisclosure,
    WecaspItem,
    WecaspPaper,
    WecaspSignature,
)

# A note that was made too early for whoever reads by Delius; nobody but them minds.
EARLY = "early note"
# Of a paper, what is about no one case.
GENERAL = "canaryXgeneralX"
# Provisions that are made of facts of safety, and of facts that are official-sensitive, and touch every case planted.
SAFETY_PROVISION, SENSITIVE_PROVISION = "RES-SSF-WOMEN-SAFETY-PLAN", "OMIC-EA-ROUTES"


@dataclass
class Planted:
    """What stands where: for each case its words by compartment, and what may stand in an address, by its name."""

    words: dict[UUID, dict[str, str]] = field(default_factory=dict)
    addressed: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def every_word(self) -> list[str]:
        """Every word that was planted."""
        return [GENERAL, *(word for words in self.words.values() for word in words.values())]


def plant(standing: Iterable[Standing]) -> Planted:
    """Plant the words of every compartment in these cases."""
    planted = Planted()
    paper = WecaspPaper.objects.create(board_on=date(2024, 5, 1), kind="minutes", title="Board in May")
    WecaspItem.objects.create(paper=paper, heading="Business", says=GENERAL)
    agreed = WecaspDisclosure.objects.create(paper=paper, to_whom="Somebody", why="Why", agreed_on=date(2024, 5, 2))
    planted.addressed = {"paper": [paper.uuid], "disclosure": [agreed.uuid]}
    for each in standing:
        _plant_in(planted, each.person, paper)
    planted.addressed["uuid"] = [each.person.uuid for each in standing]
    return planted


def _plant_in(planted: Planted, person: Person, paper: WecaspPaper) -> None:
    words = {name: f"canary{name.replace(' ', '_')}X{person.pk}X" for name in (*Compartment, EARLY)}
    del words[Compartment.ORDINARY], words[Compartment.SAFETY]
    planted.words[person.uuid] = words
    after, before = SHARED_AFTER + timedelta(days=1), SHARED_AFTER
    notes = [
        (NoteKind.OMIC, after, words[Compartment.OMIC_NOTES], ""),
        (NoteKind.OMIC_OPD, before, words[EARLY], ""),
        (NoteKind.SENSITIVE, after, f"OFFICIAL-SENSITIVE: {words[Compartment.OFFICIAL_SENSITIVE]}", "Chair only."),
    ]
    for kind, made_on, entry, handling in notes:
        note = CaseNote.objects.create(
            person=person, kind=kind, made_on=made_on, author="somebody", entry=entry, handling=handling
        )
        planted.addressed.setdefault("note", []).append(note.pk)
    word = words[Compartment.OFFICIAL_SENSITIVE]
    kept = Paper.objects.create(
        person=person, kind="risk_management_plan", on=after, title=word, handling=word, edited_at=timezone.now()
    )
    PaperSection.objects.create(person=person, paper=kept, name="supervision", words=word)
    planted.addressed.setdefault("kept", []).append(kept.uuid)
    meeting = MappaMeeting.objects.create(case=person.uuid, held_on=after, minutes=words[Compartment.MAPPA])
    victim = Victim.objects.create(case=person.uuid, name=words[Compartment.VICTIM_CONTACT])
    VictimContact.objects.create(victim=victim, on=after, way="letter", note=words[Compartment.VICTIM_CONTACT])
    VictimWish.objects.create(
        victim=victim, asked_on=after, kind="exclusion_zone", asks=words[Compartment.VICTIM_CONTACT]
    )
    item = WecaspItem.objects.create(
        paper=paper, case=person.uuid, heading=f"Item {person.pk}", says=words[Compartment.WECASP]
    )
    for name, address in (("meeting", meeting.uuid), ("victim", victim.uuid), ("item", item.uuid)):
        planted.addressed.setdefault(name, []).append(address)
    Person.objects.filter(pk=person.pk).update(leaving_abusive_relationship=True, tact=True)
    with transaction.atomic():
        refresh_case(person.pk, today_in_london())


def sign(account: Account) -> None:
    """Sign the panel's statement."""
    WecaspSignature.objects.create(account=account, statement=STATEMENT_VERSION, signed_at=timezone.now())


def addresses(planted: Planted) -> Iterator[tuple[str, str]]:
    """Every address of the site that answers a GET, with every value that may stand in it; by the name of its route."""
    for name, door in DOORS.items():
        if "GET" in door.methods:
            yield from ((name, address) for address in _addresses(name, planted))


_OF_POLICY: dict[str, list[Any]] = {
    "part": ["overdue", "cannot-be-told"],
    "provision": [SAFETY_PROVISION],
    "document": ["national-standards-2021"],
    "section": ["3-allocation-and-initial-contact"],
}
# What stands in an address for what no canary is planted in, by the kind of it.
_ANYTHING: dict[str, list[Any]] = {"int": [1], "uuid": [UUID(int=1)], "slug": ["x"], "str": ["x"]}


def _addresses(name: str, planted: Planted) -> Iterator[str]:
    parameters = ROUTES[name].pattern.converters
    known = {**planted.addressed, **_OF_POLICY}
    values = [known.get(each) or _ANYTHING[_kind(converter)] for each, converter in parameters.items()]
    for together in product(*values):
        yield reverse(name, kwargs=dict(zip(parameters, together, strict=True)))


def _kind(converter: object) -> str:
    return type(converter).__name__.removesuffix("Converter").lower().replace("string", "str")


def body(client: Client, address: str) -> str:
    """Everything that an address answers with, headers too; of a file, the words that it holds."""
    response: Any = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    reads = _FILES.get(response["Content-Type"]) if response.status_code == 200 else None
    return (reads(content) if reads else content.decode()) + repr(sorted(response.items()))


def _words_of_pdf(content: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)


def _words_of_word_file(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as held:
        return "".join(held.read(name).decode() for name in held.namelist() if name.endswith(".xml"))


_FILES = {pdf_file.MEDIA_TYPE: _words_of_pdf, word_file.MEDIA_TYPE: _words_of_word_file}
