"""Dates as they are typed on the command line."""

from __future__ import annotations

from datetime import date

import typer


def as_of(written: str | None) -> date:
    """The day asked about, 2021-06-30 as it is typed; today in London where none is.

    Raises:
        typer.BadParameter: it is no date.
    """
    if written is None:
        from throughcare.calendar import today_in_london

        return today_in_london()
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is not a date: write it as year-month-day, like 2021-06-30.") from None
