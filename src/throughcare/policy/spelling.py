"""How the field spells what identifiers write in small letters: POM, OASys, NPS. Gathered from the tables of facts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from throughcare.policy.owners import Owner
from throughcare.policy.subjects import Subject


def spelled(part: str) -> str:
    """One part of an identifier as the labels and words of the facts spell it."""
    return _spellings(len(Subject.declared) + len(Subject.acts)).get(part.casefold(), part)


@cache
def _spellings(_: int) -> dict[str, str]:
    """Everything with two capitals or more, by its small letters; gathered again once another table is declared."""
    return {text.casefold(): text for text in _texts() if sum(letter.isupper() for letter in text) > 1}


def _texts() -> Iterator[str]:
    for owner in Owner:
        yield from owner.split()
    for subject in (*Subject.declared.values(), *Subject.acts.values()):
        for column in subject.grain.columns.values():
            yield from column.label.replace("(", " ").replace(")", " ").split()
            for word in column.words or ():
                yield from word.replace("_", " ").split()
