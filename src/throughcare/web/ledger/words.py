"""The words of the ledger's entries."""

from __future__ import annotations

from collections.abc import Iterator

from throughcare.access.actions import Action
from throughcare.record.queries.ledger import Entry
from throughcare.web.layout.downloads import Cell

LEDGER_HEADINGS = (
    "Number",
    "When (UTC)",
    "Account",
    "Name",
    "Role",
    "What they did",
    "Outcome",
    "Why refused",
    "Cases",
)
HEADINGS = ("Number", "When (UTC)", "Account", "Name", "Role", "What they did", "Outcome")

OUTCOMES = {"read": "Read", "done": "Done", "refused": "Refused"}

# Why a refusal was one, by the name of what was raised.
WHY = {
    "NotAllowed": "They may not",
    "NotValid": "What they entered breaks a rule",
    "GateClosed": "Policy asks for something first",
    "StaleVersion": "Somebody else was quicker",
    "NotSigned": "The statement comes first",
    "NotSignedIn": "They did not show who they are",
    "TooManyTries": "Too many tries",
}

_LIST = "list_"
_READS = ("read_", "see_", "export_")
_CHANGES = frozenset(action.value for action in Action if not action.startswith(_READS))
_TERMS = {"omic": "OMiC", "mappa": "MAPPA", "wecasp": "WECASP", "pom": "POM", "com": "COM"}


def did(entry: Entry) -> str:
    """What was done, in words: "Read case", "Saw a list: my work"."""
    return done(entry.action)


def done(action: str) -> str:
    """An action in words."""
    if action.startswith(_LIST):
        return f"Saw a list: {action.removeprefix(_LIST).replace('_', ' ')}"
    words = " ".join(_TERMS.get(word, word) for word in action.split("_"))
    return words[:1].upper() + words[1:]


def came_of(entry: Entry) -> str:
    """What came of it. Of an act that changes something, reading is no more than having opened its page."""
    if entry.outcome == "read" and entry.action in _CHANGES:
        return "Opened its page"
    return OUTCOMES[entry.outcome]


def why(entry: Entry) -> str:
    """Why it was refused."""
    return WHY.get(entry.why, entry.why)


def row(entry: Entry) -> Iterator[Cell]:
    """An entry as the CSV has it."""
    yield from (entry.number, entry.at.isoformat(timespec="seconds"), entry.actor, entry.name, entry.role)
    yield from (did(entry), came_of(entry))


def row_of_ledger(entry: Entry) -> Iterator[Cell]:
    """An entry as the CSV of the whole ledger has it: why it was refused and how many cases it showed, besides."""
    yield from row(entry)
    yield from (why(entry) if entry.why else "", entry.cases)
