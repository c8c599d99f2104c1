"""What an entry of the vocabulary holds: one thing, by the project's one name, and each source's words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from throughcare.policy.grain import Column, Grain

SOURCES = {
    "national_standards": "National Standards",
    "omic": "OMiC",
    "wecasp": "WECASP",
    "resettlement": "Resettlement",
    "enhanced_case_management": "Enhanced case management",
}


class Fact(Protocol):
    """A fact of a table."""

    @property
    def column(self) -> Column:
        """Its column."""

    @property
    def grain(self) -> Grain:
        """The table that it stands in."""


T = TypeVar("T", covariant=True)


@dataclass(frozen=True, kw_only=True)
class Term(Generic[T]):
    """A table, a fact or an owner, and the words that each source uses for it, with semicolons between.

    Nothing for a source: it does not speak of the thing.
    """

    of: T = field(kw_only=False)
    national_standards: str = ""
    omic: str = ""
    wecasp: str = ""
    resettlement: str = ""
    enhanced_case_management: str = ""

    @property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The words of every source that has some, by the source."""
        told = {source: getattr(self, source) for source in SOURCES}
        return {source: tuple(words.split("; ")) for source, words in told.items() if words}
