"""The only place that asks what the time is; everything a person reads is in Europe/London."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
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


def in_utc(instant: datetime) -> datetime:
    """The same instant in UTC, in which instants are kept and compared: Python compares two times of one other zone by
    their clock faces, and so mistakes the hour that is lived twice.

    Raises:
        ValueError: the instant carries no time zone, so nobody can say which moment it is.
    """
    return in_london(instant).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The last instant of a day in London, in UTC, to the microsecond that the record keeps."""
    midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=LONDON)
    return midnight.astimezone(UTC) - timedelta(microseconds=1)


def today_in_london(clock: Callable[[], datetime] = _utc_now) -> date:
    """Today's date in London. `clock` gives the present instant, with its zone."""
    return in_london(clock()).date()
