"""Aggregates in columns: something taken of the rows of one grain, for each row of another in the same case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeAlias

import polars as pl

from throughcare.engine.cells import Cell, dtype_of
from throughcare.engine.pairing import ASKING, Pairing
from throughcare.engine.program import Program, Step
from throughcare.engine.tables import Tables, columns_of, unknown_name, value_name
from throughcare.engine.taken import Taken, take
from throughcare.policy import tree
from throughcare.policy.grain import Grain, Type
from throughcare.policy.tree import How

# An aggregate with the rows that it is taken of, and the column of the places of the rows that ask, in order.
Sought: TypeAlias = tuple[Step, str, pl.LazyFrame]


def aggregate(tables: Tables, steps: Sequence[Step]) -> None:
    """Give aggregates their columns in the tables of the rows that ask. None of them may read another."""
    sought: list[Sought] = []
    nothing: dict[Grain, list[pl.Expr]] = {}
    sharing: dict[tuple[object, ...], list[tuple[Pairing, Step]]] = {}
    tables.work_out([step for step in steps if tables.rows[step.frame[0]].is_empty()])
    for step in steps:
        if tables.rows[step.frame[0]].is_empty():
            continue
        if any(tables.rows[grain].is_empty() for grain in step.rows):
            nothing.setdefault(step.frame[0], []).extend(_of_nothing(step))
        elif step.rows == (_aggregate(step).grain,):
            sought.append((step, "@case", _own_rows(tables, step)))
        else:
            pairing = Pairing(tables.program, step)
            sharing.setdefault(pairing.key, []).append((pairing, step))
    for several in sharing.values():
        sought += _paired_rows(tables, several[0][0], [step for _, step in several])
    heights = [tables.rows[step.frame[0]].height for step, *_ in sought]
    found: dict[Grain, list[pl.DataFrame]] = {}
    # Side by side, for most are too small to keep every core busy by themselves.
    with ThreadPoolExecutor(pl.thread_pool_size()) as pool:
        for (step, *_), taken in zip(sought, pool.map(_taken, sought, heights), strict=True):
            if taken is None:
                nothing.setdefault(step.frame[0], []).extend(_of_nothing(step))
            else:
                found.setdefault(step.frame[0], []).append(taken)
    for grain, columns in nothing.items():
        tables.work_in(grain, columns)
    for grain, several_found in found.items():
        tables.add(grain, pl.concat(several_found, how="horizontal"))


def _taken(sought: Sought, height: int) -> pl.DataFrame | None:
    """The columns of an aggregate for so many rows that ask; None where nobody has a row to take."""
    step, key, lazy = sought
    rows = lazy.collect(engine="in-memory")
    return None if rows.is_empty() else _filled(step, take(_aggregate(step), rows, key, height))


def _own_rows(tables: Tables, step: Step) -> pl.LazyFrame:
    """Rows whose condition asks nothing of the asking row but its case."""
    grain = _aggregate(step).grain
    where, by, value = (tables.cell(each, grain) if each else None for each in _parts(tables.program, step))
    assert where is not None
    return tables.rows[grain].lazy().filter(_possible(where)).select("@case", *_columns(where, by, value))


def _paired_rows(tables: Tables, pairing: Pairing, steps: Sequence[Step]) -> Iterator[Sought]:
    """Rows set against each asking row of their case: one pairing for all the steps."""
    leaves = {step.number: step for each in steps for step in pairing.leaves(each)}
    rows = pairing.rows(tables, list(leaves.values()))
    if len(steps) > 1:
        rows = rows.collect(engine="in-memory").lazy()
    numbers = frozenset(leaves)
    for step in steps:
        parts = _parts(tables.program, step)
        where, by, value = (tables.paired_cell(each, numbers) if each else None for each in parts)
        assert where is not None
        yield step, ASKING, rows.filter(_possible(where)).select(ASKING, *_columns(where, by, value))


def _aggregate(step: Step) -> tree.Aggregate:
    assert isinstance(step.node, tree.Aggregate)
    return step.node


def _parts(program: Program, step: Step) -> tuple[Step | None, Step | None, Step | None]:
    node = _aggregate(step)
    where, by, value = (program.step(each) if each is not None else None for each in (node.where, node.by, node.value))
    return where, by, value


def _possible(where: Cell) -> pl.Expr:
    """Rows that meet the condition, and those of which it cannot be told."""
    return where.value.fill_null(value=True)


def _columns(where: Cell, by: Cell | None, value: Cell | None) -> list[pl.Expr]:
    """What `take` reads: `where` is true, or null where it cannot be told; "by?" and "value?" say what is unknown."""
    columns = [where.value.alias("where")]
    for name, cell in (("by", by), ("value", value)):
        if cell is not None:
            columns.append(cell.value.alias(name))
            if cell.unknown is not None:
                columns.append(cell.unknown.alias(f"{name}?"))
    return columns


def _of_nothing(step: Step) -> list[pl.Expr]:
    """The columns of the step where nobody has a row to take."""
    node = _aggregate(step)
    value = 0.0 if node.how is How.COUNT else False if node.type is Type.TRUTH else None
    empty = (pl.lit(value, dtype=dtype_of(step)), pl.lit(value=False))
    return [each.alias(name) for each, name in zip(empty, columns_of(step), strict=False)]


def _filled(step: Step, found: Taken) -> pl.DataFrame:
    """The columns of the step: where there was nothing to take, none, nought or no."""
    value = found.value.alias(value_name(step))
    if step.node.type is Type.TRUTH:
        value = value.fill_null(value=False)
    if not step.may_be_unknown:
        return pl.DataFrame([value])
    if found.unknown is None:
        both = [value, pl.repeat(value=False, n=len(value), eager=True).alias(unknown_name(step))]
        return pl.DataFrame(both[: len(columns_of(step))])
    told = pl.DataFrame([value, found.unknown.alias("?")]).with_columns(
        pl.when(~pl.col("?")).then(pl.col(value.name)).alias(value.name)
    )
    return told.rename({"?": unknown_name(step)}).select(columns_of(step))
