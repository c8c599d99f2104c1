"""A sheet: all that a document says, before it is made a file of any kind. Pure."""

from __future__ import annotations

from dataclasses import dataclass


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
