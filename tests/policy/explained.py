"""A provision of the tests' own, evaluated for one case and explained."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.documents import Document
from throughcare.policy.explanation import explain
from throughcare.policy.provisions import Evaluated

STANDARDS = Document("standards", "Standards of the Tests", "June 2021", "The Tests")

Facts = Mapping[Any, Any]


def explained(provision: Evaluated, facts: Facts, as_of: date, row: int = 0) -> list[str]:
    """The explanation for one row of the provision's grain, in the order of the record."""
    catalogue = Catalogue([Entry(provision, STANDARDS, "The section", "tests")], [])
    found = Evaluator(catalogue).evaluate(case_facts(facts), as_of)
    rows = found.duties or found.derived or found.rulings
    return explain(rows[row].entry, rows[row].trace, as_of)
