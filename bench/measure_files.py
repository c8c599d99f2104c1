"""The national pass from Parquet: the facts read from files and every provision worked out, at once and in shards."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import throughcare.provisions
from bench.caseload import AS_OF, caseload
from bench.timing import best, peak_gib
from throughcare.engine.fact_files import read_facts, shards, write_facts
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import discover

SHARDS = 4
NOTE = (
    "Limit: 3 s and 1.5 GiB for 330,000 cases on two cores, at once. Each line is a process of its own, and so is the "
    "making of the files. No duties are written."
)


def main(cases: int) -> None:
    """Print one line of JSON for the report."""
    with TemporaryDirectory() as name, _one_process_a_call() as apart:
        folder = Path(name) / "facts"
        apart.submit(_make, cases, folder).result()
        stored = sum(file.stat().st_size for file in folder.iterdir()) / 1024**2
        rows = [
            {"what": "facts read", **apart.submit(_reading, folder).result()},
            {"what": "read and worked out, at once", **apart.submit(_working_out, folder, 1).result()},
            {"what": f"the same, {SHARDS} shards in turn", **apart.submit(_working_out, folder, SHARDS).result()},
        ]
    title = f"The national pass from Parquet: {cases:,} cases, {cases * 21:,} contacts, {stored:.0f} MiB of files"
    print(json.dumps({"title": title, "rows": rows, "note": NOTE}))


def _one_process_a_call() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1)


def _make(cases: int, folder: Path) -> None:
    write_facts(caseload(cases, cases * 21), folder)


def _reading(folder: Path) -> dict[str, str]:
    return _told(best(lambda: read_facts(folder)), duties="")


def _working_out(folder: Path, count: int) -> dict[str, str]:
    nation = Nation(discover(throughcare.provisions))
    duties = _worked_out(nation, folder, count)
    return _told(best(lambda: _worked_out(nation, folder, count), times=2), duties=f"{duties:,}")


def _worked_out(nation: Nation, folder: Path, count: int) -> int:
    return sum(
        each.rows.height
        for within in shards(folder, count)
        for each in nation.duties(read_facts(folder, within), AS_OF)
    )


def _told(seconds: float, duties: str) -> dict[str, str]:
    return {"seconds": f"{seconds:.2f}", "duties": duties, "peak GiB": f"{peak_gib():.2f}"}


if __name__ == "__main__":
    main(int(sys.argv[1]))
