"""Who is responsible: on the day asked about, over time, and what the record holds; and the verbs that change it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.duties.explained import explained
from throughcare.duties.responsible_over_time import RESPONSIBLE, Span, responsible_between
from throughcare.duties.serving import serving
from throughcare.duties.sight import seen_of, why_seen
from throughcare.engine.facts import CaseFacts
from throughcare.policy.facts import Manager
from throughcare.record.corrections import StaleVersion
from throughcare.record.facts import facts_of
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.responsibility import corrections, recorded
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.case.responsible import answers, managers
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.faults import FIRST_DAY, LAST_DAY, within_reach
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.responsibility import (
    NewCorrection,
    correct_responsibility,
    end_correction,
    record_responsibility,
)

AHEAD = timedelta(days=730)
DONE = {
    "recorded": "It is recorded who is responsible.",
    "corrected": "The correction is recorded. Policy answers again when it ends.",
    "ended": "The correction has ended, and policy answers again.",
}
_HEADINGS = ("From", "Up to", "Who", "Why then", "Provision")
_HOLDERS = [(Manager.POM.value, "The POM"), (Manager.COM.value, "The COM")]
_RECORD = (
    Field("holder", Kind.RADIOS, "Who is responsible?", options=_HOLDERS),
    Field("from_on", Kind.DATE, "From which day?", what="the date that responsibility was taken"),
)
_CORRECT = (
    Field("holder", Kind.RADIOS, "Who is responsible in truth?", options=_HOLDERS),
    Field("from_on", Kind.DATE, "From which day?", what="the date from which this holds"),
    Field(
        "until_on",
        Kind.DATE,
        "On which day does the correction end?",
        hint="From that day policy answers again.",
        what="the date on which it ends",
    ),
    Field("evidence", Kind.TEXT, "On what evidence?", hint="In at least 20 characters. The person may ask to read it."),
    Field("agreed_by", Kind.LINE, "Who agreed it?", hint="On the other side: for the prison, or for the community."),
)


@dataclass(frozen=True)
class Row:
    """A span as the page tells it."""

    from_on: date
    until_on: date | None
    who: str
    because: tuple[str, ...]
    provision: str | None


@require_safe
def responsibility(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who is responsible on the day asked about and why, from day to day, and what was recorded and corrected."""
    opened, today = open_case(request, uuid), today_in_london()
    asked = _day_asked(request, today)
    day = asked.on or today
    facts, record = facts_of(opened.person_id), one_case(opened.person_id, today)
    worked_out = seen_of(explained(facts, day), opened.sight)
    shown = {
        "who": name_and_numbers(record),
        "uuid": uuid,
        "asked": asked,
        "errors": (asked.error,) if asked.error else (),
        "day": day,
        "today": today,
        "answers": answers(worked_out, managers(record.allocations)),
        "spans": _over_time(opened, facts, today, worked_out.standing.answers[RESPONSIBLE].missing),
        "recorded": recorded(opened.person_id),
        "corrections": corrections(opened.person_id),
        "may_record": opened.may(Action.RECORD_RESPONSIBILITY),
        "may_correct": opened.may(Action.CORRECT_RESPONSIBILITY),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "responsibility/responsibility.html", shown, status=422 if asked.error else 200)


@require_safe
def day_to_day(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """Who is responsible from day to day as CSV; no line where it cannot be told."""
    opened, today = open_case(request, uuid), today_in_london()
    facts = facts_of(opened.person_id)
    missing = explained(facts, today).standing.answers[RESPONSIBLE].missing
    spans = _over_time(opened, facts, today, missing)
    rows = ((each.from_on, each.until_on, each.who, " ".join(each.because), each.provision) for each in spans)
    return csv_download(f"responsibility-{today.isoformat()}.csv", _HEADINGS, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Record which manager is responsible, from which day."""
    opened = open_case(request, uuid, Action.RECORD_RESPONSIBILITY)
    form = begun(_RECORD)
    if request.method == "POST":
        form = posted(_RECORD, request.POST.dict())
        holder = form.one_of(Manager, "holder")
        if holder is None or form.unreadable:
            form = form.refused(NotValid({"holder": "Choose who is responsible."} if holder is None else {}))
        else:
            try:
                record_responsibility(opened.actor, opened.person_id, holder, form.on("from_on"))
            except NotAllowed as refused:
                raise Http404 from refused
            except NotValid as refused:
                form = form.refused(refused)
            except (GateClosed, StaleVersion) as refused:
                form = form.closed(refused)
            else:
                return _done(uuid, "recorded")
    return _form(request, opened, "Record who is responsible", form)


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Correct who is responsible, on evidence and for a time."""
    opened = open_case(request, uuid, Action.CORRECT_RESPONSIBILITY)
    form = begun(_CORRECT)
    if request.method == "POST":
        form = posted(_CORRECT, request.POST.dict())
        try:
            correct_responsibility(opened.actor, opened.person_id, _correction(form))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        except GateClosed as closed:
            form = form.closed(closed)
        else:
            return _done(uuid, "corrected")
    says = ("Most corrections are of wrong facts: look first whether a date of the sentence should be put right.",)
    return _form(request, opened, "Correct who is responsible", form, says)


@require_POST
def end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """End a correction today."""
    opened = open_case(request, uuid, Action.CORRECT_RESPONSIBILITY)
    number, version = _whole(request.POST.get("correction", "")), _whole(request.POST.get("version", ""))
    try:
        end_correction(opened.actor, opened.person_id, number, expected_version=version)
    except NotAllowed as refused:
        raise Http404 from refused
    except (NotValid, StaleVersion):
        # It has ended, or was changed meanwhile: the page shows what stands now.
        return redirect(reverse("responsibility", kwargs={"uuid": uuid}))
    return _done(uuid, "ended")


def _correction(form: TypedForm) -> NewCorrection:
    return NewCorrection(
        holder=form.one_of(Manager, "holder"),
        from_on=form.on("from_on"),
        until_on=form.on("until_on"),
        evidence=form["evidence"],
        agreed_by=form["agreed_by"],
    )


def _over_time(opened: Opened, facts: CaseFacts, today: date, missing: tuple[str, ...]) -> list[Row]:
    """From the sentence on, two years ahead; of a case of which it cannot be told, or without a sentence, nothing."""
    begins = serving(facts, today).sentence.get("sentenced_on")
    if missing or not isinstance(begins, date):
        return []
    return [_row(opened, span, today) for span in responsible_between(facts, min(begins, today), today + AHEAD)]


def _row(opened: Opened, span: Span, today: date) -> Row:
    answer = span.answer
    ends = None if span.until_on >= today + AHEAD else span.until_on
    because = why_seen(RESPONSIBLE, span.because, opened.sight)
    return Row(span.from_on, ends, str(answer.value) if answer.value else "Nobody", because, answer.provision)


def _day_asked(request: HttpRequest, today: date) -> TypedDate:
    asked = request.GET.dict()
    if not any(asked.get(f"on-{part}") for part in ("day", "month", "year")):
        return TypedDate.of("on", today)
    typed = typed_date(asked, "on", "the day to ask about")
    if typed.on is None or within_reach(typed.on):
        return typed
    told = f"The day to ask about must be from {FIRST_DAY.year} to {LAST_DAY.year}"
    return replace(typed, on=None, error=FieldError("on-year", told))


def _form(
    request: HttpRequest, opened: Opened, title: str, form: TypedForm, says: tuple[str, ...] = ()
) -> HttpResponse:
    who: Any = name_and_numbers(one_case(opened.person_id, today_in_london()))
    back = reverse("responsibility", kwargs={"uuid": opened.uuid})
    return show_form(request, FormPage(title, "Record it", back, "Back to who is responsible", who, says), form)


def _done(uuid: UUID, what: str) -> HttpResponse:
    return redirect(f"{reverse('responsibility', kwargs={'uuid': uuid})}?done={what}")


def _whole(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0
