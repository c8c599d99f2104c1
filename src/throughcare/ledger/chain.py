"""A chain of entries. Each entry's digest covers what it says and the digest before it.

What an entry says of anybody goes in as a salted digest that is kept beside it, so that it can be erased, with its
salt, and the chain still be walked; short contents cannot be guessed from their digests. Of a list each person whom it
showed has a salt and a digest of their own: to erase one leaves the others.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

GENESIS = "0" * 64

# How an entry was digested: in the former form, everything that it says under one salt.
FORMER, PRESENT = 1, 2


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody whom a list showed: their place in it from 0, their id, its salt and its salted digest (hex).

    Erased: no id and no salt.
    """

    place: int
    person: int | None
    salt: str
    held: str


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as the chain sees it: its number from 1, what it says, its salt, and its digests (hex).

    `said`: when, who, what and what came of it, which stay for ever. `named`: of whom, and what more; None once erased.
    `held`: the salted digest of what can be erased.
    """

    number: int
    said: Mapping[str, Any]
    named: Mapping[str, Any] | None
    salt: str
    held: str
    previous: str
    digest: str
    shown: Sequence[Shown] = ()
    form: int = PRESENT


@dataclass(frozen=True)
class Erased:
    """What entries say was erased: of which entries, with the digest of what they still say, and of whom in lists."""

    entries: Mapping[int, str] = field(default_factory=dict)
    shown: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Verified:
    """A chain that holds: how many entries it has, its head, and of how many something was erased."""

    entries: int
    head: str
    erased: int = 0


@dataclass(frozen=True)
class Broken:
    """The first entry that does not hold, and why."""

    number: int
    why: str

    def __str__(self) -> str:
        return f"The ledger does not hold at entry {self.number}: {self.why}."


def shown(place: int, person: int, salt: str) -> Shown:
    """Somebody whom a list shows."""
    return Shown(place, person, salt, _salted(salt, str(person).encode()))


def linked(
    number: int,
    said: Mapping[str, Any],
    named: Mapping[str, Any],
    salt: str,
    previous: str,
    shown: Sequence[Shown] = (),
) -> Link:
    """The entry that follows the one whose digest is `previous`."""
    held = _salted(salt, canonical(named))
    return Link(number, said, named, salt, held, previous, _digest(number, said, held, previous, shown), shown)


def linked_formerly(number: int, said: Mapping[str, Any], named: Mapping[str, Any], salt: str, previous: str) -> Link:
    """The entry that follows, digested in the former form."""
    held = _salted(salt, canonical({**said, **named}))
    return Link(number, said, named, salt, held, previous, _former_digest(number, held, previous), (), FORMER)


def verify(
    links: Iterable[Link], anchored: Iterable[tuple[int, str]] = (), erased: Erased | None = None
) -> Verified | Broken:
    """Walk the chain from its first entry. `anchored`: numbers and digests of heads noted earlier, elsewhere."""
    noted = sorted(anchored)
    by_number: dict[int, set[str]] = {}
    for number, digest in noted:
        by_number.setdefault(number, set()).add(digest)
    known, agreed = erased or Erased(), 0
    count, head, without = 0, GENESIS, 0
    for link in links:
        fault = _fault(link, count + 1, head, known)
        if fault is None and by_number.get(link.number, {link.digest}) != {link.digest}:
            since = f"after entry {agreed}" if agreed else "from the first entry on"
            fault = Broken(link.number, f"the chain was made anew {since}: its digest is not the one noted elsewhere")
        if fault is not None:
            return fault
        agreed = link.number if link.number in by_number else agreed
        without += link.named is None or any(each.person is None for each in link.shown)
        count, head = link.number, link.digest
    if noted and noted[-1][0] > count:
        last = noted[-1][0]
        return Broken(count + 1, f"entries up to number {last} were noted elsewhere, and the last are missing")
    return Verified(count, head, without)


def canonical(content: Mapping[str, Any]) -> bytes:
    """Content as bytes that are the same however a database orders its keys."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def digest_of_said(said: Mapping[str, Any]) -> str:
    """The digest of what stays of an entry when the rest is erased."""
    return hashlib.sha256(canonical(said)).hexdigest()


def _fault(link: Link, expected: int, head: str, erased: Erased) -> Broken | None:
    if link.number > expected:
        return Broken(expected, "it is missing")
    if link.number < expected:
        return Broken(link.number, "it is not part of the chain")
    why = next(_faults_within(link, erased), None)
    if why is None and link.previous != head:
        # It is as it was made, and follows another than the one that stands before it.
        before = link.number - 1
        return Broken(max(before, 1), f"entry {link.number} follows another than this" if before else "it is not first")
    return Broken(link.number, why) if why is not None else None


def _faults_within(link: Link, erased: Erased) -> Iterator[str]:
    if not _is_digested(link):
        yield "it was altered"
    if link.named is None:
        if link.number not in erased.entries:
            yield "what it says of people was taken away, and no entry tells that it was erased"
        elif erased.entries[link.number] != digest_of_said(link.said):
            yield "it was altered after what it says of people was erased"
    elif link.held != _salted(link.salt, _holdable(link)):
        yield "what it says was altered"
    for place, each in enumerate(link.shown):
        yield from _faults_of_shown(link.number, place, each, erased)


def _faults_of_shown(number: int, place: int, each: Shown, erased: Erased) -> Iterator[str]:
    if each.place != place or (each.person is not None and each.held != _salted(each.salt, str(each.person).encode())):
        yield "whom it showed was altered"
    elif each.person is None and (each.salt or (number, place) not in erased.shown):
        yield "somebody was taken out of whom it showed, and no entry tells that they were erased"


def _holdable(link: Link) -> bytes:
    named = link.named or {}
    return canonical({**link.said, **named} if link.form == FORMER else named)


def _is_digested(link: Link) -> bool:
    if link.form == FORMER:
        return not link.shown and link.digest == _former_digest(link.number, link.held, link.previous)
    return link.form == PRESENT and link.digest == _digest(link.number, link.said, link.held, link.previous, link.shown)


def _salted(salt: str, content: bytes) -> str:
    try:
        return hashlib.sha256(bytes.fromhex(salt) + content).hexdigest()
    except ValueError:
        return ""  # a salt that is no salt was altered, and fits nothing


def _digest(number: int, said: Mapping[str, Any], held: str, previous: str, shown: Sequence[Shown]) -> str:
    of_shown = hashlib.sha256("".join(each.held for each in shown).encode()).hexdigest() if shown else ""
    whole = f"{previous}\n{number}\n{digest_of_said(said)}\n{held}\n{of_shown}"
    return hashlib.sha256(whole.encode()).hexdigest()


def _former_digest(number: int, held: str, previous: str) -> str:
    return hashlib.sha256(f"{previous}\n{number}\n{held}".encode()).hexdigest()
