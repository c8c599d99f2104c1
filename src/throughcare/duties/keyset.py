"""Going on with a list from where a page ended, by its last line's own place: as quick on page 3,000 as on page 2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

_BETWEEN = "|"


class NotACursor(ValueError):
    """What asks for the next lines was not given by this list."""


def cursor_of(row: Mapping[str, Any], columns: tuple[str, ...]) -> str:
    """The place of a line in a list ordered by these columns; the last of them settles ties."""
    return _BETWEEN.join(str(row[column]) for column in columns)


def after(rows: QuerySet[Any], columns: tuple[str, ...], cursor: str) -> QuerySet[Any]:
    """The lines that come after a place; all of them, for no place.

    Raises:
        NotACursor: the place is not one of this list's.
    """
    if not cursor:
        return rows
    values = cursor.split(_BETWEEN)
    later, same = Q(), Q()
    try:
        for column, value in zip(columns, values, strict=True):
            later |= same & Q(**{f"{column}__gt": value})
            same &= Q(**{column: value})
        found: QuerySet[Any] = rows.filter(later)
    except (ValidationError, ValueError):
        raise NotACursor(f"{cursor!r} does not say where to go on in this list.") from None
    return found
