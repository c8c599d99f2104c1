"""No word of a compartment is ever seen by whoever may not read it: every page, every role, every relation.

What may be seen comes from the table of permissions; what was seen from every byte of every page that answers a GET, of
the log, and of the ledger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from zlib import crc32

import pytest
from django.test import Client

from tests.matrix import canaries, people
from tests.matrix.canaries import EARLY, GENERAL, SAFETY_PROVISION, SENSITIVE_PROVISION, Planted
from tests.matrix.people import Standing
from throughcare.access.actions import READING
from throughcare.access.compartments import Compartment
from throughcare.access.doors import DOORS
from throughcare.access.doors_of_journeys import DOORS_OF_JOURNEYS
from throughcare.access.permissions import Action, Actor, may
from throughcare.access.relations import Relation
from throughcare.access.roles import Role
from throughcare.access.wecasp import is_core
from throughcare.record.models import LedgerEntry
from throughcare.work.actors import actor_of

pytestmark = pytest.mark.django_db

DELEGABLE = (Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR)
READERS = [*((role, False) for role in Role), *((role, True) for role in DELEGABLE)]
# Every day, of the forms of stages; all in the drill.
ONE_IN_OF_STAGES = 12


def asked(planted: Planted, role: Role, one_in: int) -> Iterator[tuple[str, str]]:
    """The addresses to ask as somebody of a role: every one, but of the forms of stages, which one view shows, some."""
    for name, address in canaries.addresses(planted):
        if name not in DOORS_OF_JOURNEYS or crc32(f"{name} {role}".encode()) % one_in == 0:
            yield name, address


def may_see(actor: Actor, name: str, relation: Relation) -> bool:
    """Whether the table lets the actor see a word of a case."""
    relations = {relation} - {Relation.NONE}
    if name == EARLY:
        return may(actor, Action.READ_OMIC_NOTES, relations) and actor.role not in (Role.COM, Role.VLO)
    if name == Compartment.WECASP and is_core(actor):
        return True
    return may(actor, READING[Compartment(name)], relations)


@pytest.mark.provision("NS-B.1.2-SEPARATE", "NS-1.2-OFFICIAL-SENSITIVE", "OMIC-DPS-DELIUS-READ", "OMIC-DPS-ACCESS")
@pytest.mark.parametrize(("role", "delegated"), READERS)
def test_no_canary_is_seen_where_the_table_gives_no_right(
    role: Role, delegated: bool, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    _look(role, delegated, client, caplog, ONE_IN_OF_STAGES)


@pytest.mark.slow
@pytest.mark.parametrize(("role", "delegated"), READERS)
def test_no_canary_is_seen_at_any_stage_either(
    role: Role, delegated: bool, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    _look(role, delegated, client, caplog, 1)


def _look(role: Role, delegated: bool, client: Client, caplog: pytest.LogCaptureFixture, one_in: int) -> None:
    account = people.account_of(role, delegated=delegated)
    actor, standing = actor_of(account), people.cases(account)
    planted = canaries.plant(standing)
    canaries.sign(account)
    client.force_login(account)
    read = {each: canaries.body(client, each[1]) for each in asked(planted, role, one_in)}

    for each in standing:
        for name, word in planted.words[each.person.uuid].items():
            seen = {route for (route, _), text in read.items() if word in text}
            assert bool(seen) == may_see(actor, name, each.relation), (name, each.relation, seen)
    assert any(GENERAL in text for text in read.values()) == is_core(actor)
    _check_facts(actor, standing, read)
    assert [word for word in planted.every_word if word in caplog.text] == []
    assert [word for word in planted.every_word if word in str(list(LedgerEntry.objects.values()))] == []


def _check_facts(actor: Actor, standing: list[Standing], read: dict[tuple[str, str], str]) -> None:
    """What policy makes of facts that are kept apart: on the page of each case, and in the list as a file."""
    lists = [text.splitlines() for (name, _), text in read.items() if name == "my_work_csv"]
    for each in standing:
        relations = {each.relation} - {Relation.NONE}
        page = read["case", f"/cases/{each.person.uuid}"]
        lines = [line for text in lists for line in text if each.person.last_name in line]
        for provision, action in ((SAFETY_PROVISION, Action.READ_SAFETY), (SENSITIVE_PROVISION, Action.READ_SENSITIVE)):
            allowed = may(actor, action, relations) and may(actor, Action.READ_CASE, relations)
            assert (provision in page) == allowed, (provision, each.relation)
            assert allowed or not any(provision in line for line in lines), (provision, each.relation)


@pytest.mark.provision("WECASP-7.24.4", "WECASP-5.9.2")
@pytest.mark.parametrize("role", [Role.WECASP_CHAIR, Role.BOARD_MEMBER, Role.GOVERNOR, Role.POM, Role.INSPECTOR])
def test_whoever_has_not_signed_sees_no_paper(role: Role, client: Client) -> None:
    account = people.account_of(role)
    planted = canaries.plant(people.cases(account))
    client.force_login(account)
    words = [words[Compartment.WECASP] for words in planted.words.values()]
    pages = [canaries.body(client, address) for _, address in asked(planted, role, ONE_IN_OF_STAGES)]
    assert not [word for word in (GENERAL, *words) for page in pages if word in page]


def test_every_address_is_asked_and_every_compartment_planted() -> None:
    """Of each compartment there are canaries, in every case."""
    planted: Planted = canaries.plant(people.cases(people.account_of(Role.POM)))
    times: defaultdict[str, int] = defaultdict(int)
    for name, _ in canaries.addresses(planted):
        times[name] += 1
    assert set(times) == {name for name, door in DOORS.items() if "GET" in door.methods}
    assert times["case"] == times["notes"] == times["mappa_minutes"] == times["victim"] == len(Relation)
    for words in planted.words.values():
        assert set(words) == {*Compartment, EARLY} - {Compartment.ORDINARY, Compartment.SAFETY}
