"""Notices that the dates of policy bring: written without anybody's doing, once each, with an entry for each case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from django.db import transaction

from throughcare.duties.notices_due import notices_due
from throughcare.notices.declared import notice_kinds
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import OutgoingNotice, Person
from throughcare.record.provenance import Provenance
from throughcare.record.queries.outbox import Due, addresses, parties_of
from throughcare.work.outbox import Telling, told_in, written

_AT_ONCE = 200
BRING = "bring_due_notices"


def bring_due(operator: str, today: date) -> dict[str, int]:
    """Write the notices that are due today and were not written yet; how many, by the provision's id.

    The cases must have been worked out for the day (`duties.refresh.refresh_stale`).
    """
    return {
        provision: sum(_bring(operator, provision, some, today) for some in _some(iter(due)))
        for provision, due in notices_due(today).items()
    }


def _bring(operator: str, provision: str, due: Sequence[Due], today: date) -> int:
    kind = notice_kinds()[provision]
    with transaction.atomic(durable=True):
        locked = Person.objects.select_for_update(no_key=True).filter(pk__in=[each.person for each in due])
        list(locked.order_by("pk").values_list("pk", flat=True))
        parties, places = parties_of([each.person for each in due], today), addresses()
        tellings = [
            Telling(kind, parties[each.person], told_in(kind, parties[each.person]), each.row, each.on) for each in due
        ]
        made = written(tellings, Provenance(by=operator, feed=BRING), places)
        for person_id, notices in _by_case(made).items():
            details = {"notices": [each.pk for each in notices], "provision": provision}
            append(operator, BRING, Outcome.DONE, person_id=person_id, details=details)
        return len(made)


def _by_case(made: Sequence[OutgoingNotice]) -> dict[int, list[OutgoingNotice]]:
    found: dict[int, list[OutgoingNotice]] = {}
    for each in made:
        found.setdefault(each.person_id, []).append(each)
    return found


def _some(due: Iterator[Due]) -> Iterator[list[Due]]:
    while some := list(islice(due, _AT_ONCE)):
        yield some
