"""The journeys of a case, one journey with its stages, and taking a stage. The verb decides who may."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.doors import DOORS
from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.duties.answers import Answers
from throughcare.duties.departures import biting_on
from throughcare.duties.handovers import handover_of
from throughcare.duties.sight import sees
from throughcare.duties.task_table import Task
from throughcare.policy.words import small
from throughcare.record.corrections import StaleVersion
from throughcare.record.facts import facts_of
from throughcare.record.queries.one_case import OneCase, one_case
from throughcare.record.queries.stages import stages_taken
from throughcare.web.case.duties import anchor, groups
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.handovers import words as handing_words
from throughcare.web.journeys import form as stage_form
from throughcare.web.journeys.offered import ROWS_SHOWN, due_by, which, why_none
from throughcare.web.journeys.routes import route_of, route_of_checklist
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import TypedForm, posted
from throughcare.work.journeys.handover import HANDOVER
from throughcare.work.journeys.index import GUIDANCE, JOURNEYS
from throughcare.work.papers.reading import kinds_for
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.stages.checklist import checks_of
from throughcare.work.stages.rows import may_be_taken, row_to_go_on_with
from throughcare.work.stages.stage import Journey, Stage, Upon
from throughcare.work.stages.taking import take_stage
from throughcare.work.stages.told import about as about_case

_BESIDE = {
    "allocation_history": "Who has the case, and who had it before in which prison",
    "notes": "OMiC case notes",
    "supervision": "Supervision: the first session after a transfer among them",
    "tasks": "Who does which task before release",
    "told": "Who has been told",
}
_OPEN = {"overdue", "due", "upcoming"}


@require_safe
def journeys(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Every journey of a case: what is open in it, and what was done last."""
    opened, today = open_case(request, uuid), today_in_london()
    duties = Answers(facts_of(opened.person_id), today, opened.sight).duties(biting_on(opened.person_id, today))
    taken = stages_taken(opened.person_id)
    shown = []
    for each in JOURNEYS.values():
        waiting = [duty for duty in duties if duty.provision in each.every_provision and duty.status.value in _OPEN]
        last = next((stage for stage in taken if stage.journey == each.name), None)
        title = _title(each, last.stage) if last is not None else ""
        shown.append({"journey": each, "href": _address(opened, each), "open": waiting, "last": last, "title": title})
    help_of_all = stage_form.help_of(GUIDANCE)
    return render(
        request,
        "journeys/journeys.html",
        {**_about(opened, today, one_case(opened.person_id, today)), "journeys": shown, "help": help_of_all},
    )


@require_safe
def journey(request: HttpRequest, uuid: UUID, journey: str) -> HttpResponse:
    """One journey: what is due, what the record holds of it, what may be done next, and what was done."""
    opened, today, about = open_case(request, uuid), today_in_london(), JOURNEYS[journey]
    told = about_case(about, opened.actor, opened.person_id, today)
    begins = [each for each in about.stages if each.by in told.allowed and each.upon is not Upon.CHOSEN]
    answers, case = told.gathered.answers, told.gathered.case
    duties = answers.duties(biting_on(opened.person_id, today))
    stages, tables = [each for each in begins if may_be_taken(opened.person_id, each)], told.tables()
    shown = {
        "journey": about,
        "given": answers.given(about.answers),
        "which": which(tables),
        "groups": groups(
            (each for each in duties if each.provision in about.every_provision),
            request.GET.get("all", ""),
            request.GET.get("why", ""),
        ),
        "anchor": anchor,
        "wanted": request.GET.get("why", ""),
        "stages": stages,
        "due": {each.name: due_by(each, duties) for each in stages},
        "why_none": why_none(about, told.allowed, stages, tables),
        "tables": tables,
        "rows_shown": ROWS_SHOWN,
        "known": [(each.column.label, getattr(case.person, each.column.name)) for each in about.knows],
        "address": lambda each: _address(opened, about, each),
        "taken": told.taken(),
        "help": stage_form.help_of((*about.provisions, *about.guidance)),
        "papers": _papers(opened, about),
        "beside": _beside(opened, about),
        "done": _title(about, request.GET.get("done", "")),
        "handing": handover_of(opened.person_id, sees(opened.actor), today) if about is HANDOVER else None,
        "words": handing_words,
        "tasks": _tasks(opened, about, answers.tasks()) if about.tasks else (),
        "checklist": reverse(route_of_checklist(about), kwargs={"uuid": uuid}) if checks_of(about) else "",
    }
    return render(request, "journeys/journey.html", {**_about(opened, today, case), **shown})


@require_http_methods(["GET", "HEAD", "POST"])
def stage(request: HttpRequest, uuid: UUID, journey: str, stage: str) -> HttpResponse:
    """Take a stage of a journey; with `?row=…`, of that row."""
    about, asked = JOURNEYS[journey], JOURNEYS[journey].stage(stage)
    assert asked is not None
    opened, row = open_case(request, uuid, asked.by), _row_named(request)
    if request.method == "POST":
        form = posted(stage_form.fields_of(asked), request.POST.dict())
        sent = form.refused(NotValid({})) if form.unreadable else _sent(opened, about, asked, form, row)
        if sent is None:
            return redirect(f"{_address(opened, about)}?done={asked.name}")
        return _form(request, opened, about, asked, sent, row)
    try:
        standing = row_to_go_on_with(opened.person_id, asked, row)
    except NotValid:
        return redirect(_address(opened, about))
    taken = stages_taken(opened.person_id, about.name)
    return _form(request, opened, about, asked, stage_form.filled(asked, standing, taken), row)


def _sent(opened: Opened, about: Journey, asked: Stage, form: TypedForm, row: int | None) -> TypedForm | None:
    """The form with what is wrong; None where the stage is taken."""
    try:
        take_stage(opened.actor, opened.person_id, about, asked, stage_form.entered(asked, form, row))
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return form.refused(refused)
    except GateClosed as closed:
        return form.closed(closed)
    except StaleVersion as stale:
        return form.changed_meanwhile(stale, stale.standing.version)
    return None


def _form(
    request: HttpRequest, opened: Opened, about: Journey, asked: Stage, form: TypedForm, row: int | None
) -> HttpResponse:
    page = FormPage(
        asked.title,
        "Record it",
        _address(opened, about),
        f"Back to {small(about.title)}",
        who=name_and_numbers(one_case(opened.person_id, today_in_london())),
        says=(*((asked.help,) if asked.help else ()), *_answers(opened, about, asked, row), *_bearing(opened, asked)),
        help=stage_form.help_of(asked.provisions),
    )
    return show_form(request, page, form)


def _answers(opened: Opened, about: Journey, asked: Stage, row: int | None) -> list[str]:
    """What policy answers in this case, and of the row, of what the stage is taken under, each answer with its why."""
    if not (wanted := {each: names for each, names in about.answers.items() if each in asked.provisions}):
        return []
    of_row = (asked.of.grain.name, row) if asked.of is not None and row is not None else None
    given = Answers(facts_of(opened.person_id), today_in_london(), opened.sight).given(wanted, of_row)
    return [line for each in given for line in each.in_short]


def _bearing(opened: Opened, asked: Stage) -> list[str]:
    """What was written elsewhere in the case that bears on what the stage asks."""
    if all(each.bearing is None for each in asked.says):
        return []
    return stage_form.told_beside(asked, stages_taken(opened.person_id))


def _beside(opened: Opened, about: Journey) -> list[tuple[str, str]]:
    """Other pages of the case, for whoever may open them: their words and addresses."""
    doors = {name: DOORS[name].action for name in about.beside}
    may = opened.may(*(action for action in doors.values() if action is not None))
    return [(_BESIDE[name], reverse(name, kwargs={"uuid": opened.uuid})) for name in doors if doors[name] in may]


def _tasks(opened: Opened, about: Journey, tasks: Iterable[Task]) -> list[dict[str, Any]]:
    """Who does each task before release, with the page that records it, for whoever may."""
    shown = []
    for task in tasks:
        found = about.tasks.get(task.number)
        stage = JOURNEYS[found[0]].stage(found[1]) if found is not None else None
        may = found is not None and stage is not None and opened.may(stage.by)
        shown.append({"task": task, "href": _address(opened, JOURNEYS[found[0]], stage) if found and may else ""})
    return shown


def _papers(opened: Opened, about: Journey) -> list[tuple[str, str]]:
    """The kinds of paper that belong to a journey, of which the reader may keep one: their titles and addresses."""
    if not about.papers or not opened.may(Action.KEEP_PAPER):
        return []
    kept = {each.name: each for each in kinds_for(opened.actor, opened.person_id)}
    new = reverse("new_paper", kwargs={"uuid": opened.uuid})
    return [(small(kept[name].title), f"{new}?kind={name}") for name in about.papers if name in kept]


def _about(opened: Opened, today: date, record: OneCase) -> dict[str, Any]:
    unit = (record.person.pdu, record.person.ldu_email)
    return {"who": name_and_numbers(record), "unit": unit, "uuid": opened.uuid, "today": today}


def _title(about: Journey, name: str) -> str:
    found = about.stage(name)
    return found.title if found is not None else ""


def _row_named(request: HttpRequest) -> int | None:
    row = request.GET.get("row", "")
    if not row:
        return None
    if not (row.isascii() and row.isdigit() and len(row) < 19):
        raise Http404
    return int(row)


def _address(opened: Opened, about: Journey, each: Stage | None = None) -> str:
    return reverse(route_of(about, each), kwargs={"uuid": opened.uuid})
