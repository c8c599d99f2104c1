"""The gravest acts: proposed by one, agreed by another in time, carried out once; in any order of doing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import settings as effort
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from throughcare.access.permissions import Action, Actor
from throughcare.access.roles import Role
from throughcare.record.models import Account, ActState, LedgerEntry, ProposedAct
from throughcare.work import two_people
from throughcare.work.grave_acts import GRANT_ROLE, GRANTED_BY_TWO, GRAVE_ACTS, GrantRole, GraveAct
from throughcare.work.refusals import NotAllowed, NotValid, Refused
from throughcare.work.two_people import agree, propose, proposed_acts, refuse

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
REASON = "she looks after accounts from March on"
HOUR = timedelta(hours=1)
NAMES = ["ada", "ben", "eve", "pom"]


@dataclass(frozen=True)
class People:
    """Two administrators, an auditor and a POM."""

    ada: Actor
    ben: Actor
    eve: Actor
    pom: Actor

    def pk(self, name: str) -> int:
        found = getattr(self, name).account
        assert isinstance(found, int)
        return found


def made() -> People:
    roles = {"ada": Role.ADMINISTRATOR, "ben": Role.ADMINISTRATOR, "eve": Role.AUDITOR, "pom": Role.POM}
    actors = {}
    for name, role in roles.items():
        account = Account.objects.create_account(name, None, name=f"{name.title()} Fictional", role=role)
        actors[name] = Actor(name, role, account=account.pk)
    return People(**actors)


@pytest.fixture
def people(db: None) -> People:
    return made()


def proposed(people: People, role: Role = Role.ADMINISTRATOR) -> ProposedAct:
    return propose(people.ada, GRANT_ROLE, GrantRole(people.pk("pom"), role), REASON, now=NOON)


def role_of(people: People, name: str = "pom") -> str:
    return str(Account.objects.get(username=name).role)


def entries() -> list[tuple[str, str, str]]:
    return list(LedgerEntry.objects.order_by("number").values_list("actor", "action", "outcome"))


@pytest.mark.parametrize("role", sorted(GRANTED_BY_TWO))
def test_what_one_proposes_and_another_agrees_to_is_done(people: People, role: Role) -> None:
    act = proposed(people, role)
    assert role_of(people) == "POM"
    before = Account.objects.get(username="pom")
    agree(people.ben, act.pk, now=NOON + HOUR)
    after = Account.objects.get(username="pom")
    assert (after.role, after.epoch, after.version) == (role, before.epoch + 1, before.version + 1)
    assert entries() == [("ada", "grant_administrator", "done"), ("ben", "grant_administrator", "done")]
    details = LedgerEntry.objects.get(number=2).details
    assert details == {"did": "carried_out", "act": act.pk, "account": after.pk, "role": role.value}


def test_every_role_that_can_agree_to_such_an_act_is_granted_by_two() -> None:
    assert {Role.ADMINISTRATOR, Role.AUDITOR} == GRANTED_BY_TWO


def test_nobody_agrees_to_their_own_act(people: People) -> None:
    act = proposed(people)
    with pytest.raises(NotValid, match="Nobody agrees to what they proposed"):
        agree(people.ada, act.pk, now=NOON + HOUR)
    assert role_of(people) == "POM"
    assert entries()[-1] == ("ada", "grant_administrator", "refused")


def test_the_database_refuses_one_person_too(people: People) -> None:
    act = proposed(people)
    act.state, act.answered_by_id = ActState.CARRIED_OUT, people.pk("ada")
    with pytest.raises(IntegrityError), transaction.atomic():
        act.save()


@pytest.mark.parametrize("name", ["eve", "pom"])
def test_whoever_may_not_do_it_alone_answers_nothing(people: People, name: str) -> None:
    act = proposed(people)
    for answer in (agree, refuse):
        with pytest.raises(NotAllowed):
            answer(getattr(people, name), act.pk, now=NOON)
    with pytest.raises(NotAllowed):
        propose(getattr(people, name), GRANT_ROLE, GrantRole(people.pk("eve"), "administrator"), REASON, now=NOON)
    assert role_of(people) == "POM"
    assert proposed_acts(getattr(people, name), now=NOON) == []


@pytest.mark.parametrize(("hours", "agreed"), [(0, True), (23.99, True), (24, True), (24.01, False), (48, False)])
def test_there_are_24_hours_to_agree(people: People, hours: float, agreed: bool) -> None:
    act, then = proposed(people), NOON + hours * HOUR
    assert [each.open for each in proposed_acts(people.ben, now=then)] == [agreed]
    if agreed:
        agree(people.ben, act.pk, now=then)
    else:
        with pytest.raises(NotValid, match="It was not answered within 24 hours: propose it again"):
            agree(people.ben, act.pk, now=then)
    assert role_of(people) == ("administrator" if agreed else "POM")


@pytest.mark.parametrize("first", [agree, refuse])
@pytest.mark.parametrize("second", [agree, refuse])
def test_an_act_is_answered_once(people: People, first: Callable[..., Any], second: Callable[..., Any]) -> None:
    act = proposed(people)
    first(people.ben, act.pk, now=NOON)
    epoch = Account.objects.get(username="pom").epoch
    with pytest.raises(NotValid, match="It was answered already"):
        second(people.ben, act.pk, now=NOON)
    assert Account.objects.get(username="pom").epoch == epoch


def test_one_may_take_ones_own_back(people: People) -> None:
    refuse(people.ada, proposed(people).pk, now=NOON)
    assert (role_of(people), ProposedAct.objects.get().state) == ("POM", ActState.REFUSED)


@pytest.mark.parametrize("change", [{"is_active": False}, {"role": Role.POM}])
def test_a_proposer_who_may_no_longer_propose_has_proposed_nothing(people: People, change: dict[str, object]) -> None:
    act = proposed(people)
    Account.objects.filter(username="ada").update(**change)
    with pytest.raises(NotValid, match="Whoever proposed it may no longer do so"):
        agree(people.ben, act.pk, now=NOON)
    assert role_of(people) == "POM"


def test_nobody_grants_themselves_a_role(people: People) -> None:
    Account.objects.filter(username="ben").update(role=Role.POM)
    act = propose(people.ada, GRANT_ROLE, GrantRole(people.pk("ben"), "administrator"), REASON, now=NOON)
    with pytest.raises(NotValid, match="Nobody grants a role to themselves"):
        agree(people.ben, act.pk, now=NOON)


@pytest.mark.parametrize(
    ("account", "role", "reason", "errors"),
    [
        ("pom", "administrator", "too short", {"reason": "Say why, in at least 20 characters."}),
        ("pom", "HOMD", REASON, {"role": "Choose a role that two people grant."}),
        ("pom", "", REASON, {"role": "Choose a role that two people grant."}),
        ("eve", "auditor", REASON, {"role": "They have this role already."}),
    ],
)
def test_what_cannot_be_proposed(people: People, account: str, role: str, reason: str, errors: dict[str, str]) -> None:
    with pytest.raises(NotValid) as refused:
        propose(people.ada, GRANT_ROLE, GrantRole(people.pk(account), role), reason, now=NOON)
    assert refused.value.errors == errors
    assert ProposedAct.objects.count() == 0


def test_the_same_is_proposed_once_at_a_time(people: People) -> None:
    proposed(people)
    with pytest.raises(NotValid, match="The same is proposed already"):
        proposed(people)
    grant = GrantRole(people.pk("pom"), "administrator")
    assert propose(people.ben, GRANT_ROLE, grant, REASON, now=NOON + 25 * HOUR).pk


def test_what_has_become_impossible_is_not_carried_out(people: People) -> None:
    act = proposed(people)
    Account.objects.filter(username="pom").update(is_active=False)
    with pytest.raises(NotValid, match="The account is disabled"):
        agree(people.ben, act.pk, now=NOON)
    assert ProposedAct.objects.get().state == ActState.PROPOSED


def test_an_act_that_breaks_halfway_leaves_nothing(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    act = proposed(people)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("throughcare.work.verb.append", broken)
    with pytest.raises(RuntimeError, match="power cut"):
        agree(people.ben, act.pk, now=NOON)
    assert (role_of(people), ProposedAct.objects.get().state) == ("POM", ActState.PROPOSED)


@dataclass(frozen=True)
class Shred:
    """Another kind of act, to try the mechanism with."""

    sheets: int


class Deeds(RuleBasedStateMachine):
    """Three people propose, agree and refuse in any order while time goes by; a model of the rules keeps count."""

    def __init__(self) -> None:
        super().__init__()
        ProposedAct.objects.all().delete()
        Account.objects.all().delete()
        self.people = made()
        self.now = NOON
        self.shredded: list[int] = []
        self.acts: dict[int, tuple[str, int, datetime, str]] = {}
        self.expected: list[int] = []
        SHREDDED.append(self.shredded)

    @rule(who=st.sampled_from(NAMES), sheets=st.integers(1, 3))
    def propose(self, who: str, sheets: int) -> None:
        waiting = any(
            held[1] == sheets and held[3] == "proposed" and self.now <= held[2] + 24 * HOUR
            for held in self.acts.values()
        )
        allowed = who != "pom" and not waiting
        try:
            act = propose(getattr(self.people, who), "shred", Shred(sheets), REASON, now=self.now)
        except Refused:
            assert not allowed
        else:
            assert allowed
            self.acts[act.pk] = (who, sheets, self.now, "proposed")

    @rule(who=st.sampled_from(NAMES), which=st.integers(0, 5), answer=st.sampled_from([agree, refuse]))
    def answer(self, who: str, which: int, answer: Callable[..., Any]) -> None:
        if not self.acts:
            return
        pk = sorted(self.acts)[which % len(self.acts)]
        by, sheets, at, state = self.acts[pk]
        allowed = who != "pom" and state == "proposed" and self.now <= at + 24 * HOUR
        allowed = allowed and (answer is refuse or who != by)
        try:
            answer(getattr(self.people, who), pk, now=self.now)
        except Refused:
            assert not allowed
        else:
            assert allowed
            self.acts[pk] = (by, sheets, at, "carried_out" if answer is agree else "refused")
            if answer is agree:
                self.expected.append(sheets)

    @rule(hours=st.sampled_from([1, 12, 24, 25]))
    def wait(self, hours: int) -> None:
        self.now += hours * HOUR

    @invariant()
    def what_was_done_is_what_two_agreed_to(self) -> None:
        assert self.shredded == self.expected
        for act in ProposedAct.objects.exclude(state=ActState.PROPOSED):
            assert act.state == self.acts[act.pk][3]
            assert act.state == ActState.REFUSED or act.answered_by_id != act.proposed_by_id


SHREDDED: list[list[int]] = []


def _shred(shred: Shred, people: object) -> dict[str, Any]:
    SHREDDED[-1].append(shred.sheets)
    return {"sheets": shred.sheets}


SHRED = GraveAct(
    title="Shredding",
    action=Action.PURGE,
    arguments=Shred,
    check=lambda shred: None,
    carry_out=_shred,
    words=lambda shred: f"{shred.sheets} sheets",
)


@pytest.mark.django_db
def test_whatever_order_they_come_in_only_what_two_agreed_to_is_done_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(two_people, "GRAVE_ACTS", {**GRAVE_ACTS, "shred": SHRED})
    run_state_machine_as_test(Deeds, settings=effort(max_examples=40, stateful_step_count=20, deadline=None))
