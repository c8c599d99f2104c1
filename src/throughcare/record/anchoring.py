"""Noting the ledger's head outside the database, while the anchor is on. Whether it is on stands in the ledger."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from throughcare.ledger import anchor
from throughcare.record.ledger import Outcome, head
from throughcare.record.models.ledger import LedgerEntry

# The action under which the ledger keeps that the anchor was turned off or on, and in the details which of the two;
# under it also stand proposals to do so, which have no such detail.
SWITCHED, ANCHOR, ON, OFF = "disable_anchor", "anchor", "on", "off"

ENTRIES_BETWEEN_LINES = 1_000
SECONDS_BETWEEN_LINES = 60


def is_anchored() -> bool:
    """Whether the head is to be noted: unless it was turned off last."""
    done = LedgerEntry.objects.filter(action=SWITCHED, outcome=Outcome.DONE.value).order_by("-number")
    switched = (details[ANCHOR] for details in done.values_list("details", flat=True) if ANCHOR in details)
    return next(switched, ON) == ON


def note_head(file: Path) -> anchor.Line | None:
    """Note the present head; the line, or None where it is noted already, or there is nothing to note.

    Raises:
        NotAnchored: the file was altered, or the ledger is not what was noted.
        OSError: the file cannot be written.
    """
    return anchor.note(file, head)


@dataclass
class Anchoring:
    """Notes the head after so many entries or seconds, whichever comes first. `complain` hears what is wrong."""

    file: Path
    complain: Callable[[str], object]
    _noted: int = 0
    _at: float = field(default=float("-inf"))

    def look(self) -> None:
        """Note the head if it is time."""
        now, number = time.monotonic(), head()[0]
        if number == self._noted:
            self._at = now
        elif number - self._noted >= ENTRIES_BETWEEN_LINES or now - self._at >= SECONDS_BETWEEN_LINES:
            self._note(number, now)

    def _note(self, number: int, now: float) -> None:
        try:
            if is_anchored():
                note_head(self.file)
        except (anchor.NotAnchored, OSError) as fault:
            self.complain(f"the ledger's head could not be noted in {self.file}: {fault}")
        self._noted, self._at = number, now
