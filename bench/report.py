"""Runs each measurement in a process of its own and prints one table each, so that its peak memory is its own.

Nothing is asserted: a slow machine is not a wrong program. Times are the best of some runs; memory is a process's peak.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys

from rich.console import Console
from rich.table import Table

MEASUREMENTS = {
    "common": "bench.measure_common",
    "nation": "bench.measure_nation",
    "files": "bench.measure_files",
    "growth": "bench.measure_growth",
    "one_case": "bench.measure_one_case",
    "one_fact": "bench.measure_one_fact",
    "denial": "bench.measure_denial",
    "intake": "bench.measure_intake",
}


def main() -> None:
    """`python -m bench [NAME…] [--cases N]`."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"which to run: {', '.join(MEASUREMENTS)} (all, if none)"
    )
    parser.add_argument("--cases", type=int, default=330_000, help="cases of the national pass (contacts: 21 a case)")
    options = parser.parse_args()
    console = Console(width=118)
    for name in options.names or MEASUREMENTS:
        _print(console, _measured(MEASUREMENTS[name], options.cases))


def _measured(module: str, cases: int) -> dict[str, object]:
    ran = subprocess.run([sys.executable, "-m", module, str(cases)], check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, object] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _print(console: Console, found: dict[str, object]) -> None:
    table = Table(
        title=str(found["title"]), title_justify="left", title_style="bold", caption=str(found.get("note", ""))
    )
    rows = found["rows"]
    assert isinstance(rows, list)
    for column in rows[0]:
        table.add_column(column, justify="left" if column == "what" else "right")
    for row in rows:
        table.add_row(*(str(value) for value in row.values()))
    console.print(table)


if __name__ == "__main__":
    main()
