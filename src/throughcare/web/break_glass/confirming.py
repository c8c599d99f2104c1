"""Whether it is still the person who signed in: their password, asked for again."""

from typing import Any, cast

from django.http import HttpRequest


def confirmed(request: HttpRequest) -> bool:
    """Whether the password that was sent with this form is that of the account that sent it."""
    account = cast(Any, request.user)
    return bool(account.check_password(request.POST.get("password", "")))
