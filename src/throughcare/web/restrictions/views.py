"""Who may see a case: its lists, putting somebody on one, taking somebody off, and lifting a restriction."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.queries.one_case import one_case
from throughcare.record.queries.restrictions import listed_on
from throughcare.record.vocabulary import Limit
from throughcare.web.case.apart import asked_for
from throughcare.web.case.head import name_and_numbers
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.date_fields import TypedDate, typed_date
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.sheets import fresh_sheet, sheet
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.restrictions import NewLimit, lift_restriction, limit_access, take_off

CHOICES = [
    (Limit.ALLOWED.value, "They are to see it, and nobody who is not on the list"),
    (Limit.EXCLUDED.value, "They must not see it"),
]
HEADINGS = {Limit.ALLOWED: "Who alone sees this case", Limit.EXCLUDED: "Who must not see this case"}
_COLUMNS = ("List", "Who", "Role", "Why", "Looked at again", "Put there on", "Put there by")
FIELDS = ("kind", "username", "reason", "review_on")
DONE = {"put": "The list is changed.", "off": "The list is changed.", "lifted": "The case is restricted no longer."}


@dataclass(frozen=True)
class LimitForm:
    """What was typed, and what is wrong with it."""

    review_on: TypedDate
    kind: str = ""
    username: str = ""
    reason: str = ""
    form: str = field(default_factory=fresh_sheet)
    errors: tuple[FieldError, ...] = ()

    def limit(self) -> NewLimit:
        """Who is to be put on which list, as the verb takes it."""
        kind = Limit(self.kind) if self.kind in set(Limit) else None
        on = self.review_on.on
        return NewLimit(kind=kind, username=self.username, reason=self.reason, review_on=on, form=self.form)


@require_http_methods(["GET", "HEAD", "POST"])
def restrictions(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The lists of a case, and the form that puts somebody on one."""
    opened = open_case(request, uuid, Action.RESTRICT_CASE)
    form = LimitForm(TypedDate("review_on"))
    if request.method == "POST":
        form = _posted(request)
        try:
            limit_access(opened.actor, opened.person_id, form.limit())
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = replace(form, errors=_errors(refused, form.review_on))
        else:
            return _done(uuid, "put")
    return _page(request, opened, form)


@require_safe
def listed_csv(request: HttpRequest, uuid: UUID) -> StreamingHttpResponse:
    """Who stands on the lists of a case, as CSV."""
    opened = open_case(request, uuid, Action.RESTRICT_CASE)
    rows = (
        (HEADINGS[each.kind], each.name, each.role.label, each.reason, each.review_on, each.set_on, each.set_by)
        for each in listed_on(opened.person_id)
    )
    return csv_download(f"who-may-see-{today_in_london().isoformat()}.csv", _COLUMNS, rows)


@require_POST
def remove(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Take somebody off a list."""
    opened = open_case(request, uuid, Action.RESTRICT_CASE)
    row, version = _whole(request.POST.get("row", "")), _whole(request.POST.get("version", ""))
    try:
        take_off(opened.actor, opened.person_id, row, expected_version=version)
    except NotAllowed as refused:
        raise Http404 from refused
    except (NotValid, StaleVersion) as refused:
        wrong = (FieldError("lists", str(refused).rstrip(".")),)
        return _page(request, opened, LimitForm(TypedDate("review_on"), errors=wrong))
    return _done(uuid, "off")


@require_POST
def lift(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Lift a restriction: before the case is opened, for whoever lifts one that was left behind cannot open it yet."""
    actor, person_id = asked_for(request, uuid)
    try:
        lift_restriction(actor, person_id)
    except NotAllowed as refused:
        raise Http404 from refused
    except (NotValid, StaleVersion) as refused:
        wrong = (FieldError("lists", str(refused).rstrip(".")),)
        opened = open_case(request, uuid, Action.RESTRICT_CASE)
        return _page(request, opened, LimitForm(TypedDate("review_on"), errors=wrong))
    return _done(uuid, "lifted")


def _whole(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _posted(request: HttpRequest) -> LimitForm:
    posted = {name: value.strip() for name, value in request.POST.dict().items()}
    return LimitForm(
        typed_date(posted, "review_on", "the day on which this is looked at again"),
        kind=posted.get("kind", ""),
        username=posted.get("username", ""),
        reason=posted.get("reason", ""),
        form=sheet(posted.get("form", "")),
    )


def _errors(refused: NotValid, review_on: TypedDate) -> tuple[FieldError, ...]:
    found = []
    for name in FIELDS:
        said = refused.errors.get(name, "").rstrip(".")
        if name == "review_on" and review_on.error is not None:
            found.append(review_on.error)
        elif said:
            found.append(FieldError("review_on-day" if name == "review_on" else name, said))
    return tuple(found)


def _page(request: HttpRequest, opened: Opened, form: LimitForm) -> HttpResponse:
    record = one_case(opened.person_id, today_in_london())
    standing = listed_on(opened.person_id)
    shown = {
        "who": name_and_numbers(record),
        "uuid": opened.uuid,
        "form": form,
        "choices": CHOICES,
        "lists": {words: [each for each in standing if each.kind is kind] for kind, words in HEADINGS.items()},
        "restricted": any(each.kind is Limit.ALLOWED for each in standing),
        "done": DONE.get(request.GET.get("done", "")),
    }
    return render(request, "restrictions/restrictions.html", shown, status=422 if form.errors else 200)


def _done(uuid: UUID, what: str) -> HttpResponse:
    return redirect(f"{reverse('restrictions', kwargs={'uuid': uuid})}?done={what}")
