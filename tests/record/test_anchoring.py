"""The ledger against its anchor, and when the head is noted."""

from pathlib import Path

import pytest
from django.db import connection

from throughcare.access.actions import Action
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.ledger import anchor
from throughcare.ledger.chain import Broken, Verified
from throughcare.record.anchoring import ANCHOR, OFF, ON, SWITCHED, Anchoring, is_anchored, note_head
from throughcare.record.ledger import Outcome, append
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import Account, LedgerEntry
from throughcare.record.verifying import verify_ledger
from throughcare.work.grave_acts import SWITCH_ANCHOR, SwitchAnchor
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.two_people import agree, propose

pytestmark = pytest.mark.django_db


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


REASON = "The disk of the anchor is being replaced."


def actor(name: str, role: Role) -> Actor:
    account = Account.objects.create_account(name, None, name=name, role=role)
    return Actor(name, role, account=account.pk)


def test_two_people_turn_the_anchor_off_and_on_again(tmp_path: Path) -> None:
    assert Action.DISABLE_ANCHOR.value == SWITCHED
    one, other = actor("auditor", Role.AUDITOR), actor("administrator", Role.ADMINISTRATOR)
    for to in (OFF, ON):
        proposed = propose(one, SWITCH_ANCHOR, SwitchAnchor(to), REASON)
        assert is_anchored() == (to == OFF)
        with pytest.raises(NotValid):
            agree(one, proposed.pk)
        assert is_anchored() == (to == OFF)
        agree(other, proposed.pk)
        assert is_anchored() == (to == ON)
        Anchoring(tmp_path / "anchor", print).look()
        assert (tmp_path / "anchor").exists() == (to == ON)
    switched = LedgerEntry.objects.filter(action=SWITCHED, outcome="done", details__has_key=ANCHOR)
    told = switched.order_by("number").values_list("actor", "details__anchor")
    assert list(told) == [("administrator", "off"), ("administrator", "on")]


@pytest.mark.parametrize(("to", "told"), [(ON, "is on already"), ("sideways", "Choose on or off")])
def test_the_anchor_is_turned_to_what_it_is_not(to: str, told: str) -> None:
    with pytest.raises(NotValid, match=told):
        propose(actor("auditor", Role.AUDITOR), SWITCH_ANCHOR, SwitchAnchor(to), REASON)


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.HOMD])
def test_somebody_who_may_not_cannot_propose_it(role: Role) -> None:
    with pytest.raises(NotAllowed):
        propose(actor("somebody", role), SWITCH_ANCHOR, SwitchAnchor(OFF), REASON)
    assert LedgerEntry.objects.get().outcome == "refused"
