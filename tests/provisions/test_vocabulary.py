"""One name for one thing: every table and every owner is in the vocabulary, and the document is made of it."""

from collections import Counter
from pathlib import Path

import pytest

from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.owners import Owner
from throughcare.policy.subjects import Subject
from throughcare.policy.vocabulary.document import document
from throughcare.policy.vocabulary.entries import COLUMNS, OWNERS, TABLES, words_for

DOCUMENT = Path(__file__).parents[2] / "docs" / "vocabulary.md"


@pytest.fixture(autouse=True)
def tables(monkeypatch: pytest.MonkeyPatch) -> dict[str, type[Subject]]:
    """Every table of the product, once every provision has been read; those that other tests declare are not there."""
    assert len(catalogue()) > 600
    for name in ("declared", "acts"):
        held: dict[str, type[Subject]] = getattr(Subject, name)
        ours = {each: table for each, table in held.items() if table.__module__.startswith("throughcare.")}
        monkeypatch.setattr(Subject, name, ours)
    return Subject.declared | Subject.acts


def test_every_table_has_an_entry_and_no_entry_names_one_that_is_gone(tables: dict[str, type[Subject]]) -> None:
    entries = Counter(term.of.grain.name for term in TABLES)
    assert sorted(set(tables) - set(entries)) == []
    assert sorted(set(entries) - set(tables)) == []
    assert [name for name, count in entries.items() if count > 1] == []


def test_every_owner_has_one_entry() -> None:
    entries = Counter(term.of for term in OWNERS)
    assert [owner.name for owner in Owner if entries[owner] != 1] == []


def test_every_fact_named_stands_in_its_table() -> None:
    named = [(term.of.grain.name, term.of.column.name) for term in COLUMNS]
    assert ("sentence", "crd") in named
    assert [each for each in named if each[1] not in Subject.declared[each[0]].grain.columns] == []


def test_every_entry_has_the_words_of_a_source() -> None:
    without = [term.of for term in (*TABLES, *COLUMNS, *OWNERS) if not term.words]
    assert without == [Owner.SOURCE_SILENT]


def test_no_source_has_a_word_twice_or_an_empty_one() -> None:
    for term in (*TABLES, *COLUMNS, *OWNERS):
        for words in term.words.values():
            assert all(word == word.strip() != "" for word in words)
            assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        (Owner.POM, ("POM", "Prison Offender Manager", "offender manager", "offender management")),
        (Owner.HOMD, ("HOMD", "Head of Offender Management Delivery", "HMD")),
        (Owner.SOURCE_SILENT, ()),
    ],
)
def test_the_words_for_an_owner_come_once_each(owner: Owner, words: tuple[str, ...]) -> None:
    assert words_for(owner) == words


def test_the_document_is_what_the_entries_make(tables: dict[str, type[Subject]]) -> None:
    assert DOCUMENT.read_text("utf-8") == document(), (
        "python -m throughcare.policy.vocabulary > docs/vocabulary.md makes it anew"
    )


def test_the_document_says_each_sources_word_for_a_thing() -> None:
    lines = document().splitlines()
    (allocation,) = [line for line in lines if line.startswith("| allocation (`allocation`) |")]
    assert "allocation, allocated, assigned" in allocation
    assert [line for line in lines if line.startswith("- `crd`: ")] != []
