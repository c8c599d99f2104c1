"""The kinds of column that facts are kept in. An empty fact is NULL, never a blank word and never a default."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    TextColumn = models.CharField[Any, Any]
else:
    TextColumn = models.CharField

_ACCENTS = re.compile(r"[\u0300-\u036f]")
_NOT_PLAIN = re.compile(r"[^\w]|_")


class WordField(TextColumn):
    """One word of a list, or nothing. A word that is not on the list is refused when it is written.

    Migrations do not see the list: a new word is no change of the database.
    """

    def __init__(self, *args: Any, words: type[StrEnum] | None = None, **options: Any) -> None:
        self.words = words
        options.setdefault("max_length", 40)
        super().__init__(*args, **options)

    def get_prep_value(self, value: Any) -> str | None:
        """The word as the database keeps it.

        Raises:
            ValueError: it is not on the list; the message gives the list.
        """
        if value is None or self.words is None or not isinstance(value, str):
            return value if value is None else str(value)
        try:
            return str(self.words(value))
        except ValueError:
            known = ", ".join(self.words)
            raise ValueError(f"{self.model.__name__}.{self.name} cannot be {value!r}: it is one of {known}.") from None


def plain_letters(text: str) -> str:
    """Text in small plain letters, digits and single spaces: `plain_letters("O’Néill-Smith") == "oneill smith"`."""
    unaccented = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", "")).casefold()
    return " ".join(_NOT_PLAIN.sub(" ", _ACCENTS.sub("", unaccented)).split())


class SortedTextField(TextColumn):
    """Text in plain letters, compared byte by byte on every database, so that a prefix is a range of its index."""

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """PostgreSQL would otherwise sort by the rules of a language, and pass over spaces."""
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


class SortNameField(SortedTextField):
    """Last, first and middle names in plain letters, worked out whenever the row is written."""

    def pre_save(self, model_instance: Any, add: bool) -> str:
        """The name from the row's own columns."""
        parts = (model_instance.last_name, model_instance.first_name, model_instance.middle_names)
        name = plain_letters(" ".join(parts))[: self.max_length]
        setattr(model_instance, self.attname, name)
        return name


def day() -> models.DateField[Any, Any]:
    """A date, or nothing."""
    return models.DateField(null=True, blank=True)


def instant() -> models.DateTimeField[Any, Any]:
    """A date and time, or nothing: where the text counts hours. It is kept, and read, in UTC."""
    return models.DateTimeField(null=True, blank=True)


def word(words: type[StrEnum]) -> WordField:
    """One word of a list, or nothing."""
    return WordField(words=words, null=True, blank=True)


def whole_number() -> models.IntegerField[Any, Any]:
    """A whole number, or nothing."""
    return models.IntegerField(null=True, blank=True)


def score() -> models.FloatField[Any, Any]:
    """A number with a fraction, or nothing."""
    return models.FloatField(null=True, blank=True)


def truth() -> models.BooleanField[Any, Any]:
    """Yes, no, or not known."""
    return models.BooleanField(null=True, blank=True)


def flag() -> models.BooleanField[Any, Any]:
    """A mark that stands or does not."""
    return models.BooleanField(default=False)


def text(max_length: int = 255) -> models.CharField[Any, Any]:
    """Words that no policy reads; empty where there are none."""
    return models.CharField(max_length=max_length, blank=True, default="")
