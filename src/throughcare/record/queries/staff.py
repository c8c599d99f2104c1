"""How many people each member of staff holds."""

from __future__ import annotations

from django.db.models import Count

from throughcare.record.models import Allocation


def cases_held() -> dict[str, int]:
    """By staff code, how many people are allocated to them now, in whatever role."""
    held = Allocation.objects.current().filter(to_on=None).order_by().values_list("staff_code")
    return dict(held.annotate(Count("person", distinct=True)))
