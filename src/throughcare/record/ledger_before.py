"""Entries of the ledger's former form: their digests stay; what lets them be erased and found is added beside."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from throughcare.ledger.chain import GENESIS, linked_formerly
from throughcare.record.ledger import named, said

_AT_ONCE = 1_000


def add_what_the_chain_holds(entries: Any, mentions: Any) -> None:
    """Give every former entry the salted digest of what it says, and a pointer to each person in its details.

    `entries` and `mentions` are the two tables as they were when the migration was written.
    """
    former = entries.objects.order_by("number").iterator(chunk_size=_AT_ONCE)
    while some := list(islice(former, _AT_ONCE)):
        for entry in some:
            entry.held = linked_formerly(
                entry.number,
                said(entry.at, entry.actor, entry.action, entry.outcome),
                named(entry.person_id, entry.details),
                entry.salt,
                GENESIS,
            ).held
        entries.objects.bulk_update(some, ["held"], batch_size=200)
        mentions.objects.bulk_create(
            [
                mentions(entry_id=entry.number, place=place, person_id=person)
                for entry in some
                for place, person in enumerate(_people_in(entry.details))
            ],
            batch_size=200,
        )


def _people_in(details: dict[str, Any]) -> Iterator[int]:
    cases = details.get("cases")
    yield from cases if isinstance(cases, list) else ()
    if isinstance(details.get("case"), int):
        yield details["case"]
