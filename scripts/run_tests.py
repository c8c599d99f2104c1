"""Every everyday test, in three passes, with one total at the end.

First everything on SQLite, then what touches a database once more on PostgreSQL, then the walks through the running
site in Chromium. A pass that fails does not keep the next from running; the exit status is 1 if any failed.
"""

import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

RESULTS = Path("build/test-results")
PYTEST = [str(Path(sys.executable).parent / "pytest"), "-q"]

IN_PARALLEL = [*PYTEST, "-n", "auto", "--dist", "worksteal", "-m"]

PASSES = {
    "SQLite": [*IN_PARALLEL, "not postgres and not browser and not slow"],
    "PostgreSQL": ["scripts/with-postgres", *IN_PARALLEL, "(database or postgres) and not browser and not slow"],
    # Each worker serves a site of its own; the walks of a file meet the same one.
    "browser": [*PYTEST, "-n", "auto", "--dist", "loadfile", "-m", "browser and not slow"],
}


def run_pass(name: str, command: list[str]) -> tuple[bool, Counter[str]]:
    """Run one pass; whether it succeeded, and how many of its tests passed, failed, errored or were skipped."""
    print(f"\n── Tests: {name} ──", flush=True)
    results = RESULTS / f"{name.lower()}.xml"
    results.unlink(missing_ok=True)
    succeeded = subprocess.run([*command, f"--junitxml={results}"], check=False).returncode == 0
    counts: Counter[str] = Counter()
    if results.exists():
        for suite in ElementTree.parse(results).getroot().iter("testsuite"):
            failed, errors, skipped = (int(suite.get(key, 0)) for key in ("failures", "errors", "skipped"))
            counts += Counter(failed=failed, errors=errors, skipped=skipped)
            counts["passed"] += int(suite.get("tests", 0)) - failed - errors - skipped
    return succeeded, counts


def main() -> int:
    RESULTS.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    total: Counter[str] = Counter()
    broken = []
    for name, command in PASSES.items():
        succeeded, counts = run_pass(name, command)
        total += counts
        if not succeeded:
            broken.append(name)
    if broken:
        print(f"\nNot green: {', '.join(broken)}")
    outcome = ", ".join(f"{total[key]} {key}" for key in ("failed", "passed", "skipped", "errors") if total[key])
    print(f"\n==== {outcome or 'no tests ran'} in {time.monotonic() - began:.2f}s ====")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
