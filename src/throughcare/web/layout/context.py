"""What the base page needs on every request."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse

from throughcare.access.permissions import Action, Actor, Relation, may
from throughcare.access.roles import Role
from throughcare.record.queries.notices import unread
from throughcare.web.layout.broken_glass import broken_glass_of
from throughcare.web.layout.demonstration import demonstration_sign_ins
from throughcare.web.layout.errors import message_for
from throughcare.work.grave_acts import GRAVE_ACTS

# The name of a journey's first page, and what the navigation calls it.
JOURNEYS = {"my_work": "My work", "caseload": "Caseload", "policy": "Policy"}
# A supplier sees nothing but what was referred to them.
OF_SUPPLIERS = {"referred": "Referred to us", "policy": "Policy"}
ACCOUNT = {"account": "Your account"}

# Journeys that are for some roles only: who may do this to any case is shown the way there.
FOR_SOME = {
    "allocation": ("Allocation", {Action.READ_ALLOCATION}),
    "victims": ("Victim contact", {Action.READ_VICTIM_CONTACT}),
    "wecasp_papers": ("WECASP papers", {Action.READ_WECASP}),
    "subject_access_waiting": ("Subject access", {Action.ANSWER_SUBJECT_ACCESS}),
    "restrictions_to_look_at": ("Restrictions", {Action.RESTRICT_CASE}),
    "notes_access": ("Access to notes", {Action.DELEGATE_NOTES}),
    "stuck_notices": ("Outbox", {Action.MEND_NOTICES}),
    "mailboxes": ("Mailboxes", {Action.KEEP_MAILBOXES}),
    "accounts": ("Accounts", {Action.MANAGE_ACCOUNTS}),
    "ledger": ("Ledger", {Action.READ_LEDGER}),
    "retention": ("Retention", {Action.PURGE}),
    "gravest_acts": ("Gravest acts", {act.action for act in GRAVE_ACTS.values()}),
}


def page_furniture(request: HttpRequest) -> dict[str, Any]:
    """Navigation for someone signed in, whether the data are a demonstration, whether the case on the page is open by
    broken glass, and the look-up of field errors.
    """
    return {
        "navigation": _navigation(request),
        "demonstration": bool(demonstration_sign_ins()),
        "message_for": message_for,
        "broken_glass": broken_glass_of(request),
    }


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    # An address refused early on is answered before anyone has been looked up.
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return []
    actor = Actor(request.user.get_username(), Role(cast(Any, request.user).role))
    theirs = {
        name: text
        for name, (text, actions) in FOR_SOME.items()
        if any(may(actor, action, frozenset(Relation)) for action in actions)
    }
    journeys = OF_SUPPLIERS if may(actor, Action.READ_REFERRAL, frozenset(Relation)) else JOURNEYS
    waiting = unread(request.user.pk)
    notices = _link(request.path, reverse("notices"), f"Notices ({waiting:,})" if waiting else "Notices")
    links = [_link(request.path, reverse(name), text) for name, text in (journeys | theirs).items()]
    return [*links, notices, *(_link(request.path, reverse(name), text) for name, text in ACCOUNT.items())]


def _link(here: str, there: str, text: str) -> dict[str, Any]:
    return {"href": there, "text": text, "current": here == there, "active": here.startswith(f"{there}/")}
