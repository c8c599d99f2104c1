"""An expression, worked out for a row: the smallest way to ask the engine something."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from throughcare.engine.evaluation import Evaluation, Evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.documents import MUST, Document
from throughcare.policy.expressions import Expression
from throughcare.policy.facts import Case
from throughcare.policy.provisions import Derivation, Evaluated
from throughcare.policy.subjects import About
from throughcare.policy.values import Unknown, Value

DOCUMENT = Document("tests", "Tests", "never", "nobody")
TODAY_OF_TESTS = date(2021, 6, 15)
COMMON: dict[str, Any] = {"title": "test", "paragraph": "1", "force": MUST}


def evaluator(*provisions: Evaluated) -> Evaluator:
    """An evaluator of these provisions alone."""
    return Evaluator(Catalogue([Entry(each, DOCUMENT, "section", "tests") for each in provisions], []))


def evaluated(provision: Evaluated, facts: Mapping[Any, Any] | None = None, as_of: date = TODAY_OF_TESTS) -> Evaluation:
    """One provision for one case."""
    return evaluator(provision).evaluate(case_facts(facts or {}), as_of)


def column(
    expression: Expression,
    facts: Mapping[Any, Any] | None = None,
    as_of: date = TODAY_OF_TESTS,
    about: About = Case,
) -> list[Value]:
    """The value of an expression for each row of a grain."""
    provision = Derivation("ASKED", about=about, gives={"answer": expression}, **COMMON)
    return [each.values["answer"] for each in evaluated(provision, facts, as_of).derived]


def asked(expression: Expression, facts: Mapping[Any, Any] | None = None, as_of: date = TODAY_OF_TESTS) -> Value:
    """The value of an expression for the case."""
    return column(expression, facts, as_of)[0]


def written(value: Value) -> str:
    """A value as the tables of tests write it: `-` absent, `? a, b` unknown for want of a and b."""
    if value is None:
        return "-"
    if isinstance(value, Unknown):
        return f"? {', '.join(sorted(value.missing))}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)
