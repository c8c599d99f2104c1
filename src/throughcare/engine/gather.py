"""Aggregates in columns: something taken of the rows of one grain, for each row of another in the same case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from throughcare.engine.cells import DTYPES, Cell
from throughcare.engine.program import Program, Step
from throughcare.engine.tables import Tables, columns_of, under_names, unknown_name, value_name
from throughcare.engine.window_columns import number_of
from throughcare.policy import tree
from throughcare.policy.grain import Grain, Type
from throughcare.policy.tree import How


def aggregate(tables: Tables, steps: Sequence[Step]) -> None:
    """Give aggregates their columns in the tables of the rows that ask. None of them may read another."""
    sought: list[tuple[Step, str, pl.LazyFrame]] = []
    for step in steps:
        asking = tables.rows[step.frame[0]]
        if asking.is_empty():
            tables.work_out([step])
        elif any(tables.rows[grain].is_empty() for grain in step.rows):
            tables.rows[step.frame[0]] = asking.with_columns(_of_nothing(step))
        else:
            sought.append((step, *_taking(tables, step)))
    # Together, for most are too small to keep every core busy by themselves.
    taken = pl.collect_all([lazy for _, _, lazy in sought])
    for (step, key, _), found in zip(sought, taken, strict=True):
        table = tables.rows[step.frame[0]]
        placed = [_placed(column, found[key], table.height) for column in found.drop(key)]
        tables.rows[step.frame[0]] = table.hstack(pl.DataFrame(placed).select(_filled(step)))


def _placed(column: pl.Series, places: pl.Series, height: int) -> pl.Series:
    """Values put where they belong in a column of that height, null elsewhere: far cheaper than a join."""
    return pl.repeat(None, height, dtype=column.dtype, eager=True).scatter(places, column).alias(column.name)


def _taking(tables: Tables, step: Step) -> tuple[str, pl.LazyFrame]:
    """What is taken for each row that asks, by its place under that name; rows with nothing to take are not there."""
    node = step.node
    assert isinstance(node, tree.Aggregate)
    rows, key = (_own_rows if step.rows == (node.grain,) else _paired_rows)(tables, step, node, step.frame[0])
    if node.how is How.AT_LAST:
        rows = rows.sort("by", maintain_order=True)
    return key, rows.group_by(key).agg(_taken(step, node))


def _own_rows(tables: Tables, step: Step, node: tree.Aggregate, _: Grain) -> tuple[pl.LazyFrame, str]:
    """Rows whose condition asks nothing of the asking row but its case."""
    cells = [tables.cell(each, node.grain) if each else None for each in _parts(tables.program, node)]
    where, by, value = cells
    assert where is not None
    lazy = tables.rows[node.grain].lazy().filter(_possible(where))
    return lazy.select("@case", *_columns(where, by, value)), "@case"


def _paired_rows(tables: Tables, step: Step, node: tree.Aggregate, asking: Grain) -> tuple[pl.LazyFrame, str]:
    """Rows set against each asking row of their case."""
    program, inner = tables.program, node.grain
    parts = [
        program.step(each) for each in (node.where.inputs if isinstance(node.where, tree.AllOf) else (node.where,))
    ]
    alone = [part for part in parts if set(part.frame) <= {inner, *inner.chain}]
    windows = [part.node for part in parts if isinstance(part.node, tree.Within) and part.node.series is asking]
    leaves = list(_leaves(program, step, asking, inner))
    ours = [leaf for leaf in leaves if leaf.frame != (inner,)]
    theirs = [leaf for leaf in leaves if leaf.frame == (inner,)]
    our_columns = [each for leaf in ours for each in under_names(leaf, tables.cell(leaf, asking))]
    their_columns = [each for leaf in theirs for each in under_names(leaf, tables.cell(leaf, inner))]
    possible = [_possible(tables.cell(part, inner)) for part in alone]
    left = (
        tables.rows[asking]
        .lazy()
        .select(
            "@case",
            pl.int_range(pl.len(), dtype=pl.UInt32).alias("@asking"),
            *our_columns,
            *(["@above", "number", "opens", "closes"] if windows else []),
        )
    )
    right = tables.rows[inner].lazy().filter(*possible).select("@case", *their_columns)
    numbers = frozenset(leaf.number for leaf in leaves)
    paired = _in_windows(tables, left, right, windows[0], asking) if windows else left.join(right, on="@case")
    where, by, value = (_cell(tables, each, numbers) for each in _parts(program, node))
    assert where is not None
    return paired.filter(_possible(where)).select("@asking", *_columns(where, by, value)), "@asking"


def _in_windows(
    tables: Tables, left: pl.LazyFrame, right: pl.LazyFrame, within: tree.Within, asking: Grain
) -> pl.LazyFrame:
    """Pair each row only with the window that its day falls in, by number; a row with no day, with all of them."""
    assert asking.series is not None
    assert asking.parent is not None
    day = tables.program.plain(within.day)
    since = tables.cell(tables.program.step(asking.series.since), asking.parent)
    above = (
        tables.rows[asking.parent]
        .lazy()
        .select("@case", pl.int_range(pl.len(), dtype=pl.UInt32).alias("@above"), since.value.alias("@since"))
    )
    dated = right.join(above, on="@case").with_columns(
        number_of(asking.series, pl.col("@since"), pl.col(value_name(day))).cast(pl.Int32).alias("number")
    )
    candidates = [dated]
    if asking.series.months and not asking.series.calendar:
        candidates.append(dated.with_columns(pl.col("number") - 1))
    told = pl.concat(
        [each.join(left.drop("@case"), on=["@above", "number"], how="inner") for each in candidates], how="diagonal"
    )
    untold = right.filter(pl.col(value_name(day)).is_null()).join(left, on="@case")
    undated = left.filter(pl.col("opens").is_null()).join(right, on="@case")
    return pl.concat([told, untold, undated], how="diagonal")


def _leaves(program: Program, step: Step, asking: Grain, inner: Grain) -> Iterator[Step]:
    """The steps beneath an aggregate that one of the two tables can give by itself."""
    seen: set[int] = set()

    def visit(each: Step) -> Iterator[Step]:
        each = program.plain(each.node)
        if each.number in seen or not each.frame:
            return
        seen.add(each.number)
        if len(each.frame) == 1 and not isinstance(each.node, tree.Within):
            yield each
            return
        if isinstance(each.node, tree.Within):
            yield from visit(program.step(each.node.day))
            return
        for below in each.node.inputs:
            yield from visit(program.step(below))

    for part in _parts(program, step.node):
        if part is not None:
            yield from visit(part)


def _parts(program: Program, node: tree.Node) -> tuple[Step | None, Step | None, Step | None]:
    assert isinstance(node, tree.Aggregate)
    found = [program.step(each) if each is not None else None for each in (node.where, node.by, node.value)]
    return found[0], found[1], found[2]


def _cell(tables: Tables, step: Step | None, leaves: frozenset[int]) -> Cell | None:
    return None if step is None else tables.paired_cell(step, leaves)


def _possible(where: Cell) -> pl.Expr:
    """Rows that meet the condition, and those of which it cannot be told."""
    return where.value.fill_null(value=True)


def _columns(where: Cell, by: Cell | None, value: Cell | None) -> list[pl.Expr]:
    columns = [where.value.alias("where")]
    for name, cell in (("by", by), ("value", value)):
        if cell is not None:
            doubt = cell.unknown if cell.unknown is not None else pl.lit(value=False)
            columns += [cell.value.alias(name), doubt.alias(f"{name}?")]
    return columns


def _taken(step: Step, node: tree.Aggregate) -> list[pl.Expr]:
    """The aggregate as expressions over the rows that are left: `where` is true or null in each."""
    where, name = pl.col("where"), value_name(step)
    doubtful = where.is_null().any()
    if node.how is How.ANY:
        met = where.fill_null(value=False).any()
        return [met.alias(name), (doubtful & ~met).alias("?")]
    if node.how is How.COUNT:
        return [where.sum().cast(pl.Float64).alias(name), doubtful.alias("?")]
    if node.by is not None:
        doubtful = doubtful | pl.col("by?").any()
    by = pl.col("by")
    if node.how is How.AT_LAST:
        # The rows come in the order of `by`, undated ones first: far cheaper than sorting within each group.
        dated = by.last().is_not_null()
        value, untold = pl.col("value").last(), pl.col("value?").last()
        return [pl.when(dated).then(value).alias(name), (doubtful | (dated & untold)).alias("?")]
    taken = {
        How.FIRST: by.min(),
        How.LAST: by.max(),
        How.NTH: by.drop_nulls().sort().get(node.n - 1, null_on_oob=True) if node.how is How.NTH else by.min(),
    }
    return [taken[node.how].alias(name), doubtful.alias("?")]


def _of_nothing(step: Step) -> list[pl.Expr]:
    """The columns of the step where nobody has a row to take."""
    node = step.node
    assert isinstance(node, tree.Aggregate)
    value = 0.0 if node.how is How.COUNT else False if node.type is Type.TRUTH else None
    empty = (pl.lit(value, dtype=DTYPES[node.type]), pl.lit(value=False))
    return [each.alias(name) for each, name in zip(empty, columns_of(step), strict=False)]


def _filled(step: Step) -> list[pl.Expr]:
    """The columns of the step: rows for which there was nothing to take get none, nought or no."""
    node = step.node
    assert isinstance(node, tree.Aggregate)
    value, doubt = pl.col(value_name(step)), pl.col("?").fill_null(value=False)
    if node.how is How.COUNT:
        value = value.fill_null(0.0)
    elif node.type is Type.TRUTH:
        value = value.fill_null(value=False)
    if not step.may_be_unknown:
        return [value.alias(value_name(step))]
    told = pl.when(~doubt).then(value).alias(value_name(step))
    return [told, doubt.alias(unknown_name(step))][: len(columns_of(step))]
