"""My work, the caseload and the data-quality list, over a small caseload whose every line is known."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.duties import caseload as cases
from throughcare.duties import my_work as work
from throughcare.duties.keyset import NotACursor
from throughcare.duties.models import CaseStanding, Derived, Duty
from throughcare.duties.my_work import Group
from throughcare.duties.overview import cases_touched, cases_wanting, touched, wanted_facts
from throughcare.duties.sight import EVERYTHING
from throughcare.record.models import Allocation, Identifier, Person, Spell
from throughcare.record.naming import index_names

pytestmark = pytest.mark.django_db

TODAY = date(2021, 6, 7)
EVERYONE = Scope(everyone=True)
OGRS = "OGRS score (%)"


def person(first: str, last: str, noms: str, prison: str, pom: str, **standing: object) -> Person:
    made = Person.objects.create(first_name=first, last_name=last)
    Identifier.objects.create(person=made, kind="NOMS", value=noms)
    Spell.objects.create(person=made, arrived_on=date(2021, 1, 4), establishment_id=prison)
    Allocation.objects.create(
        person=made,
        role="POM",
        pom_type="prison",
        from_on=date(2021, 1, 5),
        staff_code=pom,
        staff_name=f"Officer {pom}",
    )
    CaseStanding.objects.create(person=made, evaluated_as_of=TODAY, policy_digest="a", **standing)
    return made


def duty(whose: Person, provision: str, due_on: date | None, owner: str = "POM", **details: object) -> Duty:
    held = {"state": "clock", "opens_on": date(2021, 5, 1), **details}
    return Duty.objects.create(
        person=whose, provision=provision, subject="case 1", subject_key=1, owner=owner, due_on=due_on, **held
    )


@pytest.fixture
def people() -> dict[str, Person]:
    ama = person("Ama", "Lee", "A1234BC", "HDI", "P1", tier="B", responsible="POM", cohort="NPS_OVER_10")
    bo = person("Bo", "Ahmed", "A1235BC", "HDI", "P1", tier="A", responsible="COM", cohort="NPS_ISP")
    cy = person("Cy", "O’Neill", "A1236BC", "KMI", "P2", responsible="POM", cohort="NPS_OVER_10")
    CaseStanding.objects.filter(person=ama).update(next_release_on=date(2021, 7, 1), next_release_type="CRD")
    CaseStanding.objects.filter(person=bo).update(next_release_on=date(2022, 7, 1), next_release_type="TED")
    CaseStanding.objects.filter(person=cy).update(missing={OGRS: ["OMIC-TIER"], "CRD": ["OMIC-COHORT", "OMIC-TIER"]})
    CaseStanding.objects.filter(person=bo).update(missing={OGRS: ["OMIC-TIER"]})
    index_names([ama.pk, bo.pk, cy.pk])
    duty(ama, "NS-3.3-RELEASE", date(2021, 6, 1))
    duty(bo, "NS-3.3-RELEASE", date(2021, 6, 1))
    duty(cy, "NS-3.3-RELEASE", date(2021, 6, 6))
    duty(ama, "NS-1.1", date(2021, 6, 7))
    duty(bo, "NS-1.1", date(2021, 6, 13), owner="COM")
    duty(cy, "NS-1.1", date(2021, 6, 14), owner="Responsible Offender Manager")
    duty(ama, "NS-3.3-COMMUNITY", None)
    duty(bo, "NS-3.3-COMMUNITY", date(2021, 12, 1), opens_on=date(2021, 10, 1))
    duty(cy, "NS-3.3-COMMUNITY", None, state="cannot_tell", missing=["date of sentence"])
    duty(ama, "NS-B.1.1", date(2021, 6, 1), met_on=date(2021, 6, 2))
    return {"ama": ama, "bo": bo, "cy": cy}


def told(page: work.Page) -> list[tuple[str, str]]:
    return [(line.who.name, line.provision) for line in page.lines]


def test_my_work_has_four_groups_nearest_first_and_of_one_day_the_highest_tier(people: dict[str, Person]) -> None:
    groups = work.my_work(EVERYONE, EVERYTHING, TODAY)
    assert {group: told(page) for group, page in groups.items()} == {
        Group.OVERDUE: [
            ("Bo Ahmed", "NS-3.3-RELEASE"),
            ("Ama Lee", "NS-3.3-RELEASE"),
            ("Cy O’Neill", "NS-3.3-RELEASE"),
        ],
        Group.THIS_WEEK: [("Ama Lee", "NS-1.1"), ("Bo Ahmed", "NS-1.1")],
        Group.COMING: [("Cy O’Neill", "NS-1.1"), ("Ama Lee", "NS-3.3-COMMUNITY")],
        Group.CANNOT_TELL: [("Cy O’Neill", "NS-3.3-COMMUNITY")],
    }
    assert [groups[group].count for group in Group] == [3, 2, 2, 1]


def test_a_line_says_who_what_by_when_and_from_which_paragraph(people: dict[str, Person]) -> None:
    line = work.my_work(EVERYONE, EVERYTHING, TODAY)[Group.OVERDUE].lines[1]
    assert (line.who.noms, line.who.prison_code, line.who.pom) == ("A1234BC", "HDI", "Officer P1")
    assert line.title == "First face-to-face appointment within one working day of release"
    assert (line.document, line.paragraph) == ("National Standards 2021", "3.3")
    assert (line.status, line.due_on, line.tier) == ("overdue", date(2021, 6, 1), "B")
    assert (line.release_on, line.release_type) == (date(2021, 7, 1), "CRD")


def test_my_work_sorted_by_name(people: dict[str, Person]) -> None:
    page = work.my_work(EVERYONE, EVERYTHING, TODAY, sort=work.Sort.NAME)[Group.OVERDUE]
    assert [line.who.name for line in page.lines] == ["Bo Ahmed", "Ama Lee", "Cy O’Neill"]


@pytest.mark.parametrize(
    ("scope", "names"),
    [
        (Scope(staff_code="P1"), {"Ama Lee", "Bo Ahmed"}),
        (Scope(establishments=frozenset({"KMI"})), {"Cy O’Neill"}),
        (Scope(staff_code="P1", establishments=frozenset({"KMI"})), {"Ama Lee", "Bo Ahmed", "Cy O’Neill"}),
        (Scope(), set()),
    ],
    ids=["own cases", "a prison", "both", "nothing"],
)
def test_lists_show_the_cases_of_a_scope_only(people: dict[str, Person], scope: Scope, names: set[str]) -> None:
    assert {line.who.name for _, line in work.every_line(scope, EVERYTHING, TODAY)} == names
    assert {line.who.name for line in cases.caseload(scope, EVERYTHING, TODAY).lines} == names


@pytest.mark.parametrize(
    ("filters", "lines"),
    [
        (work.Filters(owed_by=Role.POM), 7),  # the responsible manager's too, where the POM is responsible
        (work.Filters(owed_by=Role.COM), 1),
        (work.Filters(owed_by=Role.INSPECTOR), 8),
        (work.Filters(provision="NS-1.1"), 3),
        (work.Filters(tier="A"), 2),
        (work.Filters(responsible="COM"), 2),
        (work.Filters(prison="KMI"), 3),
    ],
)
def test_my_work_is_narrowed(people: dict[str, Person], filters: work.Filters, lines: int) -> None:
    assert sum(page.count for page in work.my_work(EVERYONE, EVERYTHING, TODAY, filters).values()) == lines


@pytest.mark.parametrize("sort", list(work.Sort))
def test_pages_of_one_line_each_make_up_the_whole_group(people: dict[str, Person], sort: work.Sort) -> None:
    whole = told(work.work_page(EVERYONE, EVERYTHING, TODAY, Group.OVERDUE, sort=sort))
    found, after = [], None
    while after != "":
        page = work.work_page(EVERYONE, EVERYTHING, TODAY, Group.OVERDUE, sort=sort, after=after or "", size=1)
        found += told(page)
        after = page.after
    assert found == whole
    assert len(found) == 3


@pytest.mark.parametrize("cursor", ["rubbish", "2021-02-30|A|1", "2021-06-01|A|x", "2021-06-01|A|1|2"])
def test_a_cursor_that_is_none_is_refused(cursor: str) -> None:
    with pytest.raises(NotACursor):
        work.work_page(EVERYONE, EVERYTHING, TODAY, Group.OVERDUE, after=cursor)


def test_my_work_asks_as_many_statements_however_many_lines(people: dict[str, Person]) -> None:
    with CaptureQueriesContext(connection) as asked:
        work.my_work(EVERYONE, EVERYTHING, TODAY)
    # Four groups, each counted and read, and four statements for who the people are.
    assert len(asked) == 13


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("a1234bc", ["Ama Lee"]),
        ("lee", ["Ama Lee"]),
        ("ama l", ["Ama Lee"]),
        ("o'neill", ["Cy O’Neill"]),
        ("Oneill, C", ["Cy O’Neill"]),
        ("nobody", []),
    ],
)
def test_the_caseload_is_searched_by_any_number_or_name(
    people: dict[str, Person], search: str, names: list[str]
) -> None:
    page = cases.caseload(EVERYONE, EVERYTHING, TODAY, cases.Filters(search=search))
    assert [line.who.name for line in page.lines] == names


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (cases.Filters(prison="HDI"), ["Bo Ahmed", "Ama Lee"]),
        (cases.Filters(pom="P2"), ["Cy O’Neill"]),
        (cases.Filters(tier="A"), ["Bo Ahmed"]),
        (cases.Filters(cohort="NPS_OVER_10"), ["Ama Lee", "Cy O’Neill"]),
        (cases.Filters(responsible="COM"), ["Bo Ahmed"]),
        (cases.Filters(release_within_days=28), ["Ama Lee"]),
        (cases.Filters(prison="HDI", tier="B"), ["Ama Lee"]),
    ],
)
def test_the_caseload_is_narrowed(people: dict[str, Person], filters: cases.Filters, names: list[str]) -> None:
    assert [line.who.name for line in cases.caseload(EVERYONE, EVERYTHING, TODAY, filters).lines] == names


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        (cases.Sort.NAME, ["Bo Ahmed", "Ama Lee", "Cy O’Neill"]),
        (cases.Sort.RELEASE, ["Ama Lee", "Bo Ahmed", "Cy O’Neill"]),
        (cases.Sort.TIER, ["Bo Ahmed", "Ama Lee", "Cy O’Neill"]),
    ],
)
def test_the_caseload_is_sorted_and_pages_go_on(people: dict[str, Person], sort: cases.Sort, names: list[str]) -> None:
    first = cases.caseload(EVERYONE, EVERYTHING, TODAY, sort=sort, size=2)
    second = cases.caseload(EVERYONE, EVERYTHING, TODAY, sort=sort, size=2, after=first.after)
    assert [line.who.name for line in (*first.lines, *second.lines)] == names
    assert (first.count, second.after) == (3, "")


def test_the_caseload_shows_how_much_is_overdue(people: dict[str, Person]) -> None:
    lines = cases.caseload(EVERYONE, EVERYTHING, TODAY).lines
    assert {line.who.name: line.overdue for line in lines} == {"Bo Ahmed": 1, "Ama Lee": 1, "Cy O’Neill": 1}


def test_the_facts_wanted_by_most_cases_come_first(people: dict[str, Person]) -> None:
    facts = [(fact.fact, fact.cases, fact.provisions) for fact in wanted_facts(EVERYONE)]
    assert facts == [(OGRS, 2, ("OMIC-TIER",)), ("CRD", 1, ("OMIC-COHORT", "OMIC-TIER"))]
    assert [who.name for who in cases_wanting(EVERYONE, OGRS)] == ["Bo Ahmed", "Cy O’Neill"]
    assert [who.name for who in cases_wanting(Scope(staff_code="P1"), OGRS)] == ["Bo Ahmed"]


def test_how_many_cases_a_provision_touches(people: dict[str, Person]) -> None:
    Derived.objects.create(person=people["ama"], provision="OMIC-TIER")
    assert cases_touched() == {
        "NS-1.1": 3,
        "NS-3.3-COMMUNITY": 3,
        "NS-3.3-RELEASE": 3,
        "NS-B.1.1": 1,
        "OMIC-TIER": 1,
    }
    one = touched("NS-3.3-COMMUNITY", TODAY)
    assert (one.cases, one.by_status) == (3, {"due": 1, "upcoming": 1, "cannot_tell": 1})
    assert touched("OMIC-TIER", TODAY).cases == 1
