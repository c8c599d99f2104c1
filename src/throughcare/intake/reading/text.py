"""A window that moves over the text of a file, so that no more than a few rows are held at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from throughcare.intake.reading.opening import Opened, Progress

LONGEST_ROW = 1_000_000

_NO_BLANK = re.compile(r"\S")


class Text:
    """The text of a file. `window` is what is held of it, and `at` is here in it."""

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        self._opened = Opened(path, progress)
        self.window, self.at, self._ended = "", 0, False
        self._line, self._counted, self._let_go = 1, 0, 0

    def __enter__(self) -> Text:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._opened.close()

    @property
    def line(self) -> int:
        """The line of this place, counted from 1."""
        self._line += self.window.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    @property
    def passed(self) -> int:
        """How many characters of the file lie before this place."""
        return self._let_go + self.at

    @property
    def damage(self) -> str:
        """Why the file ended early, where it did."""
        return self._opened.damage

    def ahead(self, wanted: int = 1) -> int:
        """How many characters there are from here on: at least `wanted`, unless the file ends before."""
        while len(self.window) - self.at < wanted and not self._ended:
            piece = self._opened.text()
            self._ended = not piece
            held = self.line
            self.window, self._let_go = self.window[self.at :] + piece, self._let_go + self.at
            self._line, self._counted, self.at = held, 0, 0
        return len(self.window) - self.at

    def peek(self) -> str:
        """The next character that is no blank, having gone up to it; empty at the end."""
        while self.ahead():
            found = _NO_BLANK.search(self.window, self.at)
            if found:
                self.at = found.start()
                return found.group()
            self.at = len(self.window)
        return ""

    def line_ahead(self) -> str | None:
        """The rest of this line, without passing it; None where it is longer than a row may be."""
        self.ahead(LONGEST_ROW + 1)
        end = self.window.find("\n", self.at)
        end = len(self.window) if end < 0 else end
        return self.window[self.at : end] if end - self.at <= LONGEST_ROW else None

    def lines(self) -> Iterator[tuple[int, str | None]]:
        """Each line from here on with its number; None for one that is longer than a row may be."""
        while self.ahead():
            number, line = self.line, self.line_ahead()
            yield number, line
            self._pass_line()

    def _pass_line(self) -> None:
        while self.ahead():
            end = self.window.find("\n", self.at)
            self.at = len(self.window) if end < 0 else end + 1
            if end >= 0:
                return
