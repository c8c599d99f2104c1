"""Every kind of paper there is: the `PaperKind`s in the modules beside this one, found by looking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from throughcare.work.papers.kind import PaperKind


@cache
def kinds() -> Mapping[str, PaperKind]:
    """The kinds by name, module by module and in the order in which each declares them.

    Raises:
        ValueError: two have one name.
    """
    found: dict[str, PaperKind] = {}
    for module in sorted(iter_modules(__path__), key=lambda each: each.name):
        for held in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(held, PaperKind) and found.setdefault(held.name, held) is not held:
                raise ValueError(f"Two kinds of paper are called {held.name}.")
    return found
