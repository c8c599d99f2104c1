"""One person for whom a POM is chosen: what matters on one page, the POMs side by side, and the allocation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.duties.allocation import cause_in_words, waits, why_here
from throughcare.duties.explained import Explained, explained
from throughcare.duties.pom_loads import TIERS, Pom, poms_at
from throughcare.duties.sight import seen_of
from throughcare.policy.facts import ManagerRole
from throughcare.provisions.omic.pom_allocation import matrix
from throughcare.record.corrections import StaleVersion
from throughcare.record.facts import facts_of
from throughcare.record.queries.departures import place_of
from throughcare.record.queries.one_case import OneCase, one_case
from throughcare.record.queries.poms import allocations_of
from throughcare.record.queries.staffing import parole_of, risk_of
from throughcare.web.allocation import words
from throughcare.web.case.head import head, name_and_numbers
from throughcare.web.case.key_dates import key_dates
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.case.responsible import answers, managers
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.allocations import allocate
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.whole_caseload import taken_by

MOST_COMPARED = 4
_BESIDE = (ManagerRole.COM, ManagerRole.CO_WORKING_POM, ManagerRole.KEY_WORKER, ManagerRole.PERSONAL_OFFICER)


@require_safe
def about(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """What matters for choosing a POM: the recommendation with its why on top, the rest folded."""
    opened, today = open_case(request, uuid, Action.READ_ALLOCATION), today_in_london()
    record, facts = one_case(opened.person_id, today), facts_of(opened.person_id)
    worked_out = seen_of(explained(facts, today), opened.sight)
    given = {name: answer.value for name, answer in worked_out.standing.answers.items()}
    history = allocations_of(opened.person_id)
    prison, _ = place_of(opened.person_id, today)
    shown = {
        "uuid": opened.uuid,
        "head": head(record, worked_out, facts),
        "who": name_and_numbers(record),
        "record": record,
        "waits": waits(opened.person_id, prison, today),
        "why_here": why_here,
        "cause": cause_in_words,
        "recommendation": _recommendation(worked_out),
        "answers": answers(worked_out, managers(record.allocations)),
        "early": worked_out.standing.answers["early_allocation"],
        "early_why": worked_out.because["early_allocation"],
        "dates": key_dates(worked_out.standing.serving.sentence, given, facts, today),
        "risks": risk_of(opened.person_id),
        "parole": parole_of(opened.person_id),
        "poms": [each for each in history if each.role == ManagerRole.POM],
        "others": [each for each in record.allocations if each.role in _BESIDE],
        "may": opened.may(Action.ALLOCATE_POM, Action.READ_ALLOCATION_HISTORY, Action.READ_CASE),
        "actions": Action,
        "words": words,
        "today": today,
    }
    return render(request, "allocation/about.html", shown)


@require_safe
def choose(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The POMs of the prison, up to four of them side by side."""
    opened, today = open_case(request, uuid, Action.ALLOCATE_POM), today_in_london()
    record, recommendation = one_case(opened.person_id, today), _recommended_of(opened)
    prison, _ = place_of(opened.person_id, today)
    # Whoever is at work before whoever has left, and of them the kind that is recommended.
    poms = sorted(_poms(opened), key=lambda pom: (pom.has_left(today), words.kind(pom) != recommendation["kind"]))
    ticked = request.GET.getlist("compare")
    compared = [each for each in poms if each.profile is not None and str(each.profile.pk) in ticked]
    shown = {
        "uuid": opened.uuid,
        "who": name_and_numbers(record),
        "prison": prison,
        "recommendation": recommendation,
        "poms": [each for each in poms if each.profile is not None],
        "compared": compared[:MOST_COMPARED],
        "too_many": len(compared) > MOST_COMPARED,
        "ticked": ticked,
        "tiers": TIERS,
        "previous": {each.staff_code for each in allocations_of(opened.person_id) if each.role == ManagerRole.POM},
        "words": words,
        "today": today,
    }
    return render(request, "allocation/choose.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def allocate_to(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Allocate the case to one of the POMs. The verb decides, and asks for a reason where it must have one."""
    opened, today = open_case(request, uuid, Action.ALLOCATE_POM), today_in_london()
    record = one_case(opened.person_id, today)
    poms = {str(each.profile.pk): each for each in _poms(opened) if each.profile is not None}
    fields = _fields(poms)
    form = begun(fields, pom=request.GET.get("pom", ""), from_on=today)
    if request.method == "POST":
        form = posted(fields, request.POST.dict())
        found = _allocated(opened, poms.get(form["pom"]), form)
        if found is None:
            return redirect(f"{reverse('allocation_history', kwargs={'uuid': opened.uuid})}?done=pom")
        form = found
    page = FormPage(
        "Allocate the POM",
        "Allocate",
        reverse("choose_pom", kwargs={"uuid": opened.uuid}),
        "Choose a POM",
        name_and_numbers(record),
        _says(record, _recommended_of(opened), poms.get(form["pom"])),
    )
    return show_form(request, page, form)


def _poms(opened: Opened) -> list[Pom]:
    prison, _ = place_of(opened.person_id, today_in_london())
    return poms_at(prison, today_in_london())


def _fields(poms: dict[str, Pom]) -> tuple[Field, ...]:
    names = [(number, each.load.staff_name) for number, each in poms.items()]
    return (
        Field("pom", Kind.SELECT, "POM", options=[("", "Choose one"), *names]),
        Field("from_on", Kind.DATE, "From which day?", what="the date of the allocation"),
        Field(
            "reason",
            Kind.TEXT,
            "Reason, if one is needed",
            "For another kind of POM than is recommended, for a POM who is away or leaving, and for a change of POM "
            "once the COM is responsible. It is kept with the allocation.",
        ),
    )


def _allocated(opened: Opened, pom: Pom | None, form: TypedForm) -> TypedForm | None:
    """None once it is done; else the form with what was refused."""
    if pom is None or pom.profile is None:
        return replace(form, errors=(FieldError("pom", "Choose a POM of this prison"),))
    try:
        allocate(opened.actor, opened.person_id, taken_by(pom.profile, form.on("from_on"), form["reason"]))
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        return form.refused(_said_on_the_form(refused))
    except GateClosed as refused:
        return replace(form, errors=(FieldError("reason", str(refused)),))
    except StaleVersion as stale:
        return form.changed_meanwhile(stale, form.version)
    return None


def _said_on_the_form(refused: NotValid) -> NotValid:
    """What the verb says of who they are is said at the one field in which they were chosen."""
    of_them = {"staff_code", "staff_name", "staff_email", "grade", "establishment"}
    return NotValid({"pom" if name in of_them else name: rule for name, rule in refused.errors.items()})


def _recommendation(worked_out: Explained) -> dict[str, Any]:
    """The kind of POM recommended, in words, with why; or why it cannot be told, and the facts that are wanted."""
    answer = worked_out.standing.answers["recommended_pom"]
    kind = words.POM_TYPES.get(str(answer.value), "")
    cohort, tier = (worked_out.standing.answers[name] for name in ("omic_cohort", "tier"))
    return {
        "cell": words.cell(str(cohort.value or ""), str(tier.value or "")) if kind else answer.why,
        "kind": kind or ("Cannot be told" if answer.missing else "None"),
        "why": worked_out.because["recommended_pom"] if not answer.missing else (answer.why,),
        "missing": answer.missing,
        "provision": answer.provision or matrix.id,
        "paragraph": matrix.paragraph,
    }


def _recommended_of(opened: Opened) -> dict[str, Any]:
    return _recommendation(seen_of(explained(facts_of(opened.person_id), today_in_london()), opened.sight))


def _says(record: OneCase, recommendation: dict[str, Any], pom: Pom | None) -> tuple[str, ...]:
    said = [f"Recommended: {recommendation['kind']} ({recommendation['provision']}, {recommendation['paragraph']})."]
    for held in record.allocations:
        if held.role == ManagerRole.POM:
            where = f", {held.prison}" if held.prison else ""
            said.append(f"POM now: {held.name or 'name not recorded'}{where}. It ends on the day that this one begins.")
    if pom is not None and pom.profile is not None:
        kind = words.POM_TYPES.get(pom.profile.pom_type or "", "POM")
        away = pom.availability(today_in_london())
        load = pom.load
        said.append(
            f"{load.staff_name}: {kind}, {pom.profile.tenths} tenths of full time, {load.cases} cases now "
            f"({load.cases + 1} with this one), {load.handovers} to hand over in the next 8 weeks. {away}."
        )
    return tuple(said)
