"""Several cases as the tables that the national pass takes."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from throughcare.engine.cells import DTYPES
from throughcare.engine.facts import CaseFacts
from throughcare.policy.subjects import Subject


def frames_of(cases: Sequence[CaseFacts]) -> dict[str, pl.DataFrame]:
    """The cases, numbered from 1, as a table a grain."""
    frames = {}
    for name, subject in Subject.declared.items():
        schema: dict[str, Any] = {"case": pl.Int64, "row": pl.Int64}
        schema |= {column.name: DTYPES[column.type] for column in subject.grain.columns.values()}
        rows = [(number, *row) for number, case in enumerate(cases, start=1) for row in case.get(name, ())]
        frames[name] = pl.DataFrame(rows, schema=schema, orient="row")
    return frames
