"""The person's own statement: choose the row that they dispute, then what they say of it, in their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.models import CaseRow, Person
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.rows_of_a_case import told
from throughcare.record.told_rows import table_label
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.corrections.choosing import chosen, tables_to_dispute
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.statements import NewStatement, record_statement

ASKS = "What does the person dispute?"
FIELDS = ("field", "words", "taken_on", "taken_by")


@dataclass(frozen=True)
class StatementForm:
    """What was typed, and what is wrong."""

    taken_on: TypedDate
    field: str = ""
    words: str = ""
    taken_by: str = ""
    form: str = ""
    errors: tuple[FieldError, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def statement(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Choose a row; with `?table=…&row=…`, keep what the person says of it."""
    opened = open_case(request, uuid, Action.RECORD_STATEMENT)
    row = chosen(request, opened)
    if row is None:
        verb, route = "Keep a statement on", "record_statement"
        shown = {"tables": tables_to_dispute(opened), "route": route, "verb": verb, "asks": ASKS}
        return _page(request, opened, "corrections/choose_row.html", shown)
    form = StatementForm(TypedDate.of("taken_on", today_in_london()), form=fresh_sheet())
    if request.method == "POST":
        posted = request.POST.dict()
        form = _typed(posted)
        try:
            record_statement(opened.actor, opened.person_id, _entered(form, row))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = _typed(posted, _errors(form, refused))
        else:
            return redirect(f"{reverse('case', kwargs={'uuid': uuid})}?done=statement#disputed")
    return _form(request, opened, row, form)


def _typed(posted: dict[str, str], errors: tuple[FieldError, ...] = ()) -> StatementForm:
    return StatementForm(
        typed_date(posted, "taken_on", "the day on which they said it"),
        posted.get("field", ""),
        posted.get("words", "").strip(),
        posted.get("taken_by", "").strip(),
        sheet(posted.get("form", "")),
        errors,
    )


def _entered(form: StatementForm, row: CaseRow | Person) -> NewStatement:
    return NewStatement(row._meta.label, row.pk, form.words, form.taken_on.on, form.taken_by, form.field, form.form)


def _errors(form: StatementForm, refused: NotValid) -> tuple[FieldError, ...]:
    found = []
    for name in FIELDS:
        said = refused.errors.get(name, "").rstrip(".")
        if name == "taken_on" and form.taken_on.error is not None:
            found.append(form.taken_on.error)
        elif said:
            found.append(FieldError("taken_on-day" if name == "taken_on" else name, said))
    return tuple(found)


def _form(request: HttpRequest, opened: Opened, row: CaseRow | Person, form: StatementForm) -> HttpResponse:
    says = told(row, opened.sight)
    shown = {
        "form": form,
        "says": says,
        "what": table_label(row._meta.label),
        "fields": [("", "All of it"), *((cell.name, cell.label) for cell in says.cells)],
        "address": f"{reverse('record_statement', kwargs={'uuid': opened.uuid})}?table={row._meta.label}&row={row.pk}",
    }
    return _page(request, opened, "corrections/statement.html", shown, 422 if form.errors else 200)


def _page(
    request: HttpRequest, opened: Opened, template: str, shown: dict[str, Any], status: int = 200
) -> HttpResponse:
    who = name_and_numbers(one_case(opened.person_id, today_in_london()))
    return render(request, template, {"who": who, "uuid": opened.uuid, **shown}, status=status)
