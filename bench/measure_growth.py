"""Whether the national pass takes no longer a case as the caseload grows a hundredfold."""

from __future__ import annotations

import json
import sys

import throughcare.provisions
from bench.caseload import AS_OF, caseload
from bench.timing import best, peak_gib
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import discover

# Of 330,000 cases: 10,000, 30,000, 100,000, 330,000 and 1,000,000.
PARTS = (1, 3, 10, 33, 100)
NOTE = (
    "Limit: no ratio above 1: time a case, each against the row above; below 1, the pass grows slower than the "
    "caseload. Peak memory includes making the caseload."
)


def main(cases: int) -> None:
    """Print one line of JSON for the report."""
    nation = Nation(discover(throughcare.provisions))
    rows = []
    before: float | None = None
    for size in (cases * part // 33 for part in PARTS):
        seconds, contacts = _measured(nation, size)
        each = seconds / size
        rows.append(
            {
                "what": f"{size:,} cases, {contacts:,} contacts",
                "seconds": f"{seconds:.2f}",
                "µs a case": f"{each * 1e6:.1f}",
                "ratio": f"{each / before:.2f}" if before else "",
                "peak GiB": f"{peak_gib():.2f}",
            }
        )
        before = each
    title = f"Growth of the national pass: {len(nation.program.provisions)} provisions"
    print(json.dumps({"title": title, "rows": rows, "note": NOTE}))


def _measured(nation: Nation, size: int) -> tuple[float, int]:
    frames = caseload(size, size * 21)
    return best(lambda: [None for _ in nation.duties(frames, AS_OF)]), frames["contact"].height


if __name__ == "__main__":
    main(int(sys.argv[1]))
