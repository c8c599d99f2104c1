"""People: their names in plain letters, the numbers that no two may share, what only one row may be, and accounts."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.record.conftest import make_person
from throughcare.access.roles import Role
from throughcare.record.models import Account, Establishment, Identifier, Person, Responsibility, Spell
from throughcare.record.models.fields import plain_letters
from throughcare.record.naming import ways_to_type


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("O’Neill", "oneill"),
        ("O'Neill", "oneill"),
        ("Zoë", "zoe"),
        ("KHAN-JONES", "khan jones"),
        ("  van  der_Berg ", "van der berg"),
        ("Straße", "strasse"),
        ("Llŷr", "llyr"),
        ("№ 5", "no 5"),
        ("", ""),
    ],
)
def test_plain_letters(written: str, plain: str) -> None:
    assert plain_letters(written) == plain


def test_a_name_may_be_typed_either_way_round_and_without_the_middle_names() -> None:
    assert ways_to_type("Ann", "Mary", "Khan") == {"ann mary khan", "khan ann mary", "ann khan"}
    assert ways_to_type("", "", "") == set()


@pytest.mark.django_db
def test_people_made_many_at_a_time_are_sorted_by_name_too() -> None:
    Person.objects.bulk_create([Person(first_name="Zoë", last_name="Ábel"), Person(last_name="Abbot")])
    assert list(Person.objects.order_by("sort_name").values_list("sort_name", flat=True)) == ["abbot", "abel zoe"]


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "value"), [("NOMS", "A1234BC"), ("CRN", "X123456")])
def test_no_two_people_have_one_noms_number_or_crn(kind: str, value: str) -> None:
    one, other = make_person("Ann", "Khan"), make_person("Anne", "Kahn")
    held = Identifier.objects.create(person=one, kind=kind, value=value)
    with pytest.raises(IntegrityError), transaction.atomic():
        Identifier.objects.create(person=other, kind=kind, value=value)
    Identifier.objects.filter(pk=held.pk).update(superseded_at=timezone.now())
    Identifier.objects.create(person=other, kind=kind, value=value)
    assert Identifier.objects.current().get(value=value).person == other


@pytest.mark.django_db
def test_two_people_may_have_one_pnc_number_until_somebody_decides() -> None:
    for person in (make_person("Ann", "Khan"), make_person("Anne", "Kahn")):
        Identifier.objects.create(person=person, kind="PNC", value="2012/0394773H")
    assert Identifier.objects.current().count() == 2


@pytest.mark.django_db
def test_a_person_is_in_one_prison_and_has_one_responsible_manager_at_a_time(zack: Person) -> None:
    Spell.objects.create(person=zack, arrived_on=date(2021, 1, 1))
    Responsibility.objects.create(person=zack, holder="POM")
    with pytest.raises(IntegrityError), transaction.atomic():
        Spell.objects.create(person=zack, arrived_on=date(2021, 2, 1))
    with pytest.raises(IntegrityError), transaction.atomic():
        Responsibility.objects.create(person=zack, holder="COM")
    Spell.objects.create(person=zack, arrived_on=date(2020, 1, 1), left_on=date(2020, 2, 1))
    Responsibility.objects.create(person=zack, holder="COM", to_on=date(2020, 2, 1))


@pytest.mark.django_db
def test_an_account_keeps_its_password_by_argon2() -> None:
    account = Account.objects.create_account("p.moor", "correct horse battery", name="Pat Moor", role=Role.POM)
    account.establishments.set(Establishment.objects.filter(pk="MDI"))
    assert account.password.startswith("argon2")
    assert account.check_password("correct horse battery")
    assert not account.check_password("wrong")
    assert [prison.pk for prison in account.establishments.all()] == ["MDI"]
    with pytest.raises(ValueError, match=r"Account\.role cannot be 'king'"):
        Account.objects.create_account("king", None, name="A King", role="king")  # type: ignore[arg-type]
