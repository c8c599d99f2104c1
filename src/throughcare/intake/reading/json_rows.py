"""The objects in a JSON file, one at a time: one object, an array, JSON lines, or a page that holds an array.

A row that is broken is told of and passed over; what comes before and after it is read. A file that ends in the middle
of a row gives the rows before it, then says at which line and character it ended.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from throughcare.intake.faults import Fault
from throughcare.intake.reading.text import LONGEST_ROW, Text

# The array that a page keeps its rows in: of a search, and of a queue.
PAGES = ("content", "Messages")

_KEPT_OF_BROKEN = 10_000
_OUTSIDE = re.compile(r'["\[\]{},]')
_IN_STRING = re.compile(r'["\\]')
TOO_LONG = f"it is longer than {LONGEST_ROW:,} characters, the most that a row may have."
_TOO_DEEP = "it is nested too deeply to be a record."


@dataclass(frozen=True, slots=True)
class Found:
    """A row as it was read: the line that it begins on, its value, or its fault with the text that was there.

    `cut_short`: the file ended in the middle of it.
    """

    line: int
    value: Any = None
    fault: Fault | None = None
    text: str = ""
    cut_short: bool = False


def _refuse_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


_DECODER = json.JSONDecoder(parse_constant=_refuse_number)


def json_rows(text: Text) -> Iterator[Found]:
    """Every row of a JSON file. `text` stands at its first character that is no blank."""
    if text.peek() == "[":
        yield from _arrays(text)
        return
    first = text.line_ahead()
    whole = _decoded(first) if first else None
    is_row = isinstance(whole, dict) and not _page_of(whole)
    is_broken_row = first is not None and whole is None and _another_begins(text, first)
    if is_row or is_broken_row:
        yield from _lines(text)
    else:
        yield from _whole(text)


def _decoded(line: str) -> Any:
    try:
        return _DECODER.decode(line)
    except (ValueError, RecursionError):
        return None


def _another_begins(text: Text, first: str) -> bool:
    """Whether a second object begins at the start of the next line: then the first line is a broken row."""
    rest = text.window[text.at + len(first) : text.at + len(first) + 3].lstrip("\r\n")
    return rest.startswith("{")


def _page_of(value: dict[str, Any]) -> str | None:
    return next((name for name in PAGES if isinstance(value.get(name), list)), None)


def _lines(text: Text) -> Iterator[Found]:
    for number, line in text.lines():
        if line is None:
            yield Found(number, fault=Fault("", TOO_LONG), text=text.window[text.at : text.at + _KEPT_OF_BROKEN])
        elif line.strip():
            yield _line(number, line)
    if text.damage:
        yield Found(text.line, fault=Fault("", text.damage))


def _line(number: int, line: str) -> Found:
    try:
        return Found(number, _DECODER.decode(line))
    except RecursionError:
        return Found(number, fault=Fault("", _TOO_DEEP), text=line[:_KEPT_OF_BROKEN])
    except ValueError as error:
        return Found(number, fault=_not_json(error, 0), text=line[:LONGEST_ROW])


def _not_json(error: Exception, before: int) -> Fault:
    if isinstance(error, json.JSONDecodeError):
        return Fault("", f"it is not JSON from character {before + error.pos + 1:,} on: {error.msg}.")
    return Fault("", f"it is not JSON: {error}.")


def _whole(text: Text) -> Iterator[Found]:
    """One object over several lines, or several one after another, or a page."""
    while text.peek():
        line, passed = text.line, text.passed
        text.ahead(LONGEST_ROW)
        try:
            value, end = _DECODER.raw_decode(text.window, text.at)
        except (ValueError, RecursionError) as error:
            yield from _page_or_fault(text, line, passed, error)
            return
        page = _page_of(value) if isinstance(value, dict) else None
        if page:
            yield from (Found(line, one) for one in value[page])
        else:
            yield Found(line, value)
        text.at = end


def _page_or_fault(text: Text, line: int, passed: int, error: Exception) -> Iterator[Found]:
    start, window_begins = text.window[text.at : text.at + _KEPT_OF_BROKEN], passed - text.at
    if _enter_page(text):
        yield from _array(text)
        return
    if isinstance(error, RecursionError):
        fault = Fault("", _TOO_DEEP)
    elif not _is_at_end(error):
        fault = _not_json(error, window_begins)
    else:
        fault = Fault("", TOO_LONG) if text.passed - passed > LONGEST_ROW else _ended(text)
    yield Found(line, fault=fault, text=start)


def _is_at_end(error: Exception) -> bool:
    """Whether what is wrong is that there is no more text."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return "Unterminated" in error.msg or len(error.doc.rstrip()) - error.pos < len("false")


def _ended(text: Text) -> Fault:
    why = f"the file ends before this row does, at line {text.line:,}, character {text.passed:,}."
    return Fault("", text.damage or why)


def _arrays(text: Text) -> Iterator[Found]:
    """An array, or several one after another."""
    while text.peek() == "[":
        text.at += 1
        yield from _array(text)
    if text.peek():
        line, start = text.line, text.window[text.at : text.at + _KEPT_OF_BROKEN]
        yield Found(
            line, fault=Fault("", "there is something after the end of the array, where nothing is read."), text=start
        )


def _array(text: Text) -> Iterator[Found]:
    """The rows of an array, its bracket having been passed."""
    while True:
        following = text.peek()
        if not following:
            yield Found(text.line, fault=_ended(text))
            return
        if following == "]":
            text.at += 1
            return
        if following == ",":
            text.at += 1
            continue
        element = _element(text)
        yield element
        if element.cut_short:
            return


def _element(text: Text) -> Found:
    line = text.line
    text.ahead(LONGEST_ROW + 1)
    try:
        value, end = _DECODER.raw_decode(text.window, text.at)
    except (ValueError, RecursionError) as error:
        start, begins, passed = text.window[text.at : text.at + _KEPT_OF_BROKEN], text.at, text.passed
        complete = _skip(text)
        length = text.passed - passed
        if not complete:
            return Found(line, fault=_ended(text), text=start, cut_short=True)
        kept = start if length > _KEPT_OF_BROKEN else start[:length]
        if length > LONGEST_ROW:
            return Found(line, fault=Fault("", TOO_LONG), text=kept)
        if isinstance(error, RecursionError):
            return Found(line, fault=Fault("", _TOO_DEEP), text=kept)
        return Found(line, fault=_not_json(error, passed - begins), text=kept)
    if end - text.at > LONGEST_ROW:
        kept = text.window[text.at : text.at + _KEPT_OF_BROKEN]
        text.at = end
        return Found(line, fault=Fault("", TOO_LONG), text=kept)
    text.at = end
    return Found(line, value)


def _skip(text: Text) -> bool:
    """Pass over a value that cannot be read, by its brackets; whether it ended before the file did."""
    depth = 0
    while text.ahead():
        found = _OUTSIDE.search(text.window, text.at)
        if not found:
            text.at = len(text.window)
            continue
        sign = found.group()
        if depth == 0 and sign in ",]":
            text.at = found.start()
            return True
        text.at = found.end()
        if sign == '"':
            _skip_string(text)
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth <= 0:
                return True
    return False


def _skip_string(text: Text) -> None:
    while text.ahead():
        found = _IN_STRING.search(text.window, text.at)
        if not found:
            text.at = len(text.window)
            continue
        text.at = found.end()
        if found.group() == '"':
            return
        text.ahead()
        text.at = min(text.at + 1, len(text.window))


def _enter_page(text: Text) -> bool:
    """Go to the first row of the page that begins here; False, having gone to the end, where there is none."""
    depth = 0
    while text.ahead():
        found = _OUTSIDE.search(text.window, text.at)
        if not found:
            text.at = len(text.window)
            continue
        text.at = found.end()
        if found.group() in "[{":
            depth += 1
        elif found.group() in "]}":
            depth -= 1
        elif found.group() == '"' and _is_page_key(text, depth):
            return True
    return False


def _is_page_key(text: Text, depth: int) -> bool:
    """Whether the string that begins here is the name of a page's array; it is passed over, and so is the bracket."""
    text.ahead(100)
    name = next((name for name in PAGES if text.window.startswith(f'{name}"', text.at)), None)
    _skip_string(text)
    if depth != 1 or name is None or text.peek() != ":":
        return False
    text.at += 1
    if text.peek() != "[":
        return False
    text.at += 1
    return True
