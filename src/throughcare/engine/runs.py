"""Rows that lie together: what is taken of each run of a sorted key, with NumPy; far cheaper than grouping by the key.

A run is all rows of one key. Rows are told by their places, keys by their numbers from 0.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Places: TypeAlias = npt.NDArray[np.int64]
Array: TypeAlias = npt.NDArray[Any]


class Runs:
    """The runs of a sorted column of keys, of which there is at least one. `keys`: the key of each run."""

    def __init__(self, column: Array) -> None:
        self._length = len(column)
        self.starts: Places = np.concatenate(([0], np.flatnonzero(column[1:] != column[:-1]) + 1))
        self.keys = column[self.starts]

    @property
    def lengths(self) -> Places:
        """How many rows each run has."""
        return np.diff(self.starts, append=self._length)

    def spread(self, values: Array) -> Array:
        """A value a run, given to each of its rows."""
        return np.repeat(values, self.lengths)

    def least(self, values: Array) -> Array:
        """The least value of each run."""
        return np.minimum.reduceat(values, self.starts)

    def greatest(self, values: Array) -> Array:
        """The greatest value of each run."""
        return np.maximum.reduceat(values, self.starts)

    def any(self, truths: Array) -> Array:
        """Whether any row of each run is true."""
        return np.logical_or.reduceat(truths, self.starts)

    def count(self, truths: Array) -> Array:
        """How many rows of each run are true."""
        return np.add.reduceat(truths, self.starts, dtype=np.int64)

    def last_greatest(self, values: Array) -> Places:
        """The place in each run of the greatest value; of several, of the last."""
        greatest = self.spread(self.greatest(values))
        return self.greatest(np.where(values == greatest, np.arange(self._length), -1))

    def nth_least(self, values: Array, n: int, nothing: Any) -> Array:
        """The `n`th least value of each run, counted from 1; `nothing` where a run has fewer."""
        run = self.spread(np.arange(len(self.starts)))
        ordered = values[np.lexsort((values, run))]
        places = self.starts + n - 1
        found = ordered[np.minimum(places, self._length - 1)]
        return np.where(n <= self.lengths, found, nothing)
