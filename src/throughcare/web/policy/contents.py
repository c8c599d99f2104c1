"""The contents of the catalogue as pages turn them over: documents, the sections of each, and their provisions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.utils.text import slugify

from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.catalogue import Entry
from throughcare.policy.documents import Document


@dataclass(frozen=True)
class Section:
    """A section of a document: `slug` stands in its address; provisions come in the order of their paragraphs."""

    document: Document
    title: str
    slug: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Contents:
    """A document with its sections. `forces` says how many provisions it puts as must, should and may."""

    document: Document
    sections: tuple[Section, ...]
    forces: dict[str, int]

    @property
    def count(self) -> int:
        """How many provisions there are."""
        return sum(self.forces.values())


@cache
def contents() -> dict[str, Contents]:
    """Every document by its id, in the catalogue's order."""
    return {document.id: _contents(document) for document in catalogue().documents}


def section_of(entry: Entry) -> Section:
    """The section in which an entry stands."""
    return next(each for each in contents()[entry.document.id].sections if each.title == entry.section)


def _contents(document: Document) -> Contents:
    entries = sorted((entry for entry in catalogue() if entry.document is document), key=_by_section)
    sections = [
        Section(document, title, slugify(title), tuple(sorted(held, key=_by_paragraph)))
        for title, held in groupby(entries, key=lambda entry: entry.section)
    ]
    return Contents(document, tuple(sections), _forces(entries))


def _forces(entries: Iterable[Entry]) -> dict[str, int]:
    counted = Counter(entry.provision.force.value for entry in entries)
    return {force: counted[force] for force in ("must", "should", "may") if counted[force]}


def _by_section(entry: Entry) -> tuple[object, ...]:
    return in_reading_order(entry.section)


def _by_paragraph(entry: Entry) -> tuple[object, ...]:
    return (in_reading_order(entry.provision.paragraph), entry.provision.id)


def in_reading_order(reference: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts references as a reader counts: 3.2 before 3.10, and figures before words."""
    parts = re.findall(r"\d+|[^\d\W]+", reference.casefold())
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts)
