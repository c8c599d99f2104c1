"""The page of a case, and the page that is printed for the person."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from throughcare.calendar import today_in_london
from throughcare.duties.explained import explained
from throughcare.record.facts import facts_of
from throughcare.record.queries.happenings import happened
from throughcare.record.queries.one_case import one_case, planned_contacts
from throughcare.web.case.duties import anchor, groups
from throughcare.web.case.for_the_person import letter
from throughcare.web.case.head import head
from throughcare.web.case.key_dates import key_dates
from throughcare.web.case.line import drawn
from throughcare.web.case.opening import open_case
from throughcare.web.case.responsible import answers, managers
from throughcare.web.case.timeline import told
from throughcare.web.case.untold import to_fix

HAPPENINGS = 20
MOST_HAPPENINGS = 1_000


@require_safe
def case(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Everything about one case: managers, key dates, duties with their why, what cannot be told, what happened."""
    opened, today = open_case(request, uuid), today_in_london()
    record = one_case(opened.person_id, today)
    worked_out = explained(facts_of(opened.person_id), today)
    standing = worked_out.standing
    dates = key_dates(standing.serving.sentence, {name: each.value for name, each in standing.answers.items()}, today)
    most = MOST_HAPPENINGS if request.GET.get("happened") == "all" else HAPPENINGS
    events, wanted = happened(opened.person_id, today, most + 1), request.GET.get("why", "")
    shown: dict[str, Any] = {
        "head": head(record, worked_out),
        "record": record,
        "answers": answers(worked_out, managers(record.allocations)),
        "which_sentence": standing.serving.which,
        "dates": dates,
        "line": drawn(dates) if dates else None,
        "groups": groups(worked_out.duties, request.GET.get("all", ""), wanted),
        "anchor": anchor,
        "wanted": wanted,
        "to_fix": to_fix(worked_out),
        "happened": told(events[:most]),
        "more_happened": len(events) > most,
        "today": today,
    }
    return render(request, "case/case.html", shown)


@require_safe
def for_the_person(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A page to print: who the person's manager is, what happens next and when, in plain words."""
    opened, today = open_case(request, uuid), today_in_london()
    record = one_case(opened.person_id, today)
    worked_out = explained(facts_of(opened.person_id), today)
    arranged = planned_contacts(opened.person_id, today)
    shown = {"head": head(record, worked_out), "letter": letter(record, worked_out, arranged, today)}
    return render(request, "case/for_the_person.html", shown | {"today": today})
