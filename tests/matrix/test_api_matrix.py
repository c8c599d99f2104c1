"""The matrix of the API: every route to a case × every role of a service × every relation, expected against got.

A service has no account, so that no glass is broken for it. What is sent is well formed, and of no effect where that
can be had: a day to come, or a version that is stale. Each answer leaves exactly one entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import override_settings
from django.urls import reverse

from tests.api.services import Service, service
from tests.matrix import people
from tests.matrix.people import Standing
from tests.matrix.test_doors import ROUTES
from throughcare.access.doors import DOORS
from throughcare.access.permissions import Action, Actor, may
from throughcare.access.relations import Relation
from throughcare.access.roles import Role
from throughcare.access.services import ROLES_OF_PEOPLE_ONLY, ServiceScope, actions_of
from throughcare.calendar import today_in_london
from throughcare.record.models import Allocation, LedgerEntry, Sentence

pytestmark = pytest.mark.django_db

NOBODY = UUID("00000000-0000-4000-8000-000000000000")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
LET_IN = {200, 201, 409, 422}
TODAY = today_in_london()
LATER = (TODAY + timedelta(days=30)).isoformat()


@dataclass(frozen=True)
class Asked:
    """What is asked of a route: the action that the table is asked about, and what is sent."""

    route: str
    action: Action
    sent: Any = None


CONTACT = {"on": TODAY.isoformat(), "outcome": "attended", "method": "in_person", "purpose": "supervision", "by": "POM"}
OUTCOME = {"row": 999_999, "version": 1, "outcome": "attended"}
ALLOCATED = {"from_on": LATER, "staff_name": "Ben Fictional", "staff_code": "Z9"}
CORRECTED = {"table": "sentence", "version": 99, "changes": {"crd": "2031-02-01"}, "reason": "Misread"}
RESPONSIBLE = {"holder": "POM", "from_on": LATER}
ENDED = {"version": 99, "to_on": LATER, "reason": "They have left."}
ASKED = {
    "the case": Asked("api:case", Action.READ_CASE),
    "its facts": Asked("api:facts", Action.READ_CASE),
    "its duties": Asked("api:duties", Action.READ_CASE),
    "a contact": Asked("api:contact", Action.RECORD_CONTACT, CONTACT),
    "what came of it": Asked("api:contact_outcome", Action.RECORD_CONTACT, OUTCOME),
    "a POM": Asked("api:allocation", Action.ALLOCATE_POM, ALLOCATED | {"role": "POM", "prison": "LEI"}),
    "a COM": Asked("api:allocation", Action.ALLOCATE_COM, ALLOCATED | {"role": "COM"}),
    "a correction": Asked("api:correction", Action.CORRECT_FACT, CORRECTED),
    "a journey": Asked("api:journey", Action.READ_CASE),
    "a stage": Asked("api:stage", Action.HAND_OVER, {"values": {"notified_on": LATER}, "words": {"whom": "The unit."}}),
    "who is responsible": Asked("api:responsibility", Action.READ_CASE),
    "responsibility": Asked("api:responsibility_taken", Action.RECORD_RESPONSIBILITY, RESPONSIBLE),
    "a correction of it": Asked(
        "api:responsibility_corrected",
        Action.CORRECT_RESPONSIBILITY,
        RESPONSIBLE | {"until_on": LATER, "evidence": "None.", "agreed_by": "Nobody"},
    ),
    "the end of a correction": Asked(
        "api:correction_ended", Action.CORRECT_RESPONSIBILITY, {"row": 999_999, "version": 99}
    ),
    "its papers": Asked("api:papers", Action.READ_CASE),
    "a paper": Asked("api:new_paper", Action.KEEP_CASE_PAPER, {"kind": "handover_report", "on": LATER, "words": {}}),
    "who was told": Asked("api:notices", Action.SEE_NOTICES),
    "telling": Asked("api:telling", Action.SEND_NOTICE, {"provision": "OMIC-HANDOVER-VLO", "row": 999_999}),
    "who was allocated": Asked("api:allocation_history", Action.READ_ALLOCATION_HISTORY),
    "a key worker": Asked("api:supporting_staff", Action.ALLOCATE_KEY_WORKER, ALLOCATED | {"role": "key_worker"}),
    "the end of an allocation": Asked("api:ended_allocation", Action.ALLOCATE_KEY_WORKER, ENDED),
}
# Each stage asks for its own action: the door of all of them asks for none.
ASK_BEHIND_THE_DOOR = {"api:stage"}
IN_ITS_ADDRESS = {
    "api:facts": {"table": "sentence"},
    "api:journey": {"journey": "handover"},
    "api:stage": {"journey": "handover", "stage": "told"},
}
# Somebody's allocation that can be ended; a stale version of it ends nothing.
KEY_WORKER = "KW9"
ROLES = [role for role in Role if role not in ROLES_OF_PEOPLE_ONLY]
TO_A_CASE = {name for name, route in ROUTES.items() if name.startswith("api:") and "cases/" in str(route.pattern)}


def test_every_route_of_the_api_to_a_case_is_asked() -> None:
    assert {each.route for each in ASKED.values()} == TO_A_CASE
    assert {each.route for each in ASKED.values() if DOORS[each.route].action is None} == ASK_BEHIND_THE_DOOR


def address(asked: Asked, uuid: UUID) -> str:
    """The address of a route, below `/api/`."""
    return reverse(asked.route, kwargs={"uuid": uuid} | IN_ITS_ADDRESS.get(asked.route, {})).removeprefix("/api/")


def told(response: Any) -> tuple[int, bytes, list[tuple[str, str]]]:
    return response.status_code, response.content, sorted(response.items())


def answer(calling: Service, asked: Asked, uuid: UUID, method: str) -> Any:
    """What a route says of a case."""
    sent = asked.sent
    if asked.route == "api:correction":
        row = Sentence.objects.filter(person__uuid=uuid).values_list("pk", flat=True).first()
        sent = sent | {"row": row or 1}
    if asked.route == "api:ended_allocation":
        row = Allocation.objects.filter(person__uuid=uuid, staff_code=KEY_WORKER).values_list("pk", flat=True).first()
        sent = sent | {"row": row or 1}
    return calling.call(method, address(asked, uuid), sent if method in {"POST", "PUT", "PATCH"} else None)


def got(response: Any, absent: Any) -> str:
    """What came of it."""
    if response.status_code in LET_IN:
        return "let in"
    if response.status_code in {405, 415}:
        return "no such method"
    return "absent" if told(response) == told(absent) else f"{response.status_code}, unlike one that is not there"


def expected(actor: Actor, asked: Asked, relation: Relation, method: str) -> str:
    """Whether the table lets in, or shuts out as though there were nothing."""
    if method != ("GET" if asked.sent is None else "POST"):
        return "no such method"
    return "let in" if may(actor, asked.action, {relation} - {Relation.NONE, Relation.CALLED}) else "absent"


def wrong_cells(role: Role, methods: tuple[str, ...]) -> dict[tuple[str, Relation, str], Any]:
    """The cells in which what came, or how many entries it left in the ledger, is not what was expected."""
    calling = service(
        "matrix", role, code=people.CODE, prison=people.PRISON, region=people.HERE, pdu=people.UNIT, body=people.BODY
    )
    actor = Actor("service matrix", role, narrowed_to=actions_of(ServiceScope))
    standing: list[Standing] = people.cases(people.account_of(role))
    for each in standing:
        Allocation.objects.create(person=each.person, role="key_worker", from_on=TODAY, staff_code=KEY_WORKER)
    wrong = {}
    for name, asked in ASKED.items():
        for method in methods or ("GET" if asked.sent is None else "POST",):
            absent = answer(calling, asked, NOBODY, method)
            for each in standing:
                before = LedgerEntry.objects.count()
                outcome = got(answer(calling, asked, each.person.uuid, method), absent)
                left = LedgerEntry.objects.count() - before
                wanted = expected(actor, asked, each.relation, method)
                if (outcome, left) != (wanted, int(wanted != "no such method")):
                    wrong[name, each.relation, method] = wanted, (outcome, left)
    return wrong


@override_settings(API_REQUESTS_A_MINUTE=100_000)
@pytest.mark.parametrize("role", ROLES)
def test_every_cell_of_a_service_of_a_role(role: Role) -> None:
    assert wrong_cells(role, ()) == {}


@pytest.mark.slow
@override_settings(API_REQUESTS_A_MINUTE=100_000)
@pytest.mark.parametrize("role", ROLES)
def test_every_cell_of_a_service_of_a_role_by_every_method(role: Role) -> None:
    assert wrong_cells(role, METHODS) == {}
