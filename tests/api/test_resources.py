"""The resources of the API: the same reads and verbs as the pages, the same refusals, the same ledger."""

from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.api.services import Service, entries, service
from tests.web import people
from throughcare.access.roles import Role
from throughcare.access.services import ServiceScope
from throughcare.calendar import today_in_london
from throughcare.record.case_document import schema
from throughcare.record.models import (
    AccessLimit,
    Acct,
    Allocation,
    Contact,
    CrsReferral,
    Person,
    Sentence,
)

pytestmark = pytest.mark.django_db

ABSENT = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


def test_a_restricted_case_is_counted_and_nothing_else_is_told(pom: Service, person: Person) -> None:
    assert pom.get("caseload").json()["restricted"] == 0
    head = people.account("homd.leeds", Role.HOMD, prison="LEI")
    AccessLimit.objects.create(
        person=person, account=head, kind="allowed", reason="a test", review_on="2030-01-01", set_by=head
    )
    page = pom.get("caseload").json()
    assert page == {"lines": [], "after": "", "restricted": 1}
    assert pom.get("caseload?tier=B").json()["restricted"] == 0
    assert pom.get("my-work").json()["lines"] == []
    assert pom.get(f"cases/{person.uuid}").content == pom.get(f"cases/{ABSENT}").content


def test_a_suppliers_service_reads_no_case_that_was_referred_to_it(person: Person) -> None:
    CrsReferral.objects.create(person=person, supplier="Acme Resettlement", submitted_on=today_in_london())
    supplier = service("refer-tool", Role.CRS_SUPPLIER, body="Acme Resettlement")
    for below in ("", "/facts/crs_referral", "/duties"):
        shut, absent = (supplier.get(f"cases/{uuid}{below}") for uuid in (person.uuid, ABSENT))
        assert (shut.status_code, shut.content) == (404, absent.content)
    assert supplier.get("caseload").json() == {"lines": [], "after": "", "restricted": 0}
    assert supplier.get("my-work").json()["lines"] == []


def a_contact(**changed: Any) -> dict[str, Any]:
    today = today_in_london().isoformat()
    return {"on": today, "outcome": "attended", "method": "in_person", "purpose": "sentence_plan_work"} | changed


def a_pom(**changed: Any) -> dict[str, Any]:
    return {
        "role": "POM",
        "from_on": today_in_london().isoformat(),
        "staff_name": "Cy Fictional",
        "staff_code": "P200",
        "prison": "LEI",
        "grade": "probation_officer",
        "reason": "The one before has left.",
    } | changed


def test_a_case_is_its_document_and_the_read_is_in_the_ledger(pom: Service, person: Person) -> None:
    response = pom.get(f"cases/{person.uuid}")
    document = response.json()
    assert response.status_code == 200
    assert list(Draft202012Validator(schema()).iter_errors(document)) == []
    assert document["person"]["last_name"] == "Adeyemi"
    assert response["Cache-Control"] == "no-store, private"
    assert entries() == [("service pom-tool", "read_case", "read", person.pk)]


def test_what_lies_in_a_compartment_is_seen_with_its_scope_and_leaves_no_trace_without(person: Person) -> None:
    Acct.objects.create(person=person, opened_on=today_in_london() - timedelta(days=3))
    Person.objects.filter(pk=person.pk).update(tact=True)
    whole = service("whole", Role.POM, code=people.POM_CODE, prison="LEI").get(f"cases/{person.uuid}").json()
    assert "acct" in whole
    assert whole["person"]["tact"] is True
    narrow = service("narrow", Role.POM, code=people.POM_CODE, prison="LEI", scopes=frozenset({ServiceScope.READ_CASE}))
    seen = narrow.get(f"cases/{person.uuid}").json()
    assert "acct" not in seen
    assert "tact" not in seen["person"]
    assert narrow.get(f"cases/{person.uuid}/facts/acct").content == narrow.get(f"cases/{ABSENT}/facts/acct").content


def test_forbidden_and_absent_answer_byte_for_byte_alike(com: Service, person: Person) -> None:
    Person.objects.update(region="Wales")
    sent = {"contacts": a_contact(), "allocations": a_pom(), "corrections": a_correction(person)}
    for part in ("", "/duties", "/facts/sentence", "/contacts", "/allocations", "/corrections"):
        body = sent.get(part.strip("/"))
        answers = [com.call("POST" if body else "GET", f"cases/{uuid}{part}", body) for uuid in (person.uuid, ABSENT)]
        assert [each.status_code for each in answers] == [404, 404]
        assert answers[0].content == answers[1].content
        assert dict(answers[0].headers) == dict(answers[1].headers)
    assert com.get("cases/not-a-uuid").content == answers[0].content
    assert com.get("nowhere").content == answers[0].content


def test_a_scope_narrows_and_never_widens(person: Person) -> None:
    reader = service("reader", Role.POM, code=people.POM_CODE, scopes=frozenset({ServiceScope.READ_CASE}))
    assert reader.get(f"cases/{person.uuid}").status_code == 200
    assert reader.call("POST", f"cases/{person.uuid}/contacts", a_contact()).status_code == 404
    inspector = service("inspector", Role.INSPECTOR)
    assert inspector.get(f"cases/{person.uuid}").status_code == 200
    assert inspector.call("POST", f"cases/{person.uuid}/contacts", a_contact()).status_code == 404
    assert Contact.objects.count() == 1


def test_duties_say_why(pom: Service, person: Person) -> None:
    document = pom.get(f"cases/{person.uuid}/duties").json()
    assert document["as_of"] == today_in_london().isoformat()
    assert document["derived"]["responsible"] == "POM"
    assert all(duty["because"] and duty["source"]["paragraph"] for duty in document["duties"])
    assert entries() == [("service pom-tool", "read_case", "read", person.pk)]


def test_what_came_of_a_contact_that_was_arranged(pom: Service, person: Person) -> None:
    today = today_in_london().isoformat()
    made = pom.call("POST", f"cases/{person.uuid}/contacts", a_contact(on=today, outcome="planned")).json()
    came = made | {"outcome": "attended"}
    sent = (came, came | {"outcome": "cancelled"})
    answers = [pom.call("POST", f"cases/{person.uuid}/contacts/outcome", each) for each in sent]
    assert [each.status_code for each in answers] == [201, 409]
    assert answers[0].json() == {"row": made["row"], "version": 2}
    assert Contact.objects.get(pk=made["row"]).outcome == "attended"
    strange = pom.call("POST", f"cases/{person.uuid}/contacts/outcome", came | {"row": 999_999})
    assert [each["field"] for each in strange.json()["errors"]] == ["contact"]


def test_a_contact_is_recorded_under_the_service_s_name_once_a_sending(pom: Service, person: Person) -> None:
    sent = a_contact(note="Talked about work.", sending="0" * 32)
    made = [pom.call("POST", f"cases/{person.uuid}/contacts", sent) for _ in range(2)]
    assert [each.status_code for each in made] == [201, 201]
    contact = Contact.objects.get(note="Talked about work.")
    assert made[0].json() == made[1].json() == {"row": contact.pk, "version": 1}
    assert (contact.recorded_by, contact.by, contact.feed) == ("service pom-tool", "POM", "record_contact")
    assert entries()[0] == ("service pom-tool", "record_contact", "done", person.pk)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"on": "2021-02-30"}, "on"),
        ({"on": 1622592000}, "on"),
        ({"on": "2021-06-02T00:00:00"}, "on"),
        ({"outcome": "happened"}, "outcome"),
        ({"on": "2099-01-01"}, "outcome"),
        ({"method": None}, "method"),
        ({"appointment": "yes"}, "appointment"),
        ({"note": "a\0b"}, "note"),
        ({"sending": "again"}, "sending"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_is_not_valid_names_its_field_and_writes_nothing(
    changed: dict[str, Any], field: str, pom: Service, person: Person
) -> None:
    response = pom.call("POST", f"cases/{person.uuid}/contacts", a_contact(**changed))
    assert (response.status_code, response["Content-Type"]) == (422, "application/problem+json")
    assert [each["field"] for each in response.json()["errors"]] == [field]
    assert Contact.objects.count() == 1


def test_a_closed_gate_names_its_provision_and_paragraph(homd: Service, person: Person) -> None:
    response = homd.call("POST", f"cases/{person.uuid}/allocations", a_pom(grade="other"))
    problem = response.json()
    assert response.status_code == 422
    assert problem["provision"] == "OMIC-EXEC-POM-GRADE"
    assert problem["paragraph"]
    assert problem["wanted"]
    assert Allocation.objects.filter(staff_code="P200").count() == 0


def test_a_pom_is_allocated_by_the_homd_and_a_com_by_nobody_in_the_prison(homd: Service, person: Person) -> None:
    assert homd.call("POST", f"cases/{person.uuid}/allocations", a_pom()).status_code == 201
    assert homd.call("POST", f"cases/{person.uuid}/allocations", a_pom(role="COM")).status_code == 404
    held = Allocation.objects.current().filter(to_on__isnull=True).values_list("role", "staff_code", "recorded_by")
    assert list(held) == [("POM", "P200", "service homd-tool")]


def a_correction(person: Person, **changed: Any) -> dict[str, Any]:
    sentence = Sentence.objects.current().get(person=person)
    return {
        "table": "sentence",
        "row": sentence.pk,
        "version": sentence.version,
        "changes": {"crd": "2031-05-06"},
        "reason": "The warrant says so.",
    } | changed


def test_a_fact_is_corrected_and_a_stale_version_is_refused_with_both(pom: Service, person: Person) -> None:
    sent = a_correction(person)
    held = pom.get(f"cases/{person.uuid}/facts/sentence").json()["rows"]
    assert [(each["row"], each["version"]) for each in held] == [(sent["row"], 1)]
    made = pom.call("POST", f"cases/{person.uuid}/corrections", sent)
    assert (made.status_code, made.json()) == (201, {"row": sent["row"], "version": 2})
    stale = pom.call("POST", f"cases/{person.uuid}/corrections", sent | {"changes": {"crd": "2032-01-01"}})
    problem = stale.json()
    assert stale.status_code == 409
    assert problem["seen"] == {"version": 1}
    assert problem["standing"] == {"version": 2, "facts": {"crd": "2031-05-06"}}
    assert Sentence.objects.current().get(person=person).version == 2


def test_a_fact_out_of_sight_cannot_be_corrected_nor_told_from_none(person: Person) -> None:
    scopes = frozenset({ServiceScope.READ_CASE, ServiceScope.CORRECT_FACT})
    narrow = service("narrow", Role.POM, code=people.POM_CODE, scopes=scopes)
    acct = Acct.objects.create(person=person, opened_on=today_in_london() - timedelta(days=3))
    sent = [a_correction(person, table="acct", row=row, changes={"closed_on": None}) for row in (acct.pk, acct.pk + 1)]
    answers = [narrow.call("POST", f"cases/{person.uuid}/corrections", each) for each in sent]
    assert [each.status_code for each in answers] == [422, 422]
    assert answers[0].content == answers[1].content


@pytest.mark.parametrize(
    ("table", "changes", "field"),
    [
        ("sentence", {"crd": "soon"}, "crd"),
        ("sentence", {"crd": True}, "crd"),
        ("sentence", {"colour": "red"}, "colour"),
        ("nonsense", {"crd": None}, "table"),
        ("case", {"country": "wales"}, "country"),
        ("case", {"tact": None}, "tact"),
        ("risk", {"rsr": 101}, "rsr"),
        ("sentence", {}, "changes"),
    ],
)
def test_a_correction_that_is_not_valid_names_the_fact(
    table: str, changes: dict[str, Any], field: str, pom: Service, person: Person
) -> None:
    sent = a_correction(person, table=table, changes=changes)
    response = pom.call("POST", f"cases/{person.uuid}/corrections", sent)
    assert response.status_code == 422
    assert [each["field"] for each in response.json()["errors"]] == [field]


@pytest.mark.provision("OMIC-HANDOVER-ONE")
def test_a_correction_of_who_is_responsible_is_made_and_ended(homd: Service, person: Person) -> None:
    today = today_in_london()
    sent = {
        "holder": "COM",
        "from_on": today.isoformat(),
        "until_on": (today + timedelta(days=30)).isoformat(),
        "evidence": "The community took the case on at the panel.",
        "agreed_by": "Sam Grey",
    }
    address = f"cases/{person.uuid}/responsibility"
    made = homd.post(f"{address}/corrections", sent).json()
    assert [each["responsible"] for each in homd.get(address).json()] == ["COM"]
    ended = homd.post(f"{address}/corrections/end", made)
    assert (ended.status_code, ended.json()["row"]) == (201, made["row"])
    assert [each["responsible"] for each in homd.get(address).json()] == ["POM"]
    assert homd.post(f"{address}/corrections/end", made).status_code == 422


def test_provisions_are_listed_found_and_shown(inspector: Service) -> None:
    every = inspector.get("provisions").json()["provisions"]
    assert len(every) > 600
    found = inspector.get("provisions?find=within+15+working+days").json()["provisions"]
    assert 0 < len(found) < len(every)
    shown = inspector.get("provisions/NS-3.3-COMMUNITY").json()
    assert (shown["id"], shown["paragraph"]) == ("NS-3.3-COMMUNITY", "3.3")
    assert inspector.get("provisions/NS-0").status_code == 404
    assert entries() == []
