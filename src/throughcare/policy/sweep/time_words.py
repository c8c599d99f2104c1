"""Time words: the words and figures by which a text sets a limit, a length or a frequency."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half"
)
_NUMBER = rf"(?:\d+(?:\.\d+|\s?½)?(?:st|nd|rd|th)?|{_NUMBER_WORDS})"
_COUNT = rf"{_NUMBER}(?:\s*(?:-|–|to)\s*{_NUMBER}|\s\(\d+\))?(?:\sor\s(?:more|less))?[\s-]*"
_PERIOD = r"(?:hour|day|night|week|fortnight|month|quarter|year)"
_UNIT = rf"(?:(?:(?:working|business|calendar)[\s-]*)?{_PERIOD}s?|business\shours|BDs?)"

# Minutes are counted, or they are those of a meeting.
_LENGTH = rf"{_COUNT}minutes?|(?:{_COUNT})?{_UNIT}"
_FREQUENCY = (
    r"hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|every|regular(?:ly)?|"
    rf"frequen(?:t(?:ly)?|cy)|per\s{_PERIOD}|(?:once|twice)\s(?:an?|per|every|each)\s{_PERIOD}"
)
_BEFORE_OR_AFTER = r"within|before(?:hand)?|prior|in\sadvance|ahead|until|by\sthe\send|(?:up)?on\sreceipt"
_BOUND = (
    r"(?:no|not)\s(?:later|earlier|longer|more|less)\sthan|(?:longer|more|less|fewer)\sthan|in\sexcess\sof|exceed\w*|"
    rf"at\s(?:least|most|the\slatest)|(?:up\sto|over|under|nearly)(?=\s{_NUMBER}\b)|minimum|maximum"
)
_SOON = (
    r"immediate(?:ly)?|as\s(?:soon|early|quickly)\sas|quick(?:ly)?|swift(?:ly)?|soone(?:r|st)|shortly|promptly?|timely|"
    r"in\sgood\stime|without\sdelay|urgent(?:ly)?|earliest|outset|deadlines?|time\s?(?:scale|frame|line)s?|short\snotice"
)
_MONTH = (
    r"(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Winter)(?=\s\d))"
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MONTH}(?:\s\d{{2,4}}\b)?"

_TOKEN = re.compile(
    rf"(?<![\w.])(?:{_DATE}|{_LENGTH}|{_FREQUENCY}|{_BEFORE_OR_AFTER}|{_BOUND}|{_SOON}|{_NUMBER})(?!\w)", re.IGNORECASE
)
_BARE_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:(?:of|the|an?|to|than|their|its|first|last|next|initial|each|any)\s+)*", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>|\*+")

MOST_WORDS = 8
"""What is kept is a figure and never a sentence."""


def time_words(line: str) -> Iterator[str]:
    """The time words of a line, in order; those that stand together are one ("at least 8 business days before").

    Lower case, one space between words. A number with neither a unit nor a limit before it is none.
    """
    words = " ".join(_MARKUP.sub(" ", line).split())
    joined: list[re.Match[str]] = []
    for token in _TOKEN.finditer(words):
        if joined and not _belongs(words, joined, token):
            yield _figure(words, joined)
            joined = []
        if joined or not _BARE_NUMBER.fullmatch(token.group()):
            joined.append(token)
    if joined:
        yield _figure(words, joined)


def _belongs(words: str, joined: list[re.Match[str]], token: re.Match[str]) -> bool:
    together = words[joined[0].start() : token.end()]
    between = words[joined[-1].end() : token.start()]
    return len(together.split()) <= MOST_WORDS and _BETWEEN.fullmatch(between) is not None


def _figure(words: str, joined: list[re.Match[str]]) -> str:
    return words[joined[0].start() : joined[-1].end()].casefold()
