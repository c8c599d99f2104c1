"""Restricting a case and excluding somebody from it: who may, what it takes away, and what it leaves in the ledger."""

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.work.conftest import TODAY
from throughcare.access.permissions import Actor, Relation
from throughcare.access.roles import Role
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import AccessLimit, Account, Establishment, LedgerEntry, Person, Region
from throughcare.record.relations import relations_beneath, relations_to
from throughcare.record.vocabulary import Limit
from throughcare.work.actors import actor_of
from throughcare.work.contacts import NewContact, record_contact
from throughcare.work.reading import read_case
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.restrictions import NewLimit, lift_restriction, limit_access, take_off

pytestmark = pytest.mark.django_db

REASON = "a member of staff here is their cousin"
REVIEW = date(2022, 2, 8)


def account(username: str, role: Role, *, code: str = "", prison: str = "", region: str = "") -> Account:
    made = Account.objects.create_account(username, None, name=username.title(), role=role, staff_code=code)
    made.establishments.set(Establishment.objects.filter(pk=prison))
    made.regions.set(Region.objects.filter(pk=region))
    return made


@pytest.fixture
def staff(case: Person) -> dict[str, Actor]:
    """Everybody who may see the case, and one who may not."""
    made = [
        account("homd", Role.HOMD, code="H1", prison="HDI"),
        account("governor", Role.GOVERNOR, prison="HDI"),
        account("pom", Role.POM, code="P1", prison="HDI"),
        account("other.pom", Role.POM, code="P2", prison="HDI"),
        account("com", Role.COM, region="Wales"),
        account("inspector", Role.INSPECTOR),
        account("auditor", Role.AUDITOR),
        account("elsewhere", Role.HOMD, code="H2", prison="LEI"),
    ]
    return {each.username: actor_of(each) for each in made}


def put(actor: Actor, person: Person, kind: Limit, username: str, **changed: Any) -> AccessLimit:
    entered: dict[str, Any] = {"kind": kind, "username": username, "reason": REASON, "review_on": REVIEW} | changed
    return limit_access(actor, person.pk, NewLimit(**entered), today=TODAY)


def seen_by(staff: dict[str, Actor], person: Person) -> set[str]:
    found = set()
    for name, actor in staff.items():
        try:
            read_case(actor, person.pk)
        except NotAllowed:
            continue
        found.add(name)
    return found


EVERYBODY = {"homd", "governor", "pom", "other.pom", "com", "inspector", "auditor"}


def test_before_and_after_a_restriction(case: Person, staff: dict[str, Actor]) -> None:
    assert seen_by(staff, case) == EVERYBODY
    put(staff["homd"], case, Limit.ALLOWED, "pom")
    assert seen_by(staff, case) == {"homd", "pom"}
    put(staff["homd"], case, Limit.ALLOWED, "com")
    assert seen_by(staff, case) == {"homd", "pom", "com"}
    lift_restriction(staff["homd"], case.pk, today=TODAY)
    assert seen_by(staff, case) == EVERYBODY


def test_an_excluded_member_of_staff_finds_no_case_and_others_go_on(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.EXCLUDED, "pom")
    assert seen_by(staff, case) == EVERYBODY - {"pom"}
    assert relations_to(staff["pom"], case.pk) is None
    assert relations_beneath(staff["pom"], case.pk) is None
    with pytest.raises(NotAllowed):
        record_contact(staff["pom"], case.pk, NewContact(on=TODAY, outcome=None), today=TODAY)


def test_being_on_the_list_gives_nothing_that_the_role_does_not(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.ALLOWED, "elsewhere")
    assert seen_by(staff, case) == {"homd"}
    assert relations_to(staff["elsewhere"], case.pk) == frozenset()


def test_beneath_a_restriction_the_relations_are_as_they_were(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.ALLOWED, "homd")
    assert relations_to(staff["pom"], case.pk) is None
    assert relations_beneath(staff["pom"], case.pk) == frozenset({Relation.OWN, Relation.ESTABLISHMENT})


def test_no_verb_gets_through_to_a_restricted_case(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.ALLOWED, "homd")
    with pytest.raises(NotAllowed):
        record_contact(staff["pom"], case.pk, NewContact(on=TODAY, outcome=None), today=TODAY)
    with pytest.raises(NotAllowed):
        put(staff["governor"], case, Limit.ALLOWED, "governor")
    with pytest.raises(NotAllowed):
        lift_restriction(staff["governor"], case.pk, today=TODAY)


def test_somebody_without_an_account_is_on_no_list(case: Person, staff: dict[str, Actor]) -> None:
    nobody = Actor("machine", Role.INSPECTOR)
    put(staff["homd"], case, Limit.EXCLUDED, "pom")
    assert relations_to(nobody, case.pk) == frozenset()
    put(staff["homd"], case, Limit.ALLOWED, "homd")
    assert relations_to(nobody, case.pk) is None
    with pytest.raises(NotAllowed):
        put(Actor("homd", Role.HOMD, "H1", frozenset({"HDI"})), case, Limit.ALLOWED, "pom")


@pytest.mark.parametrize("name", ["pom", "com", "inspector", "auditor", "elsewhere"])
def test_who_may_not_restrict_a_case(case: Person, staff: dict[str, Actor], name: str) -> None:
    with pytest.raises(NotAllowed):
        put(staff[name], case, Limit.ALLOWED, "pom")
    assert AccessLimit.objects.count() == 0


def test_the_ledger_tells_of_accounts_and_rows_and_no_words(case: Person, staff: dict[str, Actor]) -> None:
    row = put(staff["homd"], case, Limit.ALLOWED, "pom")
    first = AccessLimit.objects.exclude(pk=row.pk).get()
    take_off(staff["homd"], case.pk, row.pk, expected_version=1, today=TODAY)
    named = [staff["homd"].account, staff["pom"].account]
    told = list(LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome", "details"))
    assert told == [
        ("homd", "restrict_case", "done", {"list": "allowed", "accounts": named, "rows": [first.pk, row.pk]}),
        ("homd", "restrict_case", "done", {"list": "allowed", "taken_off": named[1], "rows": [row.pk]}),
    ]


@pytest.mark.parametrize(
    ("changed", "field", "rule"),
    [
        ({"kind": None}, "kind", "Choose whether they are to see this case, or must not."),
        ({"username": "nobody"}, "username", "Nobody who may sign in has this username."),
        ({"username": "left"}, "username", "Nobody who may sign in has this username."),
        ({"reason": "nineteen characters"}, "reason", "Say why, in at least 20 characters."),
        ({"review_on": None}, "review_on", "Enter the day on which this is looked at again."),
        ({"review_on": TODAY}, "review_on", "The day on which this is looked at again must be after today."),
        (
            {"kind": Limit.EXCLUDED, "username": "homd"},
            "username",
            "Ask somebody else to exclude you: nobody closes a case behind themselves.",
        ),
        ({"username": "com"}, "username", "Com stands on a list of this case already: take them off first."),
    ],
)
def test_what_breaks_a_rule(
    case: Person, staff: dict[str, Actor], changed: dict[str, Any], field: str, rule: str
) -> None:
    left = account("left", Role.POM, prison="HDI")
    Account.objects.filter(pk=left.pk).update(is_active=False)
    put(staff["homd"], case, Limit.EXCLUDED, "com")
    with pytest.raises(NotValid) as refused:
        put(staff["homd"], case, **({"kind": Limit.ALLOWED, "username": "pom"} | changed))
    assert refused.value.errors == {field: rule}
    assert AccessLimit.objects.count() == 1


def test_a_list_is_never_left_to_people_who_may_not_change_it(case: Person, staff: dict[str, Actor]) -> None:
    row = put(staff["homd"], case, Limit.ALLOWED, "pom")
    setter = AccessLimit.objects.exclude(pk=row.pk).get()
    rule = "Nobody would be left on the list who may change it: name one first, or lift it."
    with pytest.raises(NotValid) as refused:
        take_off(staff["homd"], case.pk, setter.pk, expected_version=1, today=TODAY)
    assert refused.value.errors == {"list": rule}
    put(staff["homd"], case, Limit.ALLOWED, "governor")
    take_off(staff["homd"], case.pk, setter.pk, expected_version=1, today=TODAY)
    assert seen_by(staff, case) == {"pom", "governor"}


def test_the_last_one_off_the_list_opens_the_case_again(case: Person, staff: dict[str, Actor]) -> None:
    row = put(staff["homd"], case, Limit.ALLOWED, "homd")
    take_off(staff["homd"], case.pk, row.pk, expected_version=1, today=TODAY)
    assert seen_by(staff, case) == EVERYBODY
    assert AccessLimit.objects.current().count() == 0
    assert AccessLimit.objects.count() == 1
    with pytest.raises(NotValid, match="This case is not restricted"):
        lift_restriction(staff["homd"], case.pk, today=TODAY)


def test_a_stale_change_and_a_row_of_another_case_are_refused(case: Person, staff: dict[str, Actor]) -> None:
    row = put(staff["homd"], case, Limit.EXCLUDED, "com")
    with pytest.raises(StaleVersion):
        take_off(staff["homd"], case.pk, row.pk, expected_version=2, today=TODAY)
    with pytest.raises(NotValid, match="They are on no list of this case, or no longer"):
        take_off(staff["homd"], case.pk, row.pk + 1, expected_version=1, today=TODAY)


def test_the_database_holds_one_list_an_account(case: Person, staff: dict[str, Actor]) -> None:
    put(staff["homd"], case, Limit.EXCLUDED, "com")
    again = {"person": case, "account_id": staff["com"].account, "set_by_id": staff["homd"].account}
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessLimit.objects.create(**again, kind="allowed", reason=REASON, review_on=REVIEW)
