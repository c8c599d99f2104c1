"""Correcting a fact: choose the row, then the fact, then say what it should be and why. What stood before is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.compartments import compartment_of_column
from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.policy.grain import Column, Type
from throughcare.policy.subjects import Subject
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import CaseRow, Person
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.rows_of_a_case import Row, stood_before, told
from throughcare.record.told_rows import grain_of, table_label
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.corrections import values
from throughcare.web.corrections.choosing import chosen, tables_of_facts
from throughcare.web.corrections.values import TypedValue
from throughcare.web.layout.errors import FieldError
from throughcare.work.corrections import correct_fact
from throughcare.work.refusals import NotAllowed, NotValid

ASKS = "What is to be corrected?"
DONE = "The fact is corrected. What stood before is kept."


@dataclass(frozen=True)
class CorrectionForm:
    """What was typed, the version that was seen, and what is wrong."""

    value: TypedValue
    reason: str
    version: int
    errors: tuple[FieldError, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose a row; with `?table=…&row=…` a fact of it; with `&fact=…` besides, correct it."""
    opened = open_case(request, uuid, Action.CORRECT_FACT)
    row = chosen(request, opened)
    if row is None:
        shown = {"tables": tables_of_facts(opened), "route": "correct_fact", "verb": "Correct", "asks": ASKS}
        return _page(request, opened, "corrections/choose_row.html", shown)
    facts = _facts(opened, row)
    fact = request.GET.get("fact", "")
    if not fact:
        return _page(request, opened, "corrections/choose_fact.html", _about(request, opened, row, facts))
    if fact not in facts:
        raise Http404
    if request.method == "POST":
        return _sent(request, opened, row, facts[fact])
    form = CorrectionForm(values.of(getattr(row, fact)), "", row.version)
    return _form(request, opened, row, facts[fact], form)


def _sent(request: HttpRequest, opened: Opened, row: CaseRow | Person, column: Column) -> HttpResponse:
    posted = request.POST.dict()
    value, version = values.typed(posted, column), posted.get("version", "")
    seen = int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0
    reason = posted.get("reason", "").strip()
    if value.error:
        missing = [] if reason else [FieldError("reason", "Say why this is corrected")]
        form = CorrectionForm(value, reason, seen, (value.error, *missing))
        return _form(request, opened, row, column, form, status=422)
    try:
        correct_fact(
            opened.actor,
            opened.person_id,
            _grain(row),
            row.pk,
            {column.name: value.value},
            reason=reason,
            expected_version=seen,
        )
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        form = CorrectionForm(value, reason, seen, _errors(refused, column))
    except StaleVersion as stale:
        return _stale(request, opened, column, CorrectionForm(value, reason, seen), stale)
    else:
        return redirect(f"{_address(opened, row)}&done=yes")
    return _form(request, opened, row, column, form, status=422)


def _errors(refused: NotValid, column: Column) -> tuple[FieldError, ...]:
    """What the verb refused: of the value first, then of the reason."""
    value = "value-day" if column.type is Type.DATE else "value"
    said = {name if name == "reason" else value: rule.rstrip(".") for name, rule in refused.errors.items()}
    return tuple(FieldError(name, said[name]) for name in (value, "reason") if name in said)


def _stale(
    request: HttpRequest, opened: Opened, column: Column, form: CorrectionForm, stale: StaleVersion
) -> HttpResponse:
    """What stood when the page was opened, what was typed and what stands now, side by side."""
    standing: Any = stale.standing
    sight = opened.sight
    seen = next((each for each in stood_before(standing, sight) if each.version == form.version), None)
    both = {
        "seen": _says(seen, column) if seen else "",
        "now": _says(told(standing, sight), column),
        "by": standing.recorded_by,
        "withdrawn": getattr(standing, "superseded_at", None) is not None,
    }
    error = FieldError("value-day" if column.type is Type.DATE else "value", str(stale).rstrip("."))
    form = CorrectionForm(form.value, form.reason, standing.version, (error,))
    return _form(request, opened, standing, column, form, both=both, status=409)


def _says(row: Row, column: Column) -> str:
    return next((cell.words for cell in row.cells if cell.name == column.name), "nothing")


def _facts(opened: Opened, row: CaseRow | Person) -> dict[str, Column]:
    """The facts of a row that are kept in it under their own names, and that the reader may see."""
    grain, seen = _grain(row), opened.sight
    own = {column.name for column in row._meta.concrete_fields}
    columns = Subject.declared[grain].grain.columns
    return {
        name: column
        for name, column in columns.items()
        if name in own and compartment_of_column(grain, name) in seen and not row._meta.get_field(name).is_relation
    }


def _grain(row: CaseRow | Person) -> str:
    """The table of facts of a row.

    Raises:
        Http404: its table holds no facts.
    """
    grain = grain_of(row._meta.label)
    if grain is None:
        raise Http404
    return grain


def _about(request: HttpRequest, opened: Opened, row: CaseRow | Person, facts: dict[str, Column]) -> dict[str, Any]:
    sight = opened.sight
    says = {cell.name: cell.words for cell in told(row, sight).cells}
    return {
        "facts": [(name, column.label, says.get(name, "Nothing")) for name, column in facts.items()],
        "before": stood_before(row, sight),
        "address": _address(opened, row),
        "what": table_label(row._meta.label),
        "done": DONE if request.GET.get("done") else "",
    }


def _form(
    request: HttpRequest,
    opened: Opened,
    row: CaseRow | Person,
    column: Column,
    form: CorrectionForm,
    *,
    both: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = {
        "form": form,
        "column": column,
        "kind": column.type.name.lower(),
        "options": values.options(column),
        "says": _says(told(row, opened.sight), column),
        "both": both,
        "address": _address(opened, row),
        "what": table_label(row._meta.label),
    }
    return _page(request, opened, "corrections/correct.html", shown, status)


def _address(opened: Opened, row: CaseRow | Person) -> str:
    return f"{reverse('correct_fact', kwargs={'uuid': opened.uuid})}?table={row._meta.label}&row={row.pk}"


def _page(
    request: HttpRequest, opened: Opened, template: str, shown: dict[str, Any], status: int = 200
) -> HttpResponse:
    who = name_and_numbers(one_case(opened.person_id, today_in_london()))
    return render(request, template, {"who": who, "uuid": opened.uuid, **shown}, status=status)
