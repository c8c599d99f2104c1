"""The form of a stage, made from its declaration; and what was entered, as the verb takes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from throughcare.calendar import LONDON, in_london
from throughcare.duties import policy_in_use
from throughcare.policy.facts import Method
from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.words import day, the, word
from throughcare.record.models import CaseRow
from throughcare.record.queries.stages import Taken
from throughcare.web.layout.form_page import Help
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun
from throughcare.work.stages.asking import TICKED, Ask, Entered, Say, WrittenAt
from throughcare.work.stages.checking import DAY, METHOD, REASON
from throughcare.work.stages.stage import Stage

_MOST_RADIOS = 7
_WHEN = "2026-03-29 14:05"
TRUTHS = {"yes": True, "no": False}


def fields_of(stage: Stage) -> tuple[Field, ...]:
    """The fields of a stage: its day, its facts, what is written, who came, and why a *should* is departed from."""
    return tuple(_fields(stage))


def _fields(stage: Stage) -> Iterator[Field]:
    if stage.day:
        yield Field(DAY, Kind.DATE, stage.day, what="the date")
    yield from (_of_fact(each) for each in stage.asks)
    if stage.meeting is not None:
        methods = [(each.value, word(each.value, Method).capitalize()) for each in stage.meeting.methods]
        yield Field(METHOD, Kind.RADIOS, "How was it held?", options=methods)
        for seat in stage.meeting.seats:
            yield Field(seat.name, Kind.TICK, f"{_capital(seat.who)} took part")
    for pick in stage.picks:
        yield Field(pick.name, Kind.TICKS, pick.question, _hint(pick.hint, pick.needed), list(pick.of.items()))
    for say in stage.says:
        yield _of_words(say, stage)
    if stage.meeting is not None and stage.meeting.in_person:
        yield Field(REASON, Kind.TEXT, "If it was not held face to face: why?")
    elif stage.may_depart:
        yield Field(REASON, Kind.TEXT, "If policy is departed from: why?", "Only from what a text says should be done.")


def _of_words(say: Say, stage: Stage) -> Field:
    if say.tick:
        return Field(say.name, Kind.TICK, say.question)
    if say.if_marked is not None:
        marked = say.if_marked.column
        asked = next((each.question for each in stage.asks if each.name == marked.name), marked.label)
        return Field(say.name, Kind.TEXT, say.question, f"{say.hint} Needed where you tick: {asked}".strip())
    return Field(say.name, Kind.TEXT, say.question, _hint(say.hint, say.needed))


def _of_fact(ask: Ask) -> Field:
    column, hint = ask.fact.column, _hint(ask.hint, ask.needed and ask.unless is None)
    if ask.only is not None:
        told = " or ".join(word(each.value, type(each)) for each in ask.only[1])
        hint = f"Only for {told}. {ask.hint}".strip()
    if column.type is Type.DATE:
        optional = not ask.needed or ask.unless is not None or ask.only is not None
        return Field(ask.name, Kind.DATE, ask.question, hint, what=the(column.label), optional=optional)
    if column.type is Type.INSTANT:
        return Field(ask.name, Kind.LINE, ask.question, f"{hint} Date and time in London, such as {_WHEN}.".strip())
    if column.type is Type.NUMBER and not ask.among:
        return Field(ask.name, Kind.LINE, ask.question, hint)
    if column.when_empty is WhenEmpty.NO:
        return Field(ask.name, Kind.TICK, ask.question)
    if column.type is Type.TRUTH:
        return Field(ask.name, Kind.RADIOS, ask.question, hint, [("yes", "Yes"), ("no", "No")])
    words = [(str(each), _chosen(each, column)) for each in ask.among or column.words or ()]
    if len(words) > _MOST_RADIOS:
        return Field(ask.name, Kind.SELECT, ask.question, hint, [("", "Choose one"), *words])
    return Field(ask.name, Kind.RADIOS, ask.question, hint, words)


def _chosen(each: StrEnum | int, column: Column) -> str:
    return _capital(word(each.value, column.words)) if isinstance(each, StrEnum) else str(each)


def filled(stage: Stage, row: CaseRow | None, taken: Sequence[Taken] = ()) -> TypedForm:
    """The form to begin with: what the row says already, where the stage goes on with one, and what was picked before.

    `taken`: the stages of the journey that were taken, latest first.
    """
    fields, picked = fields_of(stage), _picked_before(stage, taken)
    if row is None:
        return begun(fields, version=0, **picked)
    values = {ask.name: _shown(getattr(row, ask.name)) for ask in stage.asks}
    return begun(fields, version=row.version, **values, **picked)


def _picked_before(stage: Stage, taken: Sequence[Taken]) -> dict[str, str | date | None]:
    found: dict[str, str | date | None] = {}
    for pick in stage.picks:
        before = next((each for each in taken if each.stage in pick.begins_as and pick.name in each.words), None)
        told = before.words[pick.name].split("; ") if before is not None else []
        found |= {name: "yes" for name, words in pick.of.items() if words in told}
    return found


def told_beside(stage: Stage, taken: Sequence[Taken]) -> list[str]:
    """What was written elsewhere in the case that bears on what a stage asks; `taken`: every stage, latest first."""
    bearing = [say.bearing for say in stage.says if say.bearing is not None]
    return [f"{each.heading}: {_written_last(each, taken)}" for each in bearing]


def _written_last(at: WrittenAt, taken: Sequence[Taken]) -> str:
    for each in taken:
        if (each.journey, each.stage) == (at.journey, at.stage) and at.say in each.words:
            return f"{each.words[at.say]} ({day(each.on)})"
    return "nothing is written of it yet."


def _shown(value: Any) -> str | date | None:
    if isinstance(value, datetime):
        return f"{in_london(value):%Y-%m-%d %H:%M}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if value is None or isinstance(value, date) else str(value)


def entered(stage: Stage, form: TypedForm, row: int | None) -> Entered:
    """What was entered, as the verb takes it: what cannot be read is passed on as it is, for the verb to refuse."""
    return Entered(
        values={ask.name: _value(ask, form) for ask in stage.asks},
        picked={name: form.ticked(name) for pick in stage.picks for name in pick.of},
        words={say.name: _said(say, form) for say in stage.says},
        came={seat.name: form.ticked(seat.name) for seat in stage.meeting.seats} if stage.meeting else {},
        method=form.one_of(Method, METHOD) if stage.meeting else None,
        on=form.on(DAY) if stage.day else None,
        row=row,
        version=form.version,
        reason=form[REASON],
        form=form.form,
    )


def _said(say: Say, form: TypedForm) -> str:
    return (TICKED if form.ticked(say.name) else "") if say.tick else form[say.name]


def _value(ask: Ask, form: TypedForm) -> Any:
    column = ask.fact.column
    if column.type is Type.DATE:
        return form.on(ask.name)
    text = form[ask.name]
    if column.when_empty is WhenEmpty.NO:
        return form.ticked(ask.name)
    if not text:
        return None
    if column.type is Type.TRUTH:
        return TRUTHS.get(text, text)
    if column.type is Type.NUMBER:
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text
    return _instant(text) if column.type is Type.INSTANT else text


def _instant(text: str) -> datetime | str:
    # A day without its time is no moment, and midnight would be a guess.
    if len(text) < len(_WHEN):
        return text
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return at.replace(tzinfo=LONDON) if at.tzinfo is None else at


def help_of(provisions: tuple[str, ...]) -> tuple[Help, ...]:
    """What policy says of a stage, by its provisions."""
    catalogue = policy_in_use.catalogue()
    found = (catalogue[each] for each in provisions)
    return tuple(
        Help(each.provision.id, each.provision.title, each.provision.paragraph, each.provision.content)
        for each in found
    )


def _hint(hint: str, needed: bool) -> str:
    return hint if needed else f"{hint} You may leave this empty.".strip()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
