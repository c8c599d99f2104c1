"""Service accounts as the database holds them: the keys that open, and the tokens that were used."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from throughcare.record.models import ServiceAccount, ServiceKey, UsedToken

A_MINUTE = timedelta(minutes=1)


class UsedBefore(Exception):
    """A token opens one request, and this one has."""


class TooMany(Exception):
    """A service asks more often than it may. `wait`: after how many seconds it may ask again."""

    def __init__(self, wait: int) -> None:
        self.wait = wait
        super().__init__(f"Too many requests: wait {wait} seconds.")


def key_named(key_id: str) -> ServiceKey | None:
    """A key with the service whose it is."""
    return ServiceKey.objects.select_related("service").filter(key_id=key_id).first()


def opens(key: ServiceKey, now: datetime, today: date) -> bool:
    """Whether a key, and the service whose it is, are good at this instant."""
    service = key.service
    stopped = key.stops_at is not None and key.stops_at <= now
    return not stopped and service.disabled_at is None and service.expires_on >= today


def standing_keys(service: ServiceAccount, now: datetime) -> list[ServiceKey]:
    """The keys of a service that still open."""
    return list(service.keys.filter(Q(stops_at__isnull=True) | Q(stops_at__gt=now)).order_by("pk"))


def use(service: ServiceAccount, token_id: str, expires_at: datetime, now: datetime, most: int) -> None:
    """Note that a token is used now, once and for all; `most` requests a minute.

    Raises:
        UsedBefore: it was used already.
        TooMany: the service has asked too often in the last minute.
    """
    with transaction.atomic():
        UsedToken.objects.filter(keep_until__lt=now).delete()
        recent = UsedToken.objects.filter(service=service, used_at__gt=now - A_MINUTE).order_by("used_at")
        times = list(recent.values_list("used_at", flat=True)[:most])
        if len(times) >= most:
            raise TooMany(max(1, round((times[0] + A_MINUTE - now).total_seconds())))
        try:
            with transaction.atomic():
                keep_until = max(expires_at, now + A_MINUTE)
                UsedToken.objects.create(service=service, token_id=token_id, used_at=now, keep_until=keep_until)
        except IntegrityError:
            raise UsedBefore from None
