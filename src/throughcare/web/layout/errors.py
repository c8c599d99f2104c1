"""What is wrong with a form, said twice: in the summary at the top and beside the field."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class FieldError:
    """`message` is about the field whose input has the id `field`."""

    field: str
    message: str


def message_for(errors: Iterable[FieldError], field: str) -> dict[str, str] | None:
    """The `errorMessage` of a GOV.UK input macro for `field`, or None when nothing is wrong with it."""
    return next(({"text": error.message} for error in errors if error.field == field), None)
