"""The next day on which a case must be looked at again though nothing was recorded."""

from datetime import date

import pytest

from tests.engine.asked import COMMON, evaluated, evaluator
from throughcare.engine.facts import case_facts
from throughcare.policy.expressions import TODAY, Expression, earliest, latest
from throughcare.policy.facts import Contact, Sentence, Supervision
from throughcare.policy.lengths import months, weeks, working_days, years
from throughcare.policy.provisions import Derivation, Recurring
from throughcare.policy.subjects import calendar_months, repeating

AS_OF = date(2021, 6, 15)


def looked_at_again(expression: Expression, sentence: dict[str, object], as_of: date = AS_OF) -> date | None:
    provision = Derivation("ASKED", about=Sentence, gives={"answer": expression}, **COMMON)
    return evaluated(provision, {Sentence: [sentence]}, as_of).revisit_on


@pytest.mark.parametrize(
    ("expression", "ended_on", "again"),
    [
        (Sentence.ended_on <= TODAY, None, None),
        (Sentence.ended_on <= TODAY, date(2021, 6, 14), None),
        (Sentence.ended_on <= TODAY, date(2021, 6, 20), date(2021, 6, 20)),
        (Sentence.ended_on < TODAY, date(2021, 6, 15), date(2021, 6, 16)),
        (Sentence.ended_on > TODAY, date(2021, 6, 20), date(2021, 6, 20)),
        (Sentence.ended_on.plus(weeks(1)) <= TODAY, date(2021, 6, 20), date(2021, 6, 27)),
        (Sentence.sentenced_on <= earliest(Sentence.ended_on, TODAY), date(2021, 6, 20), date(2021, 6, 20)),
        (Sentence.sentenced_on <= latest(Sentence.ended_on, TODAY), date(2021, 6, 14), None),
        (Sentence.ended_on.exists, date(2021, 6, 20), None),
    ],
)
def test_a_date_set_against_today(expression: Expression, ended_on: date | None, again: date | None) -> None:
    assert looked_at_again(expression, {"sentenced_on": date(2021, 1, 4), "ended_on": ended_on}) == again


def test_a_date_set_against_a_day_so_far_from_today_is_watched_from_a_little_before() -> None:
    ten_months_left = Sentence.crd >= TODAY.plus(months(10))
    assert looked_at_again(ten_months_left, {"crd": date(2023, 6, 30)}) == date(2022, 8, 26)
    # Near the day itself it is looked at daily, and afterwards no more.
    assert looked_at_again(ten_months_left, {"crd": date(2022, 4, 17)}) == date(2021, 6, 16)
    assert looked_at_again(ten_months_left, {"crd": date(2022, 4, 1)}) is None


def test_what_hangs_on_today_in_another_way_could_turn_any_day_where_there_is_a_row_of_it() -> None:
    a_working_day = TODAY.minus(working_days(1)).plus(working_days(1)) <= earliest(Sentence.ended_on, TODAY)
    provision = Derivation("ASKED", about=Sentence, gives={"answer": a_working_day}, **COMMON)
    assert evaluated(provision, {Sentence: [{}]}, AS_OF).revisit_on == date(2021, 6, 16)
    assert evaluated(provision, {}, AS_OF).revisit_on is None


def test_rows_that_lie_ahead_come_into_view() -> None:
    provision = Derivation("SEEN", about=Sentence, gives={"seen": Contact.every().count()}, **COMMON)
    facts = {Sentence: [{}], Contact: [{"on": date(2021, 6, 30)}, {"on": date(2021, 6, 22)}, {"on": date(2021, 6, 1)}]}
    assert evaluated(provision, facts, AS_OF).revisit_on == date(2021, 6, 22)


month = calendar_months(
    "revisited_month", "month", below=Supervision, since=Supervision.started_on, until=Supervision.ends_on
)
two_years = repeating(
    "revisited_years", "two years", below=Supervision, since=Supervision.started_on, until=None, every=years(2)
)


@pytest.mark.parametrize(
    ("supervision", "again"),
    [
        ({"started_on": date(2021, 5, 26)}, date(2021, 7, 1)),
        ({"started_on": date(2021, 6, 20)}, date(2021, 6, 20)),
        # The window that closed on 31 May 2020 is kept for thirteen months.
        ({"started_on": date(2020, 5, 5), "ends_on": date(2020, 6, 30)}, date(2021, 7, 1)),
        ({"started_on": date(2019, 5, 5), "ends_on": date(2019, 6, 30)}, None),
    ],
)
def test_a_window_opens_or_is_no_longer_kept(supervision: dict[str, object], again: date | None) -> None:
    provision = Recurring("MONTHLY", about=month, **COMMON)
    assert evaluated(provision, {Supervision: [supervision]}, AS_OF).revisit_on == again


def test_a_window_of_decades_ago_is_found_without_counting_from_it() -> None:
    facts = case_facts({Supervision: [{"started_on": date(1985, 3, 31)}]})
    duties = evaluator(Recurring("EVERY-TWO-YEARS", about=two_years, **COMMON)).evaluate(facts, AS_OF).duties
    assert [(duty.outcome.opens_on, duty.outcome.due_on) for duty in duties] == [
        (date(2019, 3, 31), date(2021, 3, 30)),
        (date(2021, 3, 31), date(2023, 3, 30)),
    ]
