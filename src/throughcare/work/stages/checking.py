"""What is wrong with what was entered at a stage, field by field."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from enum import StrEnum

from throughcare.calendar import in_london
from throughcare.policy.facts import ManagerRole, Method
from throughcare.policy.grain import Type, WhenEmpty
from throughcare.policy.words import day, word
from throughcare.record.models import CaseRow
from throughcare.record.models.stages import LONGEST_WORDS
from throughcare.work.fact_values import may_hold, wanted
from throughcare.work.faults import Faults
from throughcare.work.stages.asking import TICKED, Ask, Entered, Fact, Meeting, Say
from throughcare.work.stages.stage import Stage

DAY = "on"
METHOD = "method"
REASON = "reason"


def check(
    stage: Stage, entered: Entered, row: CaseRow | None, today: date, allocated: Collection[ManagerRole] = ()
) -> None:
    """Refuse what breaks a rule; `row` is the one that the stage changes, `allocated` the managers that the case has.

    Raises:
        NotValid: with every rule that was broken.
    """
    faults = Faults()
    asked = {each.name for each in stage.asks}
    for name in sorted(set(entered.values) - asked):
        faults.add(name, "Nothing of this name is asked for here.")
    for fact in stage.after:
        _check_before(faults, fact, row)
    for ask in stage.asks:
        _check_fact(faults, ask, stage, entered, row, today)
    _check_picks(faults, stage, entered)
    _check_words(faults, stage, entered)
    if stage.day:
        faults.unless(entered.on, DAY, "Enter the date.")
        faults.within_reach(DAY, entered.on, "The date")
        faults.not_after(DAY, entered.on, today, "The date")
    if stage.meeting is not None:
        _check_meeting(faults, stage.meeting, entered, allocated)
    faults.at_most(REASON, entered.reason, LONGEST_WORDS, "The reason")
    faults.refuse()


def _check_fact(faults: Faults, ask: Ask, stage: Stage, entered: Entered, row: CaseRow | None, today: date) -> None:
    column, value = ask.fact.column, entered.values.get(ask.name)
    what = f"The {column.label}"
    if ask.only is not None and not _asked_for(ask, stage, entered, row):
        told = " or ".join(word(each.value, type(each)) for each in ask.only[1])
        faults.unless(value in (None, False), ask.name, f"{what} is for {told} only.")
        return
    if ask.unless is not None and entered.values.get(ask.unless.column.name):
        faults.unless(value in (None, False), ask.name, f"{what} is not told beside: {ask.unless.column.label}.")
        return
    if value is None:
        # No mark is a no.
        answered = not ask.needed or column.when_empty is WhenEmpty.NO
        faults.unless(answered, ask.name, f"{_ENTER[column.type]} the {column.label} ({stage.provisions[0]}).")
    elif not may_hold(column, value) or (ask.among and value not in ask.among):
        faults.add(ask.name, f"{what} must be {_among(ask) or wanted(column)}.")
    elif isinstance(value, date):
        on = in_london(value).date() if isinstance(value, datetime) else value
        faults.within_reach(ask.name, on, what)
        if not ask.ahead:
            faults.not_after(ask.name, on, today, what)
        _check_order(faults, ask, on, entered, row)


def _among(ask: Ask) -> str:
    told = [word(each.value, type(each)) if isinstance(each, StrEnum) else str(each) for each in ask.among]
    return f"one of {', '.join(told)}" if told else ""


def _asked_for(ask: Ask, stage: Stage, entered: Entered, row: CaseRow | None) -> bool:
    assert ask.only is not None
    fact, words = ask.only
    name = fact.column.name
    value = entered.values[name] if name in entered.values else getattr(row, name, None)
    return value in words


def _check_order(faults: Faults, ask: Ask, on: date, entered: Entered, row: CaseRow | None) -> None:
    if ask.since is None:
        return
    first = entered.values.get(ask.since.column.name, getattr(row, ask.since.column.name, None))
    if isinstance(first, datetime):
        first = in_london(first).date()
    if isinstance(first, date) and on < first:
        told = f"The {ask.fact.column.label} must be {day(first)} or later, the {ask.since.column.label}."
        faults.add(ask.name, told)


def _check_before(faults: Faults, fact: Fact, row: CaseRow | None) -> None:
    column = fact.column
    held = getattr(row, column.name, None)
    faults.unless(held is not None, "row", f"The {column.label} comes first, and is not in the record.")


def _check_picks(faults: Faults, stage: Stage, entered: Entered) -> None:
    known = {name for pick in stage.picks for name in pick.of}
    for name in sorted(set(entered.picked) - known):
        faults.add(name, "Nothing of this name is on a list here.")
    for pick in stage.picks:
        some = any(entered.picked.get(name) for name in pick.of)
        faults.unless(some or not pick.needed, pick.name, f"Answer: {pick.question} ({stage.provisions[0]}).")


def _check_words(faults: Faults, stage: Stage, entered: Entered) -> None:
    asked = {each.name: each for each in stage.says}
    for name in sorted(set(entered.words) - set(asked)):
        faults.add(name, "Nothing of this name is asked for here.")
    for name, say in asked.items():
        words, under = entered.words.get(name, ""), say.under or stage.provisions[0]
        if say.tick:
            faults.unless(words in ("", TICKED), name, f"Tick this, or leave it: {say.question}.")
            faults.unless(words or not say.needed, name, f"See to this first: {say.question} ({under}).")
        elif _needed(say, entered):
            faults.unless(words.strip(), name, f"Write an answer to: {say.question} ({under}).")
        faults.at_most(name, words, LONGEST_WORDS, "What is written")


def _needed(say: Say, entered: Entered) -> bool:
    if say.if_marked is not None:
        return bool(entered.values.get(say.if_marked.column.name))
    return say.needed or bool(entered.picked.get(say.picked))


def _check_meeting(faults: Faults, meeting: Meeting, entered: Entered, allocated: Collection[ManagerRole]) -> None:
    known = {seat.name for seat in meeting.seats}
    for name in sorted(set(entered.came) - known):
        faults.add(name, "Nobody of this part takes part in this meeting.")
    for seat in meeting.seats:
        if entered.came.get(seat.name) or (seat.allocated is not None and seat.allocated not in allocated):
            continue
        if seat.must_come:
            faults.add(seat.name, f"This meeting does not count without {seat.who} ({meeting.provision}).")
        if seat.should_come and not entered.reason.strip():
            faults.add(REASON, f"Write why they did not take part: {seat.who} ({meeting.provision}).")
    if entered.method not in meeting.methods:
        faults.add(METHOD, "Choose how the meeting was held.")
    elif meeting.in_person and entered.method is not Method.IN_PERSON and not entered.reason.strip():
        faults.add(REASON, f"Write why it was not held face to face ({meeting.in_person}).")


_ENTER = {
    Type.DATE: "Enter",
    Type.INSTANT: "Enter",
    Type.NUMBER: "Enter",
    Type.TRUTH: "Say yes or no to",
    Type.WORD: "Choose",
}
