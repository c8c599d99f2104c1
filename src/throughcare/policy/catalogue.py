"""Discovery: every provision declared beneath a package, found by walking its modules. There is no list to keep.

A document is a package that holds a `DOCUMENT`; each of its modules is a section, whose docstring is the section's
title, and every provision among a module's names is declared there. A section that builds upon another's provision
imports that module, or an expression of it, never the provision itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import ModuleType
from typing import Any

from throughcare.policy.decisions import Decision, versions
from throughcare.policy.documents import Document
from throughcare.policy.provisions import Amendment, Derivation, Evaluated, Provision

AnyDecision = Decision[Any]


@dataclass(frozen=True)
class Entry:
    """A provision where it was found: its document, its section and the module that declares it.

    An amended provision has an entry for each version: `amends` is the one before, and `superseded_on` the first day of
    the one after. `amended_by`: the document that amends, where it is not the one amended.
    """

    provision: Provision
    document: Document
    section: str
    module: str
    amends: Entry | None = None
    superseded_on: date | None = None
    amended_by: Document | None = None

    @property
    def waits(self) -> bool:
        """Whether its first day is still to be set: until then it is in force on no day."""
        return self.provision.waits_for is not None and self.provision.waits_for.day is None

    @property
    def in_force_from(self) -> date | None:
        """The first day on which it is in force; None where the text states none, or that day is still to be set."""
        waits_for = self.provision.waits_for
        if waits_for is not None:
            return waits_for.day
        return self.provision.in_force_from or self.document.in_force_from

    @property
    def in_force_until(self) -> date | None:
        """The first day without it, if there is one."""
        stated = self.provision.in_force_until or self.document.in_force_until
        return min((day for day in (stated, self.superseded_on) if day is not None), default=None)

    @property
    def begins(self) -> date | None:
        """The first day of the first version: what fell due before it was never due, however it reads now."""
        return self.in_force_from if self.amends is None else self.amends.begins

    def in_force_on(self, day: date) -> bool:
        """Whether it is in force that day."""
        begun = self.in_force_from is None or self.in_force_from <= day
        ended = self.in_force_until is not None and self.in_force_until <= day
        return begun and not ended and not self.waits


class DeclaredTwice(ValueError):
    """Two provisions bear one id."""


class NoPrecedence(ValueError):
    """Two provisions answer one question, and no order between them is written down."""


class Catalogue:
    """All provisions of a package, in the order of its documents and sections.

    Each is listed once, an amended one as its latest version whose day is set; `versions_of` has them all.
    """

    def __init__(
        self, entries: list[Entry], decisions: list[AnyDecision], amended: Mapping[str, tuple[Entry, ...]] | None = None
    ) -> None:
        self.entries = entries
        self.decisions = decisions
        self._by_id: dict[str, Entry] = {}
        for entry in entries:
            if entry.provision.id in self._by_id:
                raise DeclaredTwice(
                    f"{entry.provision.id} is declared in {entry.module} and in {self[entry.provision.id].module}."
                )
            self._by_id[entry.provision.id] = entry
        self._versions = {entry.provision.id: (entry,) for entry in entries} | dict(amended or {})
        self._of_provision = {each.provision: each for each in self.every_version}
        _check_precedence(self.every_version, decisions)

    def __getitem__(self, id_: str) -> Entry:
        return self._by_id[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._by_id

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def versions_of(self, id_: str) -> tuple[Entry, ...]:
        """Every version of a provision, the first first; those whose day is not set come last."""
        return self._versions[id_]

    def on(self, id_: str, day: date) -> Entry | None:
        """The version of a provision that is in force on a day, if one is."""
        return next((each for each in self.versions_of(id_) if each.in_force_on(day)), None)

    def entry_of(self, provision: Provision) -> Entry:
        """The entry of this version of a provision."""
        return self._of_provision[provision]

    @cached_property
    def every_version(self) -> list[Entry]:
        """Every version of every provision."""
        return [each for entry in self.entries for each in self._versions[entry.provision.id]]

    @cached_property
    def evaluated(self) -> list[Evaluated]:
        """What the engine evaluates: every version of which the first day is not still to be set."""
        return [
            each.provision for each in self.every_version if isinstance(each.provision, Evaluated) and not each.waits
        ]

    @cached_property
    def documents(self) -> list[Document]:
        """The documents, each once."""
        return list(dict.fromkeys(entry.document for entry in self.entries))


def discover(package: ModuleType) -> Catalogue:
    """Every provision and decision declared in the package's modules.

    Raises:
        DeclaredTwice: two bear one id.
        NoPrecedence: two answer one question and no decision orders them.
        LookupError: a module declares a provision outside any document.
    """
    found: list[Entry] = []
    decisions: list[AnyDecision] = []
    amendments: dict[Provision, tuple[Amendment, str]] = {}
    for module in modules_of(package):
        held = list(vars(module).values())
        decisions += [value for value in held if isinstance(value, Decision)]
        own = [value for value in held if isinstance(value, Provision)]
        if own:
            document, section = document_of(module, package), (module.__doc__ or "").strip().split("\n")[0].rstrip(".")
            found += [Entry(provision, document, section, module.__name__) for provision in own]
        for amendment in (value for value in held if isinstance(value, Amendment)):
            _add(amendments, amendment, module.__name__)
    versions = [_versions(entry, amendments) for entry in found]
    return Catalogue([_listed(each) for each in versions], decisions, {each[0].provision.id: each for each in versions})


def _add(amendments: dict[Provision, tuple[Amendment, str]], amendment: Amendment, module: str) -> None:
    if amendment.before in amendments:
        other = amendments[amendment.before][1]
        raise DeclaredTwice(f"{amendment.id} is amended in {module} and in {other}: amend the amendment instead.")
    amendments[amendment.before] = (amendment, module)


def _versions(first: Entry, amendments: Mapping[Provision, tuple[Amendment, str]]) -> tuple[Entry, ...]:
    """The versions of a provision, each with the one before and the first day of the one after."""
    found = [first]
    while (before := found[-1]).provision in amendments:
        amendment, module = amendments[before.provision]
        found[-1] = replace(before, superseded_on=amendment.first_day)
        found.append(
            Entry(amendment.provision, first.document, first.section, module, found[-1], None, amendment.document)
        )
    return tuple(found)


def _listed(versions: tuple[Entry, ...]) -> Entry:
    """The version that stands in lists: the latest whose day is set, or the first while none is."""
    return next((each for each in reversed(versions) if not each.waits), versions[0])


def modules_of(package: ModuleType) -> list[ModuleType]:
    """The package's modules, all the way down, in the order of their names."""
    names = sorted(info.name for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."))
    return [importlib.import_module(name) for name in names]


def document_of(module: ModuleType, package: ModuleType) -> Document:
    """The document in which a module stands.

    Raises:
        LookupError: there is none in it or above it.
    """
    name = module.__name__
    while name != package.__name__:
        document = getattr(importlib.import_module(name), "DOCUMENT", None)
        if isinstance(document, Document):
            return document
        name = name.rpartition(".")[0]
    raise LookupError(f"{module.__name__} declares provisions, but no DOCUMENT stands in it or above it.")


def _check_precedence(entries: list[Entry], decisions: list[AnyDecision]) -> None:
    for decision in decisions:
        ordered = {version for placed in decision.in_order for version in versions(placed)}
        for entry in entries:
            provision = entry.provision
            if isinstance(provision, Derivation) and decision.name in provision.answers and provision not in ordered:
                raise NoPrecedence(f"{provision.id} answers {decision.name!r}, but has no place in its order.")
