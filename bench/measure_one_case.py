"""One case, every provision, every step kept."""

from __future__ import annotations

import json
import sys

from bench.caseload import AS_OF, caseload
from bench.timing import quantiles
from throughcare.duties import policy_in_use
from throughcare.engine.facts import CaseFacts
from throughcare.policy.subjects import Subject

SAMPLE = 60
TIMES = 20


def main(_: int) -> None:
    """Print one line of JSON for the report."""
    evaluator = policy_in_use.evaluator()
    cases = _cases()
    for case in cases:  # A table's steps are put together when a first case has rows of it.
        evaluator.evaluate(case, AS_OF)
    every = iter(cases * TIMES)
    half, most = quantiles(lambda: evaluator.evaluate(next(every), AS_OF), times=len(cases) * TIMES)
    duties = sum(len(evaluator.evaluate(case, AS_OF).duties) for case in cases) / len(cases)
    contacts = sum(len(case["contact"]) for case in cases) / len(cases)
    rows = [
        {
            "what": f"{SAMPLE} cases of about {contacts:.0f} contacts, {TIMES} times each",
            "median ms": f"{half * 1e3:.2f}",
            "95 % within ms": f"{most * 1e3:.2f}",
            "duties a case": f"{duties:.0f}",
        }
    ]
    title = (
        f"One case, {len(evaluator.program.provisions)} provisions, {len(evaluator.program.steps)} steps, fully traced"
    )
    print(json.dumps({"title": title, "rows": rows, "note": "Limit: 95 % within 2 ms."}))


def _cases() -> list[CaseFacts]:
    frames = caseload(SAMPLE, SAMPLE * 21)
    found: list[CaseFacts] = []
    for number in range(1, SAMPLE + 1):
        found.append(
            {
                name: [tuple(row[1:]) for row in frames[name].rows() if row[0] == number] if name in frames else []
                for name in Subject.declared
            }
        )
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]))
