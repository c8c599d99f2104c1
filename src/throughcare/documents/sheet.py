"""A sheet: all that a document says, before it is made a file of any kind. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

# What XML cannot hold, and no font shows: control characters, and halves of a pair.
_NOT_WRITABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Part:
    """A heading and the words below it; every line of them is a paragraph."""

    heading: str
    words: str

    @property
    def paragraphs(self) -> list[str]:
        """The lines that say anything."""
        return [line.strip() for line in self.words.splitlines() if line.strip()]


@dataclass(frozen=True)
class Sheet:
    """A document. `about`: whom it is about, printed at the head of every page, as name and number.

    `marking`: how it is to be handled, at the head of every page; empty where nothing special is asked. `facts`: lines
    below the title, as label and words. `foot`: a line at the end, such as where it is declared what it must say.
    """

    title: str
    about: str
    parts: tuple[Part, ...]
    facts: tuple[tuple[str, str], ...] = ()
    marking: str = ""
    foot: str = ""


def writable(sheet: Sheet) -> Sheet:
    """The sheet without characters that no document can hold."""
    return replace(
        sheet,
        title=_writable(sheet.title),
        about=_writable(sheet.about),
        parts=tuple(Part(_writable(part.heading), "\n".join(map(_writable, part.paragraphs))) for part in sheet.parts),
        facts=tuple((_writable(label), _writable(words)) for label, words in sheet.facts),
        marking=_writable(sheet.marking),
        foot=_writable(sheet.foot),
    )


def _writable(words: str) -> str:
    return _NOT_WRITABLE.sub("", words)
