"""The sweep itself: the texts in a folder against what is kept of them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from throughcare.policy.sweep.kept import KeptText, Key
from throughcare.policy.sweep.places import Heading, HeadingsMissing, placed
from throughcare.policy.sweep.time_words import time_words


class TextsNotHere(LookupError):
    """The folder that was named lacks texts that a sweep reads."""


@dataclass(frozen=True)
class Found:
    """A time word where it stands; `line` counts from 1."""

    key: Key
    line: int


@dataclass(frozen=True)
class Swept:
    """What a sweep of one text found. `claimed` and `reasoned`: how many time words have either account."""

    document: str
    found: int
    claimed: int
    reasoned: int
    another_text: bool
    unlisted: tuple[Found, ...]
    gone: tuple[Key, ...]
    unknown: tuple[tuple[Key, str], ...]

    @property
    def clean(self) -> bool:
        """Whether every time word has its account, and every account its time word, text and provisions."""
        return not (self.another_text or self.unlisted or self.gone or self.unknown)


def sweep(folder: Path, kept: Sequence[KeptText], provisions: Container[str]) -> list[Swept]:
    """Read every kept text's file in the folder, and hold what it says against the kept list.

    Raises:
        TextsNotHere: one or more of the files are not in the folder.
        HeadingsMissing: a text lacks the headings by which its places are named.
    """
    absent = [text.file for text in kept if not (folder / text.file).is_file()]
    if absent:
        raise TextsNotHere(f"{folder} does not hold {', '.join(absent)}.")
    return [_swept(text, (folder / text.file).read_bytes(), provisions) for text in kept]


def found_in(text: str, headings: Sequence[Heading]) -> Iterator[Found]:
    """Every time word of a text, in its order."""
    seen: Counter[tuple[str, str]] = Counter()
    for line, (place, words) in enumerate(placed(text, headings), start=1):
        for figure in time_words(words):
            seen[place, figure] += 1
            yield Found(Key(place, figure, seen[place, figure]), line)


def _swept(text: KeptText, content: bytes, provisions: Container[str]) -> Swept:
    found = _found(text, content.decode("utf-8", errors="replace"))
    keys = {each.key for each in found}
    listed = [account for key, account in text.accounts.items() if key in keys]
    return Swept(
        document=text.document,
        found=len(found),
        claimed=sum(bool(account.provisions) for account in listed),
        reasoned=sum(bool(account.reason) for account in listed),
        another_text=hashlib.sha256(content).hexdigest() != text.sha256,
        unlisted=tuple(each for each in found if each.key not in text.accounts),
        gone=tuple(key for key in text.accounts if key not in keys),
        unknown=tuple(unknown_provisions(text, provisions)),
    )


def _found(text: KeptText, words: str) -> list[Found]:
    try:
        return list(found_in(words, text.headings))
    except HeadingsMissing as missing:
        raise HeadingsMissing(f"{text.file}: {missing}") from missing


def unknown_provisions(text: KeptText, provisions: Container[str]) -> Iterator[tuple[Key, str]]:
    """Each account that names a provision which does not exist, with that id."""
    for key, account in text.accounts.items():
        yield from ((key, id_) for id_ in account.provisions if id_ not in provisions)
