"""What somebody is told of, and how much of it they have not read."""

from __future__ import annotations

from throughcare.record.models import Notice


def unread(account: int) -> int:
    """How many notices an account has not read."""
    return Notice.objects.filter(account=account, read_at=None).count()


def notices_of(account: int, most: int = 100) -> list[Notice]:
    """The notices of an account, latest first, with what they are about."""
    told = Notice.objects.filter(account=account).select_related("break_glass__account", "break_glass__person")
    return list(told.order_by("-at", "-pk")[:most])
