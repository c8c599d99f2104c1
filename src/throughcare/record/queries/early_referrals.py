"""The early allocation referral that telling somebody of it is about."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q

from throughcare.record.models import EarlyAllocation


def was_told(person_id: int, told: str, since: date) -> bool:
    """Whether the day in the column `told` is there, of a referral since a day."""
    return bool(EarlyAllocation.objects.current().of(person_id).filter(**{f"{told}__gte": since}).exists())


def open_referral(person_id: int, told: str, other: str, since: date) -> EarlyAllocation | None:
    """The latest row without the day `told`, first of all one that has the day `other`, which is of one referral."""
    of_this = Q(**{f"{other}__isnull": True}) | Q(**{f"{other}__gte": since})
    rows = EarlyAllocation.objects.current().of(person_id).filter(of_this, **{f"{told}__isnull": True})
    found: EarlyAllocation | None = rows.order_by(F(other).desc(nulls_last=True), "-pk").first()
    return found
