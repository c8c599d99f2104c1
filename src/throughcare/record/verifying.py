"""Verifying the ledger: the chain in the database, and the heads that were noted outside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from throughcare.ledger import anchor
from throughcare.ledger.chain import Broken, Erased, Link, Shown, Verified, verify
from throughcare.record.ledger import ERASED, Outcome, head, named, said
from throughcare.record.models.ledger import LedgerEntry, LedgerMention

_AT_ONCE = 5_000
_ENTRY = (
    "number", "at", "actor", "action", "outcome", "person_id", "details", "salt", "held", "previous", "digest", "form"
)  # fmt: skip


@dataclass(frozen=True)
class Anchored:
    """How far the anchor goes: how many lines, and the last one. None of both: there is no file, or an empty one."""

    lines: int = 0
    last: anchor.Line | None = None


def verify_ledger(noted: tuple[int, str] | None = None, file: Path | None = None) -> Verified | Broken:
    """Walk the whole ledger. `noted`: a head noted by hand, elsewhere; `file`: the anchor, every line of which is held
    against the chain."""
    lines = anchor.read(file) if file is not None else []
    if isinstance(lines, Broken):
        return lines
    anchored = [(line.number, line.digest) for line in lines]
    # What is written meanwhile is left for the next time: what is read stays within this head.
    last = head()[0]
    return verify(_links(last), anchored if noted is None else [*anchored, noted], _erased())


def anchored(file: Path) -> Anchored:
    """How far the anchor goes, where it is sound."""
    lines = anchor.read(file)
    return Anchored() if isinstance(lines, Broken) or not lines else Anchored(len(lines), lines[-1])


def _links(last: int) -> Iterator[Link]:
    mentions = groupby(_mentions(last), key=lambda mention: mention[0])
    following: tuple[int, Any] | None = next(mentions, None)
    entries = LedgerEntry.objects.filter(number__lte=last).order_by("number").values_list(*_ENTRY)
    for number, at, actor, action, outcome, person, details, salt, held, previous, digest, form in entries.iterator(
        chunk_size=_AT_ONCE
    ):
        shown: list[Shown] = []
        if following is not None and following[0] == number:
            shown = [Shown(*each) for _number, *each in following[1]]
            following = next(mentions, None)
        # What was erased is empty altogether; an erased entry that says something again was altered.
        of_people = named(person, details) if salt or details or person is not None else None
        yield Link(
            number, said(at, actor, action, outcome), of_people, salt, held, previous, digest, tuple(shown), form
        )


def _mentions(last: int) -> Iterator[Any]:
    rows = LedgerMention.objects.filter(entry__lte=last).exclude(held="").order_by("entry", "place")
    return rows.values_list("entry_id", "place", "person_id", "salt", "held").iterator(chunk_size=_AT_ONCE)


def _erased() -> Erased:
    entries: dict[int, str] = {}
    shown: set[tuple[int, int]] = set()
    telling = LedgerEntry.objects.filter(action=ERASED, outcome=Outcome.DONE.value).order_by("number")
    for details in telling.values_list("details", flat=True).iterator():
        entries |= {int(number): digest for number, digest in details.get("entries", {}).items()}
        shown |= {(entry, place) for entry, place in details.get("lists", ())}
    return Erased(entries, frozenset(shown))
