"""The kinds of column that facts are kept in. An empty fact is NULL, never a blank word and never a default."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

    TextColumn = models.CharField[Any, Any]
else:
    TextColumn = models.CharField


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


class SortedTextField(TextColumn):
    """Text in plain letters, compared byte by byte on every database, so that a prefix is a range of its index."""

    def db_parameters(self, connection: BaseDatabaseWrapper) -> Any:
        """PostgreSQL would otherwise sort by the rules of a language, and pass over spaces."""
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def day() -> models.DateField[Any, Any]:
    """A date, or nothing."""
    return models.DateField(null=True, blank=True)


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
