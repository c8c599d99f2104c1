"""Whether the examples pin policy down: each figure one more or less, and each comparison strict or not, must make one
of them fail."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.drills.cases import cases_beneath
from tests.drills.drill import caught, drill, proved_by
from tests.drills.equivalent import EQUIVALENT
from tests.drills.mutants import Mutant, reached
from tests.provisions import tables
from throughcare.policy import tree
from throughcare.policy.grain import Grain

LEAST = 0.95
SURVIVORS = Path("build/mutants.txt")

pytestmark = pytest.mark.slow


def unchanged() -> list[Mutant]:
    """Changes that change nothing, which have nearly every tree, and every series, built anew."""
    found: dict[int, tuple[tree.Today | Grain, list[str]]] = {}
    for provision in tables.catalogue().evaluated:
        for thing in reached(provision):
            if isinstance(thing, tree.Today | Grain):
                found.setdefault(id(thing), (thing, []))[1].append(provision.id)
    return [Mutant(thing, replace(thing), tuple(provisions)) for thing, provisions in found.values()]


def test_each_figure_and_each_comparison_is_pinned_by_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    cases = cases_beneath(Path(tables.__file__).parent)
    score = drill(tables.catalogue().evaluated, cases, EQUIVALENT)
    SURVIVORS.parent.mkdir(exist_ok=True)
    SURVIVORS.write_text("".join(f"{each}\n" for each in score.survivors))
    with capsys.disabled():
        sys.stdout.write(f"\n{score}; the others are in {SURVIVORS}.\n")
    share = score.share
    assert share >= LEAST


def test_a_change_that_changes_nothing_is_not_caught() -> None:
    proving = proved_by(cases_beneath(Path(tables.__file__).parent))
    assert [str(each) for each in unchanged() if caught(each, proving)] == []
