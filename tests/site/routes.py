"""Every route of the site, from the resolver itself, so that a new one is tested the day it is added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "TRACE", "PATCH")

_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")

# What to put where an address has a parameter: by its name where that is known to name something that is there, else by
# the kind that it is of.
BY_NAME = {
    "role": "pom",
    "part": "overdue",
    "document": "national-standards-2021",
    "section": "3-allocation-and-initial-contact",
    "provision": "NS-3.3-COMMUNITY",
    "id_": "NS-3.3-COMMUNITY",
    "table": "sentence",
}
_BY_KIND = {"int": "1", "str": "a", "slug": "a", None: "a", "path": "a"}


@dataclass(frozen=True)
class Route:
    """A route as the resolver has it, and the view behind it."""

    pattern: str
    view: Any

    @property
    def of_the_api(self) -> bool:
        """Whether it is called by services, and not by browsers."""
        return self.pattern.startswith("api/")

    def address(self, uuid: object, **named: str) -> str:
        """An address of this route, about the case of that uuid; `named` are parameters that matter to the caller."""
        values: Mapping[str, str] = BY_NAME | named

        def filled(found: re.Match[str]) -> str:
            kind, name = found.groups()
            if kind in {"uuid", "uuidstr"}:
                return str(uuid)
            return values.get(name) or _BY_KIND[kind]

        return "/" + _PARAMETER.sub(filled, self.pattern)


def every_route() -> list[Route]:
    """The routes, in their order."""
    return list(_routes(get_resolver(), ""))


def _routes(resolver: URLResolver, before: str) -> Iterator[Route]:
    for each in resolver.url_patterns:
        pattern = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _routes(each, pattern)
        else:
            assert isinstance(each, URLPattern)
            yield Route(pattern, each.callback)
