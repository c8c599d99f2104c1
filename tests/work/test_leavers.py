"""Transfers, allocations that end, and accounts that are disabled: each bites on the next thing that is asked."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.work.test_restrictions import account
from throughcare.access.permissions import Actor, scope_of
from throughcare.access.roles import Role
from throughcare.duties.caseload import caseload
from throughcare.duties.sight import sees
from throughcare.record.models import Account, Allocation, Establishment, Person, Spell
from throughcare.work.actors import actor_of
from throughcare.work.contacts import NewContact, record_contact
from throughcare.work.reading import read_case
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

TODAY = date(2021, 11, 8)


def transferred(person: Person) -> None:
    Spell.objects.filter(person=person).update(left_on=TODAY, departure="transfer")
    Spell.objects.create(person=person, arrived_on=TODAY, arrival="transfer", establishment_id="LEI")


def let_go(person: Person) -> None:
    Allocation.objects.filter(person=person).update(to_on=TODAY)


def both(person: Person) -> None:
    transferred(person)
    let_go(person)


def moved_region(person: Person) -> None:
    Person.objects.filter(pk=person.pk).update(region="London")


def may_read(actor: Actor, person: Person) -> bool:
    try:
        read_case(actor, person.pk)
    except NotAllowed:
        return False
    return True


def may_record(actor: Actor, person: Person) -> bool:
    """A contact without a date is refused for that, to whoever may record one."""
    try:
        record_contact(actor, person.pk, NewContact(on=None, outcome=None), today=TODAY)
    except NotAllowed:
        return False
    except NotValid:
        return True
    raise AssertionError


def in_their_list(actor: Actor) -> bool:
    return bool(caseload(scope_of(actor), sees(actor), TODAY).lines)


# Who sees the case before, and whether they do after.
ROWS: list[tuple[str, Role, dict[str, str], Callable[[Person], None], bool]] = [
    ("the POM who holds it, of the old prison", Role.POM, {"code": "P1", "prison": "HDI"}, transferred, True),
    ("another POM of the old prison", Role.POM, {"code": "P2", "prison": "HDI"}, transferred, False),
    ("the HOMD of the old prison", Role.HOMD, {"code": "H1", "prison": "HDI"}, transferred, False),
    ("the governor of the old prison", Role.GOVERNOR, {"prison": "HDI"}, transferred, False),
    ("the COM of the region", Role.COM, {"region": "Wales"}, transferred, True),
    ("the POM whose allocation ended, at the prison", Role.POM, {"code": "P1", "prison": "HDI"}, let_go, True),
    ("the POM whose allocation ended, elsewhere", Role.POM, {"code": "P1", "prison": "KMI"}, let_go, False),
    ("the POM of the old prison whose allocation ended", Role.POM, {"code": "P1", "prison": "HDI"}, both, False),
    ("the key worker whose allocation ended", Role.KEY_WORKER, {"code": "P1", "prison": "HDI"}, let_go, False),
    ("the COM of the old region", Role.COM, {"region": "Wales"}, moved_region, False),
]  # fmt: skip


@pytest.mark.parametrize(("role", "where", "change", "still"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_what_is_seen_and_done_follows_the_record(
    case: Person, role: Role, where: dict[str, str], change: Callable[[Person], None], still: bool
) -> None:
    actor = actor_of(account("somebody", role, **where))
    assert (may_read(actor, case), may_record(actor, case) or role is Role.GOVERNOR, in_their_list(actor)) == (
        True,
    ) * 3
    change(case)
    after = (may_read(actor, case), may_record(actor, case), in_their_list(actor))
    assert after == (still,) * 3


def test_the_new_prison_sees_the_case_from_then_on(case: Person) -> None:
    actor = actor_of(account("homd.leeds", Role.HOMD, prison="LEI"))
    assert not in_their_list(actor)
    transferred(case)
    assert (may_read(actor, case), in_their_list(actor)) == (True, True)


def test_an_account_moved_to_another_prison_sees_that_one(case: Person) -> None:
    made = account("homd", Role.HOMD, code="H1", prison="HDI")
    assert may_read(actor_of(made), case)
    made.establishments.set(Establishment.objects.filter(pk="LEI"))
    assert not may_read(actor_of(made), case)


def test_a_disabled_account_is_nobody(case: Person) -> None:
    made = account("homd", Role.HOMD, code="H1", prison="HDI")
    Account.objects.filter(pk=made.pk).update(is_active=False)
    with pytest.raises(NotAllowed):
        actor_of(Account.objects.get(pk=made.pk))
