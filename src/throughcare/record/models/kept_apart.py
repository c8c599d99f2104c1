"""Rows that are kept outside the record of the person they are about: no key leads to them from a case, or back."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Self

from django.db import models

from throughcare.record.models.fields import text
from throughcare.record.models.rows import NOT_SUPERSEDED, Recorded


class RowsApart(models.QuerySet[Any]):
    """Rows kept apart, those that stand and those that a correction has superseded."""

    def current(self) -> Self:
        """The rows that stand."""
        return self.filter(NOT_SUPERSEDED)


class KeptApart(Recorded):
    """A row that is kept apart. It keeps its id for life, and a correction leaves a copy of what stood before.

    `uuid` is the row's own address; a copy has another. `reference` names the sheet of the form that it was entered on.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    reference = text()
    superseded_at = models.DateTimeField(null=True, blank=True)
    superseded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, db_index=False, related_name="+")

    objects: ClassVar[Any] = models.Manager.from_queryset(RowsApart)()

    class Meta:
        abstract = True


class AboutCase(KeptApart):
    """A row kept apart that says which case it is about by the address of that case, and by no key."""

    case = models.UUIDField(db_index=True)

    class Meta:
        abstract = True
