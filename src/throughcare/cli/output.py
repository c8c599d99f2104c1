"""What commands write: JSON for programs, and text that people read."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Json = Annotated[bool, typer.Option("--json", help="Write JSON instead of text.")]

WIDEST = 100


def write_json(value: Any) -> None:
    """Write a value as JSON, indented, with a line end."""
    json.dump(value, sys.stdout, indent=2, ensure_ascii=False, default=str)
    sys.stdout.write("\n")


def page() -> Console:
    """Standard output as a page: as wide as is good to read, in colour only on a terminal."""
    from rich.console import Console

    console = Console(highlight=False, emoji=False, markup=False)
    console.width = min(console.width, WIDEST) if console.is_terminal else WIDEST
    return console


def progress_console() -> Console:
    """Standard error, where progress is shown, so that standard output stays clean."""
    from rich.console import Console

    return Console(stderr=True, highlight=False)


def indented(words: str | Text, by: int, page: Console) -> None:
    """Write words indented by so many spaces, on as many lines as they need."""
    from rich.text import Text

    text = words if isinstance(words, Text) else Text(words)
    for line in text.wrap(page, page.width - by):
        line.rstrip()
        page.print(Text(" " * by).append_text(line))
