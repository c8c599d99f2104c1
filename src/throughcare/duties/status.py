"""Where stored duties stand on a day, worked out by the database exactly as `Outcome.status` does."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When

from throughcare.duties.models import Duty
from throughcare.duties.rows import State
from throughcare.engine.outcomes import Status

_MET = Q(met_on__isnull=False)


def status_on(today: date) -> Case:
    """The status of a duty on `today`, as an expression over its columns."""
    return Case(
        When(state=State.CANNOT_TELL.value, then=Value(Status.CANNOT_TELL.value)),
        When(_MET & Q(late=True), then=Value(Status.MET_LATE.value)),
        When(_MET, then=Value(Status.MET.value)),
        When(state=State.WAITING.value, then=Value(Status.WAITING.value)),
        When(due_on__lt=today, then=Value(Status.OVERDUE.value)),
        When(opens_on__gt=today, then=Value(Status.UPCOMING.value)),
        default=Value(Status.DUE.value),
        output_field=CharField(),
    )


def with_status(duties: QuerySet[Duty], today: date) -> QuerySet[Any]:
    """The same duties, each with its `status` on `today`."""
    return duties.annotate(status=status_on(today))
