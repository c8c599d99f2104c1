"""What the tests of the language of policy share."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.policy.packages import Package


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Package]:
    """Makes a package of these modules, by path, and forgets it afterwards."""
    name = "provisions_of_a_test"

    def make(modules: dict[str, str]) -> ModuleType:
        for path, text in {"__init__": "", **modules}.items():
            file = tmp_path / name / f"{path}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.lstrip("\n"))
        importlib.invalidate_caches()
        return importlib.import_module(name)

    monkeypatch.syspath_prepend(tmp_path)
    yield make
    for module in [each for each in sys.modules if each.split(".")[0] == name]:
        del sys.modules[module]
