"""The only place that asks what the time is; everything a person reads is in Europe/London."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def _utc_now() -> datetime:
    return datetime.now(UTC)


def in_london(instant: datetime) -> datetime:
    """The same instant on a London clock.

    Raises:
        ValueError: the instant carries no time zone, so nobody can say which moment it is.
    """
    if instant.tzinfo is None:
        raise ValueError("An instant needs a time zone: a time without one cannot be placed on a London clock.")
    return instant.astimezone(LONDON)


def today_in_london(clock: Callable[[], datetime] = _utc_now) -> date:
    """Today's date in London. `clock` gives the present instant, with its zone."""
    return in_london(clock()).date()
