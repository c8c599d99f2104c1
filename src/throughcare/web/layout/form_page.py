"""Showing a page that holds one form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from throughcare.web.layout.typed_form import TypedForm


@dataclass(frozen=True)
class Help:
    """What policy says of what is being done: the provision, its title and paragraph, and the points of its content."""

    provision: str
    title: str
    paragraph: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class FormPage:
    """What stands around the form. `who`: whom it is about; `says`: sentences above it; `marking`: on its head.

    `help`: what policy says of it, behind a line that opens.
    """

    title: str
    button: str
    back_href: str
    back_text: str
    who: Any = None
    says: tuple[str, ...] = ()
    marking: str = ""
    help: tuple[Help, ...] = ()


def show_form(request: HttpRequest, page: FormPage, form: TypedForm) -> HttpResponse:
    """The page; 422 where something is wrong with what was typed."""
    return render(request, "layout/form_page.html", {"page": page, "form": form}, status=422 if form.errors else 200)
