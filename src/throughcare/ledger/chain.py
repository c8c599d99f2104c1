"""A chain of entries. Each entry's digest covers its content and the digest before it.

The content goes in as a salted digest of its own, so that an entry can be shown to be part of the chain without being
shown, and short contents cannot be guessed from their digests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

GENESIS = "0" * 64


@dataclass(frozen=True)
class Link:
    """An entry as the chain sees it: its number from 1, what it says, its salt (hex), and the two digests (hex)."""

    number: int
    content: Mapping[str, Any]
    salt: str
    previous: str
    digest: str


@dataclass(frozen=True)
class Verified:
    """A chain that holds: how many entries it has, and its head, to be anchored outside the database."""

    entries: int
    head: str


@dataclass(frozen=True)
class Broken:
    """The first entry that does not hold, and why."""

    number: int
    why: str


def linked(number: int, content: Mapping[str, Any], salt: str, previous: str) -> Link:
    """The entry that follows the one whose digest is `previous`."""
    return Link(number, content, salt, previous, _digest(number, content, salt, previous))


def verify(links: Iterable[Link], anchor: tuple[int, str] | None = None) -> Verified | Broken:
    """Walk the chain from its first entry. `anchor`: the number and digest of a head noted earlier, elsewhere."""
    count, head = 0, GENESIS
    for link in links:
        why = _fault(link, count + 1, head)
        if why is None and anchor is not None and link.number == anchor[0] and link.digest != anchor[1]:
            why = "the chain was made anew up to here: its digest is not the one noted elsewhere"
        if why is not None:
            return Broken(link.number, why)
        count, head = link.number, link.digest
    if anchor is not None and anchor[0] > count:
        return Broken(count + 1, f"entries up to number {anchor[0]} were noted elsewhere, and the last are missing")
    return Verified(count, head)


def canonical(content: Mapping[str, Any]) -> bytes:
    """Content as bytes that are the same however a database orders its keys."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _fault(link: Link, expected: int, head: str) -> str | None:
    if link.number != expected:
        return f"entry {expected} is missing"
    if link.previous != head:
        return "it does not follow the entry before it"
    if link.digest != _digest(link.number, link.content, link.salt, link.previous):
        return "its content was altered"
    return None


def _digest(number: int, content: Mapping[str, Any], salt: str, previous: str) -> str:
    held = hashlib.sha256(bytes.fromhex(salt) + canonical(content)).hexdigest()
    return hashlib.sha256(f"{previous}\n{number}\n{held}".encode()).hexdigest()
