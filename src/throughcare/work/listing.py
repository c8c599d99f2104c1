"""Reading lists: a list shows many people at once, and one entry says whose records it showed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TypeVar

from django.db import transaction

from throughcare.access.permissions import Actor
from throughcare.record.ledger import Outcome, append

T = TypeVar("T")

_AT_ONCE = 500


def read_list(actor: Actor, name: str, person_ids: Iterable[int]) -> None:
    """Leave an entry for a list that is about to be shown. `name` says which list; a list of nobody leaves one too."""
    with transaction.atomic():
        append(actor.name, f"list_{name}", Outcome.READ, details={"cases": sorted(set(person_ids))})


def noted(actor: Actor, name: str, rows: Iterable[T], person_of: Callable[[T], int]) -> Iterator[T]:
    """The rows of a long list, some at a time, each lot after the entry that says whom it shows."""
    remaining = iter(rows)
    while some := list(islice(remaining, _AT_ONCE)):
        read_list(actor, name, (person_of(row) for row in some))
        yield from some
