"""Amendments: what a provision says from a day on, beside what it said before; days that a text leaves to be set."""

from datetime import date
from typing import Any

import pytest

from tests.engine.frames_of_cases import frames_of
from tests.policy.packages import Package
from tests.policy.test_catalogue import DOCUMENT
from throughcare.engine.evaluation import Evaluator
from throughcare.engine.facts import case_facts
from throughcare.engine.nation import Nation
from throughcare.policy.catalogue import Catalogue, DeclaredTwice, discover
from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.documents import MUST
from throughcare.policy.explanation import explain
from throughcare.policy.facts import Case, Sentence
from throughcare.policy.lengths import days
from throughcare.policy.provisions import Amendment, Deadline

# A visit within 5 days; from 1 July within 10; later within 20, from a day that is not set.
LIMITS = '''
"""1. Visits."""
from datetime import date
from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.documents import MUST
from throughcare.policy.facts import Sentence
from throughcare.policy.lengths import days
from throughcare.policy.provisions import Amendment, Deadline

visit = Deadline(
    "D-1", title="Visit", paragraph="1", force=MUST, about=Sentence, starts=Sentence.sentenced_on, within=days(5),
    met_by=Sentence.released_on,
)
longer = Amendment(
    visit, from_on=date(2021, 7, 1), paragraph="1 (amended)", reading="Ten days.", changes={"within": days(10)}
)
longest = Amendment(
    longer, waits_for=DayToSet("visits", what="the new visits"), paragraph="1 (later)", changes={"within": days(20)}
)
'''
OF_JUNE_18 = case_facts({Case: [{}], Sentence: [{"sentenced_on": date(2021, 6, 18)}]})
SINCE_JUNE = "doc/__init__"  # DOCUMENT is in force from 1 June 2021


@pytest.fixture
def catalogue(package: Package) -> Catalogue:
    """The catalogue of `LIMITS`."""
    return discover(package({SINCE_JUNE: DOCUMENT, "doc/visits": LIMITS}))


# The document begins on 1 June; the amendment on 1 July.
BY_DAY = [
    (date(2021, 5, 31), None),
    (date(2021, 6, 1), date(2021, 6, 23)),
    (date(2021, 6, 30), date(2021, 6, 23)),
    (date(2021, 7, 1), date(2021, 6, 28)),
    (date(2021, 7, 2), date(2021, 6, 28)),
    (date(2031, 7, 1), date(2021, 6, 28)),
]


@pytest.mark.parametrize(("day", "due"), BY_DAY)
def test_both_evaluators_work_out_the_version_of_the_day(catalogue: Catalogue, day: date, due: date | None) -> None:
    one = [duty.outcome.due_on for duty in Evaluator(catalogue).evaluate(OF_JUNE_18, day).duties]
    all_ = [found.rows["due_on"].to_list() for found in Nation(catalogue).duties(frames_of([OF_JUNE_18]), day)]
    assert (one, all_) == (([], []) if due is None else ([due], [[due]]))


def test_what_fell_due_before_the_first_version_was_never_due_and_what_fell_due_since_still_is(
    catalogue: Catalogue,
) -> None:
    in_may = case_facts({Case: [{}], Sentence: [{"sentenced_on": date(2021, 5, 20)}]})
    statuses = {
        str(duty.outcome.due_on): str(duty.status(date(2021, 7, 2)))
        for facts in (in_may, OF_JUNE_18)
        for duty in Evaluator(catalogue).evaluate(facts, date(2021, 7, 2)).duties
    }
    assert statuses == {"None": "not_applicable", "2021-06-28": "overdue"}


def test_a_version_has_its_own_paragraph_and_reading_in_the_explanation(catalogue: Catalogue) -> None:
    told = {}
    for day in (date(2021, 6, 30), date(2021, 7, 1)):
        [duty] = Evaluator(catalogue).evaluate(OF_JUNE_18, day).duties
        told[day.month] = explain(duty.entry, duty.trace, day)
    assert told[6][-1] == "The Document, paragraph 1."
    assert told[7][-2:] == [
        "Reading adopted: Ten days.",
        "The Document, paragraph 1 (amended), as amended from Thursday 1 July 2021.",
    ]


def test_the_catalogue_lists_a_provision_once_and_holds_its_versions(catalogue: Catalogue) -> None:
    versions = catalogue.versions_of("D-1")
    assert [each.provision.paragraph for each in catalogue] == ["1 (amended)"]
    assert [each.provision.paragraph for each in versions] == ["1", "1 (amended)", "1 (later)"]
    assert [(each.in_force_from, each.in_force_until) for each in versions] == [
        (date(2021, 6, 1), date(2021, 7, 1)),
        (date(2021, 7, 1), None),
        (None, None),
    ]
    assert [each.waits for each in versions] == [False, False, True]
    assert {each.begins for each in versions} == {date(2021, 6, 1)}


def test_a_version_whose_day_is_not_set_is_never_evaluated(catalogue: Catalogue) -> None:
    waiting = catalogue.versions_of("D-1")[-1]
    assert not any(waiting.in_force_on(day) for day in (date(2021, 7, 2), date(2099, 1, 1)))
    assert waiting.provision not in catalogue.evaluated
    assert len(catalogue.evaluated) == 2


@pytest.mark.parametrize(
    ("setting", "due"),
    [("2021-09-01", date(2021, 7, 8)), ("2021-09-02", date(2021, 6, 28)), ("Not set", date(2021, 6, 28))],
)
def test_the_installation_may_set_the_day(
    package: Package, monkeypatch: pytest.MonkeyPatch, setting: str, due: date
) -> None:
    monkeypatch.setenv("THROUGHCARE_DAY_OF_VISITS", setting)
    catalogue = discover(package({SINCE_JUNE: DOCUMENT, "doc/visits": LIMITS}))
    [duty] = Evaluator(catalogue).evaluate(OF_JUNE_18, date(2021, 9, 1)).duties
    assert duty.outcome.due_on == due


def test_a_day_is_the_one_adopted_where_no_setting_moves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    adopted = date(2022, 4, 1)
    assert DayToSet("launch", what="the launch", adopted=adopted).day == adopted
    monkeypatch.setenv("THROUGHCARE_DAY_OF_LAUNCH", "not set")
    assert DayToSet("launch", what="the launch", adopted=adopted).day is None


def test_a_setting_that_is_no_day_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THROUGHCARE_DAY_OF_LAUNCH", "spring")
    with pytest.raises(ValueError, match="THROUGHCARE_DAY_OF_LAUNCH is 'spring': it must be a date, like 2022-04-01"):
        assert DayToSet("launch", what="the launch").day


def _visit(**more: Any) -> Deadline:
    return Deadline(
        "D-1",
        title="Visit",
        paragraph="1",
        force=MUST,
        about=Sentence,
        starts=Sentence.sentenced_on,
        within=days(5),
        met_by=Sentence.released_on,
        **more,
    )


WAITS = DayToSet("visits", what="the new visits")


@pytest.mark.parametrize(
    ("amendment", "refusal"),
    [
        ({}, "needs a day, or a day that it waits for"),
        ({"from_on": date(2021, 7, 1), "waits_for": WAITS}, "needs a day, or a day that it waits for"),
        ({"from_on": date(2021, 7, 1), "changes": {"limit": days(9)}}, "cannot change 'limit': it can change"),
        ({"from_on": date(2021, 7, 1), "changes": {"id": "D-2"}}, "cannot change 'id': it can change"),
        ({"from_on": date(2021, 6, 1)}, "is from 2021-06-01, but must come after 2021-06-01"),
    ],
)
def test_an_amendment_that_makes_no_sense_is_refused(amendment: dict[str, Any], refusal: str) -> None:
    with pytest.raises(TypeError, match=f"The amendment of D-1 {refusal}"):
        Amendment(_visit(in_force_from=date(2021, 6, 1)), paragraph="2", **{"changes": {}, **amendment})


def test_nothing_comes_after_an_amendment_that_waits() -> None:
    waiting = Amendment(_visit(), waits_for=WAITS, paragraph="2", changes={})
    with pytest.raises(TypeError, match="D-1 cannot come after one that waits for its day"):
        Amendment(waiting, from_on=date(2021, 7, 1), paragraph="3", changes={})


def test_one_version_is_amended_once(package: Package) -> None:
    forked = LIMITS + 'other = Amendment(visit, from_on=date(2021, 8, 1), paragraph="1", changes={})\n'
    with pytest.raises(DeclaredTwice, match=r"D-1 is amended in .*visits and in .*visits: amend the amendment instead"):
        discover(package({SINCE_JUNE: DOCUMENT, "doc/visits": forked}))
