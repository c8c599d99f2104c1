"""Contacts: what took place, or is planned, with or about a person."""

from django.db import models

from throughcare.policy import facts
from throughcare.record.models.fields import day, flag, word
from throughcare.record.models.rows import CaseRow


class Contact(CaseRow):
    """One contact. `on` is when it took place or is to; `recorded_on` when the case note was made."""

    on = day()
    recorded_on = day()
    by = word(facts.Practitioner)
    with_whom = word(facts.With)
    method = word(facts.Method)
    place = word(facts.Place)
    purpose = word(facts.Purpose)
    outcome = word(facts.ContactOutcome)
    appointment = flag()
    approved = flag()
    next_on = day()
    note = models.TextField(blank=True, default="")
