"""The words of the ledger's entries."""

from __future__ import annotations

from collections.abc import Iterator

from throughcare.record.queries.ledger import Entry
from throughcare.web.layout.downloads import Cell

HEADINGS = ("Number", "When (UTC)", "Account", "Name", "Role", "What they did", "Outcome")

OUTCOMES = {"read": "Read", "done": "Done", "refused": "Refused"}

_LIST = "list_"


def did(entry: Entry) -> str:
    """What was done, in words: "Read case", "Saw a list: my work"."""
    return done(entry.action)


def done(action: str) -> str:
    """An action in words."""
    if action.startswith(_LIST):
        return f"Saw a list: {action.removeprefix(_LIST).replace('_', ' ')}"
    return action.replace("_", " ").capitalize()


def row(entry: Entry) -> Iterator[Cell]:
    """An entry as the CSV has it."""
    yield from (entry.number, entry.at.isoformat(timespec="seconds"), entry.actor, entry.name, entry.role)
    yield from (did(entry), OUTCOMES[entry.outcome])
