"""A paper taken away as a file. Whoever takes it has shown lately who they are; the entry says as what it was taken."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from throughcare.documents import pdf_file, word_file
from throughcare.documents.sheet import Sheet
from throughcare.web.case.opening import actor_behind
from throughcare.web.sign_in.confirming import confirmed_recently
from throughcare.work.papers.reading import read_paper
from throughcare.work.papers.sheets import sheet_of
from throughcare.work.refusals import NotAllowed


@require_safe
@confirmed_recently
def pdf(request: HttpRequest, kept: UUID) -> HttpResponse:
    """The paper as a PDF, to be printed or sent."""
    return _file(request, kept, "pdf", pdf_file.MEDIA_TYPE, pdf_file.as_pdf)


@require_safe
@confirmed_recently
def word(request: HttpRequest, kept: UUID) -> HttpResponse:
    """The paper as a Word file, to be worked on."""
    return _file(request, kept, "docx", word_file.MEDIA_TYPE, word_file.as_word_file)


def _file(
    request: HttpRequest, kept: UUID, ending: str, media_type: str, made: Callable[[Sheet], bytes]
) -> HttpResponse:
    """Its name names nobody."""
    try:
        found = read_paper(actor_behind(request), kept, taken_as=ending)
    except NotAllowed as refused:
        raise Http404 from refused
    headers = {
        "Content-Disposition": f'attachment; filename="paper-{kept}.{ending}"',
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(made(sheet_of(found)), content_type=media_type, headers=headers)
