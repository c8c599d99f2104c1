"""What the base page needs on every request."""

from typing import Any, cast

from django.http import HttpRequest
from django.urls import reverse

from throughcare.access.actions import Action
from throughcare.access.roles import Role
from throughcare.access.table import PERMISSIONS
from throughcare.record.models import Account
from throughcare.web.layout.demonstration import demonstration_sign_ins
from throughcare.web.layout.errors import message_for
from throughcare.work.grave_acts import GRAVE_ACTS

# The name of a journey's first page, and what the navigation calls it.
JOURNEYS = {"my_work": "My work", "caseload": "Caseload", "policy": "Policy"}
ACCOUNT = {"account": "Your account"}


def page_furniture(request: HttpRequest) -> dict[str, Any]:
    """Navigation for someone signed in, whether the data are a demonstration, and the look-up of field errors."""
    return {
        "navigation": _navigation(request),
        "demonstration": bool(demonstration_sign_ins()),
        "message_for": message_for,
    }


def _navigation(request: HttpRequest) -> list[dict[str, Any]]:
    # An address refused early on is answered before anyone has been looked up.
    if not hasattr(request, "user") or not request.user.is_authenticated:
        return []
    user: Account = cast(Any, request.user)
    journeys = {**JOURNEYS, **_of_the_role(Role(user.role)), **ACCOUNT}
    return [_link(request.path, reverse(name), text) for name, text in journeys.items()]


def _of_the_role(role: Role) -> dict[str, str]:
    """What only some roles have to do with."""
    asked: dict[str, tuple[str, set[Action]]] = {
        "accounts": ("Accounts", {Action.MANAGE_ACCOUNTS}),
        "gravest_acts": ("Gravest acts", {act.action for act in GRAVE_ACTS.values()}),
        "notes_access": ("OMiC notes", {Action.DELEGATE_NOTES}),
    }
    return {name: text for name, (text, acts) in asked.items() if any(role in PERMISSIONS[act] for act in acts)}


def _link(here: str, there: str, text: str) -> dict[str, Any]:
    return {"href": there, "text": text, "current": here == there, "active": here.startswith(f"{there}/")}
