"""The vocabulary as a document to read, made of the entries and of what the tables say of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from throughcare.policy.grain import Column, WhenEmpty
from throughcare.policy.subjects import Subject
from throughcare.policy.vocabulary.entries import COLUMNS, OWNERS, of_table
from throughcare.policy.vocabulary.terms import SOURCES, Fact, Term

_OPENING = """\
# Vocabulary

One name for one thing. The five documents call many things by different names, or different things by one; here is
the name that the project has for each, and the words of each source for it. An empty cell: the source does not speak
of it.

This page is made from the declarations themselves, by `python -m throughcare.policy.vocabulary > docs/vocabulary.md`.
"""
_EMPTY = {WhenEmpty.UNKNOWN: "cannot tell", WhenEmpty.ABSENT: "there is none", WhenEmpty.NO: "no"}


def document() -> str:
    """The whole page, as Markdown."""
    record, acts = _by_name(Subject.declared), _by_name(Subject.acts)
    parts = (
        _OPENING,
        "## What the record holds\n",
        *_words("table", ((_table(each), of_table(each)) for each in record)),
        "\n## Things about to be done\n\nWhat a gate is asked of; the record holds no row of them.\n",
        *_words("table", ((_table(each), of_table(each)) for each in acts)),
        "\n## Facts that go by several names\n",
        *_words("fact", ((_fact(term), term) for term in COLUMNS)),
        "\n## Who owes a duty\n",
        *_words("owner", ((str(term.of), term) for term in OWNERS)),
        "\n## Every fact\n",
        *(line for each in (*record, *acts) for line in _facts(each)),
    )
    return "\n".join(parts).rstrip("\n") + "\n"


def _by_name(tables: Mapping[str, type[Subject]]) -> list[type[Subject]]:
    return [tables[name] for name in sorted(tables)]


def _words(kind: str, rows: Iterable[tuple[str, Term[object]]]) -> Iterator[str]:
    """A Markdown table: the project's name, then a column a source."""
    yield _row(f"The project's {kind}", *SOURCES.values())
    yield _row(*("---" for _ in range(len(SOURCES) + 1)))
    for name, term in rows:
        yield _row(name, *(", ".join(term.words.get(source, ())) for source in SOURCES))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _table(table: type[Subject]) -> str:
    return f"{table.grain.label} (`{table.grain.name}`)"


def _fact(term: Term[Fact]) -> str:
    return f"{term.of.column.label} (`{term.of.grain.name}.{term.of.column.name}`)"


def _facts(table: type[Subject]) -> Iterator[str]:
    yield f"### {table.grain.label} (`{table.grain.name}`)\n"
    yield from (_column(column) for column in table.grain.columns.values())
    yield ""


def _column(column: Column) -> str:
    words = f"; one of {', '.join(column.words)}" if column.words else ""
    return f"- `{column.name}`: {column.label} ({column.type.value}{words}). Not held: {_EMPTY[column.when_empty]}."
