"""The plan of a prison for EQuIP on its pages, and for services."""

import pytest
from django.test import Client

from tests.api.services import service
from tests.web import people
from tests.web.markup import faults
from throughcare.access.roles import Role
from throughcare.record.models import EquipPlan

pytestmark = [pytest.mark.django_db, pytest.mark.provision("OMIC-EQUIP-PROJECT-PLAN")]

SAID = {"advertised": "On the wing screens.", "benefits": "At team meetings.", "usage": "A question\na week."}


@pytest.fixture
def homd(client: Client) -> Client:
    client.force_login(people.account("homd.leeds", Role.HOMD, prison="LEI"))
    return client


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    page = response.content.decode()
    assert faults(page) == []
    return page


def test_from_the_poms_to_the_plan_that_is_written_and_changed(homd: Client) -> None:
    assert 'href="/equip-plan"' in read(homd, "/allocation/poms")
    assert "No plan is recorded for this prison." in read(homd, "/equip-plan")
    assert "how staff come to know of it" in read(homd, "/equip-plan/change")
    kept = homd.post("/equip-plan/change", {**SAID, "version": "0"})
    assert (kept.status_code, kept.headers["Location"]) == (302, "/equip-plan?done=yes")
    page = read(homd, "/equip-plan?done=yes")
    assert "The plan is kept." in page
    assert "On the wing screens." in page
    homd.post("/equip-plan/change", {**SAID, "usage": "Two a week.", "version": "1"})
    page = read(homd, "/equip-plan")
    assert "What it said before" in page
    assert "Two a week." in page


def test_what_is_missing_is_said_and_what_was_typed_is_kept(homd: Client) -> None:
    refused = homd.post("/equip-plan/change", {**SAID, "benefits": "", "version": "0"})
    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Say how they are told what it does for them (OMIC-EQUIP-PROJECT-PLAN, EQuIP)" in page
    assert "On the wing screens." in page
    assert faults(page) == []


def test_a_plan_that_was_changed_meanwhile_is_not_written_over(homd: Client) -> None:
    homd.post("/equip-plan/change", {**SAID, "version": "0"})
    refused = homd.post("/equip-plan/change", {**SAID, "usage": "Mine.", "version": "0"})
    assert refused.status_code == 422
    assert "was changed while you were working on it" in refused.content.decode()
    assert "Mine." in refused.content.decode()
    assert EquipPlan.objects.get().usage == "A question\na week."


def test_a_governor_reads_it_and_a_pom_does_not(client: Client) -> None:
    client.force_login(people.account("governor.leeds", Role.GOVERNOR, prison="LEI"))
    assert "Write the plan" not in read(client, "/equip-plan")
    assert client.get("/equip-plan/change").status_code == 404
    client.force_login(people.account("pom.leeds", Role.POM, prison="LEI"))
    assert client.get("/equip-plan").status_code == 404


def test_a_service_keeps_it_and_reads_it(db: None) -> None:
    homd = service("unit", Role.HOMD, prison="LEI")
    assert homd.get("prisons/LEI/equip-plan").json() == {"advertised": "", "benefits": "", "usage": "", "version": 0}
    assert homd.call("POST", "prisons/LEI/equip-plan/kept", SAID).status_code == 201
    assert homd.call("POST", "prisons/LEI/equip-plan/kept", SAID | {"usage": "Other."}).status_code == 409
    assert homd.get("prisons/LEI/equip-plan").json() == SAID | {"version": 1}
    assert homd.get("prisons/WDI/equip-plan").status_code == 404
