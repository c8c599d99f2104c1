"""Discovery: every provision declared beneath a package, found by walking its modules. There is no list to keep.

A document is a package that holds a `DOCUMENT`; each of its modules is a section, whose docstring is the section's
title, and every provision among a module's names is declared there. A section that builds upon another's provision
imports that module, or an expression of it, never the provision itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import ModuleType
from typing import Any

from throughcare.policy.clock_words import describe_clock
from throughcare.policy.decisions import Decision
from throughcare.policy.documents import Document
from throughcare.policy.provisions import Derivation, Evaluated, Provision

AnyDecision = Decision[Any]


@dataclass(frozen=True)
class Entry:
    """A provision where it was found: its document, its section and the module that declares it."""

    provision: Provision
    document: Document
    section: str
    module: str

    @property
    def in_force_from(self) -> date | None:
        """The first day on which both are in force; None where the text states none."""
        stated = (self.document.in_force_from, self.provision.in_force_from)
        return max((day for day in stated if day is not None), default=None)

    def in_force_on(self, day: date) -> bool:
        """Whether both the provision and its document are in force that day."""
        begun = self.document.in_force_from is None or self.document.in_force_from <= day
        ended = self.document.in_force_until is not None and self.document.in_force_until <= day
        return begun and not ended and self.provision.in_force_on(day)


class DeclaredTwice(ValueError):
    """Two provisions bear one id."""


class NoPrecedence(ValueError):
    """Two provisions answer one question, and no order between them is written down."""


class Catalogue:
    """All provisions of a package, in the order of its documents and sections."""

    def __init__(self, entries: list[Entry], decisions: list[AnyDecision]) -> None:
        self.entries = entries
        self.decisions = decisions
        self._by_id: dict[str, Entry] = {}
        for entry in entries:
            if entry.provision.id in self._by_id:
                raise DeclaredTwice(
                    f"{entry.provision.id} is declared in {entry.module} and in {self[entry.provision.id].module}."
                )
            self._by_id[entry.provision.id] = entry
        _check_precedence(entries, decisions)

    def __getitem__(self, id_: str) -> Entry:
        return self._by_id[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._by_id

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def evaluated(self) -> list[Evaluated]:
        """The provisions that the engine evaluates."""
        return [entry.provision for entry in self.entries if isinstance(entry.provision, Evaluated)]

    @cached_property
    def documents(self) -> list[Document]:
        """The documents, each once."""
        return list(dict.fromkeys(entry.document for entry in self.entries))

    def find(self, words: str) -> list[Entry]:
        """Entries whose text holds every one of the words: first by id, then those that hold the words together."""
        wanted = words.casefold().split()
        found = [entry for entry in self.entries if all(word in searchable(entry) for word in wanted)]
        phrase = " ".join(wanted)
        return sorted(
            found, key=lambda entry: (phrase not in entry.provision.id.casefold(), phrase not in searchable(entry))
        )


@cache
def searchable(entry: Entry) -> str:
    """All that a newcomer might look a provision up by: words, paragraph, document, owner, measure, clock."""
    provision = entry.provision
    limits = [str(getattr(provision, name)) for name in ("within", "before", "every") if getattr(provision, name, None)]
    clock = describe_clock(provision) if isinstance(provision, Evaluated) else ""
    owners = provision.owner if isinstance(provision.owner, tuple) else (provision.owner,)
    parts = (
        provision.id,
        provision.title,
        provision.paragraph,
        provision.kind,
        provision.condition,
        provision.reading,
        provision.measure,
        *provision.content,
        clock,
        *limits,
        *map(str, owners),
        entry.document.title,
        entry.section,
    )
    return " ".join(part for part in parts if part).casefold()


def discover(package: ModuleType) -> Catalogue:
    """Every provision and decision declared in the package's modules.

    Raises:
        DeclaredTwice: two bear one id.
        NoPrecedence: two answer one question and no decision orders them.
        LookupError: a module declares a provision outside any document.
    """
    entries: list[Entry] = []
    decisions: list[AnyDecision] = []
    for module in _modules(package):
        decisions += [value for value in vars(module).values() if isinstance(value, Decision)]
        own = [value for value in vars(module).values() if isinstance(value, Provision)]
        if own:
            document, section = _document(module, package), (module.__doc__ or "").strip().split("\n")[0].rstrip(".")
            entries += [Entry(provision, document, section, module.__name__) for provision in own]
    return Catalogue(entries, decisions)


def _modules(package: ModuleType) -> list[ModuleType]:
    names = sorted(info.name for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."))
    return [importlib.import_module(name) for name in names]


def _document(module: ModuleType, package: ModuleType) -> Document:
    name = module.__name__
    while name != package.__name__:
        document = getattr(importlib.import_module(name), "DOCUMENT", None)
        if isinstance(document, Document):
            return document
        name = name.rpartition(".")[0]
    raise LookupError(f"{module.__name__} declares provisions, but no DOCUMENT stands in it or above it.")


def _check_precedence(entries: list[Entry], decisions: list[AnyDecision]) -> None:
    for decision in decisions:
        ordered = {provision.id for provision in decision.in_order}
        for entry in entries:
            provision = entry.provision
            if isinstance(provision, Derivation) and decision.name in provision.answers and provision.id not in ordered:
                raise NoPrecedence(f"{provision.id} answers {decision.name!r}, but has no place in its order.")
