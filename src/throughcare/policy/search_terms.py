"""Words as a search compares them: small letters, without plurals, and with every figure in digits."""

from __future__ import annotations

import re
from itertools import pairwise

Terms = tuple[str, ...]

_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS_FROM_TWENTY = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL_WORDS = "a after an and at be before by for from in is of on or the to under with within"
_UNITS = {word: figure for figure, word in enumerate(_NUMBERS.split())}
_TENS = {word: 10 * figure for figure, word in enumerate(_TENS_FROM_TWENTY.split(), start=2)}
# One meaning, several words: the texts have business days for working days.
_SAME = {"business": "working", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_TERM = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+")
_POSSESSIVE = re.compile(r"['’]s\b")

# What people put between the words that matter, and need not be anywhere.
SMALL = frozenset(_SMALL_WORDS.split())


def terms(text: str) -> Terms:
    """The words of a text in order: "Within fifteen business days" is within, 15, working, day."""
    return tuple(_in_figures([_plain(word) for word in _TERM.findall(_POSSESSIVE.sub("", text.casefold()))]))


def matches(wanted: str, found: str) -> bool:
    """Whether a term of a text is what is looked for: the same figure, or a word that begins so; 4.3 finds 4.3.5."""
    if wanted[0].isdigit():
        return found == wanted or found.startswith(f"{wanted}.")
    return found == wanted or (len(wanted) > 2 and found.startswith(wanted))


def together(wanted: Terms, found: Terms) -> bool:
    """Whether the terms stand side by side, in their order."""
    span = len(wanted)
    return any(
        all(map(matches, wanted, found[start : start + span]))
        for start in range(len(found) - span + 1)
        if matches(wanted[0], found[start])
    )


def _plain(word: str) -> str:
    word = _SAME.get(word, word)
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _in_figures(words: list[str]) -> list[str]:
    """Number words as digits: twenty eight is 28."""
    told: list[str] = []
    joined = False
    for word, after in pairwise([*words, ""]):
        if joined:
            joined = False
        elif word in _TENS:
            joined = 0 < _UNITS.get(after, 0) < 10
            told.append(str(_TENS[word] + (_UNITS[after] if joined else 0)))
        else:
            told.append(str(_UNITS.get(word, word)))
    return told
