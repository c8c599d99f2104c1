"""Papers over the API: the same verbs, the same refusals."""

from typing import Any

import pytest

from tests.api.services import Service, service
from tests.web import people
from throughcare.access.roles import Role
from throughcare.access.services import ServiceScope
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, Paper, Person

pytestmark = pytest.mark.django_db

ABSENT = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def person(db: None) -> Person:
    return people.held_in_leeds()


def a_report(**changed: Any) -> dict[str, Any]:
    words = {"custody": "Did well.", "release": "Leeds."}
    return {"kind": "handover_report", "on": today_in_london().isoformat(), "words": words} | changed


def test_a_paper_is_kept_read_changed_finished_and_withdrawn(pom: Service, person: Person) -> None:
    address = f"cases/{person.uuid}/papers"
    response = pom.post(f"{address}/new", a_report(sending="0" * 32))
    again = pom.post(f"{address}/new", a_report(sending="0" * 32))
    assert (response.status_code, response.json()) == (201, again.json())
    paper = Paper.objects.get()
    (told,) = pom.get(address).json()["papers"]
    assert (told["paper"], told["kind"], told["finished_on"]) == (str(paper.uuid), "handover_report", None)
    whole = pom.get(f"papers/{paper.uuid}").json()
    assert (whole["words"]["custody"], whole["version"]) == ("Did well.", 1)
    sent = {name: value for name, value in a_report(version=1).items() if name != "kind"}
    changed = pom.post(f"papers/{paper.uuid}/change", {**sent, "words": {"custody": "Did better.", "release": "Hull."}})
    assert changed.json() == {"paper": str(paper.uuid), "version": 2}
    finished = pom.post(f"papers/{paper.uuid}/finish", {"version": 2})
    assert finished.json()["version"] == 3
    assert pom.get(f"papers/{paper.uuid}").json()["finished_on"] == today_in_london().isoformat()
    assert pom.post(f"papers/{paper.uuid}/withdraw", {"version": 3}).status_code == 204
    assert pom.get(address).json() == {"papers": []}
    acts = LedgerEntry.objects.filter(action="keep_case_paper").order_by("number")
    assert [each.details.get("finished", each.details.get("withdrawn", "changed")) for each in acts] == [
        False,
        "changed",
        "changed",
        "changed",
        True,
    ]


def test_a_section_that_is_wanted_and_a_stale_version_are_told(pom: Service, person: Person) -> None:
    wanting = pom.post(f"cases/{person.uuid}/papers/new", a_report(words={"custody": "x"}, finish=True))
    assert wanting.status_code == 422
    assert [each["field"] for each in wanting.json()["errors"]] == ["release"]
    pom.post(f"cases/{person.uuid}/papers/new", a_report())
    paper = Paper.objects.get()
    sent = {name: value for name, value in a_report(version=7).items() if name != "kind"}
    stale = pom.post(f"papers/{paper.uuid}/change", {**sent, "words": {"custody": "Other."}})
    assert stale.status_code == 409
    assert stale.json()["seen"] == {"version": 7}
    assert stale.json()["standing"] == {"version": 1, "facts": {"custody": "Did well."}}


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are(pom: Service, person: Person) -> None:
    refused = pom.post(f"cases/{person.uuid}/papers/new", a_report(kind="nonsense")).json()
    assert refused["errors"][0]["field"] == "kind"
    assert "handover_report" in refused["errors"][0]["rule"]


@pytest.mark.provision("NS-B.1.2")
def test_a_service_knows_of_no_paper_outside_its_scopes(pom: Service, person: Person) -> None:
    secret = a_report(kind="risk_management_plan", words={"supervision": "x"}, handling="Police.")
    assert pom.post(f"cases/{person.uuid}/papers/new", secret).status_code == 201
    paper = Paper.objects.get()
    scopes = frozenset({ServiceScope.READ_CASE, ServiceScope.KEEP_PAPER})
    narrow = service("narrow", Role.POM, code=people.POM_CODE, prison="LEI", scopes=scopes)
    assert narrow.get(f"cases/{person.uuid}/papers").json() == {"papers": []}
    assert narrow.get(f"papers/{paper.uuid}").content == narrow.get(f"papers/{ABSENT}").content
    assert narrow.post(f"cases/{person.uuid}/papers/new", secret).status_code == 404
    reader = service("reader", Role.POM, code=people.POM_CODE, prison="LEI", scopes=frozenset({ServiceScope.READ_CASE}))
    assert reader.post(f"cases/{person.uuid}/papers/new", a_report()).status_code == 404
