"""Places: where in a text a line stands, as people cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARKUP = "#*_ \t-"
_NUMBERED = re.compile(r"[\s#*_-]*(\d+(?:\.\d+)+)\.?[*_]*(?:\t|\s+(?=[A-Z“‘'\"(]))")
FRONT = "front matter"


@dataclass(frozen=True)
class Heading:
    """A line that opens a part of a text, by its first words, and what that part is called."""

    opens: str
    place: str


class HeadingsMissing(LookupError):
    """Headings that a text does not have, or not in that order."""


def placed(text: str, headings: Sequence[Heading]) -> Iterator[tuple[str, str]]:
    """Every line of a text with its place: the heading it stands under, the number of its paragraph, or both.

    The headings are looked for in their order, each once. What has neither heading nor number is front matter.

    Raises:
        HeadingsMissing: some headings were not found, in that order.
    """
    part, number, wanted = "", "", list(headings)
    for line in text.splitlines():
        if wanted and line.strip(_MARKUP).startswith(wanted[0].opens):
            part, number = wanted.pop(0).place, ""
        elif found := _NUMBERED.match(line):
            number = found.group(1)
        yield _named(part, number), line
    if wanted:
        raise HeadingsMissing(f"No line opens with {wanted[0].opens!r}, or it stands earlier than expected.")


def _named(part: str, number: str) -> str:
    """A paragraph that bears its part's number is called by its own alone: 4.3.5, not 4, 4.3.5."""
    return number if number.startswith(f"{part}.") else ", ".join(filter(None, (part, number))) or FRONT
