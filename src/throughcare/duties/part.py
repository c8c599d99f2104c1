"""The part of policy that a change of one table can touch, so that recording one fact need not work everything out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from throughcare.duties import policy_in_use
from throughcare.duties.serving import TABLES as SERVING
from throughcare.duties.standing import DERIVATIONS
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.program import Program
from throughcare.policy.provisions import Evaluated


@dataclass(frozen=True, eq=False)
class Part:
    """The provisions that read a table, their evaluator, and every table that they read."""

    evaluator: Evaluator
    provisions: frozenset[str]
    tables: frozenset[str]


@cache
def part_reading(table: str) -> Part | None:
    """What reads the table; None where how the case stands in lists hangs on it, and with that everything."""
    if table in _read_by_standing():
        return None
    catalogue = policy_in_use.catalogue()
    reading = {each.id for each in catalogue.evaluated if table in _tables(each)}
    # Every version of an amended provision, since what is in force is kept under the one id.
    readers = [each for each in catalogue.evaluated if each.id in reading]
    tables = frozenset[str]().union(*map(_tables, readers))
    evaluator = policy_in_use.lasting(Evaluator(catalogue, readers))
    return Part(evaluator, frozenset(reading), tables)


@cache
def _read_by_standing() -> frozenset[str]:
    catalogue = policy_in_use.catalogue()
    decided = Program([], [each.answer().node for each in catalogue.decisions])
    asked = [each for each in catalogue.evaluated if each.id in DERIVATIONS]
    return frozenset(grain.name for grain in decided.grains).union(SERVING, *map(_tables, asked))


@cache
def _tables(provision: Evaluated) -> frozenset[str]:
    return frozenset(grain.name for grain in Program([provision]).grains)
