"""What the whole caseload gives when it is worked out at once, against which parts are held."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl
from polars.testing import assert_frame_equal

from throughcare.duties import policy_in_use


def same_as_whole(duties: Path, frames: Mapping[str, pl.DataFrame], as_of: date) -> int:
    """Hold the duties in a folder against the whole, row by row and in its order. How many there are."""
    wholes = list(policy_in_use.nation().duties(frames, as_of))
    assert {path.stem for path in duties.iterdir()} == {whole.provision.id for whole in wholes}
    for whole in wholes:
        found = pl.read_parquet(duties / f"{whole.provision.id}.parquet")
        assert_frame_equal(found.drop("provision", "as_of"), whole.rows)
    return sum(whole.rows.height for whole in wholes)
