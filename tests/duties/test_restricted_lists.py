"""Lists and restricted cases: absent to the excluded, masked to those near, and counted nowhere else."""

from datetime import date

import pytest
from django.utils import timezone

from tests.web import people
from throughcare.access.permissions import Actor, Scope, scope_of
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.duties import caseload as cases
from throughcare.duties import my_work as work
from throughcare.duties.overview import cases_wanting, touched, wanted_facts
from throughcare.duties.sight import sees
from throughcare.policy.facts import ManagerRole
from throughcare.record.models import AccessLimit, Account, ApprovedPremisesReferral, Person
from throughcare.record.queries.caseload import how_many_masked, members_in
from throughcare.work.actors import actor_of

pytestmark = pytest.mark.django_db

TODAY = today_in_london()


def listed(person: Person, account: Account, kind: str) -> None:
    """Put somebody on a list of a case, whoever may."""
    AccessLimit.objects.create(
        person=person, account=account, kind=kind, reason="for a test", review_on=date(2030, 1, 1), set_by=account
    )


@pytest.fixture
def one(db: None) -> Person:
    return people.held_in_leeds(1)


@pytest.fixture
def other(one: Person) -> Person:
    return people.held_in_leeds(2, last="Brown", first="Sam")


@pytest.fixture
def homd(db: None) -> Account:
    return people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI")


def names(actor: Actor, filters: cases.Filters | None = None) -> tuple[list[str], int, int]:
    page = cases.caseload(scope_of(actor), sees(actor), TODAY, filters)
    return [line.who.name for line in page.lines], page.masked, page.count


def test_a_restricted_case_is_masked_to_those_near_and_counted_once(one: Person, other: Person, homd: Account) -> None:
    listed(one, homd, "allowed")
    pom = actor_of(people.pom_at_leeds())
    assert names(pom) == (["Sam Brown"], 1, 2)
    assert names(actor_of(homd)) == (["Ola Adeyemi", "Sam Brown"], 0, 2)


def test_an_excluded_member_of_staff_sees_no_line_at_all(one: Person, other: Person, homd: Account) -> None:
    listed(one, homd, "excluded")
    assert names(actor_of(homd)) == (["Sam Brown"], 0, 1)
    assert names(actor_of(people.pom_at_leeds())) == (["Ola Adeyemi", "Sam Brown"], 0, 2)


def test_an_excluded_member_of_staff_sees_no_mask_either(one: Person, other: Person, homd: Account) -> None:
    listed(one, homd, "excluded")
    listed(one, people.pom_at_leeds(), "allowed")
    assert names(actor_of(homd)) == (["Sam Brown"], 0, 1)


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.AUDITOR])
def test_whoever_sees_every_case_learns_of_no_restricted_one(
    one: Person, other: Person, homd: Account, role: Role
) -> None:
    listed(one, homd, "allowed")
    assert names(actor_of(people.account("reader", role))) == (["Sam Brown"], 0, 1)


def test_a_body_learns_of_no_restricted_one_that_was_referred_to_it(one: Person, other: Person, homd: Account) -> None:
    premises = people.account("premises", Role.AP_STAFF)
    Account.objects.filter(pk=premises.pk).update(body="Hawthorn House")
    for person in (one, other):
        ApprovedPremisesReferral.objects.create(person=person, premises="Hawthorn House")
    actor = actor_of(Account.objects.get(pk=premises.pk))
    assert names(actor) == (["Ola Adeyemi", "Sam Brown"], 0, 2)
    listed(one, homd, "allowed")
    assert names(actor) == (["Sam Brown"], 0, 1)


def test_another_prison_learns_of_no_restricted_one(one: Person, homd: Account) -> None:
    listed(one, homd, "allowed")
    assert names(actor_of(people.account("homd.wakefield", Role.HOMD, prison="WDI"))) == ([], 0, 0)


@pytest.mark.parametrize(
    "filters",
    [
        cases.Filters(search="Adeyemi"),
        cases.Filters(search="A0001BC"),
        cases.Filters(tier="B"),
        cases.Filters(prison="LEI"),
        cases.Filters(pom="P100"),
        cases.Filters(responsible="POM"),
        cases.Filters(release_within_days=365),
    ],
)
def test_no_search_and_no_filter_tells_of_a_restricted_case(one: Person, homd: Account, filters: cases.Filters) -> None:
    listed(one, homd, "allowed")
    assert names(actor_of(people.pom_at_leeds()), filters) == ([], 0, 0)
    assert names(actor_of(homd), filters) == (["Ola Adeyemi"], 0, 1)


def test_a_masked_line_comes_on_the_last_page_only(one: Person, other: Person, homd: Account) -> None:
    third = people.held_in_leeds(3, last="Cole", first="Di")
    listed(one, homd, "allowed")
    actor = actor_of(people.pom_at_leeds())
    scope, seen = scope_of(actor), sees(actor)
    first = cases.caseload(scope, seen, TODAY, size=1)
    last = cases.caseload(scope, seen, TODAY, after=first.after, size=1)
    assert ([line.who.name for line in first.lines], first.masked, first.count) == (["Sam Brown"], 0, 3)
    assert ([line.who.person_id for line in last.lines], last.masked, last.count) == ([third.pk], 1, 3)


def test_my_work_tells_of_no_duty_of_a_restricted_case(one: Person, homd: Account) -> None:
    pom = actor_of(people.pom_at_leeds())
    mine = Scope(staff_code="P100", account=pom.account)
    assert {line.who.name for _, line in work.every_line(mine, sees(pom), TODAY)} == {"Ola Adeyemi"}
    listed(one, homd, "allowed")
    for scope in (mine, scope_of(pom)):
        assert list(work.every_line(scope, sees(pom), TODAY)) == []
        assert {page.count for page in work.my_work(scope, sees(pom), TODAY).values()} == {0}
        assert work.restricted_in(scope, work.Filters(owed_by=Role.POM)) == 1
        assert work.restricted_in(scope, work.Filters(tier="B")) == 0
    in_leeds = work.Filters(prison="LEI")
    theirs = actor_of(homd)
    lines = work.every_line(scope_of(theirs), sees(theirs), TODAY, in_leeds)
    assert {line.who.name for _, line in lines} == {"Ola Adeyemi"}


def test_no_count_of_policy_holds_a_restricted_case(one: Person, homd: Account) -> None:
    pom, provision = actor_of(people.pom_at_leeds()), "OMIC-TIER"
    scope = scope_of(pom)
    assert touched(provision, TODAY, scope).cases == 1
    assert wanted_facts(scope) != []
    fact = wanted_facts(scope)[0].fact
    assert [who.name for who in cases_wanting(scope, fact)] == ["Ola Adeyemi"]
    listed(one, homd, "allowed")
    assert (touched(provision, TODAY, scope).cases, wanted_facts(scope), cases_wanting(scope, fact)) == (0, [], [])


def test_who_holds_only_restricted_cases_is_not_to_be_chosen(one: Person, homd: Account) -> None:
    scope = scope_of(actor_of(people.account("governor", Role.GOVERNOR, prison="LEI")))
    assert [each.staff_code for each in members_in(scope, ManagerRole.POM)] == ["P100"]
    listed(one, homd, "allowed")
    assert members_in(scope, ManagerRole.POM) == []


def test_a_restriction_that_was_lifted_masks_nothing(one: Person, homd: Account) -> None:
    listed(one, homd, "allowed")
    AccessLimit.objects.update(superseded_at=timezone.now())
    pom = actor_of(people.pom_at_leeds())
    assert (names(pom), how_many_masked(scope_of(pom))) == ((["Ola Adeyemi"], 0, 1), 0)
