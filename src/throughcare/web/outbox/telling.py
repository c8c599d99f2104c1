"""Telling somebody by hand: choosing the notice, seeing who gets it and the words, sending it; or telling otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.outbox import Recipient, ToldBy
from throughcare.access.permissions import Action
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import OutgoingNotice
from throughcare.web.case.apart import who_is
from throughcare.web.case.opening import Opened, open_case
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.web.outbox.opening import open_notice
from throughcare.web.outbox.words import line
from throughcare.work.outbox import NewTold, tell_otherwise
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.telling import NewTelling, Sendable, sendable, tell_somebody

ROW, CHECKED, TO = "row", "checked", "to-"
OTHERWISE = (
    Field("on", Kind.DATE, "When were they told?", what="the day on which they were told"),
    Field("by", Kind.RADIOS, "How?", options=[(each.value, each.label) for each in ToldBy]),
    Field("to", Kind.LINE, "Who was told?", hint="A name, and their part: Kim Dale, duty VLO"),
)


@dataclass(frozen=True)
class Chosen:
    """A notice that was chosen, and the fields of its form."""

    sendable: Sendable
    fields: tuple[Field, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The notices that the reader can send in this case; with `?notice=`, the form that sends one."""
    opened = open_case(request, uuid, Action.SEND_NOTICE)
    theirs = sendable(opened.actor.role, opened.person_id, today_in_london())
    wanted = request.GET.get("notice", "")
    found = next((each for each in theirs if each.kind.provision == wanted and not each.why_not), None)
    if found is None:
        return _choose(request, opened, theirs)
    chosen = Chosen(found, _fields(found))
    form = begun(chosen.fields, row=str(found.about[0].row) if found.about else None)
    if request.method == "POST":
        form = posted(chosen.fields, request.POST.dict())
        try:
            _check(form)
            tell_somebody(opened.actor, opened.person_id, _entered(chosen, form))
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = _refused(form, refused)
        else:
            return redirect(_done(opened, "told"))
    shown = {"who": who_is(opened.person_id), "uuid": uuid, "chosen": found, "form": form}
    return render(request, "outbox/tell.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def otherwise(request: HttpRequest, notice: UUID) -> HttpResponse:
    """Say that somebody was told by telephone, in person, or another way."""
    opened, found = open_notice(request, notice, Action.SEND_NOTICE)
    form = begun(OTHERWISE, version=found.version, on=today_in_london())
    if request.method == "POST":
        form = posted(OTHERWISE, request.POST.dict())
        entered = NewTold(on=form.on("on"), by=form.one_of(ToldBy, "by"), to=form["to"])
        try:
            tell_otherwise(opened.actor, notice, entered, expected_version=form.version)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        except StaleVersion as stale:
            form = form.changed_meanwhile(stale, stale.standing.version)
        else:
            return redirect(_done(opened, "otherwise"))
    return show_form(request, _page(found, opened), form)


def _choose(request: HttpRequest, opened: Opened, theirs: list[Sendable]) -> HttpResponse:
    shown = {"who": who_is(opened.person_id), "uuid": opened.uuid, "theirs": theirs}
    return render(request, "outbox/choose.html", shown, status=422 if request.method == "POST" else 200)


def _fields(chosen: Sendable) -> tuple[Field, ...]:
    rows = [(str(each.row), each.words[:1].upper() + each.words[1:]) for each in chosen.about]
    asked = (Field(ROW, Kind.RADIOS, "What is it about?", options=rows),) if rows else ()
    decided = tuple(
        Field(f"{TO}{each.recipient.value}", Kind.TICK, f"{each.recipient.label}: {each.when}")
        for each in chosen.goes
        if each.decides
    )
    sure = Field(CHECKED, Kind.TICK, "I have checked who gets it and what it says. It cannot be called back")
    return (*asked, *decided, sure)


def _check(form: TypedForm) -> None:
    if not form.ticked(CHECKED):
        raise NotValid({CHECKED: "Say that you have checked who gets it and what it says."})


def _entered(chosen: Chosen, form: TypedForm) -> NewTelling:
    row = form[ROW]
    return NewTelling(
        provision=chosen.sendable.kind.provision,
        row=int(row) if row in {str(each.row) for each in chosen.sendable.about} else None,
        besides=frozenset(each for each in Recipient if form.ticked(f"{TO}{each.value}")),
        form=form.form,
    )


def _refused(form: TypedForm, refused: NotValid) -> TypedForm:
    """What is said of a field of this form stands beside it, and all else beside its last."""
    named = {each.name for each in form.fields}
    ticks = [each.name for each in form.fields if each.name.startswith(TO)]
    found = []
    for name, rule in refused.errors.items():
        beside = name if name in named else ticks[0] if name == "besides" and ticks else CHECKED
        found.append(FieldError(beside, rule.rstrip(".")))
    return replace(form, errors=tuple(found))


def _page(found: OutgoingNotice, opened: Opened) -> FormPage:
    told = line(found)
    says = (f"{told.title}. To: {told.recipient.label}.", "The notice is then not sent.")
    sees = bool(opened.may(Action.SEE_NOTICES))
    back = reverse("told" if sees else "case", kwargs={"uuid": opened.uuid})
    words = "Back to who has been told" if sees else "Back to the case"
    return FormPage("Say that they were told", "They were told", back, words, who_is(found.person_id), says)


def _done(opened: Opened, what: str) -> str:
    return f"{reverse('told', kwargs={'uuid': opened.uuid})}?done={what}"
