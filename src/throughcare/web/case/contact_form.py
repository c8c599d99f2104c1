"""Recording a contact: the fields of the form, and what they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from throughcare.access.roles import Role
from throughcare.policy.facts import ContactOutcome, Method, Practitioner, Purpose, With
from throughcare.policy.words import word
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.contacts import NewContact
from throughcare.work.refusals import NotValid

W = TypeVar("W", bound=StrEnum)

OWN = {Role.POM: Practitioner.POM, Role.COM: Practitioner.COM, Role.PP: Practitioner.PP}

WORDS: dict[StrEnum, str] = {
    Practitioner.POM: "Prison offender manager (POM)",
    Practitioner.COM: "Community offender manager (COM)",
    Practitioner.PP: "Probation practitioner",
    Practitioner.KEY_WORKER: "Key worker",
    Practitioner.CRS_PROVIDER: "Commissioned rehabilitative services (CRS) provider",
    Practitioner.OTHER: "Somebody else",
    With.PERSON: "The person",
    With.THIRD_PARTY: "Somebody else, about the person",
    Method.IN_CELL_TELEPHONY: "Telephone in the cell",
    ContactOutcome.PLANNED: "Planned, still to come",
    ContactOutcome.ATTENDED: "Took place",
    ContactOutcome.ACCEPTABLE_ABSENCE: "Did not take place, acceptable absence",
    ContactOutcome.FAILED_TO_ATTEND: "Did not take place, failed to attend",
    ContactOutcome.CANCELLED: "Cancelled",
    Purpose.SENTENCE_PLAN_WORK: "Work on the sentence plan",
    Purpose.PRE_RELEASE: "Preparing for release",
    Purpose.COMPLETE_OASYS: "Completing OASys",
    Purpose.OTHER: "Something else",
}


def options(words: type[StrEnum]) -> list[tuple[str, str]]:
    """The words of a list with what people call them."""
    return [(each.value, _called(each, words)) for each in words]


def _called(each: StrEnum, words: type[StrEnum]) -> str:
    text = word(each.value, words)
    return WORDS.get(each) or text[:1].upper() + text[1:]


@dataclass(frozen=True)
class ContactForm:
    """What was typed into the form, and what is wrong with it."""

    on: TypedDate
    by: str = ""
    with_whom: str = With.PERSON.value
    method: str = ""
    purpose: str = ""
    outcome: str = ""
    appointment: bool = False
    note: str = ""
    form: str = ""
    errors: tuple[FieldError, ...] = field(default=())

    def contact(self) -> NewContact:
        """The contact as the verb takes it."""
        return NewContact(
            on=self.on.on,
            outcome=_one_of(ContactOutcome, self.outcome),
            method=_one_of(Method, self.method),
            purpose=_one_of(Purpose, self.purpose),
            by=_one_of(Practitioner, self.by),
            with_whom=_one_of(With, self.with_whom) or With.PERSON,
            appointment=self.appointment,
            note=self.note,
            form=self.form,
        )


def empty_form(role: Role, today: date) -> ContactForm:
    """The form to begin with: today, by the reader in their own role."""
    return ContactForm(TypedDate.of("on", today), by=OWN[role].value if role in OWN else "", form=fresh_sheet())


def posted_form(posted: Mapping[str, str]) -> ContactForm:
    """The form as it was sent."""
    return ContactForm(
        on=typed_date(posted, "on", "the date of the contact"),
        by=posted.get("by", ""),
        with_whom=posted.get("with_whom", ""),
        method=posted.get("method", ""),
        purpose=posted.get("purpose", ""),
        outcome=posted.get("outcome", ""),
        appointment=posted.get("appointment") == "yes",
        note=posted.get("note", "").strip(),
        form=sheet(posted.get("form", "")),
    )


def errors_of(refused: NotValid, on: TypedDate, order: tuple[str, ...]) -> tuple[FieldError, ...]:
    """What a verb refused, by the fields of the form in their order; a date that is none says what is wrong with it."""
    said = {name: rule.rstrip(".") for name, rule in refused.errors.items()}
    found = [FieldError(name, said[name]) for name in order if name in said and name != on.name]
    others = [FieldError(order[0], rule) for name, rule in said.items() if name not in order and name != on.name]
    date_error = on.error or (FieldError(f"{on.name}-day", said[on.name]) if on.name in said else None)
    return (*([date_error] if date_error else []), *found, *others)


def _one_of(words: type[W], value: str) -> W | None:
    return words(value) if value in set(words) else None
