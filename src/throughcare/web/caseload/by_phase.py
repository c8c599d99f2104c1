"""Lists of cases by how they stand: what the address asks for, its page by number, and every line for a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from throughcare.access.permissions import Scope
from throughcare.duties.lists_by_phase import Filters, Line, Page
from throughcare.policy.facts import ManagerRole
from throughcare.record.queries.caseload import prisons_in
from throughcare.web.caseload.asking import staff_choice
from throughcare.web.layout.choices import Choice, Narrowed, narrowed

A_PAGE = 50
_MOST_PAGES = 1_000
_AT_ONCE = 500


@dataclass(frozen=True)
class Asked:
    """The list that was asked for: what narrows it, and the number of its page."""

    narrowed: Narrowed
    number: int

    @property
    def filters(self) -> Filters:
        """What narrows the list."""
        chosen = self.narrowed
        return Filters(chosen["stands"], chosen["prison"], chosen["pom"], chosen["com"])

    @property
    def begins(self) -> int:
        """The place of the page's first line in the list."""
        return A_PAGE * (self.number - 1)

    def shown(self, page: Page[Any]) -> dict[str, Any]:
        """What the page is told of the list: it, its lines, and the pages before and after."""
        more = self.begins + A_PAGE < page.count
        return {
            "list": self.narrowed,
            "page": page,
            "previous": self._numbered(self.number - 1) if self.begins else None,
            "following": self._numbered(self.number + 1) if more else None,
        }

    def _numbered(self, number: int) -> str:
        return self.narrowed.address(page=str(number))


def asked(request: HttpRequest, scope: Scope, address: str, phases: Mapping[str, str]) -> Asked:
    """What the address asks for. `phases`: how a case may stand, each with its words."""
    choices = (
        Choice("stands", "How it stands", [("", "Any"), *phases.items()]),
        Choice("prison", "Prison", [("", "Any"), *prisons_in(scope)]),
        staff_choice(scope, "pom", "POM", ManagerRole.POM),
        staff_choice(scope, "com", "COM", ManagerRole.COM),
    )
    return Asked(narrowed(request, address, choices), _number(request.GET.get("page", "")))


def every_line(read: Callable[[int, int], Page[Line]]) -> Iterator[Line]:
    """Every line of a list, some at a time. `read` gives the page that begins at a place, and is so long."""
    begins = 0
    while lines := read(begins, _AT_ONCE).lines:
        yield from lines
        begins += _AT_ONCE


def _number(words: str) -> int:
    """The number of a page; the first for anything that is none."""
    return min(int(words), _MOST_PAGES) if re.fullmatch(r"[1-9][0-9]{0,3}", words) else 1
