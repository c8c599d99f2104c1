"""Correcting who is responsible; and that on every day exactly one manager is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.work.conftest import HOMD, INSPECTOR, POM, SPO, TODAY
from throughcare.access.permissions import Actor
from throughcare.duties.explained import explained
from throughcare.duties.responsible_over_time import responsible_between
from throughcare.policy.facts import Manager, ManagerRole
from throughcare.policy.facts.acts import Grade
from throughcare.record.corrections import StaleVersion
from throughcare.record.facts import facts_of
from throughcare.record.models import ManagerCorrection, Person, Responsibility, Sentence, Spell
from throughcare.work.allocations import NewAllocation, allocate
from throughcare.work.refusals import NotAllowed, NotValid, Refused
from throughcare.work.responsibility import (
    NewCorrection,
    correct_responsibility,
    end_correction,
    record_responsibility,
)

pytestmark = pytest.mark.django_db

CORRECTION = NewCorrection(
    holder=Manager.COM,
    from_on=date(2021, 11, 1),
    until_on=date(2022, 2, 1),
    evidence="The MAPPA panel of October gave the case to the community.",
    agreed_by="Sam Grey, SPO",
)


def responsible(case: Person, day: date) -> tuple[object, object, str | None]:
    answers = explained(facts_of(case.pk), day).standing.answers
    return answers["responsible"].value, answers["supporting"].value, answers["responsible"].provision


@pytest.mark.provision("OMIC-HANDOVER-ONE", "NS-B.3.2")
def test_a_correction_stands_for_its_time_and_then_policy_answers_again(case: Person) -> None:
    assert responsible(case, TODAY) == ("POM", None, "OMIC-RESP-NPS-OVER10")
    correct_responsibility(HOMD, case.pk, CORRECTION, today=TODAY)
    assert responsible(case, date(2021, 10, 31)) == ("POM", None, "OMIC-RESP-NPS-OVER10")
    assert responsible(case, date(2021, 11, 1)) == ("COM", "POM", "OMIC-HANDOVER-ONE")
    assert responsible(case, date(2022, 1, 31)) == ("COM", "POM", "OMIC-HANDOVER-ONE")
    assert responsible(case, date(2022, 2, 1)) == ("POM", None, "OMIC-RESP-NPS-OVER10")


@pytest.mark.provision("OMIC-HANDOVER-ONE")
def test_day_by_day_one_manager_is_responsible_without_gap_or_overlap(case: Person) -> None:
    correct_responsibility(HOMD, case.pk, CORRECTION, today=TODAY)
    spans = responsible_between(facts_of(case.pk), date(2021, 6, 26), date(2022, 9, 1))
    told = [(each.from_on, each.until_on, each.answer.value) for each in spans]
    assert told == [
        (date(2021, 6, 26), date(2021, 11, 1), "POM"),
        (date(2021, 11, 1), date(2022, 2, 1), "COM"),
        # In Wales the COM is responsible 7.5 months before release: 7 months back from 30 September, then 15 days.
        (date(2022, 2, 1), date(2022, 2, 13), "POM"),
        (date(2022, 2, 13), date(2022, 9, 1), "COM"),
    ]


def test_a_correction_is_ended_and_one_that_has_not_begun_is_withdrawn(case: Person) -> None:
    made = correct_responsibility(HOMD, case.pk, CORRECTION, today=TODAY)
    with pytest.raises(StaleVersion):
        end_correction(HOMD, case.pk, made.pk, expected_version=9, today=TODAY)
    ended = end_correction(HOMD, case.pk, made.pk, expected_version=1, today=TODAY)
    assert ended.until_on == TODAY
    assert responsible(case, TODAY)[0] == "POM"
    with pytest.raises(NotValid):
        end_correction(HOMD, case.pk, made.pk, expected_version=2, today=TODAY)
    ahead = replace(CORRECTION, from_on=date(2021, 12, 1))
    later = correct_responsibility(HOMD, case.pk, ahead, today=TODAY)
    end_correction(HOMD, case.pk, later.pk, expected_version=1, today=TODAY)
    assert [each.pk for each in ManagerCorrection.objects.current().of(case.pk)] == [made.pk]


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        (replace(CORRECTION, holder=None), {"holder": "Choose who is responsible (OMIC-HANDOVER-ONE)."}),
        (
            replace(CORRECTION, until_on=None),
            {"until_on": "Enter the date on which it ends: a correction always ends."},
        ),
        (replace(CORRECTION, until_on=date(2021, 11, 1)), {"until_on": "It must end after it begins."}),
        (replace(CORRECTION, evidence="I think so"), {"evidence": "Say on what evidence, in at least 20 characters."}),
        (replace(CORRECTION, agreed_by=" "), {"agreed_by": "Enter who agreed it."}),
        (replace(CORRECTION, from_on=date(1700, 1, 1)), {"from_on": "The date must be from 1900 to 2199."}),
    ],
)
def test_a_correction_that_cannot_be_made(case: Person, entered: NewCorrection, errors: dict[str, str]) -> None:
    with pytest.raises(NotValid) as refused:
        correct_responsibility(HOMD, case.pk, entered, today=TODAY)
    assert refused.value.errors == errors
    assert not ManagerCorrection.objects.exists()


def test_two_corrections_do_not_overlap(case: Person) -> None:
    correct_responsibility(SPO, case.pk, CORRECTION, today=TODAY)
    with pytest.raises(NotValid, match="A correction stands from 1 November 2021 to 1 February 2022 already"):
        correct_responsibility(HOMD, case.pk, replace(CORRECTION, from_on=date(2022, 1, 31), until_on=date(2022, 3, 1)))


@pytest.mark.parametrize("actor", [POM, INSPECTOR])
def test_who_may_not_correct_it(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        correct_responsibility(actor, case.pk, CORRECTION, today=TODAY)


class Histories(RuleBasedStateMachine):
    """Random histories of one case: whatever is recorded, corrected, ended or refused, one manager is responsible."""

    case: Person
    today: date

    @initialize(
        sentenced=st.dates(date(2019, 1, 1), date(2021, 6, 1)), months=st.integers(3, 60), recalled=st.booleans()
    )
    def begin(self, sentenced: date, months: int, recalled: bool) -> None:
        self.today = max(sentenced, date(2021, 6, 26)) + timedelta(days=1)
        self.case = Person.objects.create(
            first_name="Ama", last_name="Lee", provider="NPS", gender="male", region_id="London"
        )
        Sentence.objects.create(
            person=self.case,
            kind="standard_determinate",
            sentenced_on=sentenced,
            crd=sentenced + timedelta(days=30 * months),
            recalled=recalled,
        )
        Spell.objects.create(person=self.case, arrived_on=sentenced, arrival="admission", establishment_id="HDI")
        self._tried(lambda: allocate(HOMD, self.case.pk, _POM, today=self.today))

    @rule(days=st.integers(1, 120))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule()
    def a_com_comes(self) -> None:
        com = NewAllocation(role=ManagerRole.COM, from_on=self.today, staff_name="Cat Owen", staff_code="C1")
        self._tried(lambda: allocate(_SPO, self.case.pk, com, today=self.today))

    @rule(holder=st.sampled_from(Manager), back=st.integers(0, 200))
    def it_is_recorded(self, holder: Manager, back: int) -> None:
        day = self.today - timedelta(days=back)
        self._tried(lambda: record_responsibility(HOMD, self.case.pk, holder, day, today=self.today))

    @rule(holder=st.sampled_from(Manager), after=st.integers(-100, 100), lasts=st.integers(0, 200))
    def it_is_corrected(self, holder: Manager, after: int, lasts: int) -> None:
        begins = self.today + timedelta(days=after)
        entered = replace(CORRECTION, holder=holder, from_on=begins, until_on=begins + timedelta(days=lasts))
        self._tried(lambda: correct_responsibility(HOMD, self.case.pk, entered, today=self.today))

    @rule()
    def a_correction_is_ended(self) -> None:
        standing = ManagerCorrection.objects.current().of(self.case.pk).last()
        if standing is not None:
            number, seen = standing.pk, standing.version
            self._tried(lambda: end_correction(HOMD, self.case.pk, number, expected_version=seen, today=self.today))

    def check(self) -> None:
        """Exactly one manager is responsible at every instant."""
        begins = date(2021, 6, 26)
        ends = self.today + timedelta(days=400)
        spans = responsible_between(facts_of(self.case.pk), begins, ends)
        assert spans[0].from_on == begins
        assert spans[-1].until_on == ends
        assert all(one.until_on == following.from_on for one, following in pairwise(spans))
        assert {each.answer.value for each in spans} <= {"POM", "COM"}
        open_ones = Responsibility.objects.current().of(self.case.pk).filter(to_on__isnull=True).count()
        assert open_ones <= 1

    def _tried(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except Refused:
            # Refused with its reason: what stood still stands, and the invariant is asked of it.
            return


class AtEveryStep(Histories):
    """The histories, looked at after each step."""

    @invariant()
    def exactly_one_is_responsible_at_every_instant(self) -> None:
        self.check()


class AtTheEnd(Histories):
    """The histories, looked at when they have ended, so that thousands can be."""

    def teardown(self) -> None:
        self.check()


_POM = NewAllocation(
    role=ManagerRole.POM,
    from_on=date(2021, 6, 26),
    staff_name="Pat Moss",
    staff_code="P1",
    establishment="HDI",
    grade=Grade.PROBATION_OFFICER,
)
_SPO = Actor("spo", SPO.role, "S1", frozenset(), frozenset({"London"}))


def test_exactly_one_manager_is_responsible_in_every_history() -> None:
    run_state_machine_as_test(AtEveryStep, settings=settings(max_examples=15, stateful_step_count=10, deadline=None))


@pytest.mark.slow
def test_exactly_one_manager_is_responsible_in_thousands_of_histories() -> None:
    run_state_machine_as_test(AtTheEnd, settings=settings(max_examples=2_000, stateful_step_count=12, deadline=None))
