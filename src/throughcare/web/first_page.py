"""The page that somebody comes to first: their work or, where they have none on any case, the accounts."""

from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from throughcare.access.doors import role_may
from throughcare.access.permissions import Action
from throughcare.access.roles import Role


@require_safe
def first_page(request: HttpRequest) -> HttpResponse:
    """Send whoever has signed in there."""
    role = Role(cast(Any, request.user).role)
    no_case = not role_may(role, Action.READ_CASE)
    return redirect("accounts" if no_case and role_may(role, Action.MANAGE_ACCOUNTS) else "my_work")
