"""The POMs of a prison with what they have, who leads the unit, and keeping the profile of one."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action, Actor
from throughcare.calendar import today_in_london
from throughcare.duties.pom_loads import TIERS, poms_at
from throughcare.policy.facts import PomType
from throughcare.policy.facts.acts import Grade
from throughcare.provisions.omic.executive_summary import unit_leaders
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import PomProfile
from throughcare.record.queries.poms import history_of, profile_of
from throughcare.record.queries.staffing import leaders_of
from throughcare.web.allocation import words
from throughcare.web.allocation.places import chosen_prison, may_here, prison_name
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.date_fields import TypedDate
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.pom_profiles import EnteredProfile, keep_profile
from throughcare.work.refusals import NotAllowed, NotValid

DONE = {"new": "The POM is recorded.", "change": "The profile is changed."}
_DAYS = ("unavailable_until", "leaves_on")
_TENTHS = [(str(tenths), f"{tenths} tenths" if tenths < 10 else "Full time") for tenths in range(10, 0, -1)]
FIELDS = (
    Field("staff_name", Kind.LINE, "Name"),
    Field("staff_code", Kind.LINE, "Staff code", "Their cases go by it, so it stays the same."),
    Field("staff_email", Kind.LINE, "Email address (optional)"),
    Field("grade", Kind.RADIOS, "Grade", options=tuple(words.GRADES.items())),
    Field(
        "pom_type",
        Kind.SELECT,
        "Kind of POM, in a private prison",
        "In a public prison it follows from the grade.",
        (("", "Follows from the grade"), *words.POM_TYPES.items()),
    ),
    Field("tenths", Kind.SELECT, "Working pattern, in tenths of full time", options=_TENTHS),
    Field(
        "unavailable_until",
        Kind.DATE,
        "Last day on which they take no new case (optional)",
        what="the last day away",
    ),
    Field(
        "leaves_on",
        Kind.DATE,
        "First day on which they are not here any more (optional)",
        "From that day on everybody whom they have is on the list of cases to allocate.",
        what="the day of leaving",
    ),
)


@require_safe
def poms(request: HttpRequest) -> HttpResponse:
    """The POMs of a prison, each with their cases in numbers."""
    actor, today = actor_behind(request), today_in_london()
    chosen = chosen_prison(request, actor, reverse("poms"))
    found = poms_at(chosen["prison"], today)
    shown = {
        "list": chosen,
        "prison": prison_name(chosen),
        "poms": found,
        "tiers": TIERS,
        "leaders": leaders_of(chosen["prison"]),
        "leading": unit_leaders,
        "may_keep": may_here(actor, Action.KEEP_POM_PROFILES, chosen["prison"]),
        "may_allocate": may_here(actor, Action.ALLOCATE_POM, chosen["prison"]),
        "words": words,
        "today": today,
    }
    return render(request, "allocation/poms.html", shown)


@require_safe
def poms_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as CSV."""
    today = today_in_london()
    chosen = chosen_prison(request, actor_behind(request), reverse("poms"))
    rows = (words.pom_row(each, today) for each in poms_at(chosen["prison"], today))
    return csv_download(f"poms-{today.isoformat()}.csv", words.POMS, rows)


@require_safe
def one(request: HttpRequest, pom: int) -> HttpResponse:
    """One POM: their profile, what they have, and what their profile said before."""
    actor, today = actor_behind(request), today_in_london()
    profile = profile_at_theirs(actor, pom, Action.READ_ALLOCATION)
    found = next(each for each in poms_at(profile.establishment_id, today) if each.profile == profile)
    shown = {
        "pom": found,
        "profile": profile,
        "tiers": TIERS,
        "history": history_of(pom),
        "may_keep": may_here(actor, Action.KEEP_POM_PROFILES, profile.establishment_id),
        "may_allocate": may_here(actor, Action.ALLOCATE_POM, profile.establishment_id),
        "words": words,
        "today": today,
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "allocation/pom.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Record a POM of the prison; somebody who holds cases already arrives filled in."""
    actor, today = actor_behind(request), today_in_london()
    prison = chosen_prison(request, actor, reverse("new_pom"))
    if not may_here(actor, Action.KEEP_POM_PROFILES, prison["prison"]):
        raise Http404
    loads = {each.load.staff_code: each.load.staff_name for each in poms_at(prison["prison"], today)}
    code = request.GET.get("code", "")
    known = {"staff_code": code, "staff_name": loads[code]} if code in loads else {}
    form = begun(FIELDS, version=0, tenths="10", **known)
    page = FormPage(f"Record a POM of {prison_name(prison)}", "Record", prison.address(reverse("poms")), "POMs")
    if request.method == "POST":
        form, kept = _keep(actor, prison["prison"], posted_profile(request))
        if kept is not None:
            return redirect(f"{reverse('pom', kwargs={'pom': kept.pk})}?done=new")
    return show_form(request, page, form)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, pom: int) -> HttpResponse:
    """Change what is held of a POM: working pattern, availability, leaving."""
    actor = actor_behind(request)
    profile = profile_at_theirs(actor, pom, Action.KEEP_POM_PROFILES)
    here = reverse("pom", kwargs={"pom": pom})
    names = [each.name for each in FIELDS]
    held = {name: getattr(profile, name) for name in names}
    form = begun(FIELDS, version=profile.version, **held | {"tenths": str(profile.tenths)})
    if request.method == "POST":
        form, kept = _keep(actor, profile.establishment_id, posted_profile(request), profile)
        if kept is not None:
            return redirect(f"{here}?done=change")
    return show_form(request, FormPage(f"Change {profile.staff_name}", "Save", here, profile.staff_name), form)


def profile_at_theirs(actor: Actor, pom: int, action: Action) -> PomProfile:
    """A profile of a prison at which the actor may do this.

    Raises:
        Http404: there is none, or they may not.
    """
    profile = profile_of(pom)
    if profile is None or not may_here(actor, action, profile.establishment_id):
        raise Http404
    return profile


def posted_profile(request: HttpRequest) -> TypedForm:
    """The form as it was sent; a day that may be left out and was is no mistake."""
    form = posted(FIELDS, request.POST.dict())
    blank = {name: TypedDate(name) for name in _DAYS if not any(_parts(form.dates[name]))}
    return replace(form, dates={**form.dates, **blank})


def _keep(
    actor: Actor, prison: str, form: TypedForm, profile: PomProfile | None = None
) -> tuple[TypedForm, PomProfile | None]:
    wrong = tuple(error for name in _DAYS if (error := form.dates[name].error) is not None)
    if wrong:
        return replace(form, errors=wrong), None
    tenths = form["tenths"]
    entered = EnteredProfile(
        staff_code=form["staff_code"],
        staff_name=form["staff_name"],
        staff_email=form["staff_email"],
        grade=form.one_of(Grade, "grade"),
        pom_type=form.one_of(PomType, "pom_type"),
        tenths=int(tenths) if tenths in dict(_TENTHS) else None,
        unavailable_until=form.on("unavailable_until"),
        leaves_on=form.on("leaves_on"),
    )
    number = profile.pk if profile is not None else None
    try:
        return form, keep_profile(actor, prison, entered, profile_id=number, expected_version=form.version)
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return form.refused(refused), None
    except StaleVersion as stale:
        return replace(form, version=stale.standing.version, errors=(FieldError("staff_name", str(stale)),)), None


def _parts(typed: TypedDate) -> tuple[str, str, str]:
    return typed.day, typed.month, typed.year
