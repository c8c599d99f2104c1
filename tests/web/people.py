"""Fictional people for the tests of pages: how their cases stand is worked out, and hangs on today."""

from datetime import date, timedelta

from django.db import transaction

from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.duties.refresh import refresh_case
from throughcare.record.models import (
    Account,
    Allocation,
    Contact,
    Establishment,
    Identifier,
    Movement,
    Person,
    Region,
    Risk,
    Sentence,
    Spell,
    Supervision,
    TierRecord,
)
from throughcare.record.naming import index_names

POM_CODE, COM_CODE = "P100", "C100"


def account(
    username: str, role: Role, *, code: str = "", prison: str = "", region: str = "", password: str | None = None
) -> Account:
    """Somebody to be signed in as; a password costs the better part of a second, so there is none unless given."""
    made = Account.objects.create_account(username, password, name=f"{username} Fictional", role=role, staff_code=code)
    if prison:
        made.establishments.set(Establishment.objects.filter(pk=prison))
    if region:
        made.regions.set(Region.objects.filter(pk=region))
    return made


def pom_at_leeds(password: str | None = None) -> Account:
    """A POM at HMP Leeds, who holds the cases that these people are made with."""
    return account("pom.leeds", Role.POM, code=POM_CODE, prison="LEI", password=password)


def held_in_leeds(number: int = 1, last: str = "Adeyemi", first: str = "Ola", **sentence: date | None) -> Person:
    """Somebody in HMP Leeds, sentenced two years ago, with a conditional release date in about nine months.

    `number` tells their NOMS number and CRN from others'; `sentence` gives facts of the sentence in place of these.
    """
    today = today_in_london()
    person = Person.objects.create(
        first_name=first, last_name=last, born_on=date(1985, 5, 3), gender="male", provider="NPS",
        region_id="Yorkshire and the Humber",
    )  # fmt: skip
    dates = {
        "sentenced_on": today - timedelta(days=730),
        "crd": today + timedelta(days=275),
        "sed": today + timedelta(days=1000),
        "hdced": today + timedelta(days=120),
    } | sentence
    Sentence.objects.create(person=person, kind="standard_determinate", offence="Robbery", court="Leeds", **dates)
    arrived = today - timedelta(days=700)
    Spell.objects.create(person=person, arrived_on=arrived, arrival="admission", establishment_id="LEI")
    Movement.objects.create(person=person, kind="admission", occurred_on=arrived, to_place="LEI")
    Risk.objects.create(person=person, assessed_on=today - timedelta(days=600), rosh="high", rsr=3.2, ogrs=61)
    TierRecord.objects.create(person=person, assigned_on=today - timedelta(days=600), tier="B")
    Allocation.objects.create(
        person=person, role="POM", pom_type="probation", from_on=today - timedelta(days=690),
        staff_name="Ada Fictional", staff_code=POM_CODE, establishment_id="LEI",
    )  # fmt: skip
    Contact.objects.create(
        person=person, on=today - timedelta(days=20), by="POM", with_whom="person", method="in_person",
        purpose="sentence_plan_work", outcome="attended", note="Talked about the course.",
    )  # fmt: skip
    return _finished(person, number)


def on_an_order(number: int = 500, last: str = "Ebele", first: str = "Grace") -> Person:
    """Somebody who began a community order eleven days ago, in Yorkshire, with nothing done yet."""
    began = today_in_london() - timedelta(days=11)
    person = Person.objects.create(
        first_name=first, last_name=last, born_on=date(1990, 1, 9), gender="female", provider="NPS",
        region_id="Yorkshire and the Humber",
    )  # fmt: skip
    Sentence.objects.create(person=person, kind="community_order", sentenced_on=began)
    Supervision.objects.create(
        person=person, kind="community_order", started_on=began, ends_on=began + timedelta(days=365)
    )
    TierRecord.objects.create(person=person, assigned_on=began, tier="C")
    Allocation.objects.create(person=person, role="COM", from_on=began, staff_name="Ben Fictional", staff_code=COM_CODE)
    return _finished(person, number)


def _finished(person: Person, number: int) -> Person:
    Identifier.objects.create(person=person, kind="NOMS", value=f"A{number:04d}BC")
    Identifier.objects.create(person=person, kind="CRN", value=f"X{number:06d}")
    index_names([person.pk])
    refresh(person)
    return person


def refresh(person: Person) -> None:
    """Work the case out again after its facts were changed."""
    with transaction.atomic():
        refresh_case(person.pk, today_in_london())
