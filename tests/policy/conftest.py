"""What the tests of the language of policy share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy.packages import Package, packages


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Package]:
    """Makes a package of modules, by path, and forgets it afterwards."""
    yield from packages(tmp_path, monkeypatch)
