"""The whole matrix: every door to a case × every role × every relation × every method, expected against got.

What is expected comes from the table of permissions, whose cells are held by `tests/access`. What is got comes from the
real routes. A door that is shut answers byte for byte as for a case that there is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from uuid import UUID
from zlib import crc32

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.matrix import people
from tests.matrix.people import Standing
from throughcare.access.door import Door, Of
from throughcare.access.doors import DOORS
from throughcare.access.doors_of_journeys import DOORS_OF_JOURNEYS
from throughcare.access.permissions import Actor, may
from throughcare.access.relations import Relation
from throughcare.access.roles import Role
from throughcare.access.table import DELEGATED
from throughcare.record.models import LedgerEntry
from throughcare.work.actors import actor_of

pytestmark = pytest.mark.django_db

NOBODY = UUID("00000000-0000-4000-8000-000000000000")
EVERYDAY = ("GET", "POST")
EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]+"')
LET_IN = {200, 302, 422}
DELEGABLE = frozenset().union(*DELEGATED.values())
READERS = [*((role, False) for role in Role), *((role, True) for role in Role if role in DELEGABLE)]
# A case that is open by broken glass stands in no list.
NOT_LISTED = {Relation.NONE, Relation.CALLED}
TO_A_CASE = {name: door for name, door in DOORS.items() if door.of is Of.CASE}
# Every day some cells are tried, always the same, and in the drill all: of the stages of journeys, which one view
# opens, fewer than of other routes; and on PostgreSQL, where only the queries are others, fewer than on SQLite.
ONE_IN, ONE_IN_OF_STAGES, ONE_IN_ON_POSTGRESQL = 3, 24, 4


@dataclass(frozen=True)
class Asked:
    """One cell of the matrix."""

    route: str
    role: str
    relation: str
    method: str


def answer(client: Client, route: str, uuid: UUID, method: str) -> HttpResponse:
    """What a route says of a case."""
    return client.generic(method, reverse(route, kwargs={"uuid": uuid}))  # type: ignore[return-value]


def told(response: HttpResponse) -> tuple[int, bytes, list[tuple[str, str]]]:
    """All of an answer, but for the token of its form, which is masked anew each time."""
    return response.status_code, TOKEN.sub(b"", response.content), sorted(response.items())


def expected(door: Door, actor: Actor, relation: Relation, method: str) -> str:
    """Whether the table lets in, shuts out as though there were nothing, or knows no such method."""
    assert door.action is not None
    if not any(may(actor, door.action, {each}) for each in Relation):
        return "absent"
    if method not in door.methods:
        return "no such method"
    return "let in" if may(actor, door.action, {relation} - {Relation.NONE}) else "absent"


def got(response: HttpResponse, absent: Callable[[], HttpResponse]) -> str:
    """What came of it. `absent` asks the same of a case that there is not."""
    if response.status_code in LET_IN:
        return "let in"
    if response.status_code == 405:
        return "no such method"
    return "absent" if told(response) == told(absent()) else f"{response.status_code}, unlike one that is not there"


@pytest.mark.parametrize(("role", "delegated"), READERS)
def test_every_cell_of_a_role(role: Role, delegated: bool, client: Client) -> None:
    assert wrong_cells(role, delegated, client, EVERYDAY, taken) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("role", "delegated"), READERS)
def test_every_cell_of_a_role_by_every_method(role: Role, delegated: bool, client: Client) -> None:
    assert wrong_cells(role, delegated, client, EVERY_METHOD) == {}


def wrong_cells(
    role: Role,
    delegated: bool,
    client: Client,
    methods: tuple[str, ...],
    chosen: Callable[[Asked], bool] = lambda cell: True,
) -> dict[Asked, tuple[tuple[str, int], tuple[str, int]]]:
    """The cells in which what came, or how many entries it left in the ledger, is not what was expected."""
    account = people.account_of(role, delegated=delegated)
    actor, standing = actor_of(account), people.cases(account)
    client.force_login(account)
    wrong = {}
    for route, door in TO_A_CASE.items():
        for method in methods:
            absent = cache(partial(answer, client, route, NOBODY, method))
            for each in standing:
                cell = Asked(route, role, each.relation, method)
                if not chosen(cell):
                    continue
                before = LedgerEntry.objects.count()
                response = answer(client, route, each.person.uuid, method)
                left = LedgerEntry.objects.count() - before
                outcome = got(response, absent)
                wanted = expected(door, actor, each.relation, method)
                entries = left if method == "POST" and left else int(wanted != "no such method")
                if (outcome, left) != (wanted, entries):
                    wrong[cell] = (wanted, entries), (outcome, left)
    return wrong


def taken(cell: Asked) -> bool:
    """Whether a cell is tried every day."""
    one_in = ONE_IN_OF_STAGES if cell.route in DOORS_OF_JOURNEYS else ONE_IN
    if connection.vendor == "postgresql":
        one_in *= ONE_IN_ON_POSTGRESQL
    return crc32(f"{cell.route} {cell.role} {cell.relation} {cell.method}".encode()) % one_in == 0


@pytest.mark.parametrize("role", list(Role))
def test_a_list_shows_the_cases_of_its_reader_and_counts_no_other(role: Role, client: Client) -> None:
    account = people.account_of(role)
    actor, standing = actor_of(account), people.cases(account)
    client.force_login(account)
    asks = DOORS["caseload"].action
    assert asks is not None
    seen = {each.relation for each in standing if may(actor, asks, {each.relation} - NOT_LISTED)}
    page = client.get("/caseload").content.decode()
    csv = b"".join(client.get("/caseload.csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert shown(page, standing) == seen
    assert shown(csv, standing) == seen
    count = {0: "0 cases", 1: "1 case"}.get(len(seen), f"{len(seen)} cases")
    assert re.search(rf"\b{count}\b", page)


@pytest.mark.parametrize("role", list(Role))
def test_the_list_of_referrals_shows_a_supplier_theirs_and_is_there_for_nobody_else(role: Role, client: Client) -> None:
    account = people.account_of(role)
    standing = people.cases(account)
    client.force_login(account)
    page, csv = client.get("/referred"), client.get("/referred.csv")
    if role is not Role.CRS_SUPPLIER:
        assert (page.status_code, csv.status_code) == (404, 404)
        return
    assert shown(page.content.decode(), standing) == {Relation.REFERRED}
    assert shown(b"".join(csv.streaming_content).decode(), standing) == {Relation.REFERRED}  # type: ignore[attr-defined]


def shown(text: str, standing: list[Standing]) -> set[Relation]:
    """The cases whose names stand in a text."""
    return {each.relation for each in standing if each.person.last_name in text}
