"""The pages of ROTL and EBM: why a case is on restricted ROTL, what has come in, what is missing and who owes it."""

import csv
import re
from datetime import date, timedelta
from html import unescape
from io import StringIO

import pytest
from django.test import Client

from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.models import (
    Allocation,
    BehaviourMonitoring,
    Person,
    Spell,
    StageTaken,
    TemporaryAbsence,
    TemporaryRelease,
)

pytestmark = pytest.mark.django_db

TODAY = today_in_london()
BEFORE = TODAY - timedelta(days=10)


@pytest.fixture
def person() -> Person:
    """Somebody at high risk of serious harm in Hatfield, which is open, with a POM and no COM."""
    made = people.held_in_leeds()
    Spell.objects.update(establishment_id="HDI", arrived_on=TODAY - timedelta(days=20))
    made.ldu_email = "unit@example.invalid"
    made.save()
    people.refresh(made)
    return made


@pytest.fixture
def pom(client: Client) -> Client:
    client.force_login(people.account("pom.open", Role.POM, code=people.POM_CODE, prison="HDI"))
    return client


def signed_in(client: Client, role: Role, **where: str) -> Client:
    client.force_login(people.account(f"{role.value}.of.it", role, **where))
    return client


def shown(client: Client, person: Person, journey: str) -> str:
    page = client.get(f"/cases/{person.uuid}/{journey}").content.decode()
    assert faults(page) == []
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def applied(person: Person, **columns: object) -> TemporaryRelease:
    held = {"applied_on": BEFORE, "kind": "RDR", "heading": "family_ties", "plan_objective": True}
    made: TemporaryRelease = TemporaryRelease.objects.create(person=person, **held | columns)
    return made


def sent_day(name: str, on: date) -> dict[str, str]:
    return {f"{name}-day": str(on.day), f"{name}-month": str(on.month), f"{name}-year": str(on.year)}


@pytest.mark.provision("OMIC-ROTL-RESTRICTED", "OMIC-ROTL-POL-REQUIRED", "OMIC-ROTL-PURPOSE", "OMIC-ROTL-GUIDANCE")
def test_restricted_or_standard_is_told_with_why(pom: Client, person: Person) -> None:
    applied(person)
    page = shown(pom, person, "rotl")
    assert "Who is on restricted ROTL Regime restricted" in page
    assert "When the police must be asked (ROTL-POL) Police request required yes" in page
    assert "risk of serious harm (RoSH)" in page
    assert "ties with family, among other things" in page
    assert "ROTL Policy Framework" in page
    person.risk_set.update(rosh="medium")
    assert "Who is on restricted ROTL Regime standard" in shown(pom, person, "rotl")
    person.risk_set.all().delete()
    assert "cannot be told, for want of: risk of serious harm (RoSH)" in shown(pom, person, "rotl")


@pytest.mark.provision("OMIC-ROTL-POL-REQUIRED")
def test_of_several_rotls_each_says_whether_the_police_must_be_asked(pom: Client, person: Person) -> None:
    """The first RDR must; an SPL need not. The page says of which its answer is, and each row has its own."""
    first = applied(person)
    assert "Of the latest" not in shown(pom, person, "rotl")
    later = applied(person, kind="SPL", heading=None, plan_objective=False, spl_ground="medical")
    page = shown(pom, person, "rotl")
    assert "When the police must be asked (ROTL-POL) Of the latest: date ROTL was applied for" in page
    told = re.findall(r"Police request required (yes|no)", page)
    # What is said of the latest; then each row, the latest first.
    assert told == ["no", "no", "yes"]
    Allocation.objects.create(person=person, role="COM", from_on=BEFORE, staff_code="C9", staff_name="Cy Ash")
    com = signed_in(pom, Role.COM, code="C9", region="Yorkshire and the Humber")
    for row, says in ((first, "yes"), (later, "no")):
        assert f"Police request required: {says}" in shown(com, person, f"rotl/rotl-pol?row={row.pk}")


@pytest.mark.provision("OMIC-ROTL-TASKS", "OMIC-ROTL-NO-COM")
def test_the_checklist_says_what_came_in_what_does_not_apply_and_who_owes_the_rest(pom: Client, person: Person) -> None:
    row = applied(
        person, oasys_reviewed_on=BEFORE, vlo_asked_on=BEFORE, immigration_not_applying=True, visor_checked_on=BEFORE
    )
    StageTaken.objects.create(
        person=person, journey="rotl", stage="immigration", on=TODAY, about_row=row.pk
    ).words.create(name="why-not", words="A British citizen.")
    page = shown(pom, person, "rotl")
    asked = f"{BEFORE:%-d %B %Y}"
    assert "Checklist: 8 of 11 outstanding" in page
    assert f"OASys, tied to objectives of the plan Came in or done on {asked} nobody" in page
    assert f"Victim Liaison Officer Asked for on {asked}; not in yet" in page
    assert "Home Office Immigration Enforcement Does not apply. A British citizen. nobody" in page
    assert "Duty COM, through the LDU: unit@example.invalid (no COM is allocated)" in page
    assert "Social Services Not asked for yet POM" in page
    assert "Still wanted ( ROTL: COM Input ; owed by: COM or Duty COM):" in page
    Allocation.objects.create(person=person, role="COM", from_on=BEFORE, staff_code="C9", staff_name="Cy Ash")
    assert "Duty COM, through the LDU" not in shown(pom, person, "rotl")


def test_the_police_need_not_be_asked_on_standard_rotl(pom: Client, person: Person) -> None:
    applied(person)
    person.risk_set.update(rosh="low")
    assert "ROTL-POL, from the police Need not be asked for. See OMIC-ROTL-POL-REQUIRED. nobody" in shown(
        pom, person, "rotl"
    )


def test_what_is_typed_stays_and_a_gate_speaks_with_its_paragraph(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/rotl/apply"
    sent = {**sent_day("applied_on", TODAY), "kind": "RDR", "heading": "family_ties", "purpose": "To see his mother."}
    refused = pom.post(address, sent)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert faults(page) == []
    assert "an activity linked to an objective of the sentence plan" in page
    assert "To see his mother." in page
    sent |= {"plan_objective": "yes", "objective": "Family ties."}
    assert pom.post(address, sent).status_code == 302
    assert TemporaryRelease.objects.get().kind == "RDR"
    assert "Recorded: Apply for ROTL." in pom.get(f"/cases/{person.uuid}/rotl?done=apply").content.decode()


@pytest.mark.parametrize("stage", ["oasys", "vlo", "visor", "board", "report", "immigration", "ask-com"])
def test_every_form_of_an_application_is_sound(pom: Client, person: Person, stage: str) -> None:
    row = applied(person)
    page = pom.get(f"/cases/{person.uuid}/rotl/{stage}?row={row.pk}")
    assert page.status_code == 200
    assert faults(page.content.decode()) == []


def test_a_stage_is_offered_only_where_it_goes_on(pom: Client, person: Person) -> None:
    row = applied(person)
    board, out = f"/cases/{person.uuid}/rotl/board?row={row.pk}", f"/cases/{person.uuid}/rotl/go-out"
    page = pom.get(f"/cases/{person.uuid}/rotl").content.decode()
    assert (board in page, out in page) == (True, False)
    TemporaryRelease.objects.update(decided_on=TODAY, granted=True)
    page = pom.get(f"/cases/{person.uuid}/rotl").content.decode()
    assert (board in page, out in page) == (False, True)
    assert pom.get(board).status_code == 302


def test_a_time_out_is_logged_with_its_hours(pom: Client, person: Person) -> None:
    applied(person, decided_on=BEFORE, granted=True)
    sent = {"kind": "RDR", "out_at": f"{BEFORE} 08:30", "due_back_at": f"{BEFORE} 17:00", "where": "Doncaster."}
    assert pom.post(f"/cases/{person.uuid}/rotl/go-out", sent).status_code == 302
    assert TemporaryAbsence.objects.get().due_back_at is not None
    assert "ROTL absences" in shown(pom, person, "rotl")


def test_the_community_gives_its_own_comments_and_the_prison_cannot(client: Client, person: Person) -> None:
    row = applied(person)
    address = f"/cases/{person.uuid}/rotl/rotl-om?row={row.pk}"
    signed_in(client, Role.GOVERNOR, prison="HDI")
    assert client.get(address).status_code == 404
    signed_in(client, Role.SPO, region="Yorkshire and the Humber")
    assert client.get(address).status_code == 200
    assert address in client.get(f"/cases/{person.uuid}/rotl").content.decode()


@pytest.mark.provision("OMIC-EBM-ELIGIBILITY", "OMIC-EBM-NON-PARTICIPANTS", "OMIC-EBM-PURPOSE", "OMIC-EBM-GUIDANCE")
def test_ebm_says_who_is_eligible_and_what_is_wanted(pom: Client, person: Person) -> None:
    page = shown(pom, person, "ebm")
    assert "Who can be considered for active EBM Eligible yes" in page
    assert "owed by: Psychologist" in page
    assert "an EBM case file review completed by a psychologist" in page
    assert "risk: absconding" in page
    assert "policy framework on enhanced behaviour monitoring" in page
    BehaviourMonitoring.objects.create(
        person=person,
        case_review_on=BEFORE,
        decision="active",
        decided_on=BEFORE,
        started_on=BEFORE,
        participates=False,
    )
    page = shown(pom, person, "ebm")
    assert "Behaviour linked to risk is monitored whether or not the person takes part Behaviour monitored yes" in page
    assert "an EBM case file review completed by a psychologist" not in page


@pytest.mark.provision("OMIC-EBM-STAFF-EVIDENCE")
def test_evidence_is_read_by_the_case(pom: Client, person: Person) -> None:
    address = f"/cases/{person.uuid}/ebm/evidence"
    assert pom.get(address).status_code == 302
    BehaviourMonitoring.objects.create(person=person, decision="active", decided_on=BEFORE, started_on=BEFORE)
    assert pom.post(address, {**sent_day("on", TODAY), "seen": "Steady at the farm."}).status_code == 302
    assert "Steady at the farm." in shown(pom, person, "ebm")


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_the_checklist_comes_as_csv_with_a_line_for_each_input_of_each_rotl(pom: Client, person: Person) -> None:
    applied(person, oasys_reviewed_on=BEFORE)
    applied(person, kind="ROR", heading=None, applied_on=TODAY)
    address = f"/cases/{person.uuid}/rotl/checklist.csv"
    assert address in pom.get(f"/cases/{person.uuid}/rotl").content.decode()
    given = pom.get(address)
    assert given["Content-Disposition"] == f'attachment; filename="checklist-{TODAY.isoformat()}.csv"'
    body = b"".join(given.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    lines = list(csv.DictReader(StringIO(body)))
    assert list(lines[0]) == ["Of", "What", "Where it stands", "Why", "Owed by", "Outstanding"]
    assert [("(ROR)" in each["Of"], "(RDR)" in each["Of"]) for each in lines] == [(True, False)] * 11 + [
        (False, True)
    ] * 11
    oasys = [each for each in lines if each["What"].startswith("OASys")]
    assert [(each["Where it stands"], each["Owed by"], each["Outstanding"]) for each in oasys] == [
        ("Not done yet", "POM", "yes"),
        (f"Came in or done on {BEFORE:%-d %B %Y}", "", "no"),
    ]


def test_a_mark_that_was_not_asked_for_yet_is_not_told_as_a_no(pom: Client, person: Person) -> None:
    row = applied(person)
    page = shown(pom, person, "rotl")
    assert "Linked to an objective of the sentence plan yes" in page
    assert "Suitable for open conditions no" in page
    assert ("Granted no" in page, "Primary carer of a child no" in page) == (False, False)
    TemporaryRelease.objects.filter(pk=row.pk).update(decided_on=TODAY)
    assert "Granted no" in shown(pom, person, "rotl")


def test_who_may_write_the_rotl_om_finds_it_by_its_own_letters(client: Client, person: Person) -> None:
    applied(person)
    signed_in(client, Role.SPO, region="Yorkshire and the Humber")
    assert "Write: ROTL-OM" in shown(client, person, "rotl")


@pytest.mark.provision("OMIC-ROTL-NO-COM")
def test_a_duty_com_finds_what_they_were_asked_for(client: Client, person: Person) -> None:
    row = applied(person)
    signed_in(client, Role.COM, region="Yorkshire and the Humber")
    address = f"/cases/{person.uuid}/rotl/rotl-om?row={row.pk}"
    assert address not in client.get(f"/cases/{person.uuid}/rotl").content.decode()
    said = {**sent_day("rotl_om_returned_on", TODAY), "home": "A quiet house.", "risk": "Low.", "version": "1"}
    refused = client.post(address, said)
    assert refused.status_code == 422
    assert "asked of a duty COM through the LDU, and no COM allocated to the case" in refused.content.decode()
    TemporaryRelease.objects.update(duty_com_asked=True)
    page = client.get(f"/cases/{person.uuid}/rotl").content.decode()
    assert address in page
    assert "Write: ROTL-OM" in page
    assert client.post(address, said).status_code == 302
