"""The ledger against its anchor, and when the head is noted."""

from pathlib import Path

import pytest
from django.db import connection

from tests.work.conftest import INSPECTOR
from throughcare.access.actions import Action
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.ledger import anchor
from throughcare.ledger.chain import Broken, Verified
from throughcare.record.anchoring import SWITCHED, Anchoring, is_anchored, note_head
from throughcare.record.ledger import Outcome, append
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import LedgerEntry
from throughcare.record.verifying import verify_ledger
from throughcare.work.anchoring import disable_anchor, enable_anchor
from throughcare.work.refusals import NotAllowed

pytestmark = pytest.mark.django_db

AUDITOR, ADMINISTRATOR = Actor("auditor", Role.AUDITOR), Actor("administrator", Role.ADMINISTRATOR)


def entries(count: int) -> None:
    for _number in range(count):
        append("pom", "read_case", Outcome.READ, person_id=7)


def test_a_ledger_cut_short_or_made_anew_shows(tmp_path: Path) -> None:
    file = tmp_path / "anchor"
    for count in (2, 3):
        entries(count)
        note_head(file)
    assert isinstance(verify_ledger(file=file), Verified)
    unguard(connection)
    LedgerEntry.objects.filter(number__gte=4).delete()
    assert verify_ledger(file=file) == Broken(
        4, "entries up to number 5 were noted elsewhere, and the last are missing"
    )
    entries(4)
    assert isinstance(verify_ledger(), Verified)
    assert verify_ledger(file=file) == Broken(
        5, "the chain was made anew after entry 2: its digest is not the one noted elsewhere"
    )
    LedgerEntry.objects.filter(number__gte=3).delete()
    with pytest.raises(anchor.NotAnchored):
        note_head(file)


def test_the_head_is_noted_after_so_many_entries_or_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now, complaints = [0.0], list[str]()
    monkeypatch.setattr("throughcare.record.anchoring.time.monotonic", lambda: now[0])
    looking = Anchoring(tmp_path / "anchor", complaints.append)
    for seconds, made, noted in [
        (0, 0, 0),
        (0, 1, 0),
        (61, 0, 1),
        (70, 1, 1),
        (121, 0, 2),
        (122, 1_000, 1_002),
        (123, 1, 1_002),
    ]:
        now[0] = seconds
        entries(made)
        looking.look()
        lines = anchor.read(tmp_path / "anchor")
        assert isinstance(lines, list)
        assert (lines[-1].number if lines else 0) == noted
    assert complaints == []


def test_what_cannot_be_noted_is_complained_of(tmp_path: Path) -> None:
    complaints = list[str]()
    (tmp_path / "anchor").write_text("rubbish\n")
    entries(1)
    Anchoring(tmp_path / "anchor", complaints.append).look()
    Anchoring(tmp_path / "no folder" / "anchor", complaints.append).look()
    assert len(complaints) == 2
    assert "line 1 of the anchor is not one" in complaints[0]
    assert "No such file or directory" in complaints[1]


def test_two_people_turn_the_anchor_off_and_on_again(tmp_path: Path) -> None:
    file = tmp_path / "anchor"
    assert Action.DISABLE_ANCHOR.value == SWITCHED
    assert is_anchored()
    disable_anchor(ADMINISTRATOR, AUDITOR, "The disk of the anchor is being replaced.")
    assert not is_anchored()
    complaints = list[str]()
    Anchoring(file, complaints.append).look()
    assert (file.exists(), complaints) == (False, [])
    enable_anchor(AUDITOR, ADMINISTRATOR, "The disk has been replaced.")
    assert is_anchored()
    told = LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details")
    assert list(told) == [
        (
            "administrator",
            "disable_anchor",
            "done",
            {"anchor": "off", "agreed_by": "auditor", "reason": "The disk of the anchor is being replaced."},
        ),
        (
            "auditor",
            "disable_anchor",
            "done",
            {"anchor": "on", "agreed_by": "administrator", "reason": "The disk has been replaced."},
        ),
    ]


@pytest.mark.parametrize(
    ("actor", "agreed_by"), [(AUDITOR, AUDITOR), (AUDITOR, INSPECTOR), (INSPECTOR, AUDITOR), (INSPECTOR, INSPECTOR)]
)
def test_one_person_or_somebody_who_may_not_cannot_turn_it_off(actor: Actor, agreed_by: Actor) -> None:
    with pytest.raises(NotAllowed):
        disable_anchor(actor, agreed_by, "It is in the way.")
    assert is_anchored()
    assert LedgerEntry.objects.get().outcome == "refused"
