"""Recording from a case: a contact, and the allocation of a COM. The verb decides; pages keep what was typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action, scope_of
from throughcare.calendar import today_in_london
from throughcare.policy.facts import ContactOutcome, ManagerRole, Method, Practitioner, Purpose, With
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.caseload import members_in
from throughcare.record.queries.one_case import one_case
from throughcare.web.case import allocation_form, contact_form
from throughcare.web.case.contact_form import errors_of, options
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.errors import FieldError
from throughcare.work.allocations import allocate
from throughcare.work.contacts import record_contact
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid

CONTACT_FIELDS = ("outcome", "method", "purpose", "by", "with_whom", "note")
ALLOCATION_FIELDS = ("chosen", "staff_name", "staff_code", "staff_email")

CONTACT_OPTIONS = {
    "outcome": options(ContactOutcome),
    "method": options(Method),
    "purpose": [("", "Choose one"), *options(Purpose)],
    "by": options(Practitioner),
    "with_whom": options(With),
}


@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Record a contact, or arrange one."""
    opened, today = open_case(request, uuid, Action.RECORD_CONTACT), today_in_london()
    form = contact_form.empty_form(opened.actor.role, today)
    if request.method == "POST":
        form = contact_form.posted_form(request.POST.dict())
        try:
            record_contact(opened.actor, opened.person_id, form.contact())
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=errors_of(refused, form.on, CONTACT_FIELDS))
        else:
            return _done(opened, "contact")
    return _page(request, opened, "case/contact.html", form, {"options": CONTACT_OPTIONS})


@require_http_methods(["GET", "HEAD", "POST"])
def com(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Allocate a COM. A POM is chosen among those whom the prison has recorded, under allocation."""
    opened, today = open_case(request, uuid, Action.ALLOCATE_COM), today_in_london()
    members = members_in(scope_of(opened.actor, Action.ALLOCATE_COM), ManagerRole.COM)
    form = allocation_form.empty_form(today)
    if request.method == "POST":
        form = allocation_form.posted_form(request.POST.dict())
        try:
            allocate(opened.actor, opened.person_id, form.allocation(members))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=errors_of(refused, form.from_on, ALLOCATION_FIELDS))
        except (GateClosed, StaleVersion) as refused:
            form = replace(form, errors=(FieldError("chosen" if members else "staff_name", str(refused)),))
        else:
            return _done(opened, "com")
    return _page(request, opened, "case/allocation.html", form, {"members": members})


def _page(request: HttpRequest, opened: Opened, template: str, form: Any, shown: dict[str, Any]) -> HttpResponse:
    record = one_case(opened.person_id, today_in_london())
    about = {"who": name_and_numbers(record), "record": record, "form": form, "uuid": opened.uuid}
    return render(request, template, about | shown, status=422 if form.errors else 200)


def _done(opened: Opened, what: str) -> HttpResponse:
    return redirect(f"{reverse('case', kwargs={'uuid': opened.uuid})}?done={what}")
