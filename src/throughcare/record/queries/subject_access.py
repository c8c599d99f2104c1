"""Requests for what is held on people that have not been answered, across the cases of a scope."""

from __future__ import annotations

from throughcare.access.permissions import Scope
from throughcare.record.models import SubjectAccessRequest
from throughcare.record.relations import within


def open_requests(scope: Scope) -> list[SubjectAccessRequest]:
    """Those that have no answer yet, each with its person, the first received first."""
    rows = SubjectAccessRequest.objects.current().filter(within(scope, "person"), answered_on__isnull=True)
    return list(rows.select_related("person").order_by("received_on", "pk"))
