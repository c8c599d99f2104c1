"""What is set aside is written beside the test, and duties are worked out only in tests that ask for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from throughcare.intake.run import IntakeReport, take_in
from throughcare.work.take_in import runs


@pytest.fixture
def duties_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MOST_REFRESHED", -1)


@pytest.fixture
def intake(tmp_path: Path, duties_left: None) -> Callable[..., IntakeReport]:
    """Takes files in; what is set aside goes to `aside.jsonl`."""

    def take(*paths: Path, **options: Any) -> IntakeReport:
        return take_in(paths, **{"quarantine": tmp_path / "aside.jsonl", **options})

    return take
