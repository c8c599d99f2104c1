"""The plan of a prison for EQuIP, and writing it."""

from __future__ import annotations

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.provisions.omic.equip import project_plan
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.equip_plans import equip_plan_at, equip_plans_before
from throughcare.web.allocation.places import chosen_prison, may_here, prison_name
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, Help, show_form
from throughcare.web.layout.typed_form import Field, Kind, begun, posted
from throughcare.work.equip_plans import EnteredPlan, keep_equip_plan
from throughcare.work.refusals import NotAllowed, NotValid

FIELDS = (
    Field("advertised", Kind.TEXT, "How staff come to know of EQuIP"),
    Field("benefits", Kind.TEXT, "How they are told what it does for them"),
    Field("usage", Kind.TEXT, "How more of them come to use it, until it is part of each day's work"),
)


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """What the plan of a prison says, and said before."""
    actor = actor_behind(request)
    chosen = chosen_prison(request, actor, reverse("equip_plan"))
    found = equip_plan_at(chosen["prison"])
    shown = {
        "list": chosen,
        "prison": prison_name(chosen),
        "plan": found,
        "parts": FIELDS,
        "before": equip_plans_before(found) if found is not None else [],
        "may_keep": may_here(actor, Action.KEEP_EQUIP_PLAN, chosen["prison"]),
        "provision": project_plan,
        "done": "The plan is kept." if request.GET.get("done") else "",
    }
    return render(request, "equip_plan/equip_plan.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Write the plan of a prison, or change it."""
    actor = actor_behind(request)
    prison = chosen_prison(request, actor, reverse("change_equip_plan"))
    if not may_here(actor, Action.KEEP_EQUIP_PLAN, prison["prison"]):
        raise Http404
    found = equip_plan_at(prison["prison"])
    held = {each.name: getattr(found, each.name) for each in FIELDS} if found is not None else {}
    form = begun(FIELDS, version=found.version if found is not None else 0, **held)
    back = prison.address(reverse("equip_plan"))
    if request.method == "POST":
        form = posted(FIELDS, request.POST.dict())
        entered = EnteredPlan(**{each.name: form[each.name] for each in FIELDS})
        try:
            keep_equip_plan(actor, prison["prison"], entered, expected_version=form.version)
            return redirect(prison.address(reverse("equip_plan"), done="yes"))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        except StaleVersion as stale:
            form = replace(form, version=stale.standing.version, errors=(FieldError(FIELDS[0].name, str(stale)),))
    says = Help(project_plan.id, project_plan.title, project_plan.paragraph, project_plan.content)
    page = FormPage(f"Plan for EQuIP at {prison_name(prison)}", "Save", back, "Plan for EQuIP", help=(says,))
    return show_form(request, page, form)
