"""The caseload: who is in it for whom, how people are found, and that a page costs the same however long the list."""

from datetime import date

import pytest

from tests.record.conftest import make_person
from throughcare.access.permissions import Scope
from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Alias, Allocation, Identifier, Person, Spell
from throughcare.record.naming import index_names
from throughcare.record.queries.caseload import Member, Sought, caseload, how_many, members_in, prisons_in

pytestmark = pytest.mark.django_db

EVERYONE = Scope(everyone=True)


@pytest.fixture
def people() -> dict[str, Person]:
    """Zack at Moorland with a POM and a COM, Ann of Wales, Zoë who was released from Leeds, and Bo."""
    zack = make_person("Zack", "Jones", noms="A1090AA", region_id="North West")
    ann = make_person("Ann", "Khan-Jones", noms="A7089EY", region_id="Wales", middle_names="Mary")
    zoe = make_person("Zoë", "O’Neill", noms="B1234CD")
    bo = make_person("Bo", "Adams")
    Identifier.objects.create(person=zack, kind="CRN", value="X123456")
    Identifier.objects.create(person=zack, kind="PNC", value="2012/0394773H")
    Identifier.objects.create(person=ann, kind="CRN", value="X123999")
    Alias.objects.create(person=bo, first_name="Robert", last_name="Zacharias")
    index_names([bo.pk])
    Spell.objects.create(person=zack, arrived_on=date(2021, 1, 1), establishment_id="MDI")
    Spell.objects.create(person=zoe, arrived_on=date(2021, 1, 1), left_on=date(2021, 2, 1), establishment_id="LEI")
    for role, code, name in (("POM", "P1", "Pat Moor"), ("COM", "C1", "Com Lane")):
        Allocation.objects.create(person=zack, role=role, staff_code=code, staff_name=name, from_on=date(2021, 2, 1))
    Allocation.objects.create(
        person=ann, role="POM", staff_code="P1", staff_name="Pat Moor", from_on=date(2020, 1, 1), to_on=date(2020, 6, 1)
    )
    return {"Zack": zack, "Ann": ann, "Zoë": zoe, "Bo": bo}


def first_names(sought: Sought, scope: Scope = EVERYONE) -> list[str]:
    return [line.first_name for line in caseload(scope, sought).lines]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Bo", "Zack", "Ann", "Zoë"]),
        ("jones", ["Zack"]),
        ("Jones, Z", ["Zack"]),
        ("zack jo", ["Zack"]),
        ("ann khan jones", ["Ann"]),
        ("ann mary khan", ["Ann"]),
        ("KHAN-JONES", ["Ann"]),
        ("zoe oneill", ["Zoë"]),
        ("O'Neill", ["Zoë"]),
        ("zac", ["Bo", "Zack"]),  # Bo Adams has also gone by the name of Zacharias
        ("a1090aa", ["Zack"]),
        ("A1090", ["Zack"]),
        ("X123", ["Zack", "Ann"]),
        ("12/394773H", ["Zack"]),
        ("2012/394773h", ["Zack"]),
        ("X 123456", ["Zack"]),
        ("1090AA", []),
        ("smith", []),
        ("%", []),
        ("jones_", ["Zack"]),
    ],
)
def test_people_are_found_by_the_beginning_of_a_name_or_a_number(
    people: dict[str, Person], words: str, found: list[str]
) -> None:
    assert first_names(Sought(words=words)) == found


@pytest.mark.parametrize(
    ("scope", "seen"),
    [
        (Scope(everyone=True), ["Bo", "Zack", "Ann", "Zoë"]),
        (Scope(), []),
        (Scope(establishments=frozenset({"MDI"})), ["Zack"]),
        (Scope(establishments=frozenset({"LEI"})), []),  # Zoë has left Leeds
        (Scope(regions=frozenset({"Wales"})), ["Ann"]),
        (Scope(establishments=frozenset({"MDI"}), regions=frozenset({"Wales"})), ["Zack", "Ann"]),
        (Scope(staff_code="P1"), ["Zack"]),  # Ann's allocation has ended
    ],
)
def test_nobody_outside_the_scope_is_listed_or_counted(
    people: dict[str, Person], scope: Scope, seen: list[str]
) -> None:
    assert first_names(Sought(), scope) == seen
    assert how_many(scope, Sought()) == (len(seen), True)


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        (Sought(prison="MDI"), ["Zack"]),
        (Sought(prison="LEI"), []),
        (Sought(pom="P1"), ["Zack"]),
        (Sought(com="C1"), ["Zack"]),
        (Sought(com="P1"), []),
        (Sought(pom="P1", words="khan"), []),
    ],
)
def test_a_list_is_narrowed(people: dict[str, Person], narrowed: Sought, found: list[str]) -> None:
    assert first_names(narrowed) == found


def test_a_corrected_number_no_longer_finds_anybody(people: dict[str, Person]) -> None:
    Identifier.objects.filter(value="A1090AA").update(superseded_at="2026-01-01T00:00Z")
    assert first_names(Sought(words="A1090AA")) == []


def test_another_room_may_narrow_a_list(people: dict[str, Person]) -> None:
    among = Person.objects.filter(region="Wales").values("pk")
    assert [line.first_name for line in caseload(EVERYONE, Sought(), among=among).lines] == ["Ann"]
    assert how_many(EVERYONE, Sought(), among) == (1, True)


def test_a_line_tells_who_and_where(people: dict[str, Person]) -> None:
    [line] = caseload(EVERYONE, Sought(words="A1090AA")).lines
    assert (line.noms, line.crn, line.prison_code, line.prison) == ("A1090AA", "X123456", "MDI", "Moorland (HMP & YOI)")
    assert (line.uuid, line.region) == (people["Zack"].uuid, "North West")
    pom, com = line.holder(ManagerRole.POM), line.holder(ManagerRole.COM)
    assert pom is not None
    assert com is not None
    assert (pom.staff_name, com.staff_name, com.since) == ("Pat Moor", "Com Lane", date(2021, 2, 1))
    assert line.holder(ManagerRole.KEY_WORKER) is None


def test_pages_follow_one_another_without_a_gap(people: dict[str, Person]) -> None:
    for _ in range(3):  # people of one name are told apart by their ids
        make_person("Zack", "Jones")
    everybody, place = [], None
    while True:
        page = caseload(EVERYONE, Sought(), after=place, size=2)
        everybody += [line.person_id for line in page.lines]
        place = page.next_place
        if place is None:
            break
    assert everybody == list(Person.objects.order_by("sort_name", "pk").values_list("pk", flat=True))
    assert len(everybody) == 7


@pytest.mark.parametrize("size", [1, 10])
def test_a_page_costs_four_statements_however_long(
    people: dict[str, Person], size: int, django_assert_num_queries
) -> None:
    for number in range(size):
        make_person("Ann", f"Person{number}", noms=f"C{number:04}AA")
    with django_assert_num_queries(4):
        caseload(Scope(establishments=frozenset({"MDI"}), regions=frozenset({"Wales"})), Sought(words="ann"), size=size)


def test_what_a_list_may_be_narrowed_by(people: dict[str, Person]) -> None:
    assert prisons_in(Scope(establishments=frozenset({"MDI"}))) == [("MDI", "Moorland (HMP & YOI)")]
    assert len(prisons_in(EVERYONE)) == 125
    assert members_in(EVERYONE, ManagerRole.POM) == [Member("P1", "Pat Moor")]
    assert members_in(Scope(regions=frozenset({"Wales"})), ManagerRole.POM) == []
