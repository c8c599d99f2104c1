"""The command as a whole: quick to start, and clear when it is used wrongly."""

import subprocess
import sys

import pytest

from tests.cli.conftest import Run

HEAVY = ("django", "polars", "pyarrow", "rich", "pydantic", "throughcare.policy", "throughcare.record")


def test_the_help_loads_nothing_heavy() -> None:
    loaded = f"import sys, throughcare.cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True, text=True)
    assert ran.stdout.strip() == "[]"


def test_the_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.status == 0
    for name in ("explain", "policy", "evaluate", "intake", "migrate", "demo", "serve", "case", "ledger"):
        assert f"\n  {name}" in ran.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("explode",), "No such command 'explode'"),
        (("explain",), "Missing argument 'FILE|NOMS|CRN'"),
        (("explain", "x.json", "--as-of", "2023-02-30"), "'2023-02-30' is not a date"),
        (("demo", "--people", "0"), "Invalid value for '--people'"),
        (("intake", "nowhere.json"), "'nowhere.json' does not exist"),
        (("ledger", "verify", "--anchor", "x"), "'x' is no head of the ledger"),
    ],
)
def test_wrong_usage_is_said_on_standard_error_with_status_2(run: Run, words: tuple[str, ...], told: str) -> None:
    ran = run(*words)
    assert ran.status == 2
    assert told in " ".join(ran.err.replace("│", " ").split())
    assert ran.out == ""
