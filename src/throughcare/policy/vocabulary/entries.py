"""Every entry of the vocabulary, found by what it is an entry of."""

from __future__ import annotations

from functools import cache
from itertools import chain

from throughcare.policy.owners import Owner
from throughcare.policy.subjects import Subject
from throughcare.policy.vocabulary import columns, owners, tables_of_custody, tables_of_the_case, tables_of_the_panel
from throughcare.policy.vocabulary.terms import Fact, Term

TABLES: tuple[Term[type[Subject]], ...] = (
    *tables_of_the_case.TERMS,
    *tables_of_custody.TERMS,
    *tables_of_the_panel.TERMS,
)
COLUMNS: tuple[Term[Fact], ...] = columns.TERMS
OWNERS: tuple[Term[Owner], ...] = owners.TERMS


def of_table(table: type[Subject]) -> Term[type[Subject]]:
    """The entry of a table.

    Raises:
        KeyError: it has none.
    """
    return _tables()[table]


def words_for(owner: Owner) -> tuple[str, ...]:
    """What the sources call an owner, each word once."""
    held = (words for term in OWNERS if term.of is owner for words in term.words.values())
    return tuple(dict.fromkeys(chain.from_iterable(held)))


@cache
def _tables() -> dict[type[Subject], Term[type[Subject]]]:
    return {term.of: term for term in TABLES}
