"""Reads the literal tables of answers: days that a provision gives, and answers that turn on a day.

A table has a line for each: `provision | answer | starts | limit | paragraph`, and indented below it what else must be
so, as in `limits.py`. The answer is the name of a day (`breach`), which the limit gives; or one that turns:
`responsible: POM before, COM from then`, or, where the day itself does not turn it yet, `addendum_required: no until
then, yes after`. `asked` stands for the day asked about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.oracle.days import TOMORROW, YESTERDAY
from tests.oracle.limits import Line, entries, read_line
from tests.oracle.vectors import Stands, Vector, first_day

TURNS = re.compile(r"(?P<name>\w+): (?P<first>\w+) (?P<when>before|until then), (?P<then>\w+) (?:from then|after)")


@dataclass(frozen=True)
class Question:
    """One answer to be asked for. `turns`: what it is before, on and after the day; None where it is the day."""

    line: Line
    name: str
    turns: tuple[str, str, str] | None


@dataclass(frozen=True)
class AnswerVector:
    """A question about one case on one day, and the answer expected, as the tables write it."""

    vector: Vector
    name: str
    expected: str


def read_questions(table: str, phrases: str, in_force_from: date) -> list[Question]:
    """The lines of a table of answers."""
    found = []
    for text, also in entries(table)[1:]:
        provision, answer, starts, limit, paragraph = (cell.strip() for cell in text.split("|"))
        line = read_line((provision, starts, limit, "", paragraph), also, phrases, in_force_from)
        found.append(_question(line, answer))
    return found


def answer_vectors_of(question: Question, starts: Iterable[date]) -> Iterator[AnswerVector]:
    """Each start, asked about the day before, on and after the day that the limit gives; not before it has happened."""
    for day in starts:
        start = first_day(question.line, day)
        due = question.line.due_on(start)
        if start >= question.line.first_start and due > question.line.in_force_from:
            for place, asked in enumerate((due + YESTERDAY, due, due + TOMORROW)):
                if asked < start and not question.line.counts_back:
                    continue
                vector = Vector(question.line, start, None, asked, due, None, Stands.RUNNING)
                expected = due.isoformat() if question.turns is None else question.turns[place]
                yield AnswerVector(vector, question.name, expected)


def _question(line: Line, answer: str) -> Question:
    turns = TURNS.fullmatch(answer)
    if turns is None:
        return Question(line, answer, None)
    on = turns["then"] if turns["when"] == "before" else turns["first"]
    return Question(line, turns["name"], (turns["first"], on, turns["then"]))
