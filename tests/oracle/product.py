"""Asks the product what the tables of limits were asked, one case at a time and all cases in columns."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from tests.engine.frames_of_cases import frames_of
from tests.oracle.answers import AnswerVector
from tests.oracle.vectors import Facts, Stands, Vector
from tests.provisions.tables import catalogue, evaluator
from throughcare.engine.facts import CaseFacts, case_facts
from throughcare.engine.nation import Nation
from throughcare.policy.provisions import Evaluated
from throughcare.policy.subjects import Subject

SAYS = {
    "not_applicable": {Stands.NOT_YET},
    "waiting": {Stands.NOT_YET},
    "upcoming": {Stands.NOT_YET},
    "due": {Stands.RUNNING},
    "overdue": {Stands.OVERDUE},
    "met": {Stands.MET},
    "met_late": {Stands.MET_LATE},
    "cannot_tell": set[Stands](),
}


@dataclass(frozen=True)
class Answer:
    """What the product says of one duty: its status, and the day and instant that it is due."""

    status: str
    due: date | None
    due_at: datetime | None = None


def disagreement(vector: Vector, answers: Iterable[Answer]) -> str | None:
    """What the product says otherwise, in words; None where both agree.

    Before a clock has started there may be no duty at all, or one met already. A clock that begins again may stand a
    long way before its next day, and is then not yet shown as due.
    """
    found = list(answers)
    may_say = {status for status, stands in SAYS.items() if vector.stands in stands}
    if vector.stands is Stands.NOT_YET:
        may_say |= {"met"} if vector.met is not None else set()
    if vector.line.manner == "and begins again" and vector.stands is Stands.RUNNING:
        may_say |= {"upcoming"}
    due_at = None if vector.due_at is None else _instant(vector.due_at)
    same = [each.status in may_say and each.due == vector.due and each.due_at == due_at for each in found]
    silent = [each.status in may_say and each.due is None for each in found]
    if any(same) or (vector.stands is Stands.NOT_YET and all(silent)):
        return None
    met = "never" if vector.met is None else _written(vector.met)
    return (
        f"{vector.line.provision}: started {_written(vector.start)}, met {met}, asked {vector.asked}: "
        f"{vector.stands}, due {vector.due}; but the product says {', '.join(map(str, found)) or 'nothing'}"
    )


def one_by_one(vectors: Iterable[Vector]) -> Iterator[tuple[Vector, list[Answer]]]:
    """Each vector with the product's answers, each case worked out by itself."""
    for vector in vectors:
        duties = evaluator((vector.line.provision,)).evaluate(case_of(vector.facts()), vector.asked).duties
        outcomes = [(duty.status(vector.asked), duty.outcome) for duty in duties]
        yield vector, [Answer(str(status), each.due_on, each.due_at) for status, each in outcomes]


def in_columns(vectors: Sequence[Vector]) -> Iterator[tuple[Vector, list[Answer]]]:
    """Each vector with the product's answers, all cases that are asked about the same day worked out at once.

    What somebody brings to a verb, such as a month of the Board, is about no case, and left out.
    """
    by_question: dict[tuple[str, date], list[Vector]] = defaultdict(list)
    for vector in vectors:
        if vector.line.starts.table in Subject.declared:
            by_question[(vector.line.provision, vector.asked)].append(vector)
    for (provision, asked), asked_at_once in by_question.items():
        frames = frames_of([case_of(vector.facts()) for vector in asked_at_once])
        answers: dict[int, list[Answer]] = defaultdict(list)
        for found in nation(provision).duties(frames, asked):
            for row in found.rows.to_dicts():
                answers[row["case"]].append(Answer(row["status"], row["due_on"], row.get("due_at")))
        for number, vector in enumerate(asked_at_once, start=1):
            yield vector, answers[number]


def answers_one_by_one(asked: Iterable[AnswerVector]) -> Iterator[tuple[AnswerVector, set[str]]]:
    """Each question with the product's answers, as the tables write them, each case worked out by itself."""
    for each in asked:
        vector = each.vector
        evaluation = evaluator((vector.line.provision,)).evaluate(case_of(vector.facts()), vector.asked)
        found = (*evaluation.derived, *evaluation.rulings, *evaluation.duties)
        yield each, {as_written(row.values[each.name]) for row in found if row.values["applies"] is True}


def answers_in_columns(asked: Sequence[AnswerVector]) -> Iterator[tuple[AnswerVector, set[str]]]:
    """Each question with the product's answers, all cases that are asked about the same day worked out at once."""
    by_question: dict[tuple[str, date], list[AnswerVector]] = defaultdict(list)
    for each in asked:
        if each.vector.line.starts.table in Subject.declared:
            by_question[(each.vector.line.provision, each.vector.asked)].append(each)
    for (provision, day), together in by_question.items():
        frames = frames_of([case_of(each.vector.facts()) for each in together])
        (found,) = nation(provision).answers(frames, day)
        rows = found.rows.to_dicts()
        for number, each in enumerate(together, start=1):
            yield each, {as_written(row[each.name]) for row in rows if row["@case"] == number and row["applies"]}


def as_written(value: object) -> str:
    """An answer as the tables write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)


@cache
def nation(provision: str) -> Nation:
    """One provision, for all cases."""
    found = catalogue()[provision].provision
    assert isinstance(found, Evaluated)
    return Nation(catalogue(), [found])


def case_of(facts: Facts) -> CaseFacts:
    """The facts as the engine takes them."""
    rows: dict[tuple[str, int], dict[str, object]] = {("case", 1): {}}
    for place, value in facts.items():
        told = _instant(value) if isinstance(value, int) and not isinstance(value, bool) else value
        rows.setdefault((place.table, place.row), {})[place.name] = told
    tables: dict[type[Subject], list[dict[str, object]]] = defaultdict(list)
    for table, row in sorted(rows):
        tables[{**Subject.declared, **Subject.acts}[table]].append(rows[(table, row)])
    return case_facts(tables)


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _written(moment: date | int) -> str:
    return str(moment if isinstance(moment, date) else _instant(moment))
