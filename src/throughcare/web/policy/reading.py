"""A provision in words: what it asks, of whom, by when, and what in the product makes it real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.explanation import describe_clock, describe_condition
from throughcare.policy.expressions import Expression
from throughcare.policy.phrases import name_of
from throughcare.policy.provisions import Derivation, Described, Evaluated, Gate, Provision
from throughcare.policy.versions import days_in_force, waited_for
from throughcare.policy.words import identifier, listed, sentence

KINDS = {
    "deadline": "Deadline: something to be done by a date",
    "recurring": "Recurring: something to be done again and again",
    "minimum": "Minimum: something to be done a number of times",
    "derivation": "Answer: something worked out, which other provisions and people build on",
    "gate": "Gate: what must be in place before something is done",
    "workflow": "Workflow: stages of work",
    "record": "Record: what must be held",
    "notice": "Notice: who must be told",
    "membership": "Membership: who takes part",
    "access": "Access: who may see or do what",
    "guidance": "Guidance: help, shown where it is needed",
}


@dataclass(frozen=True)
class Said:
    """One thing that a page says of a provision: a label, and words or a list of them."""

    label: str
    words: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Version:
    """One version of an amended provision: its heading, whether it is the one in force, and what it says."""

    heading: str
    in_force: bool
    told: list[Said]


def of_the_day(catalogue: Catalogue, id_: str, today: date) -> Entry:
    """The version in force; where none is, the one that stands in lists."""
    return catalogue.on(id_, today) or catalogue[id_]


def versions(catalogue: Catalogue, id_: str, today: date) -> list[Version]:
    """Every version of an amended provision, the first first; none where it was never amended."""
    entries = catalogue.versions_of(id_)
    if len(entries) == 1:
        return []
    return [Version(sentence(days_in_force(each)).rstrip("."), each.in_force_on(today), told(each)) for each in entries]


def told(entry: Entry) -> list[Said]:
    """What a provision says of itself, in the order in which people ask; nothing is said of what it leaves open."""
    provision = entry.provision
    said = [
        Said("Kind", KINDS[provision.kind]),
        Said("When it applies", provision.condition),
        Said("Read from the record as", _condition(provision)),
        Said("One for each", provision.grain.label if isinstance(provision, Evaluated) else ""),
        Said("By when", clock(provision)),
        Said("What must be in place", items=_requirements(provision)),
        Said("What it gives", items=_gives(provision)),
        Said("Owner", owner_in_words(provision)),
        Said("What it covers", items=provision.content),
        Said("Reading adopted", provision.reading or ""),
        Said("Measure", provision.measure or ""),
        Said("Paragraph", f"{(entry.amended_by or entry.document).title}, {paragraph(provision)}"),
        Said("Amends", entry.document.title if entry.amended_by else ""),
        Said("In force", in_force(entry)),
        Said("How it is made real", realised(provision)),
    ]
    return [each for each in said if each.words or each.items]


def clock(provision: Provision) -> str:
    """By when, in one sentence: "Within 15 working days of the first appointment."."""
    if isinstance(provision, Evaluated):
        words = describe_clock(provision)
        return sentence(words) if words else ""
    return sentence(provision.starts) if isinstance(provision, Described) and provision.starts else ""


def owner_in_words(provision: Provision) -> str:
    """Who owes it; where that is worked out for each case, what it is worked out as."""
    owner = provision.owner
    if owner is None:
        return ""
    if isinstance(owner, Expression):
        return sentence(f"worked out for each case: {name_of(owner.node)}")
    owners = owner if isinstance(owner, tuple) else (owner,)
    return listed(str(each) for each in owners)


def paragraph(provision: Provision) -> str:
    """The reference as it is cited: "paragraph 3.3", "Annex B 1.1"."""
    reference = provision.paragraph
    return f"paragraph {reference}" if reference[:1].isdigit() else reference


def in_force(entry: Entry) -> str:
    """From when until when, as far as document and provision say, and what it waits for where its day is to be set."""
    waiting = waited_for(entry)
    return f"{sentence(days_in_force(entry))} {sentence(waiting) if waiting else ''}".strip()


def realised(provision: Provision) -> str:
    """What in the product does what the provision asks for."""
    if provision.realised_by:
        return provision.realised_by
    if isinstance(provision, Derivation):
        return f"Worked out for every {provision.grain.label}, whenever a fact of the case changes."
    if isinstance(provision, Gate):
        return "Asked before the thing is done, and what is missing is said."
    if isinstance(provision, Evaluated):
        return f"Worked out for every {provision.grain.label}, and kept as a duty with its dates."
    return "Nothing in the product does this yet. It is listed here so that it is not forgotten."


def _condition(provision: Provision) -> str:
    if not isinstance(provision, Evaluated):
        return ""
    return sentence(describe_condition(provision.applies))


def _requirements(provision: Provision) -> tuple[str, ...]:
    return tuple(each.words for each in provision.requires) if isinstance(provision, Gate) else ()


def _gives(provision: Provision) -> tuple[str, ...]:
    return tuple(identifier(name) for name in provision.gives) if isinstance(provision, Derivation) else ()
