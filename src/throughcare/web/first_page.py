"""The first page after signing in: my work; for a supplier what was referred to them; for administrators accounts."""

from __future__ import annotations

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from throughcare.access.doors import role_may
from throughcare.access.permissions import Action
from throughcare.access.roles import Role


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Send whoever has signed in to the page that they work from."""
    role = Role(cast(Any, request.user).role)
    if role_may(role, Action.READ_REFERRAL):
        return redirect("referred")
    return redirect("accounts" if role_may(role, Action.MANAGE_ACCOUNTS) else "my_work")
