"""The rows of two tables of the same cases set against each other, for an aggregate that asks for both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import polars as pl

from throughcare.engine.program import Program, Step
from throughcare.engine.tables import Tables, under_names, value_name
from throughcare.engine.window_columns import number_of
from throughcare.policy import tree

# The column of a pairing that says at which place the row that asks stands.
ASKING = "@asking"


class Pairing:
    """What several aggregates need that take of the same rows of one table, set against the same rows of another.

    `alone`: what is asked of the rows that are taken of, whoever asks. `window`: the day that has to fall in a window
    of the series that asks, if one has to.
    """

    def __init__(self, program: Program, step: Step) -> None:
        node = step.node
        assert isinstance(node, tree.Aggregate)
        self._program, self.asking, self.inner = program, step.frame[0], node.grain
        wanted = node.where.inputs if isinstance(node.where, tree.AllOf) else (node.where,)
        parts = [program.step(each) for each in wanted]
        self.alone = [program.plain(part.node) for part in parts if set(part.frame) <= {self.inner, *self.inner.chain}]
        windows = [
            each.node for each in parts if isinstance(each.node, tree.Within) and each.node.series is self.asking
        ]
        self.window = program.plain(windows[0].day) if windows else None

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for aggregates that can share one pairing."""
        day = None if self.window is None else self.window.number
        return (self.asking, self.inner, frozenset(step.number for step in self.alone), day)

    def leaves(self, step: Step) -> Iterator[Step]:
        """The steps beneath an aggregate that one of the two tables can give by itself."""
        seen: set[int] = set()

        def visit(node: tree.Node) -> Iterator[Step]:
            each = self._program.plain(node)
            if each.number in seen or not each.frame:
                return
            seen.add(each.number)
            if len(each.frame) == 1 and not isinstance(each.node, tree.Within):
                yield each
            elif isinstance(each.node, tree.Within):
                yield from visit(each.node.day)
            else:
                for below in each.node.inputs:
                    yield from visit(below)

        for part in step.node.inputs:
            yield from visit(part)

    def rows(self, tables: Tables, leaves: Sequence[Step]) -> pl.LazyFrame:
        """A row a pair, with the columns of `leaves`, the edges of a window, and `ASKING`.

        The pairs of one row that asks are in the order of the rows that are taken of.
        """
        ours = [leaf for leaf in leaves if leaf.frame != (self.inner,)]
        theirs = [leaf for leaf in leaves if leaf.frame == (self.inner,)]
        our_columns = [each for leaf in ours for each in under_names(leaf, tables.cell(leaf, self.asking))]
        their_columns = [each for leaf in theirs for each in under_names(leaf, tables.cell(leaf, self.inner))]
        possible = [tables.cell(part, self.inner).value.fill_null(value=True) for part in self.alone]
        edges = [] if self.window is None else ["opens", "closes"]
        left = tables.rows[self.asking].lazy().select("@case", _place(ASKING), *edges, *our_columns)
        right = tables.rows[self.inner].lazy().filter(*possible).select("@case", *their_columns)
        if self.window is None:
            return right.join(left, on="@case", maintain_order="left")
        return self._in_windows(tables, left, right, value_name(self.window))

    def _in_windows(self, tables: Tables, left: pl.LazyFrame, right: pl.LazyFrame, day: str) -> pl.LazyFrame:
        """Pair each row only with the window that its day falls in, by number; a row with no day, with all of them."""
        spec, above = self.asking.series, self.asking.parent
        assert spec is not None
        assert above is not None
        # The windows of one row above lie together, and their numbers follow on each other.
        first = (
            tables.rows[self.asking]
            .lazy()
            .filter(pl.col("opens").is_not_null())
            .with_row_index("first")
            .group_by("@above")
            .agg(pl.col("first", "number").first(), pl.len().cast(pl.Int32).alias("windows"))
        )
        since = tables.cell(tables.program.step(spec.since), above).value.alias("@since")
        series = tables.rows[above].lazy().select("@case", _place("@above"), since).join(first, on="@above")
        after_first = number_of(spec, pl.col("@since"), pl.col(day)).cast(pl.Int32) - pl.col("number")
        numbered = right.join(series, on="@case", maintain_order="left").with_columns(after_first.alias("after"))
        dated = left.filter(pl.col("opens").is_not_null()).drop("@case").with_row_index("first")
        told = [
            numbered.with_columns(pl.col("after") - earlier)
            .filter(pl.col("after").is_between(0, pl.col("windows") - 1))
            .with_columns(pl.col("first") + pl.col("after").cast(pl.UInt32))
            .join(dated, on="first", maintain_order="left")
            for earlier in ((0, 1) if spec.months and not spec.calendar else (0,))
        ]
        untold = right.filter(pl.col(day).is_null()).join(left, on="@case", maintain_order="left")
        undated = right.filter(pl.col(day).is_not_null()).join(
            left.filter(pl.col("opens").is_null()), on="@case", maintain_order="left"
        )
        return pl.concat([*told, untold, undated], how="diagonal")


def _place(name: str) -> pl.Expr:
    """The place of each row in its table."""
    return pl.int_range(pl.len(), dtype=pl.UInt32).alias(name)
