"""Whoever can write to the database and to the anchor changes something: it is found, and the first bad entry named.

The head is noted after every entry here, so that the first bad entry is known exactly; noted less often, a ledger made
anew is named by the first head that disagrees.
"""

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from throughcare.ledger import anchor
from throughcare.ledger.chain import Broken, Verified, linked, shown
from throughcare.record.anchoring import note_head
from throughcare.record.ledger import ERASED as ERASING
from throughcare.record.ledger import Outcome, append, named, said, shred
from throughcare.record.ledger_guards import unguard
from throughcare.record.models import LedgerEntry, LedgerMention
from throughcare.record.verifying import verify_ledger

pytestmark = pytest.mark.django_db

ENTRIES, ERASED = 40, 7
Row = dict[str, Any]


@dataclass
class Ledger:
    """The rows of the ledger and the lines of its anchor, as somebody rewrites them."""

    entries: list[Row]
    mentions: list[Row]
    lines: list[str]

    def write(self, file: Path) -> None:
        """Put them in the place of what was there."""
        LedgerMention.objects.all().delete()
        LedgerEntry.objects.all().delete()
        LedgerEntry.objects.bulk_create(LedgerEntry(**row) for row in self.entries)
        LedgerMention.objects.bulk_create(LedgerMention(**row) for row in self.mentions)
        file.write_text("".join(f"{line}\n" for line in self.lines))

    def mentions_of(self, number: int) -> list[Row]:
        """Whom an entry mentions, in their places."""
        return sorted((row for row in self.mentions if row["entry_id"] == number), key=lambda row: row["place"])

    def tells_of_erasures(self) -> list[Any]:
        """What the entries say that tell what was erased."""
        return [row["details"] for row in self.entries if row["action"] == ERASING]

    def first_erased(self) -> int:
        """The first entry of which something was erased."""
        emptied = [row["number"] for row in self.entries if not row["salt"]]
        found: int = min([*emptied, *(row["entry_id"] for row in self.mentions if row["person_id"] is None)])
        return found

    def chain_from(self, number: int) -> None:
        """Digest every entry anew from this one on, as the product would."""
        for row in self.entries[number - 1 :]:
            previous = self.entries[row["number"] - 2]["digest"] if row["number"] > 1 else "0" * 64
            mentions = self.mentions_of(row["number"])
            listed = [shown(each["place"], each["person_id"] or 0, each["salt"] or "00") for each in mentions]
            for mention, each in zip(mentions, listed, strict=True):
                mention["held"], mention["person_id"], mention["salt"] = each.held, each.person, each.salt
            open_part = said(row["at"], row["actor"], row["action"], row["outcome"])
            link = linked(
                row["number"], open_part, named(row["person_id"], row["details"]), row["salt"], previous, listed
            )
            row |= {"previous": previous, "held": link.held, "digest": link.digest, "form": link.form}


# Each changes something, and gives the number of the first bad entry, or None where a line of the anchor is bad.
Tampering = Callable[[Ledger, random.Random], int | None]


def edit_an_entry(ledger: Ledger, draw: random.Random) -> int:
    row = draw.choice(ledger.entries)
    number: int = row["number"]
    name = draw.choice([*row])
    others = [each[name] for each in ledger.entries if each[name] != row[name]]
    if name == "number":
        row["number"] = ENTRIES + 100
        ledger.mentions = [each for each in ledger.mentions if each["entry_id"] != number]
        ledger.entries.sort(key=lambda each: each["number"])
    elif name == "at":
        row["at"] += timedelta(microseconds=draw.choice([-1, 1]))
    elif name == "details":
        row["details"] = {**row["details"], "contact": draw.randrange(1_000)}
    elif name == "form":
        row["form"] = 3 - row["form"]
    else:
        row[name] = draw.choice(others)
    return number


def edit_a_mention(ledger: Ledger, draw: random.Random) -> int:
    row = draw.choice([each for each in ledger.mentions if each["held"]])
    name = draw.choice(["person_id", "salt", "held", "place"])
    if name == "place":
        row["place"] += 100
    else:
        row[name] = draw.choice([each[name] for each in ledger.mentions if each["held"] and each[name] != row[name]])
    number: int = row["entry_id"]
    return number


def take_a_mention_out(ledger: Ledger, draw: random.Random) -> int:
    row = draw.choice([each for each in ledger.mentions if each["held"]])
    ledger.mentions.remove(row)
    number: int = row["entry_id"]
    return number


def take_away_what_it_says(ledger: Ledger, draw: random.Random) -> int:
    row = draw.choice([each for each in ledger.entries if each["salt"]])
    row |= {"person_id": None, "details": {}, "salt": ""}
    number: int = row["number"]
    return number


def delete(ledger: Ledger, draw: random.Random) -> int:
    number = draw.randint(1, ENTRIES - 1)
    _drop(ledger, {number})
    return number


def insert(ledger: Ledger, draw: random.Random) -> int:
    number = draw.randint(1, ENTRIES)
    for row in ledger.entries[number - 1 :]:
        row["number"] += 1
    for row in ledger.mentions:
        row["entry_id"] += row["entry_id"] >= number
    forged = {**ledger.entries[number - 1], "number": number, "actor": "nobody", "salt": "00" * 16, "person_id": 5}
    ledger.entries.insert(number - 1, forged)
    rest = ledger.entries[number:]
    ledger.entries = ledger.entries[:number]
    ledger.chain_from(number)
    ledger.entries += rest
    return number


def swap(ledger: Ledger, draw: random.Random) -> int:
    one, other = sorted(draw.sample(range(1, ENTRIES + 1), 2))
    rows = ledger.entries
    rows[one - 1], rows[other - 1] = {**rows[other - 1], "number": one}, {**rows[one - 1], "number": other}
    return one


def fork(ledger: Ledger, draw: random.Random) -> int:
    number = draw.randint(1, ENTRIES)
    ledger.entries[number - 1] |= {"actor": "nobody", "salt": "00" * 16}
    rest = ledger.entries[number:]
    ledger.entries = ledger.entries[:number]
    ledger.chain_from(number)
    ledger.entries += rest
    return number


def rewrite_from(ledger: Ledger, draw: random.Random) -> int:
    number = draw.randint(1, ENTRIES)
    ledger.entries[number - 1] |= {"actor": "nobody", "salt": "00" * 16}
    for row in ledger.entries[number - 1 :]:
        row["salt"] = row["salt"] or "00" * 16
    ledger.chain_from(number)
    return number


def cut_the_tail(ledger: Ledger, draw: random.Random) -> int:
    number = draw.randint(1, ENTRIES)
    _drop(ledger, set(range(number, ENTRIES + 1)))
    return number


def edit_a_line(ledger: Ledger, draw: random.Random) -> None:
    place = draw.randrange(ENTRIES)
    line = ledger.lines[place]
    at = draw.randrange(len(line))
    ledger.lines[place] = (
        line[:at] + draw.choice([each for each in "0123456789abcdef" if each != line[at]]) + line[at + 1 :]
    )


def take_a_line_out(ledger: Ledger, draw: random.Random) -> None:
    del ledger.lines[draw.randrange(ENTRIES - 1)]


def put_a_line_in(ledger: Ledger, draw: random.Random) -> None:
    ledger.lines.insert(draw.randrange(ENTRIES), draw.choice(ledger.lines))


def swap_lines(ledger: Ledger, draw: random.Random) -> None:
    one, other = draw.sample(range(ENTRIES), 2)
    ledger.lines[one], ledger.lines[other] = ledger.lines[other], ledger.lines[one]


TAMPERINGS: list[Tampering] = [
    edit_an_entry, edit_a_mention, take_a_mention_out, take_away_what_it_says, delete, insert, swap, fork, rewrite_from,
    cut_the_tail, edit_a_line, take_a_line_out, put_a_line_in, swap_lines,
]  # fmt: skip


def _drop(ledger: Ledger, numbers: set[int]) -> None:
    ledger.entries = [row for row in ledger.entries if row["number"] not in numbers]
    ledger.mentions = [row for row in ledger.mentions if row["entry_id"] not in numbers]


@pytest.fixture
def whole(tmp_path: Path) -> Ledger:
    """A ledger of reads, writes, lists, refusals and an erasure, its head noted after every entry."""
    file = tmp_path / "anchor"
    for number in range(1, ENTRIES + 1):
        person = number % 9 + 1
        if number == ENTRIES // 2:
            shred(ERASED, actor="privacy")
        elif number % 4 == 0:
            append("pom", "list_caseload", Outcome.READ, details={"cases": [person, person + 1, person + 2]})
        elif number % 7 == 0:
            append("other", "read_case", Outcome.REFUSED, details={"case": person, "why": "NotAllowed"})
        else:
            append("homd", "correct_fact", Outcome.DONE, person_id=person, details={"row": number})
        note_head(file)
    assert isinstance(verify_ledger(file=file), Verified)
    unguard(connection)
    entries: Any = LedgerEntry.objects.order_by("number").values()
    mentions: Any = LedgerMention.objects.order_by("pk").values()
    lines = anchor.read(file)
    assert isinstance(lines, list)
    return Ledger(list(entries), list(mentions), [str(line) for line in lines])


def all_found(whole: Ledger, tampering: Tampering, times: int, file: Path) -> None:
    draw = random.Random(tampering.__name__)
    for _time in range(times):
        changed = copy.deepcopy(whole)
        first = tampering(changed, draw)
        changed.write(file)
        found = verify_ledger(file=file)
        assert isinstance(found, Broken)
        if first is None:
            assert "of the anchor" in found.why
        elif changed.tells_of_erasures() == whole.tells_of_erasures():
            assert found.number == first
        else:
            # What nothing tells of any more was erased from an entry further up.
            assert found.number in {first, min(first, whole.first_erased())}


@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_every_kind_of_tampering_is_found(whole: Ledger, tampering: Tampering, tmp_path: Path) -> None:
    all_found(whole, tampering, 3, tmp_path / "anchor")


@pytest.mark.slow
@pytest.mark.parametrize("tampering", TAMPERINGS)
def test_two_hundred_of_every_kind_are_found(whole: Ledger, tampering: Tampering, tmp_path: Path) -> None:
    all_found(whole, tampering, 200, tmp_path / "anchor")
