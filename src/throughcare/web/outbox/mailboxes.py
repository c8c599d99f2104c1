"""The functional mailboxes that notices go to: the list, and entering or changing one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from throughcare.access.outbox import AT_A_MAILBOX, PlaceKind, Recipient
from throughcare.record.queries.outbox import mailbox_of
from throughcare.record.queries.outbox import mailboxes as held
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.form_page import FormPage, show_form
from throughcare.web.layout.typed_form import Field, Kind, TypedForm, begun, posted
from throughcare.work.mending import NewMailbox, keep_mailbox
from throughcare.work.refusals import NotAllowed, NotValid

FIELDS = (
    Field(
        "recipient",
        Kind.SELECT,
        "Whose mailbox is it?",
        options=[("", "Choose one"), *((each.value, each.label) for each in AT_A_MAILBOX)],
    ),
    Field(
        "place_kind",
        Kind.RADIOS,
        "What does it serve?",
        hint="A notice goes to the narrowest that there is.",
        options=[(each.value, each.label) for each in PlaceKind],
    ),
    Field(
        "place",
        Kind.LINE,
        "Which one?",
        hint="The name of the unit or of the region as the record has it, or the code of the prison, such as LEI. "
        "For England and Wales nothing.",
    ),
    Field("email", Kind.LINE, "Email address", hint="Empty takes the mailbox away."),
)


@require_safe
def mailboxes(request: HttpRequest) -> HttpResponse:
    """Every mailbox that has an address."""
    rows = [(Recipient(each.recipient), PlaceKind(each.place_kind), each) for each in held()]
    done = "The mailbox is kept." if request.GET.get("done") else ""
    return render(request, "outbox/mailboxes.html", {"rows": rows, "done": done})


@require_safe
def mailboxes_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same list as a file."""
    rows = (
        (Recipient(each.recipient).label, PlaceKind(each.place_kind).label, each.place, each.email) for each in held()
    )
    return csv_download("mailboxes.csv", ("Whose", "Serves", "Which", "Address"), rows)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Enter a mailbox, or change the address of one."""
    actor, form = actor_behind(request), _begun(request)
    if request.method == "POST":
        form = posted(FIELDS, request.POST.dict())
        entered = NewMailbox(
            recipient=form.one_of(Recipient, "recipient"),
            place_kind=form.one_of(PlaceKind, "place_kind"),
            place=form["place"],
            email=form["email"],
            version=form.version,
        )
        try:
            keep_mailbox(actor, entered)
        except NotAllowed as refused:
            raise Http404 from refused
        except NotValid as refused:
            form = form.refused(refused)
        else:
            return redirect(f"{reverse('mailboxes')}?done=yes")
    back = reverse("mailboxes")
    return show_form(request, FormPage("A mailbox", "Keep the mailbox", back, "Back to the mailboxes"), form)


def _begun(request: HttpRequest) -> TypedForm:
    """The form with the mailbox that the address names, if it stands."""
    named = {name: request.GET.get(name, "")[:100] for name in ("recipient", "place_kind", "place")}
    known = named["recipient"] in set(Recipient) and named["place_kind"] in set(PlaceKind)
    found = mailbox_of(**named) if known else None
    return begun(FIELDS, version=found.version, **named, email=found.email) if found else begun(FIELDS)
