"""Subject access on one case: the requests with their clocks, one request, and the answer to hand over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.access.subject_access import Clock, Regime, clock
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import SubjectAccessRequest
from throughcare.record.queries.one_case import one_case
from throughcare.record.subject_access import in_words
from throughcare.record.vocabulary import AskedBy
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirm_first, recently_confirmed
from throughcare.web.subject_access.forms import DATES, RequestForm, form_of, posted_form
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.subject_access import ON_SCREEN, answer_for, check, receive_request, request_of, update_request

DONE = {"new": "The request is recorded.", "changed": "The request is changed."}
ASKED_BY = [(AskedBy.THE_PERSON.value, "The person"), (AskedBy.SOMEBODY_FOR_THEM.value, "Somebody else for them")]
REGIMES = [("", "Nobody has decided yet"), *((each.value, each.label) for each in Regime)]
FILES = {"json": "application/json", "html": "text/html; charset=utf-8"}


@dataclass(frozen=True)
class Row:
    """A request of the list, with its clock."""

    row: SubjectAccessRequest
    clock: Clock


@require_safe
def requests(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The requests of a case, latest first."""
    opened = open_case(request, uuid, Action.ANSWER_SUBJECT_ACCESS)
    held = SubjectAccessRequest.objects.current().of(opened.person_id).order_by("-received_on", "-pk")
    rows = [Row(row, clock(request_of(row))) for row in held]
    shown = {"rows": rows, "done": DONE.get(request.GET.get("done", "")), "today": today_in_london()}
    return _page(request, opened, "subject_access/requests.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def request(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Record a request or, with `?id=`, change one."""
    opened = open_case(request, uuid, Action.ANSWER_SUBJECT_ACCESS)
    row = _asked_for(request, opened)
    form = form_of(row)
    if request.method == "POST":
        form = posted_form(request.POST.dict())
        form = replace(form, errors=form.mistyped())
        try:
            _write(opened, row, form)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=form.errors_of(refused))
        except StaleVersion as stale:
            return _stale(request, opened, form, stale)
        if not form.errors:
            done = "new" if row is None else "changed"
            return redirect(f"{reverse('subject_access', kwargs={'uuid': uuid})}?done={done}")
    return _form(request, opened, row, form, 422 if form.errors else 200)


@require_safe
def answer(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The answer to the request `?id=`, as a page to print; with `form=json` or `form=html`, as a file."""
    opened = open_case(request, uuid, Action.ANSWER_SUBJECT_ACCESS)
    row = _asked_for(request, opened)
    if row is None:
        return redirect("subject_access", uuid=uuid)
    if not recently_confirmed(request):
        return confirm_first(request)
    form = request.GET.get("form", ON_SCREEN)
    try:
        made = answer_for(opened.actor, opened.person_id, row.pk, form if form in FILES else ON_SCREEN)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid:
        return redirect(f"{reverse('subject_access_answer', kwargs={'uuid': uuid})}?id={row.pk}")
    shown = {"answer": made, "in_words": in_words, "uuid": uuid, "row": row}
    if form == "json":
        response: HttpResponse = JsonResponse(made.document(), json_dumps_params={"indent": 2, "ensure_ascii": False})
    elif form == "html":
        response = HttpResponse(render_to_string("subject_access/file.html", shown))
    else:
        return render(request, "subject_access/answer.html", shown)
    response.headers["Content-Type"] = FILES[form]
    response.headers["Content-Disposition"] = f'attachment; filename="what-is-held.{form}"'
    return response


def _asked_for(request: HttpRequest, opened: Opened) -> SubjectAccessRequest | None:
    """The request that the address names; None where it names none.

    Raises:
        Http404: this case has no such request.
    """
    id_ = request.GET.get("id", "")
    if not id_:
        return None
    held = SubjectAccessRequest.objects.current().of(opened.person_id)
    row = held.filter(pk=id_).first() if id_.isascii() and id_.isdigit() and len(id_) < 19 else None
    if row is None:
        raise Http404
    found: SubjectAccessRequest = row
    return found


def _write(opened: Opened, row: SubjectAccessRequest | None, form: RequestForm) -> None:
    if form.errors:
        # What else is wrong is said at once; nothing is written while a date is none.
        check(form.entered(), today_in_london())
        return
    if row is None:
        receive_request(opened.actor, opened.person_id, form.entered(), form=form.form)
    else:
        update_request(opened.actor, opened.person_id, row.pk, form.entered(), expected_version=form.version)


def _stale(request: HttpRequest, opened: Opened, form: RequestForm, stale: StaleVersion) -> HttpResponse:
    """What was typed beside what stands now; sending it again changes what stands now."""
    standing = stale.standing
    assert isinstance(standing, SubjectAccessRequest)
    form = replace(form, version=standing.version, errors=(FieldError("received_on-day", str(stale).rstrip(".")),))
    return _form(request, opened, standing, form, 409, form_of(standing))


def _form(
    request: HttpRequest,
    opened: Opened,
    row: SubjectAccessRequest | None,
    form: RequestForm,
    status: int,
    standing: RequestForm | None = None,
) -> HttpResponse:
    shown = {
        "form": form,
        "row": row,
        "clock": clock(request_of(row)) if row is not None else None,
        "standing": standing,
        "dates": DATES,
        "asked_by": ASKED_BY,
        "regimes": REGIMES,
        "today": today_in_london(),
    }
    return _page(request, opened, "subject_access/request.html", shown, status)


def _page(
    request: HttpRequest, opened: Opened, template: str, shown: dict[str, Any], status: int = 200
) -> HttpResponse:
    who = name_and_numbers(one_case(opened.person_id, today_in_london()))
    return render(request, template, {"who": who, "uuid": opened.uuid, **shown}, status=status)
