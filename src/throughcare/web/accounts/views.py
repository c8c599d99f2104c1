"""The list of accounts, one account, making one and changing one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from throughcare.access.permissions import Action, Actor, may
from throughcare.access.roles import Role
from throughcare.calendar import today_in_london
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Account
from throughcare.record.queries.accounts import (
    AccountLine,
    account_by_id,
    account_lines,
    places_of,
    region_names,
    state_of,
)
from throughcare.web.accounts.forms import AccountForm, errors_of, form_of, posted_form, role_options
from throughcare.web.case.opening import actor_behind
from throughcare.web.layout.downloads import csv_download
from throughcare.web.layout.errors import FieldError
from throughcare.web.layout.kept import keep, kept
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.web.sign_in.typed_before import typed_into
from throughcare.work.accounts import change_account, make_account
from throughcare.work.grave_acts import GRANTED_BY_TWO
from throughcare.work.listing import read_list
from throughcare.work.refusals import NotAllowed, NotValid

A_PAGE = 50
_AT_ONCE = 500
_HEADINGS = ("Name", "Username", "Role", "Places", "State")
LONGEST_SEARCH = 100
DONE = {
    "change": "The account is changed. Its sessions have ended.",
    "disable": "The account is disabled. Its sessions have ended.",
    "enable": "The account is enabled.",
    "unlock": "The account is unlocked.",
    "reset-second-factor": "The second factor is forgotten.",
    "grant": "The role is proposed. Another administrator has 24 hours to agree.",
}


@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    """A page of accounts. What is searched for and where the page before ended are names: the session keeps them."""
    _administrator(request)
    role = _role(request)
    search_token, after = request.GET.get("search", ""), kept(request, request.GET.get("after", ""))
    words = kept(request, search_token)
    lines = account_lines(timezone.now(), words=words, role=role, after=after, most=A_PAGE + 1)
    following = None
    if len(lines) > A_PAGE:
        asked = {"search": search_token, "role": role, "after": keep(request, lines[A_PAGE - 1].username)}
        following = _with(reverse("accounts"), **asked)
    shown = {
        "lines": lines[:A_PAGE],
        "words": words,
        "search": search_token if words else "",
        "role": role,
        "roles": [("", "Any role"), *((each.value, each.label) for each in Role)],
        "following": following,
        "csv": _with(reverse("accounts_csv"), search=search_token if words else "", role=role),
        "later": bool(after),
    }
    return render(request, "accounts/accounts.html", shown)


@require_safe
@confirmed_recently
def download(request: HttpRequest) -> StreamingHttpResponse:
    """Every account that is found, as CSV."""
    actor, role, words = _administrator(request), _role(request), kept(request, request.GET.get("search", ""))
    read_list(actor, "accounts_csv", ())
    rows = ((each.name, each.username, each.role, each.places, each.state) for each in _every_line(words, role))
    return csv_download(f"accounts-{today_in_london().isoformat()}.csv", _HEADINGS, rows)


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Keep what was searched for, and show the accounts that it finds."""
    _administrator(request)
    wanted = " ".join(request.POST.get("find", "").split())[:LONGEST_SEARCH]
    here = reverse("accounts")
    return redirect(f"{here}?{urlencode({'search': keep(request, wanted)})}" if wanted else here)


@require_safe
def one(request: HttpRequest, account: int) -> HttpResponse:
    """One account, and what an administrator can do with it."""
    actor = _administrator(request)
    return account_page(request, actor, _found(account))


def account_page(
    request: HttpRequest, actor: Actor, held: Account, errors: tuple[FieldError, ...] = (), **shown: Any
) -> HttpResponse:
    """The page of an account; with `errors`, after something about it was refused."""
    prisons, regions = places_of(held)
    page = {
        "account": held,
        "role": Role(held.role).label,
        "state": state_of(held, timezone.now()),
        "prisons": prisons,
        "regions": regions,
        "own": held.pk == actor.account,
        "by_command": held.role in GRANTED_BY_TWO,
        "done": DONE.get(request.GET.get("done", "")),
        "errors": errors,
        **shown,
    }
    return render(request, "accounts/account.html", page, status=422 if errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def new(request: HttpRequest) -> HttpResponseBase:
    """Make an account; its first password is shown once."""
    actor, typed = _administrator(request), typed_into(request)
    form = posted_form(typed) if typed else AccountForm()
    if request.method == "POST":
        try:
            made, password = make_account(actor, form.entered())
        except NotValid as refused:
            form = replace(form, errors=errors_of(refused))
        else:
            return render(request, "accounts/password.html", {"account": made, "password": password, "new": True})
    return _form_page(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@confirmed_recently
def change(request: HttpRequest, account: int) -> HttpResponseBase:
    """Change an account's role, places and names."""
    actor, held = _administrator(request), _found(account)
    typed = typed_into(request)
    form = replace(posted_form(typed), username=held.username) if typed else form_of(held)
    if request.method == "POST":
        try:
            change_account(actor, held.pk, form.entered(), expected_version=form.version)
        except NotValid as refused:
            form = replace(form, errors=errors_of(refused))
        except StaleVersion as refused:
            form = replace(form, version=held.version, errors=(FieldError("name", str(refused)),))
        except NotAllowed as refused:
            raise Http404 from refused
        else:
            return redirect(f"{reverse('one_account', args=[held.pk])}?done=change")
    return _form_page(request, form, held)


def _form_page(request: HttpRequest, form: AccountForm, held: Account | None) -> HttpResponse:
    shown = {
        "form": form,
        "account": held,
        "roles": role_options(held.role if held else ""),
        "region_names": region_names(),
    }
    return render(request, "accounts/form.html", shown, status=422 if form.errors else 200)


def _with(address: str, **parameters: str) -> str:
    given = {name: value for name, value in parameters.items() if value}
    return f"{address}?{urlencode(given)}" if given else address


def _role(request: HttpRequest) -> str:
    asked = request.GET.get("role", "")
    return asked if asked in set(Role) else ""


def _every_line(words: str, role: str) -> Iterator[AccountLine]:
    now, after = timezone.now(), ""
    while lines := account_lines(now, words=words, role=role, after=after, most=_AT_ONCE):
        yield from lines
        after = lines[-1].username


def _administrator(request: HttpRequest) -> Actor:
    """Whoever asks, where they may look after accounts.

    Raises:
        Http404: they may not; it looks like a page that is not there.
    """
    actor = actor_behind(request)
    if not may(actor, Action.MANAGE_ACCOUNTS, ()):
        raise Http404
    return actor


def _found(account: int) -> Account:
    held = account_by_id(account)
    if held is None:
        raise Http404
    return held
