"""Choosing a row of a case: those that the reader may see, and the one that the address names."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from throughcare.access.handled import HANDLING
from throughcare.record.models import CaseRow, Person
from throughcare.record.queries.rows_of_a_case import Table, standing_rows
from throughcare.record.told_rows import grain_of
from throughcare.web.case.opening import Opened
from throughcare.work.refusals import NotAllowed
from throughcare.work.rows_of_a_case import labels_in_sight, row_in_sight


def tables_of_facts(opened: Opened) -> list[Table]:
    """The rows whose facts can be corrected."""
    labels = [label for label in labels_in_sight(opened.actor, opened.person_id) if grain_of(label) is not None]
    return standing_rows(opened.person_id, labels, opened.sight)


def tables_to_dispute(opened: Opened) -> list[Table]:
    """The rows that the person is given, and so can dispute."""
    labels = [label for label in labels_in_sight(opened.actor, opened.person_id) if HANDLING[label].withheld is None]
    return standing_rows(opened.person_id, labels, opened.sight)


def chosen(request: HttpRequest, opened: Opened) -> CaseRow | Person | None:
    """The row that `?table=…&row=…` names; None where it names none.

    Raises:
        Http404: there is no such row, or the reader may not see it.
    """
    label, row = request.GET.get("table", ""), request.GET.get("row", "")
    if not label and not row:
        return None
    if not (row.isascii() and row.isdigit() and len(row) < 19):
        raise Http404
    try:
        return row_in_sight(opened.actor, opened.person_id, label, int(row))
    except NotAllowed as refused:
        raise Http404 from refused
