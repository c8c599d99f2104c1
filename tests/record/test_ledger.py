"""The ledger in the database: what is added stays, and what it says of one person can be erased."""

import importlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from throughcare.access.actions import Action
from throughcare.ledger.chain import FORMER, GENESIS, Broken, Verified, linked_formerly
from throughcare.record import ledger
from throughcare.record.ledger import Outcome, OutsideTransaction, Shredded, append
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import LedgerEntry, LedgerMention
from throughcare.record.verifying import verify_ledger

pytestmark = pytest.mark.django_db

CANARY, SALT = "canary-7f3a", "00112233445566778899aabbccddeeff"
ERASED, OTHER = 41_000_001, 41_000_002


def some_entries() -> None:
    append("pom", "read_case", Outcome.READ, person_id=ERASED)
    append("pom", "correct_fact", Outcome.DONE, person_id=ERASED, details={"reason": CANARY})
    append("pom", "list_caseload", Outcome.READ, details={"cases": [OTHER, ERASED]})
    append("pom", "read_case", Outcome.REFUSED, details={"case": ERASED, "why": "NotAllowed"})
    append("pom", "read_case", Outcome.READ, person_id=OTHER)


def everything() -> str:
    """Both tables, every column, as text."""
    return json.dumps([list(LedgerEntry.objects.values()), list(LedgerMention.objects.values())], default=str)


def test_what_it_says_of_one_person_is_erased_and_the_chain_holds() -> None:
    some_entries()
    before = LedgerEntry.objects.values_list("number", "digest")[:5]
    digests = dict(before)
    assert ledger.shred(ERASED, actor="privacy") == Shredded(entries=3, lists=1)
    told = everything()
    assert (CANARY in told, str(ERASED) in told, str(OTHER) in told) == (False, False, True)
    found = verify_ledger()
    assert isinstance(found, Verified)
    assert (found.entries, found.erased) == (6, 4)
    assert dict(LedgerEntry.objects.filter(number__lte=5).values_list("number", "digest")) == digests
    kept = LedgerEntry.objects.order_by("number").values_list("number", "action", "outcome", "person", "details")
    assert list(kept)[:5] == [
        (1, "read_case", "read", None, {}),
        (2, "correct_fact", "done", None, {}),
        (3, "list_caseload", "read", None, {"cases": 2}),
        (4, "read_case", "refused", None, {}),
        (5, "read_case", "read", OTHER, {}),
    ]
    assert list(LedgerMention.objects.order_by("entry", "place").values_list("entry", "person")) == [
        (3, OTHER),
        (3, None),
    ]


def test_a_record_that_was_joined_to_theirs_is_erased_with_it() -> None:
    joined = 41_000_003
    assert Action.DECIDE_MATCH.value == ledger.JOINED
    append("pom", "read_case", Outcome.READ, person_id=joined)
    append("spo", ledger.JOINED, Outcome.DONE, person_id=ERASED, details={"match": 1, "removed": joined})
    append("pom", "list_caseload", Outcome.READ, details={"cases": [joined]})
    assert ledger.shred(ERASED, actor="privacy") == Shredded(entries=2, lists=1)
    assert (str(ERASED) in everything(), str(joined) in everything()) == (False, False)
    assert isinstance(verify_ledger(), Verified)


def test_to_erase_again_finds_nothing_and_says_so() -> None:
    some_entries()
    ledger.shred(ERASED, actor="privacy")
    assert ledger.shred(ERASED, actor="privacy") == Shredded(entries=0, lists=0)
    assert isinstance(verify_ledger(), Verified)


@pytest.mark.parametrize(
    ("taken", "found"),
    [
        (
            lambda: LedgerEntry.objects.filter(number=2).update(person=None, details={}, salt=""),
            Broken(2, "what it says of people was taken away, and no entry tells that it was erased"),
        ),
        (
            lambda: LedgerMention.objects.filter(entry=3, place=1).update(person=None, salt=""),
            Broken(3, "somebody was taken out of whom it showed, and no entry tells that they were erased"),
        ),
    ],
)
def test_what_is_taken_away_without_an_entry_that_tells_of_it_shows(taken: Callable[[], Any], found: Broken) -> None:
    some_entries()
    taken()
    assert verify_ledger() == found


def test_an_erasure_and_its_entry_stand_or_fall_together(monkeypatch: pytest.MonkeyPatch) -> None:
    some_entries()
    before = everything()

    def broken(*_: object, **__: object) -> None:
        raise DatabaseError("no room")

    monkeypatch.setattr(ledger, "append", broken)
    with pytest.raises(DatabaseError), transaction.atomic():
        ledger.shred(ERASED, actor="privacy")
    assert everything() == before


@pytest.mark.django_db(transaction=True)
def test_an_erasure_belongs_in_a_transaction() -> None:
    with pytest.raises(OutsideTransaction):
        ledger.shred(ERASED, actor="privacy")


FORMERLY: list[tuple[str, str, int | None, dict[str, Any]]] = [
    ("read_case", "read", ERASED, {}),
    ("list_my_work", "read", None, {"cases": [OTHER, ERASED]}),
    ("read_case", "refused", None, {"case": OTHER, "why": "NotAllowed"}),
    ("correct_fact", "done", ERASED, {"reason": CANARY}),
]


def write_former_entries() -> None:
    """Rows as the landing before this one wrote them: one digest of everything, and nothing beside it."""
    previous = GENESIS
    for number, (action, outcome, person, details) in enumerate(FORMERLY, start=1):
        at = datetime(2026, 11, 30, 9, 0, number, 123456, tzinfo=UTC)
        said = {"at": f"2026-11-30T09:00:0{number}.123456+00:00", "actor": "pom", "action": action, "outcome": outcome}
        link = linked_formerly(number, said, {"person": person, "details": details}, SALT, previous)
        LedgerEntry.objects.create(
            number=number, at=at, actor="pom", action=action, outcome=outcome, person_id=person, details=details,
            salt=SALT, held="", previous=previous, digest=link.digest, form=FORMER,
        )  # fmt: skip
        previous = link.digest


def test_former_entries_are_migrated_verify_and_can_be_erased() -> None:
    write_former_entries()
    digests = list(LedgerEntry.objects.order_by("number").values_list("digest", flat=True))
    unguard(connection)
    importlib.import_module("throughcare.record.migrations.0009_ledger").add(apps, None)
    append("pom", "read_case", Outcome.READ, person_id=ERASED)
    assert list(LedgerEntry.objects.order_by("number").values_list("digest", flat=True))[:4] == digests
    pointers = LedgerMention.objects.order_by("entry", "place").values_list("entry", "place", "person")
    assert list(pointers) == [(2, 0, OTHER), (2, 1, ERASED), (3, 0, OTHER)]
    found = verify_ledger()
    assert isinstance(found, Verified)
    assert (found.entries, found.erased) == (5, 0)
    assert ledger.shred(ERASED, actor="privacy") == Shredded(entries=4, lists=0)
    found = verify_ledger()
    assert isinstance(found, Verified)
    assert (found.entries, found.erased) == (6, 4)
    told = everything()
    assert (CANARY in told, str(ERASED) in told) == (False, False)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses by roles: see test_database_roles")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE record_ledgerentry SET actor = 'x' WHERE number = 2",
        "UPDATE record_ledgerentry SET digest = 'x'",
        "UPDATE record_ledgerentry SET person_id = 7 WHERE number = 2",
        'UPDATE record_ledgerentry SET details = \'{"reason": "other"}\' WHERE number = 2',
        "DELETE FROM record_ledgerentry WHERE number = 5",
        "DELETE FROM record_ledgermention WHERE entry_id = 3",
        "UPDATE record_ledgermention SET person_id = 7 WHERE entry_id = 3",
    ],
)
def test_the_embedded_database_refuses_to_change_the_ledger(change: str) -> None:
    some_entries()
    with (
        pytest.raises(DatabaseError, match="added to, and never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)
    assert isinstance(verify_ledger(), Verified)
