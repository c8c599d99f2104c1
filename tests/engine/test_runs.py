"""What is taken of runs of a sorted key, beside the same taken of lists."""

from itertools import groupby

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from throughcare.engine.runs import Runs

NOTHING = 2**31 - 1
ROWS = st.lists(st.tuples(st.integers(0, 5), st.integers(-3, 3)), min_size=1, max_size=30).map(
    lambda rows: sorted(rows, key=lambda row: row[0])
)


@given(ROWS)
def test_each_run_is_taken_of_as_a_list_would_be(rows: list[tuple[int, int]]) -> None:
    runs = Runs(np.array([key for key, _ in rows]))
    values = np.array([value for _, value in rows])
    lists = {key: [value for _, value in several] for key, several in groupby(rows, key=lambda row: row[0])}
    assert runs.keys.tolist() == list(lists)
    assert runs.lengths.tolist() == [len(several) for several in lists.values()]
    assert runs.least(values).tolist() == [min(several) for several in lists.values()]
    assert runs.greatest(values).tolist() == [max(several) for several in lists.values()]
    assert runs.any(values > 2).tolist() == [any(value > 2 for value in several) for several in lists.values()]
    assert runs.count(values > 0).tolist() == [sum(value > 0 for value in several) for several in lists.values()]
    assert runs.spread(runs.keys).tolist() == [key for key, _ in rows]
    for n in (1, 2, 3):
        nth = [sorted(several)[n - 1] if n <= len(several) else NOTHING for several in lists.values()]
        assert runs.nth_least(values, n, NOTHING).tolist() == nth


def test_of_several_greatest_the_last_is_taken() -> None:
    runs = Runs(np.array([0, 0, 0, 4, 4]))
    assert runs.last_greatest(np.array([7, 9, 9, 5, 3])).tolist() == [2, 3]
