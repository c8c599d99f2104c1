"""Break-glass over weeks: whatever is done, and however long it takes, it keeps within its bounds."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from tests.work.test_break_glass import REASON, WORDS, staff
from tests.work.test_restrictions import put
from throughcare.access.permissions import Actor, Compartment, Relation, sight
from throughcare.record.models import BreakGlass, Identifier, Notice, Person, Spell
from throughcare.record.relations import relations_to
from throughcare.record.vocabulary import Limit
from throughcare.work.break_glass import Emergency, break_glass, end_early, review_break_glass
from throughcare.work.refusals import NotAllowed, NotValid

__all__ = ["staff"]

pytestmark = pytest.mark.django_db

# 20 December 2021 to the middle of January 2022: Christmas and New Year fell on weekends, with days in lieu.
DAYS_OFF = {date(2021, 12, 27), date(2021, 12, 28), date(2022, 1, 3)}


def counted(opened_on: date) -> date:
    """Two working days on, counted by walking."""
    day, left = opened_on, 2
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5 and day not in DAYS_OFF
    return day


class Clock(RuleBasedStateMachine):
    """One account and three people: one elsewhere, one restricted to others, and one from whom it is excluded."""

    people: dict[str, Person]
    actor: Actor
    reviewer: Actor

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2021, 12, 20, 9, 0, tzinfo=UTC)
        self.open_until: dict[str, datetime] = {}
        self.waiting: list[BreakGlass] = []

    @rule(wait=st.sampled_from([1, 14, 15, 29, 31, 60, 300, 1440, 4320]))
    def time_passes(self, wait: int) -> None:
        self.now = min(self.now + timedelta(minutes=wait), datetime(2022, 1, 12, tzinfo=UTC))
        self.open_until = {name: until for name, until in self.open_until.items() if until > self.now}

    @rule(name=st.sampled_from(["A1111AA", "A2222AA", "A3333AA"]), long=st.sampled_from([15, 30, 60, 61, 600, None]))
    def somebody_is_opened(self, name: str, long: int | None) -> None:
        allowed = long in (15, 30, 60) and name != "A3333AA" and not self.open_until
        try:
            opened = break_glass(self.actor, Emergency(number=name, reason=REASON, minutes=long), now=self.now)
        except NotValid:
            assert not allowed
            return
        assert allowed
        assert long is not None
        self.open_until[name] = self.now + timedelta(minutes=long)
        assert opened.review_due == counted(self.now.date())
        self.waiting.append(opened)

    @precondition(lambda self: self.open_until)
    @rule()
    def it_is_ended_by_hand(self) -> None:
        ended = end_early(self.actor, self.waiting[-1].pk, now=self.now)
        self.waiting[-1] = ended
        self.open_until.clear()

    @precondition(lambda self: self.waiting and not self.open_until)
    @rule(own=st.booleans())
    def it_is_reviewed(self, own: bool) -> None:
        opened = self.waiting.pop()
        by = self.actor if own else self.reviewer
        try:
            review_break_glass(by, opened.pk, justified=True, words=WORDS, expected_version=opened.version)
        except NotAllowed:
            assert own
            self.waiting.append(opened)
        else:
            assert not own

    @invariant()
    def it_is_open_to_this_account_for_this_case_and_no_longer(self) -> None:
        for name, person in self.people.items():
            now = relations_to(self.actor, person.pk, now=self.now) or frozenset()
            assert (Relation.CALLED in now) is (name in self.open_until)
            opens = {Compartment.ORDINARY, Compartment.SAFETY} if name in self.open_until else set()
            assert sight(self.actor, now) == opens
            in_an_hour = relations_to(self.actor, person.pk, now=self.now + timedelta(hours=1)) or frozenset()
            assert in_an_hour == frozenset()
        assert len(self.open_until) <= 1
        assert Relation.CALLED not in (relations_to(self.reviewer, self.people["A1111AA"].pk, now=self.now) or ())

    def teardown(self) -> None:
        Notice.objects.all().delete()
        BreakGlass.objects.exclude(superseded_at=None).delete()
        BreakGlass.objects.all().delete()


def test_whatever_is_done_and_however_long_it_takes(staff: dict[str, Actor]) -> None:
    """Every order of opening, ending, reviewing and waiting."""
    people = {name: Person.objects.create(first_name=name) for name in ("A1111AA", "A2222AA", "A3333AA")}
    for name, person in people.items():
        Identifier.objects.create(person=person, kind="NOMS", value=name)
        Spell.objects.create(person=person, arrived_on=date(2021, 1, 1), arrival="transfer", establishment_id="HDI")
    put(staff["homd"], people["A2222AA"], Limit.ALLOWED, "pom")
    put(staff["homd"], people["A3333AA"], Limit.EXCLUDED, "night")
    Clock.people, Clock.actor, Clock.reviewer = people, staff["night"], staff["governor"]
    run_state_machine_as_test(Clock, settings=settings(max_examples=25, stateful_step_count=15, deadline=None))
