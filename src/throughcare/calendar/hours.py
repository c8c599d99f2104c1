"""Clocks of hours run on instants: elapsed time, which a change of clocks neither lengthens nor shortens."""

from datetime import UTC, datetime, timedelta

from throughcare.calendar.london import in_london


def add_hours(instant: datetime, hours: int) -> datetime:
    """The instant `hours` elapsed hours later (or earlier), on a London clock.

    Raises:
        ValueError: the instant carries no time zone.
    """
    return in_london(in_london(instant).astimezone(UTC) + timedelta(hours=hours))
