"""What people read of a clock: whole explanations, sentence by sentence."""

from datetime import date
from typing import Any

import pytest

from tests.policy.explained import STANDARDS, explained
from throughcare.policy.catalogue import Entry
from throughcare.policy.documents import MUST
from throughcare.policy.explanation import explain
from throughcare.policy.expressions import (
    NO_DATE,
)
from throughcare.policy.facts import (
    Assessment,
    Contact,
    ContactOutcome,
    Handover,
    Method,
    Sentence,
    SentenceKind,
    Spell,
    Supervision,
)
from throughcare.policy.lengths import months, weeks, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import (
    Deadline,
    Guidance,
    Minimum,
    Recurring,
)
from throughcare.policy.subjects import calendar_months

SOURCE = "Standards of the Tests, paragraph 4.3.5."
COMMON: dict[str, Any] = {"title": "A provision", "paragraph": "4.3.5", "force": MUST, "owner": Owner.COM}

on_order = Sentence.kind.is_in(SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER)
attended = Contact.where(Contact.outcome.is_(ContactOutcome.ATTENDED) & (Contact.on >= Sentence.sentenced_on))
first_appointment = attended.first(Contact.on)
assessed = Assessment.where(Assessment.completed_on >= Sentence.sentenced_on).first(Assessment.completed_on)

within_15_days = Deadline(
    "T-PLAN",
    about=Sentence,
    applies=on_order,
    starts=first_appointment,
    within=working_days(15),
    met_by=assessed,
    reading="The day of the appointment is day 0",
    **COMMON,
)
seven_and_a_half_months_before = Deadline(
    "T-HANDOVER",
    about=Sentence,
    applies=Sentence.kind.is_(SentenceKind.STANDARD_DETERMINATE),
    starts=Sentence.crd,
    before=months(7.5),
    met_by=Handover.every().first(Handover.meeting_held_on),
    **COMMON,
)

ORDER = {"kind": "community_order", "sentenced_on": date(2021, 5, 26)}
FIRST_SEEN = {"on": date(2021, 5, 28), "outcome": "attended"}
DETERMINATE = {"kind": "standard_determinate", "sentenced_on": date(2020, 1, 6), "crd": date(2022, 9, 30)}


def test_working_days_are_told_with_the_weekends_and_the_bank_holiday_passed_over() -> None:
    assert explained(within_15_days, {Sentence: [ORDER], Contact: [FIRST_SEEN]}, date(2021, 6, 4)) == [
        "It applies because the kind of sentence is community order.",
        (
            "The clock started on Friday 28 May 2021, the first contact where the outcome is attended and the date is "
            "on or after 26 May 2021."
        ),
        (
            "15 working days after that is Monday 21 June 2021, passing over four weekends and the Spring bank "
            "holiday on Monday 31 May."
        ),
        "It is due by Monday 21 June 2021.",
        (
            "It has not been met: there is no OASys assessment where the date OASys was completed is on or after "
            "26 May 2021."
        ),
        "Reading adopted: The day of the appointment is day 0.",
        SOURCE,
    ]


def test_a_provision_that_does_not_apply_says_which_part_failed() -> None:
    assert explained(within_15_days, {Sentence: [{**ORDER, "kind": "life"}]}, date(2021, 6, 4)) == [
        "It does not apply because the kind of sentence is life, not community order or suspended sentence order.",
        "Reading adopted: The day of the appointment is day 0.",
        SOURCE,
    ]


def test_what_the_record_does_not_say() -> None:
    assert explained(within_15_days, {Sentence: [{"sentenced_on": date(2021, 5, 26)}]}, date(2021, 6, 4))[0] == (
        "It cannot be told whether it applies: the record does not say the kind of sentence."
    )
    assert explained(
        seven_and_a_half_months_before, {Sentence: [{"kind": "standard_determinate"}]}, date(2021, 6, 4)
    ) == [
        "It applies because the kind of sentence is standard determinate.",
        "It cannot be told when it is due: the record does not say the conditional release date (CRD).",
        SOURCE,
    ]


def test_a_clock_that_has_not_started() -> None:
    assert explained(within_15_days, {Sentence: [ORDER]}, date(2021, 6, 4))[1:] == [
        (
            "The clock has not started: there is no contact where the outcome is attended and the date is on or after "
            "26 May 2021."
        ),
        "Reading adopted: The day of the appointment is day 0.",
        SOURCE,
    ]


def test_met_and_met_late() -> None:
    met = {Sentence: [ORDER], Contact: [FIRST_SEEN], Assessment: [{"completed_on": date(2021, 6, 18)}]}
    late = {Sentence: [ORDER], Contact: [FIRST_SEEN], Assessment: [{"completed_on": date(2021, 6, 23)}]}
    told = "the first OASys assessment where the date OASys was completed is on or after 26 May 2021"
    assert explained(within_15_days, met, date(2021, 7, 1))[4] == f"It was met on Friday 18 June 2021, {told}."
    assert explained(within_15_days, late, date(2021, 7, 1))[4] == (
        f"It was met on Wednesday 23 June 2021, {told}, 2 days late."
    )


def test_months_are_told_before_days() -> None:
    assert explained(seven_and_a_half_months_before, {Sentence: [DETERMINATE]}, date(2021, 6, 4)) == [
        "It applies because the kind of sentence is standard determinate.",
        "It is counted back from Friday 30 September 2022, the conditional release date (CRD).",
        (
            "30 September 2022 less 7 months is 28 February 2022 (the last day of that month); less a further 15 days "
            "is 13 February 2022."
        ),
        "It is due by Sunday 13 February 2022.",
        "It opens on Sunday 19 December 2021.",
        "It has not been met: there is no date of the handover meeting.",
        SOURCE,
    ]


def test_a_due_date_that_lies_past_the_bank_holiday_table_cannot_be_told() -> None:
    facts = {
        Sentence: [{**ORDER, "sentenced_on": date(2028, 12, 20)}],
        Contact: [{**FIRST_SEEN, "on": date(2028, 12, 21)}],
    }
    told = explained(within_15_days, facts, date(2028, 12, 22))
    assert told[2].startswith("It cannot be told when it is due: 1 January 2029 is outside the bank holiday table")


def test_the_later_of_two_dates() -> None:
    provision = Deadline(
        "T-LATER",
        about=Sentence,
        starts=Sentence.crd,
        before=months(15),
        not_before=Sentence.sentenced_on,
        met_by=NO_DATE,
        **COMMON,
    )
    assert explained(provision, {Sentence: [{**DETERMINATE, "sentenced_on": date(2021, 9, 1)}]}, date(2022, 1, 4)) == [
        "It applies to every sentence.",
        "It is counted back from Friday 30 September 2022, the conditional release date (CRD).",
        "30 September 2022 less 15 months is 30 June 2021.",
        "The later of 30 June 2021 and the date of sentence (1 September 2021) is 1 September 2021.",
        "It is due by Wednesday 1 September 2021.",
        "It has not been met.",
        SOURCE,
    ]


def test_an_arrangement_for_a_day_to_come_may_meet_it_already() -> None:
    def arranged(counts: bool) -> str:
        provision = Deadline(
            "T-ARRANGED",
            about=Sentence,
            starts=Sentence.sentenced_on,
            within=working_days(5),
            met_by=Contact.every().including_planned().first(Contact.on),
            planned_counts=counts,
            **COMMON,
        )
        return explained(provision, {Sentence: [ORDER], Contact: [{"on": date(2021, 6, 2)}]}, date(2021, 5, 27))[-2]

    assert arranged(True) == "It is met by what is arranged for Wednesday 2 June 2021, the first contact."
    assert arranged(False) == "It has not been met yet; Wednesday 2 June 2021 is still to come, the first contact."


def test_a_minimum_says_how_many_are_done() -> None:
    provision = Minimum(
        "T-THREE",
        about=Supervision,
        opens=Supervision.started_on,
        closes=Supervision.started_on.plus(weeks(12)),
        count=3,
        rows=Contact.where(Contact.method.is_in(Method.IN_PERSON, Method.VIDEO)),
        by=Contact.on,
        **COMMON,
    )
    seen = [{"on": date(2021, 6, 2 + 7 * week), "method": "in_person"} for week in range(2)]
    facts = {Supervision: [{"started_on": date(2021, 6, 2)}], Contact: seen}
    assert explained(provision, facts, date(2021, 6, 30)) == [
        "It applies to every period of supervision.",
        "The count runs from Wednesday 2 June 2021, the date supervision started.",
        "12 weeks after that is Wednesday 25 August 2021.",
        "It asks for at least 3 contacts where the method of contact is in person or video.",
        "2 of 3 done.",
        "It is due by Wednesday 25 August 2021.",
        "It has not been met.",
        SOURCE,
    ]


def test_a_clock_that_restarts_and_a_series_of_months() -> None:
    restarting = Recurring(
        "T-YEARLY",
        about=Sentence,
        since=Assessment.every().last(Assessment.completed_on),
        every=months(12),
        **COMMON,
    )
    month = calendar_months(
        "month_of_tests", "month of tests", below=Supervision, since=Supervision.started_on, until=Supervision.ends_on
    )
    monthly = Recurring(
        "T-MONTHLY",
        about=month,
        met_by=Contact.where(month.contains(Contact.on)).first(Contact.on),
        **COMMON,
    )
    facts = {
        Sentence: [ORDER],
        Supervision: [{"started_on": date(2021, 5, 26)}],
        Assessment: [{"completed_on": date(2021, 2, 28)}],
        Contact: [{"on": date(2021, 6, 14)}],
    }
    assert explained(restarting, facts, date(2021, 7, 1))[1:] == [
        "The clock last started again on Sunday 28 February 2021, the last OASys assessment.",
        "28 February 2021 plus 12 months is 28 February 2022.",
        "It is due by Monday 28 February 2022.",
        "It opens on Monday 3 January 2022.",
        "It has not been met.",
        SOURCE,
    ]
    assert explained(monthly, facts, date(2021, 7, 1), row=1)[1:-1] == [
        "The month of tests runs from Tuesday 1 June 2021 to Wednesday 30 June 2021.",
        "It is due by Wednesday 30 June 2021.",
        "It was met on Monday 14 June 2021, the first contact where the date falls in the month of tests.",
    ]


def test_no_limit_of_time() -> None:
    provision = Deadline("T-OPEN", about=Spell, starts=Spell.arrived_on, met_by=Spell.ebm_screened_on, **COMMON)
    assert explained(provision, {Spell: [{"arrived_on": date(2021, 6, 2)}]}, date(2021, 7, 1))[1:-1] == [
        "The clock started on Wednesday 2 June 2021, the date of arrival at the prison.",
        "The text sets no limit of time: it stays open until it is met.",
        "It has not been met: there is no date of the EBM screening.",
    ]


def test_only_what_is_evaluated_is_explained() -> None:
    guidance = Guidance("T-HELP", title="Help", paragraph="1", force=MUST)
    with pytest.raises(TypeError, match="T-HELP is not evaluated"):
        explain(Entry(guidance, STANDARDS, "section", "tests"), lambda _: None, date(2021, 6, 1))
