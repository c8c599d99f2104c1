"""What a purge would take today, by table, and proposing it to another who may purge. No case is named."""

from __future__ import annotations

from collections import Counter

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from throughcare.access.retention import LENGTHS
from throughcare.policy.words import plural
from throughcare.record.purging import Plan
from throughcare.record.told_rows import table_label
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.errors import FieldError
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.grave_acts import PURGE
from throughcare.work.purging import Purge, dry_run
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.two_people import propose

DONE = "It is proposed. Another who may purge has 24 hours to agree; until then nothing goes."


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def retention(request: HttpRequest) -> HttpResponseBase:
    """The lengths of keeping, a dry run of today, and a form to propose that it is carried out."""
    actor = actor_behind(request)
    errors: tuple[FieldError, ...] = ()
    typed = typed_into(request)
    digest, reason = typed.get("digest", ""), typed.get("reason", "").strip()
    confirmed = typed.get("confirmed", "").strip()
    try:
        if request.method == "POST":
            propose(actor, PURGE, Purge(digest[:64], _number(confirmed)), reason)
            return redirect(f"{reverse('retention')}?done=yes")
    except NotAllowed as refused:
        raise Http404 from refused
    except NotValid as refused:
        errors = tuple(FieldError(_FIELDS.get(name, name), rule.rstrip(".")) for name, rule in refused.errors.items())
    try:
        found = dry_run(actor)
    except NotAllowed as refused:
        raise Http404 from refused
    shown = {
        "found": found,
        "tables": [(_heading(label), count) for label, count in sorted(found.tables.items())],
        "untold": _untold(found),
        "lengths": LENGTHS,
        "reason": reason,
        "confirmed": confirmed,
        "errors": errors,
        "done": DONE if request.GET.get("done") else "",
    }
    return render(request, "retention/retention.html", shown, status=422 if errors else 200)


# What a purge that cannot be is refused for stands beside the reason: the digest is no field that anybody fills in.
_FIELDS = {"digest": "reason"}


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _heading(label: str) -> str:
    words = plural(table_label(label))
    return words[:1].upper() + words[1:]


def _untold(found: Plan) -> list[tuple[str, int]]:
    """Of how many cases the record cannot tell how long they are kept, by reason, the most common first."""
    return Counter(each.why for each in found.staying if each.untold).most_common()
