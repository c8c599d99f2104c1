"""Packages of provisions that a test writes for itself."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

Package = Callable[[dict[str, str]], ModuleType]

NAME = "provisions_of_a_test"


def packages(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Package]:
    """Makes a package of these modules, by path, in place of the one before; forgets it afterwards."""

    def make(modules: dict[str, str]) -> ModuleType:
        _forget()
        for path, text in {"__init__": "", **modules}.items():
            file = folder / NAME / f"{path}.py"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.lstrip("\n"))
        importlib.invalidate_caches()
        return importlib.import_module(NAME)

    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield make
    _forget()


def _forget() -> None:
    for module in [each for each in sys.modules if each.split(".")[0] == NAME]:
        del sys.modules[module]
