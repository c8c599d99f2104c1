"""Recording a departure and ending one: the fields of the forms, and what they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.work.departures import NewDeparture
from throughcare.work.refusals import NotValid

FIELDS = ("provision", "place", "reason", "decided_by", "agreed_by", "from_on", "until_on")
PRISON, REGION = "prison:", "region:"


@dataclass(frozen=True)
class DepartureForm:
    """What was typed into the form, and what is wrong with it. `place` is "prison:LEI" or "region:Wales"."""

    from_on: TypedDate
    until_on: TypedDate
    provision: str = ""
    place: str = ""
    reason: str = ""
    decided_by: str = ""
    agreed_by: str = ""
    errors: tuple[FieldError, ...] = ()

    def departure(self) -> NewDeparture:
        """The departure as the verb takes it."""
        return NewDeparture(
            provision=self.provision,
            establishment=self.place.removeprefix(PRISON) if self.place.startswith(PRISON) else "",
            region=self.place.removeprefix(REGION) if self.place.startswith(REGION) else "",
            reason=self.reason,
            decided_by=self.decided_by,
            agreed_by=self.agreed_by,
            from_on=self.from_on.on,
            until_on=self.until_on.on,
        )

    def errors_of(self, refused: NotValid) -> tuple[FieldError, ...]:
        """What the verb refused, by the fields in their order."""
        return errors_of(refused, FIELDS, {"from_on": self.from_on, "until_on": self.until_on})


@dataclass(frozen=True)
class EndingForm:
    """The new last day, the version that was seen, and what is wrong."""

    until_on: TypedDate
    version: int
    errors: tuple[FieldError, ...] = ()

    def errors_of(self, refused: NotValid) -> tuple[FieldError, ...]:
        """What the verb refused."""
        return errors_of(refused, ("until_on",), {"until_on": self.until_on})


def empty_form(provision: str, places: list[tuple[str, str]], today: date) -> DepartureForm:
    """The form to begin with: from today, of the place where there is only one."""
    only = places[0][0] if len(places) == 1 else ""
    return DepartureForm(TypedDate.of("from_on", today), TypedDate("until_on"), provision=provision, place=only)


def posted_form(posted: Mapping[str, str]) -> DepartureForm:
    """The form as it was sent."""
    typed = {name: value.strip() for name, value in posted.items()}
    return DepartureForm(
        from_on=typed_date(posted, "from_on", "the first day"),
        until_on=typed_date(posted, "until_on", "the last day"),
        provision=typed.get("provision", ""),
        place=typed.get("place", ""),
        reason=typed.get("reason", ""),
        decided_by=typed.get("decided_by", ""),
        agreed_by=typed.get("agreed_by", ""),
    )


def posted_ending(posted: Mapping[str, str]) -> EndingForm:
    """The form that ends a departure, as it was sent."""
    version = posted.get("version", "")
    until_on = typed_date(posted, "until_on", "the last day")
    return EndingForm(until_on, int(version) if version.isascii() and version.isdigit() else 0)


def errors_of(refused: NotValid, order: tuple[str, ...], dates: Mapping[str, TypedDate]) -> tuple[FieldError, ...]:
    """What a verb refused, in the order of the fields; a date that is none says what is wrong with it."""
    found: list[FieldError] = []
    for name in order:
        typed, said = dates.get(name), refused.errors.get(name, "").rstrip(".")
        if typed is not None and typed.error is not None:
            found.append(typed.error)
        elif said:
            found.append(FieldError(f"{name}-day" if typed is not None else name, said))
    return tuple(found)
