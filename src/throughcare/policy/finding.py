"""Finding provisions by what people know of them, the likeliest first, and saying why each was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from throughcare.policy.catalogue import Entry
from throughcare.policy.clock_words import describe_clock
from throughcare.policy.expressions import Expression
from throughcare.policy.owners import Owner
from throughcare.policy.phrases import name_of
from throughcare.policy.provisions import Evaluated, Provision
from throughcare.policy.search_terms import SMALL, Terms, matches, terms, together
from throughcare.policy.vocabulary.entries import words_for

# How much a word tells of a provision by where it stands: one in the title more than one in the reading.
_WEIGHTS = {
    "id": 12,
    "measure": 10,
    "by when": 9,
    "title": 8,
    "paragraph": 7,
    "owner": 6,
    "owner, as the sources have it": 5,
    "section": 4,
    "document": 4,
    "applies to": 3,
    "covers": 2,
    "reading": 1,
}


@dataclass(frozen=True)
class Said:
    """One thing that a provision says of itself, and where: its title, its owner, its reading."""

    where: str
    words: str
    terms: Terms

    @property
    def weight(self) -> int:
        """How much a word found here tells."""
        return _WEIGHTS[self.where]

    def held(self, wanted: Terms) -> frozenset[str]:
        """Those of the terms that stand here."""
        return frozenset(term for term in wanted if any(matches(term, found) for found in self.terms))


@dataclass(frozen=True)
class Found:
    """A provision that was found, and what it says that holds the words looked for, the most telling first."""

    entry: Entry
    because: tuple[Said, ...]
    likeness: tuple[int, ...]


def find(entries: Iterable[Entry], words: str) -> list[Found]:
    """The provisions that hold all of the words, the likeliest first.

    Small words such as "within" need not be there. A figure is found in digits or in words, business days are working
    days, and 4.3 finds 4.3.5. Words that stand together tell more than the same words apart.
    """
    phrase = terms(words)
    wanted = tuple(term for term in phrase if term not in SMALL) or phrase
    found = (_found(entry, phrase, wanted) for entry in entries) if wanted else ()
    return sorted((each for each in found if each is not None), key=lambda each: each.likeness, reverse=True)


@cache
def said(entry: Entry) -> tuple[Said, ...]:
    """All that a newcomer might look a provision up by."""
    return tuple(Said(where, words, terms(words)) for where, words in _said(entry) if words)


def _said(entry: Entry) -> Iterator[tuple[str, str]]:
    provision = entry.provision
    yield "id", provision.id
    yield "title", provision.title
    yield "paragraph", provision.paragraph
    yield "by when", describe_clock(provision) if isinstance(provision, Evaluated) else ""
    yield "measure", provision.measure or ""
    yield "owner", _name(provision)
    yield "owner, as the sources have it", _words(provision)
    yield "section", entry.section
    yield "document", entry.document.title
    yield "applies to", provision.condition
    yield from (("covers", line) for line in provision.content)
    yield "reading", provision.reading or ""


def _name(provision: Provision) -> str:
    owner = provision.owner
    return name_of(owner.node) if isinstance(owner, Expression) else ", ".join(map(str, _owners(provision)))


def _words(provision: Provision) -> str:
    return ", ".join(word for owner in _owners(provision) for word in words_for(owner) if word != str(owner))


def _owners(provision: Provision) -> tuple[Owner, ...]:
    owner = provision.owner
    if isinstance(owner, Owner):
        return (owner,)
    return owner if isinstance(owner, tuple) else ()


def _found(entry: Entry, phrase: Terms, wanted: Terms) -> Found | None:
    held = [(each, each.held(wanted)) for each in said(entry)]
    if len(frozenset[str]().union(*(here for _, here in held))) < len(set(wanted)):
        return None
    whole = max((each for each, here in held if _side_by_side(each, here, phrase, wanted)), key=_weight, default=None)
    because = (whole,) if whole else tuple(_covering(held, frozenset(wanted)))
    return Found(entry, because, (*_likeness(held, whole, because, wanted), -len(entry.provision.id)))


def _likeness(
    held: list[tuple[Said, frozenset[str]]], whole: Said | None, because: tuple[Said, ...], wanted: Terms
) -> tuple[int, ...]:
    """First where the words stand together; then where each stands best, exactly so, and with the fewest others."""
    apart = sum(max(each.weight for each, here in held if term in here) for term in wanted)
    exact = sum(any(term in each.terms for each in because) for term in wanted)
    return (whole.weight if whole else 0, apart, exact, -sum(len(each.terms) for each in because))


def _side_by_side(each: Said, here: frozenset[str], phrase: Terms, wanted: Terms) -> bool:
    """Whether the words stand here together, with or without the small ones."""
    return here.issuperset(wanted) and (together(phrase, each.terms) or together(wanted, each.terms))


def _weight(each: Said) -> int:
    return each.weight


def _covering(held: list[tuple[Said, frozenset[str]]], wanted: frozenset[str]) -> Iterator[Said]:
    """As few things said as hold all the terms, each chosen for how many it adds."""
    while wanted:
        best, adds = max(held, key=lambda each: (len(each[1] & wanted), each[0].weight))
        yield best
        wanted -= adds
