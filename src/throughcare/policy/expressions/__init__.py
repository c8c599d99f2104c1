"""What authors of provisions write with: typed expressions that build the tree and compute nothing.

    Sentence.crd.minus(months(7.5)) <= TODAY
    Contact.where(Contact.outcome.is_(Outcome.ATTENDED)).first(Contact.on)

A date cannot be compared with a number, nor a word with a word of another list: that fails when the module is imported.
"""

from throughcare.policy.expressions.combined import (
    ALWAYS,
    NEVER,
    NO_DATE,
    NO_INSTANT,
    NO_NUMBER,
    TODAY,
    both,
    cannot_tell_date,
    cannot_tell_instant,
    cannot_tell_number,
    cannot_tell_word,
    choose,
    earliest,
    latest,
    lookup,
    no_word,
    word,
)
from throughcare.policy.expressions.times import Date, Instant, M, Moment, day, instant
from throughcare.policy.expressions.typed import (
    E,
    Expression,
    Number,
    Truth,
    W,
    Word,
    all_of,
    any_of,
    list_of,
    number,
    type_of,
)

__all__ = [
    "ALWAYS",
    "NEVER",
    "NO_DATE",
    "NO_INSTANT",
    "NO_NUMBER",
    "TODAY",
    "Date",
    "E",
    "Expression",
    "Instant",
    "M",
    "Moment",
    "Number",
    "Truth",
    "W",
    "Word",
    "all_of",
    "any_of",
    "both",
    "cannot_tell_date",
    "cannot_tell_instant",
    "cannot_tell_number",
    "cannot_tell_word",
    "choose",
    "day",
    "earliest",
    "instant",
    "latest",
    "list_of",
    "lookup",
    "no_word",
    "number",
    "type_of",
    "word",
]
