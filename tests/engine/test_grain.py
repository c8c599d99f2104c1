"""Rows of tables set against one another: what a provision about one of them may read of the others."""

from datetime import date

import pytest

from tests.engine.asked import COMMON, asked, column, evaluated, evaluator, written
from throughcare.engine.facts import NotAFact, case_facts
from throughcare.engine.one_case import NotOneCase
from throughcare.engine.outcomes import Status
from throughcare.engine.program import WrongGrain
from throughcare.policy.expressions import NO_DATE, TODAY
from throughcare.policy.facts import Assessment, Case, Contact, ContactOutcome, Sentence, Spell
from throughcare.policy.lengths import days, months, working_days, years
from throughcare.policy.provisions import Deadline, Derivation, Evaluated, Recurring

JUNE = {n: date(2021, 6, n) for n in range(1, 31)}
TWO_SENTENCES = [
    {"sentenced_on": JUNE[1], "kind": "community_order"},
    {"sentenced_on": JUNE[8], "kind": "suspended_sentence_order", "ended_on": JUNE[10]},
]
CONTACTS = [
    {"on": JUNE[2], "outcome": "attended"},
    {"on": JUNE[9], "outcome": "attended"},
    {"on": JUNE[20], "outcome": "planned"},
]

attended = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED))
since_sentence = attended.where(Contact.on >= Sentence.sentenced_on)


def test_a_fact_has_a_value_for_each_row_of_its_table() -> None:
    facts = {Sentence: TWO_SENTENCES}
    assert column(Sentence.sentenced_on, facts, about=Sentence) == [JUNE[1], JUNE[8]]
    assert column(Sentence.ended_on, facts, about=Sentence) == [None, JUNE[10]]


def test_a_fact_of_the_case_is_the_same_for_each_row_below_it() -> None:
    facts = {Case: [{"provider": "NPS"}], Sentence: TWO_SENTENCES}
    assert column(Case.provider, facts, about=Sentence) == ["NPS", "NPS"]


def test_a_table_without_rows_has_no_duties() -> None:
    assert column(Sentence.sentenced_on, {}, about=Sentence) == []


def test_pairs_of_tables_are_told_apart() -> None:
    facts = {Sentence: TWO_SENTENCES, Contact: CONTACTS}
    assert column(since_sentence.first(Contact.on), facts, about=Sentence) == [JUNE[2], JUNE[9]]
    assert column(since_sentence.count(), facts, about=Sentence) == [2, 1]
    until_end = since_sentence.where(~(Contact.on > Sentence.ended_on))
    assert column(until_end.last(Contact.on), facts, about=Sentence) == [JUNE[9], JUNE[9]]


def test_a_date_that_comes_from_events_starts_a_clock_for_each_row() -> None:
    after_first = Assessment.where(Assessment.completed_on >= since_sentence.first(Contact.on))
    facts = {
        Sentence: TWO_SENTENCES,
        Contact: CONTACTS,
        Assessment: [{"completed_on": JUNE[1]}, {"completed_on": JUNE[3]}, {"completed_on": JUNE[11]}],
    }
    assert column(after_first.first(Assessment.completed_on), facts, about=Sentence) == [JUNE[3], JUNE[11]]


def test_rows_of_the_same_table_are_those_of_the_case() -> None:
    ended = Sentence.where(Sentence.ended_on <= TODAY)
    assert column(ended.count(), {Sentence: TWO_SENTENCES}, about=Sentence) == [1, 1]


def test_rows_that_lie_ahead_are_known_only_where_planned_ones_are_asked_for() -> None:
    facts = {Contact: CONTACTS}
    assert asked(Contact.every().count(), facts) == 2
    assert asked(Contact.every().including_planned().count(), facts) == 3
    assert asked(Contact.every().including_planned().last(Contact.on), facts) == JUNE[20]


def test_rows_hang_below_one_case() -> None:
    with pytest.raises(NotOneCase, match="have one row of the case itself, not 2"):
        asked(Case.provider, {Case: [{}, {}]})


@pytest.mark.parametrize(
    ("about", "reads", "stranger"),
    [
        (Case, Sentence.sentenced_on, "sentence"),
        (Sentence, Contact.on, "contact"),
        (Contact, Spell.left_on, "custody spell"),
    ],
)
def test_facts_of_rows_that_cannot_be_reached_are_refused(about: type, reads: Sentence, stranger: str) -> None:
    provision = Derivation("STRANGE", about=about, gives={"day": reads}, **COMMON)  # type: ignore[dict-item]
    with pytest.raises(WrongGrain, match=f"STRANGE is about each .*, but its 'day' reads the facts of a {stranger}"):
        evaluator(provision)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ({Sentence: [{"crdd": JUNE[1]}]}, "A sentence has no fact crdd; it has kind, sentenced_on"),
        (
            {Sentence: [{"kind": "comunity_order"}]},
            "kind of sentence: 'comunity_order' is not one of standard_determinate",
        ),
        ({Sentence: [{"recalled": "no"}]}, "recalled: 'no' is neither yes nor no"),
    ],
)
def test_facts_are_checked_where_they_are_written(rows: dict[type, list[dict[str, object]]], message: str) -> None:
    with pytest.raises(NotAFact, match=message):
        case_facts(rows)


def deadline(**clock: object) -> Evaluated:
    return Deadline("CLOCK", about=Sentence, **COMMON, **clock)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("as_of", "status"),
    [(JUNE[1], Status.DUE), (JUNE[8], Status.DUE), (JUNE[9], Status.OVERDUE), (date(2021, 5, 31), Status.UPCOMING)],
)
def test_where_a_duty_stands_is_a_matter_of_the_day(as_of: date, status: Status) -> None:
    provision = deadline(starts=Sentence.sentenced_on, within=working_days(5), met_by=Sentence.ended_on)
    (duty,) = evaluated(provision, {Sentence: TWO_SENTENCES[:1]}).duties
    assert duty.outcome.due_on == JUNE[8]
    assert duty.status(as_of) is status
    assert duty.about.subject == "sentence 1"


@pytest.mark.parametrize(
    ("sentence", "met_on", "status"),
    [
        ({"sentenced_on": JUNE[1], "ended_on": JUNE[8]}, JUNE[8], Status.MET),
        ({"sentenced_on": JUNE[1], "ended_on": JUNE[9]}, JUNE[9], Status.MET_LATE),
        ({"sentenced_on": JUNE[1], "ended_on": JUNE[30]}, None, Status.OVERDUE),
        ({"sentenced_on": JUNE[10]}, None, Status.DUE),
        ({}, None, Status.CANNOT_TELL),
    ],
)
def test_what_meets_a_duty(sentence: dict[str, object], met_on: date | None, status: Status) -> None:
    provision = deadline(starts=Sentence.sentenced_on, within=working_days(5), met_by=Sentence.ended_on)
    (duty,) = evaluated(provision, {Sentence: [sentence]}).duties
    assert duty.outcome.met_on == met_on
    assert duty.status(JUNE[15]) is status


def test_a_duty_that_waits_for_its_event_and_one_that_does_not_apply() -> None:
    waiting = deadline(starts=Sentence.released_on, within=days(1), met_by=NO_DATE)
    other = deadline(applies=Sentence.recalled, starts=Sentence.released_on, within=days(1), met_by=NO_DATE)
    facts = {Sentence: TWO_SENTENCES[:1]}
    assert evaluated(waiting, facts).duties[0].status(JUNE[15]) is Status.WAITING
    assert evaluated(other, facts).duties[0].status(JUNE[15]) is Status.NOT_APPLICABLE


def test_a_missing_fact_is_named() -> None:
    provision = deadline(starts=Sentence.crd, before=months(7.5), met_by=NO_DATE)
    (duty,) = evaluated(provision, {Sentence: TWO_SENTENCES[:1]}).duties
    assert duty.outcome.missing == {"conditional release date (CRD)"}


def test_an_arrangement_counts_only_where_the_provision_says_so() -> None:
    def met(planned_counts: bool) -> date | None:
        provision = deadline(
            starts=Sentence.sentenced_on,
            within=working_days(20),
            met_by=Contact.every().including_planned().last(Contact.on),
            planned_counts=planned_counts,
        )
        return evaluated(provision, {Sentence: TWO_SENTENCES[:1], Contact: CONTACTS}).duties[0].outcome.met_on

    assert met(True) == JUNE[20]
    assert met(False) is None


def test_a_clock_restarts_with_each_event() -> None:
    provision = Recurring(
        "RESTARTS", about=Case, since=Assessment.every().last(Assessment.completed_on), every=years(2), **COMMON
    )

    def due(*completed: date) -> date | None:
        facts = {Assessment: [{"completed_on": day} for day in completed]}
        return evaluated(provision, facts).duties[0].outcome.due_on

    assert due() is None
    assert due(date(2020, 2, 29)) == date(2022, 2, 28)
    assert due(JUNE[1], date(2020, 2, 29)) == date(2023, 6, 1)
    # An assessment of after the day asked about has not restarted anything yet.
    assert due(date(2020, 2, 29), JUNE[16]) == date(2022, 2, 28)


def test_the_trace_tells_every_step_for_the_row() -> None:
    provision = deadline(starts=since_sentence.first(Contact.on), within=working_days(1), met_by=NO_DATE)
    duties = evaluated(provision, {Sentence: TWO_SENTENCES, Contact: CONTACTS}).duties
    start, told = since_sentence.first(Contact.on).node, Sentence.sentenced_on.node
    assert [written(duty.trace(start)) for duty in duties] == ["2021-06-02", "2021-06-09"]
    assert [written(duty.trace(told)) for duty in duties] == ["2021-06-01", "2021-06-08"]
