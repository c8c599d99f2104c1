"""The same provisions three ways on the same caseload, answers compared: Throughcare, NumPy by hand, OpenFisca-core."""

from __future__ import annotations

import json
import sys

import numpy as np

import throughcare.provisions
from bench.by_numpy import ByNumpy
from bench.by_openfisca import ByOpenFisca
from bench.caseload import AS_OF, caseload
from bench.common_rules import COMMON, day_numbers
from bench.timing import best
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import discover

IN_OPENFISCA = ("NS-1.1", "NS-3.3-RELEASE")
TITLE = "The same provisions three ways, {cases:,} cases and {contacts:,} contacts"
NOTE = (
    "A ratio above 1 is slower than Throughcare on the same provisions. NumPy's and OpenFisca's columns are prepared "
    "outside the clock; Throughcare's time includes reaching rows and missing values. Differing answers: {differing}."
)


def main(cases: int) -> None:
    """Print one line of JSON for the report."""
    frames = caseload(cases, cases * 21)
    catalogue = discover(throughcare.provisions)
    nation = Nation(catalogue, [catalogue[name].provision for name in COMMON])
    two = Nation(catalogue, [catalogue[name].provision for name in IN_OPENFISCA])
    numpy, openfisca = ByNumpy(frames, AS_OF), ByOpenFisca(frames, AS_OF)
    told = {each.provision.id: each.rows for each in nation.duties(frames, AS_OF, all_rows=True)}
    differing = _differing(told, numpy.run()) + _differing(told, {"NS-3.3-RELEASE": openfisca.run()["NS-3.3-RELEASE"]})
    ours = best(lambda: [None for _ in nation.duties(frames, AS_OF)])
    ours_of_two = best(lambda: [None for _ in two.duties(frames, AS_OF)])
    by_hand, by_library = best(numpy.run), best(openfisca.run)
    rows = [
        _row(f"Throughcare, {len(COMMON)} provisions", ours, ours),
        _row(f"NumPy by hand, {len(COMMON)} provisions", by_hand, ours),
        _row(f"Throughcare, {len(IN_OPENFISCA)} provisions", ours_of_two, ours_of_two),
        _row(f"OpenFisca-core, {len(IN_OPENFISCA)} provisions", by_library, ours_of_two),
    ]
    title = TITLE.format(cases=cases, contacts=frames["contact"].height)
    print(json.dumps({"title": title, "rows": rows, "note": NOTE.format(differing=differing)}))


def _row(what: str, seconds: float, against: float) -> dict[str, str]:
    return {"what": what, "seconds": f"{seconds:.2f}", "ratio": f"{seconds / against:.2f}"}


def _differing(told: dict, found: dict[str, tuple[np.ndarray, np.ndarray]]) -> int:
    count = 0
    for name, (status, due) in found.items():
        ours = told[name]["status"].to_physical().to_numpy()
        clocked = ours > 1
        count += int((ours != status).sum()) + int((day_numbers(told[name]["due_on"]) != due)[clocked].sum())
    return count


if __name__ == "__main__":
    main(int(sys.argv[1]))
