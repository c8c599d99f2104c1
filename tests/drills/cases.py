"""The tests of tests/provisions, line by line, to be run by hand: each example is a case."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from inspect import signature
from itertools import groupby, product
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from tests.provisions import tables
from throughcare.engine.evaluation import Evaluator
from throughcare.policy.catalogue import Catalogue, Entry
from throughcare.policy.provisions import Evaluated

PROJECT = Path(__file__).parents[2]
Test = Callable[..., None]


@dataclass(frozen=True)
class Case:
    """A test with one line of its tables; it fails by raising."""

    name: str
    run: Callable[[], None]

    def fails(self) -> bool:
        """Whether it fails; any error is a failure."""
        try:
            self.run()
        except Exception:
            return True
        return False


def cases_beneath(folder: Path) -> list[Case]:
    """The cases beneath a folder of the project of every test that says which provisions it proves."""
    found: list[Case] = []
    for path in sorted(folder.rglob("test_*.py")):
        module = importlib.import_module(".".join(path.relative_to(PROJECT).with_suffix("").parts))
        tests = [value for name, value in vars(module).items() if name.startswith("test_")]
        found += [case for test in tests if _marks(test, "provision") for case in cases_of(test)]
    return found


def _marks(test: Test, name: str) -> list[pytest.Mark]:
    return [mark for mark in getattr(test, "pytestmark", ()) if mark.name == name]


def cases_of(test: Test) -> Iterator[Case]:
    """A test with each line of its tables; none where it also needs something that only pytest can give."""
    for chosen in product(*(_lines(*mark.args) for mark in _marks(test, "parametrize"))):
        given = {name: value for line in chosen for name, value in line.items()}
        if set(given) == set(signature(test).parameters):
            yield Case(f"{test.__module__}.{test.__name__}{list(given.values())}", partial(test, **given))


def _lines(names: str | tuple[str, ...], lines: list[Any]) -> list[dict[str, Any]]:
    named = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    return [dict(zip(named, _values(line, len(named)), strict=True)) for line in lines]


def _values(line: Any, count: int) -> tuple[Any, ...]:
    if isinstance(line, type(pytest.param())):
        return tuple(line.values)
    return (line,) if count == 1 else tuple(line)


@contextmanager
def evaluating(change: Callable[[Evaluated], Evaluated]) -> Iterator[None]:
    """Have every example evaluate what `change` makes of its provisions."""

    def made(catalogue: Catalogue, provisions: list[Evaluated]) -> Evaluator:
        changed = [replace(catalogue.entry_of(each), provision=change(each)) for each in provisions]
        return Evaluator(_only(changed))

    tables.evaluator.cache_clear()
    try:
        with mock.patch.object(tables, "Evaluator", made):
            yield
    finally:
        tables.evaluator.cache_clear()


def _only(entries: list[Entry]) -> Catalogue:
    """A catalogue of these entries alone, with every version of each."""
    versions = {id_: tuple(each) for id_, each in groupby(entries, lambda entry: entry.provision.id)}
    return Catalogue([each[0] for each in versions.values()], [], versions)
