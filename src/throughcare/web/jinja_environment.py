"""The Jinja environment of the pages: where templates are found, and the filters they may use.

Templates are named from the `web` room: `layout/base.html`, `my_work/my_work.html`. GOV.UK macros stand under
`govuk_frontend_jinja/components/…/macro.html`.
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader

WEB = Path(__file__).parent
NOT_KNOWN = "Not known"


def environment(**options: Any) -> Environment:
    """Build the environment, once, for Django's Jinja backend."""
    options["loader"] = ChoiceLoader(
        [
            FileSystemLoader(WEB),
            PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}),
        ]
    )
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 - the backend sets autoescape
    made.globals.update(static=static, url=_url)
    made.filters.update(
        date=long_date,
        short_date=short_date,
        date_time=date_and_time,
        number=number,
        capital=capital,
        from_today=from_today,
    )
    return made


def _url(name: str, **arguments: Any) -> str:
    return reverse(name, kwargs=arguments)


def _day(value: date) -> date:
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


def capital(words: str) -> str:
    """The words with a capital first, and every other letter as it is: `MAPPA level` stays."""
    return words[:1].upper() + words[1:]


def long_date(value: date | None) -> str:
    """`2 June 2021`; an instant is shown as its day in London; `Not known` for nothing."""
    return NOT_KNOWN if value is None else f"{_day(value):%-d %B %Y}"


def short_date(value: date | None) -> str:
    """`2 Jun 2021`, for a narrow column."""
    return NOT_KNOWN if value is None else f"{_day(value):%-d %b %Y}"


def date_and_time(value: datetime | None) -> str:
    """`2 June 2021 at 3:05pm`, in London."""
    if value is None:
        return NOT_KNOWN
    local = timezone.localtime(value)
    return f"{local:%-d %B %Y} at {local:%-I:%M}{'am' if local.hour < 12 else 'pm'}"


def number(value: int) -> str:
    """`12,345`."""
    return f"{value:,}"


def from_today(value: date, today: date) -> str:
    """How far a day lies from today: `today`, `tomorrow`, `in 5 days`, `yesterday`, `12 days ago`."""
    days = (_day(value) - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    if days in near:
        return near[days]
    return f"in {days:,} days" if days > 0 else f"{-days:,} days ago"
