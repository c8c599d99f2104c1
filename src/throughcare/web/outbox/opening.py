"""Opening a notice: who asks, may they do this to its case, and the entry that the read leaves."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest

from throughcare.access.permissions import Action
from throughcare.record.models import OutgoingNotice
from throughcare.record.queries.outbox import outgoing_at
from throughcare.record.relations import NOBODY
from throughcare.web.case.opening import Opened, actor_behind
from throughcare.work.reading import read_case
from throughcare.work.refusals import NotAllowed


def open_notice(request: HttpRequest, notice: UUID, action: Action) -> tuple[Opened, OutgoingNotice]:
    """The notice at this address with its case; the read is in the ledger before anything is shown.

    Raises:
        Http404: there is no such notice, or the reader may not do this to its case.
    """
    actor, found = actor_behind(request), outgoing_at(notice)
    try:
        read_case(actor, found.person_id if found is not None else NOBODY, action)
    except NotAllowed as refused:
        raise Http404 from refused
    assert found is not None
    return Opened(actor, found.person_id, found.person.uuid), found
