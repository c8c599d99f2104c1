"""Recording a contact, and what came of one that was arranged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.policy import facts
from throughcare.policy.facts import ContactOutcome, Method, Practitioner, Purpose, With
from throughcare.record.corrections import supersede
from throughcare.record.models import Contact
from throughcare.work.faults import Faults
from throughcare.work.refusals import NotValid
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

CONTACTS = facts.Contact.grain.name

_MADE_BY = {Role.POM: Practitioner.POM, Role.COM: Practitioner.COM, Role.PP: Practitioner.PP}
_AHEAD = {ContactOutcome.PLANNED, ContactOutcome.CANCELLED}


@dataclass(frozen=True, kw_only=True)
class NewContact:
    """A contact as it is entered. `by` None: made by the actor, in their own role.

    `form` names the form it was entered on: one that is sent twice, by a double click or from a second tab, is one
    contact. Empty where there was no form.
    """

    on: date | None
    outcome: ContactOutcome | None
    method: Method | None = None
    purpose: Purpose | None = None
    by: Practitioner | None = None
    with_whom: With = With.PERSON
    appointment: bool = False
    note: str = ""
    form: str = ""


def record_contact(actor: Actor, person_id: int, entered: NewContact, *, today: date | None = None) -> Contact:
    """Record a contact that took place, or arrange one.

    Raises:
        Refused: the actor may not, or a field breaks a rule.
    """

    def write(asked: Asked) -> Written[Contact]:
        # The case is locked by now, so that the second sending of a form sees what the first wrote.
        sent = sent_before(Contact, entered.form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"contact": sent.pk, "sent": "again"}, CONTACTS)
        by = entered.by or _MADE_BY.get(actor.role)
        _check(entered, by, asked.today)
        contact = Contact.objects.create(
            person_id=person_id,
            on=entered.on,
            recorded_on=asked.today,
            by=by,
            with_whom=entered.with_whom,
            method=entered.method,
            purpose=entered.purpose,
            outcome=entered.outcome,
            appointment=entered.appointment,
            note=entered.note,
            reference=entered.form,
            **asked.provenance.columns(),
        )
        return Written(contact, {"contact": contact.pk}, CONTACTS)

    return perform(Action.RECORD_CONTACT, actor, person_id, write, today=today)


def record_outcome(
    actor: Actor,
    person_id: int,
    contact_id: int,
    outcome: ContactOutcome,
    *,
    expected_version: int,
    today: date | None = None,
) -> Contact:
    """Say what came of a contact that was arranged.

    Raises:
        Refused: the actor may not, there is no such contact, or it lies ahead.
        StaleVersion: somebody else changed it first.
    """

    def write(asked: Asked) -> Written[Contact]:
        contact: Contact | None = Contact.objects.current().of(person_id).filter(pk=contact_id).first()
        if contact is None:
            raise NotValid({"contact": "This contact is not in the record of this case."})
        if contact.on is not None and contact.on > asked.today and outcome not in _AHEAD:
            raise NotValid({"outcome": "A contact that lies ahead is planned or cancelled."})
        standing = supersede(
            contact, expected_version=expected_version, provenance=asked.provenance, outcome=outcome.value
        )
        return Written(standing, {"contact": contact_id, "fields": ["outcome"]}, CONTACTS)

    return perform(Action.RECORD_CONTACT, actor, person_id, write, today=today)


def _check(entered: NewContact, by: Practitioner | None, today: date) -> None:
    faults = Faults()
    faults.unless(entered.on, "on", "Enter the date of the contact.")
    faults.within_reach("on", entered.on, "The date of the contact")
    faults.unless(entered.outcome, "outcome", "Choose what came of the contact.")
    faults.unless(entered.method, "method", "Choose how the contact was made.")
    faults.unless(entered.purpose, "purpose", "Choose what the contact was for.")
    faults.unless(by, "by", "Choose who made the contact.")
    if entered.on is not None and entered.outcome is not None:
        if entered.on > today:
            told = f"A contact of after {today:%-d %B %Y} lies ahead: it is planned or cancelled."
            faults.unless(entered.outcome in _AHEAD, "outcome", told)
        elif entered.on < today:
            told = f"A contact of before {today:%-d %B %Y} lies behind: choose what came of it."
            faults.unless(entered.outcome is not ContactOutcome.PLANNED, "outcome", told)
    faults.refuse()
