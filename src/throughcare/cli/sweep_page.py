"""What a sweep of the published texts found, as JSON and as a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from throughcare.cli.output import indented
from throughcare.policy.sweep.sweeping import Swept


def sweep_documents(swept: Sequence[Swept]) -> list[dict[str, Any]]:
    """What was found in each text as one object, with every disagreement in words."""
    return [
        {
            "document": each.document,
            "found": each.found,
            "claimed": each.claimed,
            "reasoned": each.reasoned,
            "disagreements": list(_disagreements(each)),
        }
        for each in swept
    ]


def write_sweep(swept: Sequence[Swept], page: Console) -> None:
    """What was found to read: the counts of each text, then every disagreement between it and its list."""
    table = Table("Text", box=None, pad_edge=False)
    for head in ("Time words", "Claimed", "With a reason", "Disagreements"):
        table.add_column(head, justify="right")
    for each in swept:
        counts = (each.found, each.claimed, each.reasoned, sum(1 for _ in _disagreements(each)))
        table.add_row(each.document, *map(str, counts))
    page.print(table)
    for each in swept:
        if not each.clean:
            page.print(f"\n{each.document}")
        for words in _disagreements(each):
            indented(words, 2, page)


def _disagreements(swept: Swept) -> Iterator[str]:
    if swept.another_text:
        yield "The text is another than the one whose hash is kept."
    yield from (f"Not in the list: {found.key} (line {found.line})" for found in swept.unlisted)
    yield from (f"In the list, and not in the text: {key}" for key in swept.gone)
    yield from (f"There is no provision {id_}, which claims {key}" for key, id_ in swept.unknown)
