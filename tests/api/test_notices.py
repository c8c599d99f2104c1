"""Notices through the API: who has been told, telling somebody, and telling otherwise."""

import pytest

from tests.api.services import Service, service
from tests.web import people
from throughcare.access.roles import Role
from throughcare.access.services import ServiceScope
from throughcare.calendar import today_in_london
from throughcare.record.models import LedgerEntry, Mailbox, Person

pytestmark = pytest.mark.django_db

TOLD = {"version": 1, "on": "2021-06-02", "by": "letter", "to": "Kim Dale"}
ABSENT = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def person(db: None) -> Person:
    """Somebody in whose case a VLO is assigned."""
    made = people.held_in_leeds()
    Person.objects.filter(pk=made.pk).update(vlo_assigned=True)
    return made


def a_telling(**changed: object) -> dict[str, object]:
    return {"provision": "NS-6.2-CONTACT", "sending": "0" * 32} | changed


def test_telling_somebody_and_who_has_been_told(pom: Service, person: Person) -> None:
    made = [pom.call("POST", f"cases/{person.uuid}/tellings", a_telling()) for _ in range(2)]
    assert [each.status_code for each in made] == [201, 201]
    assert made[0].json() == made[1].json()
    (notice,) = pom.get(f"cases/{person.uuid}/notices").json()
    assert (notice["recipient"], notice["state"], notice["version"]) == ("vlo", "no_address", 1)
    entry = LedgerEntry.objects.latest("number")
    assert (entry.actor, entry.action, entry.outcome) == ("service pom-tool", "see_notices", "read")
    told = {"version": 1, "on": today_in_london().isoformat(), "by": "telephone", "to": "Kim Dale"}
    done = pom.call("POST", f"notices/{notice['uuid']}/told-otherwise", told)
    assert (done.status_code, done.json()["state"]) == (200, "told_otherwise")
    stale = pom.call("POST", f"notices/{notice['uuid']}/told-otherwise", told)
    assert stale.status_code in {409, 422}


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"provision": "NS-1.1"}, "kind"),
        ({"provision": "OMIC-RTC-ISP-NOTICE"}, "kind"),
        ({"besides": ["police"]}, "besides"),
        ({"besides": ["nobody"]}, "besides.0"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_is_not_valid_names_its_field(
    changed: dict[str, object], field: str, pom: Service, person: Person
) -> None:
    response = pom.call("POST", f"cases/{person.uuid}/tellings", a_telling(**changed))
    assert response.status_code == 422
    assert [each["field"] for each in response.json()["errors"]] == [field]


def test_a_scope_is_needed_and_forbidden_and_absent_answer_alike(person: Person) -> None:
    reader = service("reader", Role.POM, code=people.POM_CODE, scopes=frozenset({ServiceScope.READ_CASE}))
    answers = [
        reader.get(f"cases/{person.uuid}/notices"),
        reader.get(f"cases/{ABSENT}/notices"),
        reader.call("POST", f"cases/{person.uuid}/tellings", a_telling()),
        reader.call("POST", f"notices/{ABSENT}/told-otherwise", TOLD),
    ]
    assert [each.status_code for each in answers] == [404] * 4
    assert len({each.content for each in answers}) == 1


def test_what_is_stuck_is_listed_and_tried_again(person: Person) -> None:
    homd = service("homd-tool", Role.HOMD, code="H1", prison="LEI")
    assert homd.get("notices/stuck").json() == []
    homd.call("POST", f"cases/{person.uuid}/tellings", a_telling())
    (stuck,) = homd.get("notices/stuck").json()
    assert (stuck["case"], stuck["state"], stuck["recipient"]) == (str(person.uuid), "no_address", "vlo")
    again, seen = f"notices/{stuck['uuid']}/try-again", {"version": stuck["version"]}
    assert homd.call("POST", again, seen).json()["errors"][0]["field"] == "notice"
    Mailbox.objects.create(recipient="vlo", place_kind="nation", email="vlo@example.org")
    mended = homd.call("POST", again, seen)
    assert (mended.status_code, mended.json()["state"]) == (200, "waiting")
    assert homd.call("POST", again, seen).status_code in {409, 422}
    assert homd.get("notices/stuck").json() == []


def test_whoever_mends_no_notice_is_told_of_none(pom: Service, person: Person) -> None:
    assert pom.get("notices/stuck").status_code == 404
    assert pom.call("POST", f"notices/{ABSENT}/try-again", {"version": 1}).status_code == 404
