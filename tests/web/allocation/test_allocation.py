"""Allocation on its pages, as the HOMD of Leeds, and who else may see what of it."""

from datetime import date, timedelta

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import shown
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.policy.words import day
from throughcare.record.models import AccessLimit, Account, Allocation, LedgerEntry, Person, PomProfile, Risk, Spell

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
NOW = {"from_on-day": str(TODAY.day), "from_on-month": str(TODAY.month), "from_on-year": str(TODAY.year)}


@pytest.fixture
def account(db: None) -> Account:
    return people.account("homd.leeds", Role.HOMD, code="H1", prison="LEI")


@pytest.fixture
def homd(client: Client, account: Account) -> Client:
    client.force_login(account)
    return client


@pytest.fixture
def person(db: None) -> Person:
    """Somebody in Leeds whose POM has left, at high risk: tier B, for whom a Probation POM is recommended."""
    made = people.held_in_leeds()
    Risk.objects.filter(person=made).update(rosh="high")
    people.refresh(made)
    profile("P100", "Ada Fictional", leaves_on=TODAY - timedelta(days=4))
    return made


def profile(code: str, name: str, kind: str = "probation", **held: object) -> PomProfile:
    grade = {"probation": "probation_officer", "prison": "band_4_operational"}[kind]
    return PomProfile.objects.create(
        establishment_id="LEI", staff_code=code, staff_name=name, pom_type=kind, grade=grade, **held
    )


def poms_of(person: Person) -> list[tuple[str, str | None, str]]:
    held = Allocation.objects.current().filter(person=person, role="POM", to_on=None)
    return list(held.values_list("staff_code", "recommended", "reason"))


@pytest.mark.provision("OMIC-MPCS-ALLOCATE")
def test_from_the_list_to_the_person_to_the_poms_to_the_allocation(homd: Client, person: Person) -> None:
    bo, cy = profile("P2", "Bo Stone", tenths=6), profile("P3", "Cy Reed", "prison")
    assert "1 person waits for a POM" in shown(homd, "/my-work")
    page = shown(homd, "/allocation")
    assert "1 person waits for a POM" in page
    assert f"Ada Fictional, their POM, left the prison on {day(TODAY - timedelta(days=4))}." in page
    assert "NPS, 10 months or more left at sentence, tier B (OMIC-ALLOC-MATRIX)" in page
    about = shown(homd, f"/cases/{person.uuid}/allocation")
    for words in ("Recommended: Probation POM", "Ada Fictional, Leeds (HMP), from", "Next release date", "RSR 3.2"):
        assert words in about
    gone = f"Prison offender manager (POM): Ada Fictional, Leeds (HMP), who left on {day(TODAY - timedelta(days=4))}"
    assert gone in shown(homd, f"/cases/{person.uuid}")
    assert "Ada Fictional" not in shown(homd, f"/cases/{person.uuid}/for-the-person")
    assert "Waits for a POM, 4 days so far.</strong> Ada Fictional, their POM, left the prison" in about
    choice = shown(homd, f"/cases/{person.uuid}/allocation/poms?compare={bo.pk}&compare={cy.pk}")
    assert choice.index("Side by side") < choice.index("POMs of this prison")
    assert choice.count("Of the recommended kind") == 2
    assert "/allocation/poms/new?prison=LEI" in choice
    assert "Has had this case" in choice
    form = shown(homd, f"/cases/{person.uuid}/allocation/to?pom={bo.pk}")
    assert "Bo Stone: Probation POM, 6 tenths of full time, 0 cases now (1 with this one)" in form
    sent = homd.post(f"/cases/{person.uuid}/allocation/to", NOW | {"pom": str(bo.pk)})
    assert sent.headers["Location"] == f"/cases/{person.uuid}/allocations?done=pom"
    assert poms_of(person) == [("P2", "probation", "")]
    assert "Nobody waits for a POM" in shown(homd, "/allocation")


def test_another_kind_than_is_recommended_needs_a_reason_which_is_kept_and_shown(homd: Client, person: Person) -> None:
    cy = profile("P3", "Cy Reed", "prison")
    address, typed = f"/cases/{person.uuid}/allocation/to", NOW | {"pom": str(cy.pk)}
    refused = homd.post(address, typed)
    assert refused.status_code == 422
    wanted = "A Probation POM is recommended (OMIC-ALLOC-MATRIX): give the reason for another"
    assert refused.content.decode().count(wanted) == 2
    assert homd.post(address, typed | {"reason": "Both Probation POMs are away"}).status_code == 302
    assert poms_of(person) == [("P3", "probation", "Both Probation POMs are away")]
    history = shown(homd, f"/cases/{person.uuid}/allocations")
    assert "a Probation POM was recommended" in history
    assert "Both Probation POMs are away" in history


def test_a_closed_gate_is_said_with_its_paragraph(homd: Client, person: Person) -> None:
    gone = profile("P4", "Di Hill", leaves_on=TODAY)
    page = homd.post(f"/cases/{person.uuid}/allocation/to", NOW | {"pom": str(gone.pk)}).content.decode()
    assert f"Di Hill left on {day(TODAY)}: choose a POM who is at the prison" in page
    band_3 = profile("P5", "Ed Lowe", "prison")
    PomProfile.objects.filter(pk=band_3.pk).update(grade="band_3")
    page = homd.post(f"/cases/{person.uuid}/allocation/to", NOW | {"pom": str(band_3.pk)}).content.decode()
    assert "OMIC-EXEC-POM-GRADE, Executive Summary" in page


@pytest.mark.provision("OMIC-P2P-HISTORY")
def test_a_pom_sees_who_had_the_case_before_and_in_which_prison(client: Client, person: Person) -> None:
    Allocation.objects.create(
        person=person, role="POM", from_on=date(2019, 1, 7), to_on=date(2020, 2, 3), staff_name="Old Fictional",
        staff_code="W1", establishment_id="WDI",
    )  # fmt: skip
    client.force_login(people.account("pom.leeds", Role.POM, code="P2", prison="LEI"))
    page = shown(client, f"/cases/{person.uuid}/allocations")
    assert "Old Fictional" in page
    assert "Wakefield (HMP)" in page
    assert "Add a co-working POM" not in page
    elsewhere = Client()
    elsewhere.force_login(people.account("pom.hull", Role.POM, code="P9", prison="HLI"))
    assert elsewhere.get(f"/cases/{person.uuid}/allocations").status_code == 404


@pytest.mark.provision("OMIC-EXEC-OMU-LEADERS")
def test_the_page_of_poms_says_who_leads_the_unit_and_which_of_them_nobody_is(homd: Client) -> None:
    page = shown(homd, "/allocation/poms")
    assert "homd.leeds Fictional" in page
    assert "Nobody with this role has an account at this prison" in page
    people.account("homs.leeds", Role.HOMS, prison="LEI")
    assert "Nobody with this role" not in shown(homd, "/allocation/poms")


@pytest.mark.provision("OMIC-ALLOC-PRINCIPLES")
def test_the_principles_stand_beside_the_list_with_their_paragraph(homd: Client) -> None:
    page = shown(homd, "/allocation")
    assert "Prison POM: every NPS determinate recall" in page
    assert "OMIC-ALLOC-PRINCIPLES</a>, POM Allocation and Supervision" in page


def test_a_pom_is_recorded_changed_and_what_was_typed_is_kept(homd: Client) -> None:
    filled = {"staff_name": "Bo Stone", "staff_code": "P2", "grade": "probation_officer", "tenths": "8"}
    wrong = homd.post("/allocation/poms/new", filled | {"leaves_on-day": "31", "leaves_on-month": "2"})
    assert wrong.status_code == 422
    assert 'value="Bo Stone"' in wrong.content.decode()
    made = homd.post("/allocation/poms/new", filled)
    kept = PomProfile.objects.get()
    assert made.headers["Location"] == f"/allocation/poms/{kept.pk}?done=new"
    until = TODAY + timedelta(days=9)
    away = {f"unavailable_until-{part}": str(getattr(until, part)) for part in ("day", "month", "year")}
    changed = homd.post(f"/allocation/poms/{kept.pk}/change", filled | away | {"version": "1"})
    assert changed.status_code == 302
    page = shown(homd, f"/allocation/poms/{kept.pk}")
    assert f"Unavailable until {day(until)}" in page
    assert "8 tenths of full time" in page
    stale = homd.post(f"/allocation/poms/{kept.pk}/change", filled | {"version": "1"})
    assert stale.status_code == 422


def test_a_whole_caseload_is_given_away_and_what_became_of_each_is_told(homd: Client, person: Person) -> None:
    other = people.held_in_leeds(2, last="Brook", first="Bea")
    leaver = PomProfile.objects.get()
    bo, cy = profile("P2", "Bo Stone"), profile("P3", "Cy Reed", "prison")
    address = f"/allocation/poms/{leaver.pk}/cases"
    assert "Case by case (2)" in shown(homd, address)
    assert homd.post(address, NOW).status_code == 422
    sent = homd.post(address, NOW | {"all": str(bo.pk), f"to-{other.uuid}": str(cy.pk)})
    told = shown(homd, sent.headers["Location"])
    assert "Given to another POM (1)" in told
    assert "Not given to another POM (1)" in told
    assert "A Probation POM is recommended" in told
    assert [code for code, *_ in poms_of(person)] == ["P2"]
    assert [code for code, *_ in poms_of(other)] == ["P100"]


def test_somebody_beside_the_pom_and_the_end_of_an_allocation(homd: Client, person: Person) -> None:
    here, kim = f"/cases/{person.uuid}/allocations", profile("K1", "Kim Vale")
    nobody = homd.post(f"{here}/co-working", NOW)
    assert "Choose a POM of this prison" in nobody.content.decode()
    assert homd.post(f"{here}/co-working", NOW | {"pom": str(kim.pk)}).status_code == 302
    assert homd.post(f"{here}/key-worker", NOW | {"staff_name": "Kim Vale", "staff_code": "K1"}).status_code == 302
    roles = Allocation.objects.current().filter(person=person, staff_code="K1").order_by("role").values_list("role")
    assert [role for (role,) in roles] == ["co_working_POM", "key_worker"]
    assert (
        "Kim Vale is allocated so already"
        in homd.post(f"{here}/co-working", NOW | {"pom": str(kim.pk)}).content.decode()
    )
    other = people.held_in_leeds(2, last="Brook", first="Bea")
    listed = NOW | {"chosen": "K1"}
    assert homd.post(f"/cases/{other.uuid}/allocations/key-worker", listed).status_code == 302
    assert Allocation.objects.get(role="key_worker", person=other).staff_name == "Kim Vale"
    held = Allocation.objects.get(role="key_worker", person=person)
    ended = {f"to_on-{part}": str(getattr(TODAY, part)) for part in ("day", "month", "year")}
    refused = homd.post(f"{here}/end", ended | {"allocation": str(held.pk)})
    assert "Say why the allocation ends" in refused.content.decode()
    done = homd.post(f"{here}/end", ended | {"allocation": str(held.pk), "reason": "Moved wing"})
    assert done.status_code == 302
    assert "Ended: Moved wing" in shown(homd, here)


@pytest.mark.provision("OMIC-EXEC-PERSONAL-OFFICER")
def test_in_an_open_prison_a_personal_officer_is_allocated(client: Client, person: Person) -> None:
    Spell.objects.filter(person=person).update(establishment_id="HDI")
    client.force_login(people.account("homd.hatfield", Role.HOMD, code="H2", prison="HDI"))
    address = f"/cases/{person.uuid}/allocations/key-worker"
    assert "Allocate a personal officer" in shown(client, address)
    assert client.post(address, NOW | {"staff_name": "Kim Vale", "staff_code": "K1"}).status_code == 302
    assert Allocation.objects.filter(role="personal_officer", establishment="HDI").count() == 1


def test_allocations_of_people_who_were_released_are_ended_from_the_list(homd: Client, person: Person) -> None:
    Spell.objects.filter(person=person).update(left_on=TODAY, departure="release")
    assert "1 allocation goes on for people who have left the prison" in shown(homd, "/allocation")
    (held,) = Allocation.objects.current().filter(person=person)
    assert homd.post("/allocation/left", {}).status_code == 422
    assert homd.post("/allocation/left", {"end": str(held.pk)}).status_code == 302
    assert poms_of(person) == []
    assert "No allocation goes on" in shown(homd, "/allocation/left")


def test_lists_come_as_csv(homd: Client, person: Person) -> None:
    profile("P2", "Bo Stone", tenths=6)
    waiting = b"".join(homd.get("/allocation.csv").streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert len(waiting) == 2
    assert waiting[1].startswith("1,Ola Adeyemi,A0001BC,")
    listed = b"".join(homd.get("/allocation/poms.csv").streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert listed[1].startswith("Bo Stone,P2,Probation POM,Probation officer,6,Available,0,")


def test_a_restricted_case_is_counted_and_never_named(homd: Client, person: Person) -> None:
    other = people.account("another", Role.HOMD, prison="LEI")
    AccessLimit.objects.create(
        person=person, account=other, kind="allowed", reason="a test", review_on="2030-01-01", set_by=other
    )
    page = shown(homd, "/allocation")
    assert "Adeyemi" not in page
    assert "1 restricted case" in page
    assert homd.get(f"/cases/{person.uuid}/allocation").status_code == 404


@pytest.mark.parametrize(
    ("role", "address", "status"),
    [
        (Role.GOVERNOR, "/allocation", 200),
        (Role.GOVERNOR, "/allocation/poms", 200),
        (Role.GOVERNOR, "/allocation/poms/new", 404),
        (Role.HOMS, "/allocation", 200),
        (Role.POM, "/allocation", 404),
        (Role.COM, "/allocation/poms", 404),
    ],
)
def test_who_is_let_in(client: Client, role: Role, address: str, status: int) -> None:
    client.force_login(people.account("somebody", role, prison="LEI"))
    assert client.get(address).status_code == status


def test_a_list_leaves_one_entry_with_whom_it_showed(homd: Client, person: Person) -> None:
    homd.get("/allocation")
    entry = LedgerEntry.objects.get(action="list_allocation")
    assert (entry.actor, entry.details) == ("homd.leeds", {"cases": 1})
