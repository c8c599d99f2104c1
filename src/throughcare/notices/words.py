"""The words of a notice: few, neutral, and no more of the person than is needed to know whom it is about.

A message says the numbers and initials of the person and no name; no offence, no risk and no victim. What else the
recipient needs they read in the record, or ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jinja2 import Environment, StrictUndefined, select_autoescape

from throughcare.access.outbox import Parties, Recipient
from throughcare.duties.policy_in_use import catalogue
from throughcare.notices.kind import NoticeKind
from throughcare.policy.words import day

# Text, not a page: there is nothing to escape for.
_TEXT = Environment(
    undefined=StrictUndefined,
    autoescape=select_autoescape(default_for_string=False),
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=False,
)


@dataclass(frozen=True)
class Words:
    """What a notice says."""

    subject: str
    body: str


def words_of(kind: NoticeKind, recipient: Recipient, parties: Parties, on: date | None, coming_up: str = "") -> Words:
    """The words of a kind of notice for a case, with the paragraph that asks for it."""
    given = {
        "person": _person(parties),
        "prison": parties.prison,
        "on": day(on) if on is not None else "",
        "recipient": recipient.label,
        "coming_up": coming_up,
    }
    said = _TEXT.from_string(kind.body).render(given).strip()
    body = f"{said[:1].upper()}{said[1:]}"
    subject = " ".join(_TEXT.from_string(kind.subject).render(given).split())
    return Words(subject, f"{body}\n\nWhy you are told: {paragraph(kind)}.\n")


def paragraph(kind: NoticeKind) -> str:
    """Where a kind comes from: the document, the paragraph and the provision."""
    entry = catalogue()[kind.provision]
    return f"{entry.document.title}, {entry.provision.paragraph} ({kind.provision})"


def _person(parties: Parties) -> str:
    told = ", ".join(part for part in (parties.initials, parties.numbers) if part)
    return f"the person known as {told}" if told else "a person whose numbers are not recorded"
