"""Every provision, every case: the national pass."""

from __future__ import annotations

import json
import sys

import throughcare.provisions
from bench.caseload import AS_OF, caseload
from bench.timing import best, peak_gib
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import discover


def main(cases: int) -> None:
    """Print one line of JSON for the report."""
    nation = Nation(discover(throughcare.provisions))
    rows = []
    for size in (cases // 10, cases):
        frames = caseload(size, size * 21)
        made = peak_gib()
        duties = sum(each.rows.height for each in nation.duties(frames, AS_OF))
        seconds = best(lambda frames=frames: [None for _ in nation.duties(frames, AS_OF)], times=2)
        rows.append(
            {
                "what": f"{size:,} cases, {frames['contact'].height:,} contacts",
                "seconds": f"{seconds:.2f}",
                "duties": f"{duties:,}",
                "µs a case": f"{seconds / size * 1e6:.1f}",
                "peak GiB": f"{peak_gib():.2f}",
                "of which making the caseload": f"{made:.2f}",
            }
        )
        del frames
    title = f"The national pass: {len(nation.program.provisions)} provisions, {len(nation.program.steps)} shared steps"
    print(
        json.dumps(
            {"title": title, "rows": rows, "note": "Limit: a few seconds and 2 GiB for 330,000 cases on two cores."}
        )
    )


if __name__ == "__main__":
    main(int(sys.argv[1]))
