"""Writing, correcting and reading case notes."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from django.test import override_settings

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from throughcare.access.notes import NoteKind
from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.duties.models import Duty
from throughcare.duties.refresh import refresh_case
from throughcare.provisions.omic.digital_prison_services import SHARED_AFTER
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import CaseNote, LedgerEntry, Person
from throughcare.work.notes import NewNote, correct_note, marked, read_notes, read_to_correct, write_note
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

OMIC, SENSITIVE = NoteKind.OMIC, NoteKind.SENSITIVE
COM = Actor("com", Role.COM, "", frozenset(), frozenset({"Wales"}))
VLO = Actor("vlo", Role.VLO, "", frozenset(), frozenset({"Wales"}))
AUDITOR = Actor("auditor", Role.AUDITOR)
KEY_WORKER = Actor("key worker", Role.KEY_WORKER, "P1", frozenset({"HDI"}))
PSYCHOLOGIST = Actor("psychologist", Role.PSYCHOLOGIST, "", frozenset({"HDI"}))
DELEGATED = Actor("psychologist", Role.PSYCHOLOGIST, "", frozenset({"HDI"}), delegated=True)


def a_note(kind: NoteKind = OMIC, **given: object) -> NewNote:
    return NewNote(**{"kind": kind, "made_on": TODAY, "entry": "Went well.", **given})  # type: ignore[arg-type]


def entries(action: Action) -> list[tuple[str, int | None, dict[str, object]]]:
    return list(LedgerEntry.objects.filter(action=action.value).values_list("outcome", "person", "details"))


def test_a_note_is_written_and_read_with_its_author_and_an_entry_each(case: Person) -> None:
    with transaction.atomic():
        refresh_case(case.pk, TODAY)
    duties = list(Duty.objects.values())
    note = write_note(POM, case.pk, a_note(), today=TODAY)
    assert [(each.entry, each.author, each.kind) for each in read_notes(HOMD, case.pk, Action.READ_OMIC_NOTES)] == [
        ("Went well.", "pom", "omic")
    ]
    assert entries(Action.WRITE_OMIC_NOTE) == [("done", case.pk, {"note": note.pk, "kind": "omic"})]
    assert entries(Action.READ_OMIC_NOTES) == [("read", case.pk, {"notes": [note.pk]})]
    assert list(Duty.objects.values()) == duties


@pytest.mark.provision("NS-B.1.2", "NS-1.2-NONDISCLOSABLE")
@pytest.mark.parametrize(
    ("entry", "handling", "hidden", "kept", "instruction"),
    [
        ("He said so.", "Chair only.", False, "OFFICIAL-SENSITIVE: He said so.", "Chair only."),
        ("official-sensitive:  Twice.", "None to see.", False, "OFFICIAL-SENSITIVE: Twice.", "None to see."),
        ("Threat.", "", True, "OFFICIAL-SENSITIVE: Threat.", "Not to be disclosed to the person."),
        ("Threat.", "Police.", True, "OFFICIAL-SENSITIVE: Threat.", "Not to be disclosed to the person. Police."),
    ],
)
def test_a_sensitive_note_is_marked_and_carries_its_instruction(
    case: Person, entry: str, handling: str, hidden: bool, kept: str, instruction: str
) -> None:
    given = a_note(SENSITIVE, entry=entry, handling=handling, not_to_be_disclosed=hidden)
    write_note(POM, case.pk, given, today=TODAY)
    (note,) = read_notes(POM, case.pk, Action.READ_SENSITIVE)
    assert (note.entry, note.handling, note.not_to_be_disclosed) == (kept, instruction, hidden)
    assert marked(note.entry) == note.entry


@pytest.mark.parametrize(
    ("note", "field"),
    [
        (a_note(entry="  "), "entry"),
        (a_note(made_on=None), "made_on"),
        (a_note(made_on=TODAY + timedelta(days=1)), "made_on"),
        (a_note(SENSITIVE), "handling"),
        (a_note(SENSITIVE, entry="OFFICIAL-SENSITIVE: ", handling="x"), "entry"),
        (a_note(SENSITIVE, handling="x" * 461), "handling"),
    ],
)
def test_a_note_that_breaks_a_rule_is_refused(case: Person, note: NewNote, field: str) -> None:
    with pytest.raises(NotValid) as refused:
        write_note(POM, case.pk, note, today=TODAY)
    assert list(refused.value.errors) == [field]
    assert not CaseNote.objects.exists()


@pytest.mark.provision("OMIC-DPS-SUBTYPES")
def test_sub_types_are_settings_and_are_asked_for_once_there_are_any(case: Person) -> None:
    write_note(POM, case.pk, a_note(), today=TODAY)
    with override_settings(NOTE_SUB_TYPES={"omic": ["Sentence planning"]}):
        with pytest.raises(NotValid):
            write_note(POM, case.pk, a_note(sub_type="Anything"), today=TODAY)
        write_note(POM, case.pk, a_note(sub_type="Sentence planning"), today=TODAY)
        write_note(POM, case.pk, a_note(NoteKind.OMIC_OPD), today=TODAY)
    kinds = CaseNote.objects.order_by("pk").values_list("kind", "sub_type")
    assert list(kinds) == [("omic", ""), ("omic", "Sentence planning"), ("omic_opd", "")]


@pytest.mark.provision("OMIC-DPS-DELIUS-READ")
@pytest.mark.parametrize(
    ("reader", "days"),
    [(COM, [1]), (VLO, [1]), (HOMD, [1, 0, -1]), (POM, [1, 0, -1]), (INSPECTOR, [1, 0, -1]), (AUDITOR, [1, 0, -1])],
)
def test_by_delius_only_notes_made_after_the_day_are_read(case: Person, reader: Actor, days: list[int]) -> None:
    assert date(2019, 10, 1) == SHARED_AFTER
    for after in (-1, 0, 1):
        write_note(POM, case.pk, a_note(made_on=SHARED_AFTER + timedelta(days=after)), today=TODAY)
    read = read_notes(reader, case.pk, Action.READ_OMIC_NOTES)
    assert [(note.made_on - SHARED_AFTER).days for note in read] == days


@pytest.mark.provision("OMIC-DPS-ACCESS")
@pytest.mark.parametrize(
    ("actor", "make", "read"),
    [
        (POM, True, True),
        (HOMD, True, True),
        (Actor("homs", Role.HOMS, "", frozenset({"HDI"})), True, True),
        (Actor("governor", Role.GOVERNOR, "", frozenset({"HDI"})), True, True),
        (Actor("ca", Role.CASE_ADMINISTRATOR, "", frozenset({"HDI"})), True, True),
        (PSYCHOLOGIST, False, False),
        (DELEGATED, True, True),
        (INSPECTOR, False, True),
        (AUDITOR, False, True),
        (COM, False, True),
        (KEY_WORKER, False, False),
        (OTHER_POM, False, False),
    ],
)
def test_who_makes_and_who_reads(case: Person, actor: Actor, make: bool, read: bool) -> None:
    def allowed(act: object) -> bool:
        try:
            act()  # type: ignore[operator]
        except NotAllowed:
            return False
        return True

    assert allowed(lambda: write_note(actor, case.pk, a_note(), today=TODAY)) is make
    assert allowed(lambda: read_notes(actor, case.pk, Action.READ_OMIC_NOTES)) is read


def test_a_correction_keeps_what_stood_and_a_stale_one_is_refused(case: Person) -> None:
    note = write_note(POM, case.pk, a_note(), today=TODAY)
    correct_note(HOMD, note.pk, a_note(entry="Went badly."), expected_version=1, today=TODAY)
    with pytest.raises(StaleVersion):
        correct_note(POM, note.pk, a_note(entry="Went well!"), expected_version=1, today=TODAY)
    assert [each.entry for each in CaseNote.objects.superseded()] == ["Went well."]
    (read,) = read_notes(POM, case.pk, Action.READ_OMIC_NOTES)
    assert (read.entry, read.author, read.version) == ("Went badly.", "pom", 2)


def test_a_note_of_another_book_or_of_nobody_is_not_there_to_be_corrected(case: Person) -> None:
    note = write_note(POM, case.pk, a_note(SENSITIVE, handling="x"), today=TODAY)
    for number, action in ((note.pk, Action.WRITE_OMIC_NOTE), (note.pk + 1, Action.WRITE_SENSITIVE_NOTE)):
        with pytest.raises(NotAllowed):
            read_to_correct(POM, number, action)
    with pytest.raises(NotAllowed):
        correct_note(POM, note.pk, a_note(entry="Changed."), expected_version=1, today=TODAY)
    assert CaseNote.objects.get().version == 1


def test_a_form_sent_twice_is_one_note(case: Person) -> None:
    for _ in range(2):
        write_note(POM, case.pk, a_note(form="0" * 32), today=TODAY)
    assert CaseNote.objects.count() == 1
