"""Leaving other people out of free text: their names as they were given, e-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

LEFT_OUT = "[left out]"

# Shorter words than this are too common to be left out wherever they stand.
SHORTEST_NAME = 3

_ADDRESSES = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONES = re.compile(r"(?<![\w/-])(?:\+44|0)(?:[ -]?\d){9,10}(?!\w)")


def redacted(text: str, names: Iterable[str] = ()) -> str:
    """The text without them: "Spoke to Jo Hale (0113 496 0000)" is "Spoke to [left out] ([left out])".

    Names are found in any case and spacing, as whole words, the longest first. They are those that somebody has given:
    a name that nobody has given is not found, which is why a person reads the text through before it goes out.
    """
    found = _TELEPHONES.sub(LEFT_OUT, _ADDRESSES.sub(LEFT_OUT, text))
    for name in sorted(_worth_finding(names), key=len, reverse=True):
        spaced = r"\s+".join(re.escape(part) for part in name.split())
        found = re.sub(rf"(?<!\w){spaced}(?!\w)", LEFT_OUT, found, flags=re.IGNORECASE)
    return found


def _worth_finding(names: Iterable[str]) -> set[str]:
    return {name.strip() for name in names if len(name.strip()) >= SHORTEST_NAME}
