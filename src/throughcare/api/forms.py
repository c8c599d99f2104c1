"""What JSON may hold where a field is a day, a number or words: exactly that, and nothing that could become it."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, StrictInt, StringConstraints

from throughcare.work.refusals import NotValid

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# A NUL cannot be stored. Nor can half of a pair of surrogates, but not every reader of patterns knows those.
WRITABLE = r"^[^\u0000]*$"


def _written_as_day(value: Any) -> Any:
    if value is not None and not (isinstance(value, str) and _DAY.fullmatch(value)):
        raise ValueError("A day is written like 2021-06-02.")
    return value


def _storable(value: Any) -> Any:
    if isinstance(value, str) and any(each == "\0" or "\ud800" <= each <= "\udfff" for each in value):
        raise ValueError("Text holds a character that cannot be stored.")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]
Line = Annotated[
    str,
    StringConstraints(strict=True, max_length=255),
    BeforeValidator(_storable),
    Field(json_schema_extra={"pattern": WRITABLE}),
]
Text = Annotated[
    str,
    StringConstraints(strict=True, max_length=20_000),
    BeforeValidator(_storable),
    Field(json_schema_extra={"pattern": WRITABLE}),
]
Version = Annotated[StrictInt, Field(ge=1, le=2_147_483_647, description="The version of the row that was seen.")]
RowId = Annotated[StrictInt, Field(ge=1, le=9_223_372_036_854_775_807)]


class Asked(Schema):
    """The query of a request: what it does not name is refused, for a narrowing that is misspelt would show more."""

    @classmethod
    def refuse_others(cls, request: HttpRequest) -> None:
        """Refuse what is asked for beside the fields.

        Raises:
            NotValid: something is.
        """
        others = sorted(set(request.GET) - set(cls.model_fields))
        if others:
            raise NotValid(dict.fromkeys(others, "Nothing of this name can be asked for here."))


class PageAsked(Asked):
    """Which of the pages of a list. `page`: the first is 1."""

    page: Annotated[int, Field(ge=1, le=1_000)] = 1
    size: Annotated[int, Field(ge=1, le=100)] = 50

    @property
    def begins(self) -> int:
        """The place of the page's first line in the list."""
        return self.size * (self.page - 1)


class Sent(Schema):
    """The body of a request: what it does not name is refused."""

    model_config = ConfigDict(extra="forbid")
