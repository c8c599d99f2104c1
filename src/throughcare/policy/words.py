"""Plain English for dates, lists, figures and the words of the record: what explanations are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from throughcare.calendar import end_of_day, in_london
from throughcare.policy.grain import Words
from throughcare.policy.spelling import spelled
from throughcare.policy.values import Unknown, Value

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ASKING = frozenset({"who", "whom", "what", "how", "whether", "which", "when", "where"})
_DETERMINED = ("the ", "a ", "an ", "their ", "his ", "her ", "its ", "each ", "every ", "today", "no ")
_TURNS = (
    (" is ", " is not "),
    (" are ", " are not "),
    (" was ", " was not "),
    (" were ", " were not "),
    (" has ", " has not "),
    (" have ", " have not "),
    (" must ", " must not "),
)


def day(value: date) -> str:
    """2 June 2021; 14:00 on 2 June 2021 of an instant, by the clocks of London."""
    return _told(value, "%-d %B %Y")


def weekday(value: date) -> str:
    """Wednesday 2 June 2021: where days, or hours, are counted."""
    return _told(value, "%A %-d %B %Y")


def on(value: date) -> str:
    """On Wednesday 2 June 2021; at 14:00 on Wednesday 2 June 2021; by the end of Wednesday 2 June 2021."""
    said = weekday(value)
    if isinstance(value, datetime):
        return f"{'by' if said.startswith('the end of') else 'at'} {said}"
    return f"on {said}"


def _told(value: date, written: str) -> str:
    if not isinstance(value, datetime):
        return f"{value:{written}}"
    here = in_london(value)
    if value == end_of_day(here.date()):
        return f"the end of {here:{written}}"
    # The hour that is lived twice, when clocks go back, is told apart.
    other = here.replace(fold=1 - here.fold)
    twice = other.utcoffset() != here.utcoffset()
    return f"{here:%H:%M}{f' {here:%Z}' if twice else ''} on {here:{written}}"


def lapse(passed: timedelta) -> str:
    """How long something took: 2 days; 1 hour and 5 minutes; less than a minute."""
    minutes = passed // timedelta(minutes=1)
    days, hours = minutes // (24 * 60), minutes // 60 % 24
    parts = [units(n, unit) for n, unit in ((days, "day"), (hours, "hour"), (minutes % 60, "minute")) if n]
    return listed(parts) or "less than a minute"


def listed(items: Iterable[str], last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'; 'a, b, and c' or 'a, b; c; and d' where an item holds a comma itself."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    if not any(", " in part for part in parts):
        return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
    return f", {last} ".join(parts) if len(parts) == 2 else f"{'; '.join(parts[:-1])}; {last} {parts[-1]}"


def distinct(items: Iterable[str]) -> list[str]:
    """Each once, in order, without the empty ones."""
    return [item for item in dict.fromkeys(items) if item]


def asks(label: str) -> bool:
    """Whether a label is put as a question, such as "who made the contact"."""
    return label.split(" ", 1)[0].casefold() in _ASKING


def the(label: str) -> str:
    """The label with its article, unless it needs none."""
    bare = asks(label) or label[:1].isdigit() or label.casefold().startswith(_DETERMINED)
    return label if bare else f"the {label}"


def quoted(name: str) -> str:
    """A name that is put as a question in quotation marks, so that it can be the subject of a sentence."""
    return f"“{name}”" if asks(name) else name


def enclosed(said: str) -> str:
    """A value in quotation marks where a comma of its own would be taken for the sentence's."""
    return f"“{said}”" if ", " in said else said


def a(label: str) -> str:
    """The label with an indefinite article: a contact, an OASys assessment, an RSR score, a MAPPA level."""
    first = label.split(" ", 1)[0]
    spelled_out = first.isupper() and not set(first) & set("AEIOU")
    starts = "AEFHILMNORSX" if spelled_out else "AEIOUaeiou"
    vowel = first[:1] in starts and not first.lower().startswith(("one", "uni", "use"))
    return f"an {label}" if vowel else f"a {label}"


# What follows is not what there are several of: periods of supervision, returns to closed conditions.
_JOINT = re.compile(r" of | to (?=[a-z])")
_MANY = frozenset({"services"})


def plural(label: str) -> str:
    """Contact, contacts; period of supervision, periods of supervision; responsibility, responsibilities.

    A label whose head is a word of many already stays: services of the home region.
    """
    found = _JOINT.search(label)
    head, rest = (label[: found.start()], label[found.start() :]) if found else (label, "")
    if head in _MANY:
        return label
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{head[:-1]}ies{rest}"
    return f"{head}{'es' if head.endswith(('s', 'x', 'ch', 'sh')) else 's'}{rest}"


def ordinal(n: int) -> str:
    """First to ninth in words, then 10th, 11th, 21st."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
    if 1 <= n <= len(words):
        return words[n - 1]
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def counted(n: int, unit: str) -> str:
    """One weekend, two weekends, 12 weekends."""
    figure = _SMALL[n] if n < len(_SMALL) else str(n)
    return f"{figure} {unit if n == 1 else plural(unit)}"


def figure(value: float) -> str:
    """A number as it is written: 3, 0.5, 1,200."""
    return f"{value:,.10g}"


def units(n: int, unit: str) -> str:
    """1 month, 7 months."""
    return f"{n} {unit if n == 1 else unit + 's'}"


def length(months: int, days: int) -> str:
    """7 months and 15 days; 28 days; 12 weeks; 2 years. Long counts of days are given in weeks where they come even."""
    years = months >= 24 and months % 12 == 0
    weeks = days > 31 and days % 7 == 0
    parts = [
        (units(months // 12, "year") if years else units(months, "month")) if months else "",
        (units(days // 7, "week") if weeks else units(days, "day")) if days else "",
    ]
    return " and ".join(part for part in parts if part)


def word(value: str, words: Words | None = None) -> str:
    """A word of the record as people say it: its list's own label for it where there is one."""
    if words is not None and value in list(words):
        label = getattr(words(value), "label", None)
        if isinstance(label, str):
            return label
    return identifier(value)


def identifier(name: str) -> str:
    """The name of an answer as words: "com_allocation_due", "COM allocation due"."""
    return " ".join(spelled(part) for part in name.replace("_", " ").split(" "))


def shown(value: Value, words: Words | None = None) -> str:
    """Any value in plain words."""
    if value is None:
        return "none"
    if isinstance(value, Unknown):
        return "not known"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return day(value)
    return word(value, words) if isinstance(value, str) else figure(value)


def sentence(words: str) -> str:
    """The words as a sentence: a capital to begin with and one full stop to end with."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def small(words: str) -> str:
    """Words that began a sentence, further into one. What begins with an abbreviation keeps its capitals."""
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def denied(clause: str) -> str:
    """The contrary: "the person is not in custody" of a clause, "not released" of anything shorter."""
    if clause.startswith("there is "):
        rest = clause.removeprefix("there is ")
        article, _, thing = rest.partition(" ")
        return f"there is no {thing if article in ('a', 'an', 'one') else rest}"
    for said, turned in _TURNS:
        if said in clause:
            return clause.replace(said, turned, 1)
    return f"not {clause}"


def is_clause(label: str) -> bool:
    """Whether a label says something by itself, as "the person is in custody" does and "released" does not."""
    return label.startswith("there is ") or any(said in label for said, _ in _TURNS)


def either(parts: Sequence[str], last: str, compound: bool) -> str:
    """Parts joined by *and* or *or*, with commas where a part is itself put together of several."""
    return f", {last} ".join(parts) if compound else listed(parts, last)
