"""What is kept of a published text: its hash, its headings, and the account given of each of its time words.

A document's package holds two files: `text.toml` (the document's id, the SHA-256 of its text, the words that open each
part and what the part is called) and `time_words.csv` (a line a time word: the provisions that claim it, or the reason
why none does). The text itself is not kept.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from throughcare.policy.sweep.places import Heading

TEXT, TIME_WORDS = "text.toml", "time_words.csv"
COLUMNS = ("place", "figure", "number", "provisions", "reason")


@dataclass(frozen=True, order=True)
class Key:
    """A time word of a text: its place, its words, and which of the same words in that place (the first is 1)."""

    place: str
    figure: str
    number: int

    def __str__(self) -> str:
        return f"{self.place}: {self.figure}" + (f" ({self.number})" if self.number > 1 else "")


@dataclass(frozen=True)
class Account:
    """What becomes of a time word: the ids of the provisions that claim it, or the reason why none needs to."""

    provisions: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class KeptText:
    """What is kept of one document's text. `sha256`: of the file, in hexadecimal."""

    document: str
    sha256: str
    headings: tuple[Heading, ...]
    accounts: Mapping[Key, Account]

    @property
    def file(self) -> str:
        """The name of the text's file."""
        return f"{self.document}.md"


class BadList(ValueError):
    """A line of a kept list that accounts for nothing, for something twice, or in two ways."""


def kept_texts(package: ModuleType) -> list[KeptText]:
    """What is kept beside the documents of a package, in the order of their folders' names.

    Raises:
        BadList: a line names neither provision nor reason, or both, or repeats another.
    """
    folders = sorted(file.parent for room in package.__path__ for file in Path(room).glob(f"*/{TEXT}"))
    return [_kept_text(folder) for folder in folders]


def _kept_text(folder: Path) -> KeptText:
    held = tomllib.loads((folder / TEXT).read_text("utf-8"))
    return KeptText(
        document=held["document"],
        sha256=held["sha256"],
        headings=tuple(Heading(opens, place) for opens, place in held["headings"]),
        accounts=_accounts(folder / TIME_WORDS),
    )


def _accounts(file: Path) -> dict[Key, Account]:
    found: dict[Key, Account] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            key = Key(row["place"], row["figure"], int(row["number"]))
            account = Account(tuple(row["provisions"].split()), row["reason"].strip())
            if bool(account.provisions) == bool(account.reason):
                raise BadList(f"{file.parent.name}, {key}: name provisions or give a reason, one of the two.")
            if key in found:
                raise BadList(f"{file.parent.name}, {key}: listed twice.")
            found[key] = account
    return found
