"""Opening a file of any size: its bytes a piece at a time, unpacked if need be, and the encoding that they are in."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

from throughcare.intake.faults import NotTakenIn

# Told how many bytes of how many have been read.
Progress = Callable[[int, int], None]

_PIECE = 1 << 20
_GZIP = b"\x1f\x8b"
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_OTHER_FORMATS = {
    b"PK\x03\x04": "a workbook or a zip file: save the sheet as CSV UTF-8, or unpack it",
    b"\xd0\xcf\x11\xe0": "an Excel workbook: save the sheet as CSV UTF-8",
    b"PAR1": "a Parquet file",
    b"%PDF": "a PDF",
    b"SQLite format 3": "a SQLite database",
}


class Opened:
    """A file whose text comes a piece at a time. `damage` says why it ended early, where it did.

    Bytes that are no UTF-8 become lone surrogates: the row that holds them is refused, not the file.

    Raises:
        NotTakenIn: it is a file of another kind, or its encoding cannot be told.
    """

    def __init__(self, path: Path, progress: Progress | None = None) -> None:
        self.damage = ""
        self._progress, self._size = progress, path.stat().st_size
        self._file = path.open("rb")
        try:
            packed = self._file.read(2) == _GZIP
            self._file.seek(0)
            self._bytes = cast(BinaryIO, gzip.GzipFile(fileobj=self._file)) if packed else self._file
            first = self._piece()
            self._decoder, mark = _decoder(first)
        except BaseException:
            self.close()
            raise
        self._first: bytes | None = first[len(mark) :] or None

    def text(self) -> str:
        """The next piece of text; empty at the end."""
        while True:
            piece, self._first = self._first or self._piece(), None
            text: str = self._decoder.decode(piece, final=not piece)
            if text or not piece:
                return text

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _piece(self) -> bytes:
        try:
            piece = self._bytes.read(_PIECE)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            self.damage, piece = f"the compressed file is damaged ({error}).", b""
        if self._progress:
            self._progress(min(self._file.tell(), self._size), self._size)
        return piece


def _decoder(first: bytes) -> tuple[Any, bytes]:
    for mark, encoding in _MARKS.items():
        if first.startswith(mark):
            errors = "surrogateescape" if encoding == "utf-8" else "replace"
            return codecs.getincrementaldecoder(encoding)(errors), mark
    for magic, what in _OTHER_FORMATS.items():
        if first.startswith(magic):
            raise NotTakenIn(f"This is {what}. Looked for JSON, JSON lines or CSV.")
    start = first[:2_000]
    if start.count(0) > len(start) // 4:
        raise NotTakenIn("This is UTF-16 with no mark at its start, or no text at all. Save it as UTF-8.")
    return codecs.getincrementaldecoder("utf-8")("surrogateescape"), b""
