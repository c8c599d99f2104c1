"""Everybody who was ever allocated to a case; those beside the POM; and ending an allocation."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, scope_of
from throughcare.calendar import today_in_london
from throughcare.duties.pom_loads import poms_at
from throughcare.policy.facts import ManagerRole
from throughcare.provisions.omic.executive_summary import personal_officers
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import PomProfile
from throughcare.record.queries.caseload import members_in
from throughcare.record.queries.departures import place_of
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.poms import Allocated, allocations_of, in_male_open_estate
from throughcare.web.allocation import words
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.supporting_staff import ACTIONS, NewSupport, end_allocation, support

DONE = {
    "pom": "The POM is allocated.",
    "beside": "The allocation is recorded.",
    "end": "The allocation is ended.",
}
_NOT_LISTED = "Those who have cases here already. For somebody else, enter who they are below."
_FROM = Field("from_on", Kind.DATE, "From which day?", what="the date of the allocation")
_WHO = (
    _FROM,
    Field("staff_name", Kind.LINE, "Name"),
    Field("staff_code", Kind.LINE, "Staff code"),
    Field("staff_email", Kind.LINE, "Email address (optional)"),
    Field("reason", Kind.TEXT, "Reason (optional)", "What they are to do, or why they."),
)


@require_safe
def history(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Who has the case, and who had it before, in which prison."""
    opened, today = open_case(request, uuid, Action.READ_ALLOCATION_HISTORY), today_in_london()
    found = allocations_of(opened.person_id)
    shown = {
        "uuid": opened.uuid,
        "who": name_and_numbers(one_case(opened.person_id, today)),
        "now": [each for each in found if each.stands_on(today)],
        "before": [each for each in found if not each.stands_on(today)],
        "may": opened.may(Action.ALLOCATE_POM, Action.ALLOCATE_KEY_WORKER),
        "actions": Action,
        "words": words,
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "allocation/history.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def co_working(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A second POM, who supports the POM: one of those whom the prison has recorded, and who is at work."""
    opened, today = open_case(request, uuid, Action.ALLOCATE_POM), today_in_london()
    prison, _ = place_of(opened.person_id, today)
    poms = {
        str(each.profile.pk): each.profile
        for each in poms_at(prison, today)
        if each.profile is not None and not each.has_left(today)
    }
    named = [(number, each.staff_name) for number, each in poms.items()]
    fields = (
        Field("pom", Kind.SELECT, "Which POM?", options=[("", "Choose one"), *named]),
        _FROM,
        Field("reason", Kind.TEXT, "Reason (optional)", "What they are to do, or why they."),
    )
    form = begun(fields, from_on=today)
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        found = _beside_the_pom(opened, poms.get(form["pom"]), form)
        if found is None:
            return redirect(f"{_here(opened)}?done=beside")
        form = found
    says = ("A co-working POM supports the POM, who keeps the case: there is one POM of a case at any time.",)
    return show_form(request, _page(opened, "Allocate a co-working POM", "Allocate", says), form)


@require_http_methods(["GET", "HEAD", "POST"])
def key_worker(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """A key worker; in an open prison, where there is no key work, a personal officer."""
    opened = open_case(request, uuid, Action.ALLOCATE_KEY_WORKER)
    prison, _ = place_of(opened.person_id, today_in_london())
    if in_male_open_estate(prison):
        source = f"{personal_officers.title} ({personal_officers.id}, {personal_officers.paragraph})."
        return _support(request, opened, ManagerRole.PERSONAL_OFFICER, "Allocate a personal officer", (source,))
    return _support(request, opened, ManagerRole.KEY_WORKER, "Allocate a key worker", ())


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """End an allocation whose place nobody takes."""
    opened, today = open_case(request, uuid, Action.ALLOCATE_KEY_WORKER), today_in_london()
    may = opened.may(*ACTIONS.values())
    open_ones = {
        str(each.id): each
        for each in allocations_of(opened.person_id)
        if each.to_on is None and each.role in ACTIONS and ACTIONS[ManagerRole(each.role)] in may
    }
    fields = _ending(open_ones)
    form = begun(fields, allocation=request.GET.get("allocation", ""), to_on=today)
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        found = _ended(opened, open_ones.get(form["allocation"]), form)
        if found is None:
            return redirect(f"{_here(opened)}?done=end")
        form = found
    says = ("A case that is left without a POM is on the list of cases to allocate at once.",)
    return show_form(request, _page(opened, "End an allocation", "End it", says), form)


def _support(
    request: HttpRequest, opened: Opened, role: ManagerRole, title: str, says: tuple[str, ...]
) -> HttpResponse:
    members = {each.staff_code: each for each in members_in(scope_of(opened.actor, ACTIONS[role]), role)}
    named = [(code, each.staff_name or code) for code, each in members.items()]
    whom = Field("chosen", Kind.SELECT, "Whom?", _NOT_LISTED, [("", "Somebody who is not on this list"), *named])
    fields = (whom, *_WHO) if members else _WHO
    form = begun(fields, from_on=today_in_london())
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        known = members.get(form["chosen"]) if members else None
        name, code = (known.staff_name, known.staff_code) if known else (form["staff_name"], form["staff_code"])
        found = _supported(opened, role, form, name, code, form["staff_email"])
        if found is None:
            return redirect(f"{_here(opened)}?done=beside")
        form = found
    return show_form(request, _page(opened, title, "Allocate", says), form)


def _beside_the_pom(opened: Opened, pom: PomProfile | None, form: TypedForm) -> TypedForm | None:
    """None once it is done; else the form with what was refused."""
    if pom is None:
        return replace(form, errors=(FieldError("pom", "Choose a POM of this prison"),))
    role = ManagerRole.CO_WORKING_POM
    return _supported(opened, role, form, pom.staff_name, pom.staff_code, pom.staff_email)


def _supported(
    opened: Opened, role: ManagerRole, form: TypedForm, name: str, code: str, email: str
) -> TypedForm | None:
    entered = NewSupport(
        role=role,
        from_on=form.on("from_on"),
        staff_name=name,
        staff_code=code,
        staff_email=email,
        reason=form["reason"],
    )
    try:
        support(opened.actor, opened.person_id, entered)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return form.refused(_said_on_the_form(refused, "pom" if role is ManagerRole.CO_WORKING_POM else ""))
    except StaleVersion as stale:
        return form.changed_meanwhile(stale, form.version)
    return None


def _said_on_the_form(refused: NotValid, whom: str) -> NotValid:
    """What is wrong with the role, or with somebody who was chosen and not typed, is said where they were."""
    of_them = {"role", "staff_name", "staff_code", "staff_email"} if whom else {"role"}
    return NotValid({whom or "staff_name" if name in of_them else name: rule for name, rule in refused.errors.items()})


def _ending(open_ones: dict[str, Allocated]) -> tuple[Field, ...]:
    named = [
        (number, f"{words.ROLES[each.role]}: {each.staff_name or 'name not recorded'}")
        for number, each in open_ones.items()
    ]
    return (
        Field("allocation", Kind.SELECT, "Which allocation ends?", options=[("", "Choose one"), *named]),
        Field("to_on", Kind.DATE, "First day on which they do not have the case any more", what="the day it ends"),
        Field("reason", Kind.TEXT, "Why does it end?"),
    )


def _ended(opened: Opened, held: Allocated | None, form: TypedForm) -> TypedForm | None:
    """None once it is done; else the form with what was refused."""
    if held is None:
        return replace(form, errors=(FieldError("allocation", "Choose an allocation that goes on"),))
    on = form.on("to_on")
    try:
        end_allocation(opened.actor, opened.person_id, held.id, form["reason"], to_on=on, expected_version=held.version)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return form.refused(refused)
    except StaleVersion as stale:
        return form.changed_meanwhile(stale, form.version)
    return None


def _page(opened: Opened, title: str, button: str, says: tuple[str, ...]) -> FormPage:
    who = name_and_numbers(one_case(opened.person_id, today_in_london()))
    return FormPage(title, button, _here(opened), "Who is allocated", who, says)


def _here(opened: Opened) -> str:
    return reverse("allocation_history", kwargs={"uuid": opened.uuid})
