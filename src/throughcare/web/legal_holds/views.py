"""Legal holds on one case: the list, placing one, looking at one again, and lifting it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import LegalHold
from throughcare.record.queries.one_case import one_case
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.legal_holds import NewHold, lift_hold, place_hold, review_hold
from throughcare.work.refusals import NotAllowed, NotValid

DONE = {
    "placed": "The hold is placed. Nothing of this case is purged while it stands.",
    "reviewed": "The hold stands until the new day.",
    "lifted": "The hold is lifted.",
}
FIELDS = ("reason", "held_by", "until_on", "lifted_because")


@dataclass(frozen=True)
class HoldForm:
    """What was typed: of a new hold or, with `version`, of one that stands; and what is wrong."""

    until_on: TypedDate
    reason: str = ""
    held_by: str = ""
    lifted_because: str = ""
    version: int = 0
    form: str = field(default_factory=fresh_sheet)
    errors: tuple[FieldError, ...] = ()


@require_http_methods(["GET", "HEAD", "POST"])
def holds(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The holds on a case, and a form for a new one; with `?hold=`, one that stands, to look at again or to lift."""
    opened = open_case(request, uuid, Action.HOLD_RECORD)
    held = _named(request, opened)
    if held is not None and held.lifted_on is not None:
        return redirect(f"{reverse('legal_holds', kwargs={'uuid': uuid})}?done=lifted")
    form = HoldForm(TypedDate("until_on"), version=held.version if held else 0)
    status = 200
    if request.method == "POST":
        posted = request.POST.dict()
        form, status = _typed(posted, ()), 422
        try:
            done = _write(opened, held, form, posted.get("do", ""))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = _typed(posted, _errors(form, refused))
        except StaleVersion as stale:
            error = FieldError("until_on-day", str(stale).rstrip("."))
            form, status = _typed({**posted, "version": str(stale.standing.version)}, (error,)), 409
            held = _named(request, opened)
        else:
            return redirect(f"{reverse('legal_holds', kwargs={'uuid': uuid})}?done={done}")
    return _page(request, opened, held, form, status)


def _write(opened: Opened, held: LegalHold | None, form: HoldForm, do: str) -> str:
    actor, person_id = opened.actor, opened.person_id
    if held is None:
        place_hold(actor, person_id, NewHold(form.reason, form.held_by, form.until_on.on, form.form))
        return "placed"
    if do == "lift":
        lift_hold(actor, person_id, held.pk, form.lifted_because, expected_version=form.version)
        return "lifted"
    review_hold(actor, person_id, held.pk, form.until_on.on, expected_version=form.version)
    return "reviewed"


def _typed(posted: dict[str, str], errors: tuple[FieldError, ...]) -> HoldForm:
    version = posted.get("version", "")
    return HoldForm(
        typed_date(posted, "until_on", "the day until which it stands"),
        reason=posted.get("reason", "").strip(),
        held_by=posted.get("held_by", "").strip(),
        lifted_because=posted.get("lifted_because", "").strip(),
        version=int(version) if version.isascii() and version.isdigit() and len(version) < 10 else 0,
        form=sheet(posted.get("form", "")),
        errors=errors,
    )


def _errors(form: HoldForm, refused: NotValid) -> tuple[FieldError, ...]:
    found = []
    for name in FIELDS:
        said = refused.errors.get(name, "").rstrip(".")
        if name == "until_on" and said:
            found.append(form.until_on.error or FieldError("until_on-day", said))
        elif said:
            found.append(FieldError(name, said))
    return tuple(found)


def _named(request: HttpRequest, opened: Opened) -> LegalHold | None:
    """The hold that `?hold=` names; None where it names none.

    Raises:
        Http404: there is no such hold on this case.
    """
    id_ = request.GET.get("hold", "")
    if not id_:
        return None
    held = LegalHold.objects.current().of(opened.person_id)
    row: LegalHold | None = held.filter(pk=id_).first() if id_.isascii() and id_.isdigit() and len(id_) < 19 else None
    if row is None:
        raise Http404
    return row


def _page(request: HttpRequest, opened: Opened, held: LegalHold | None, form: HoldForm, status: int) -> HttpResponse:
    today = today_in_london()
    shown: dict[str, Any] = {
        "who": name_and_numbers(one_case(opened.person_id, today)),
        "uuid": opened.uuid,
        "form": form,
        "held": held,
        "today": today,
        "rows": LegalHold.objects.current().of(opened.person_id).order_by("-from_on", "-pk"),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "legal_holds/hold.html" if held else "legal_holds/holds.html", shown, status=status)
