"""What the texts leave open: where they contradict one another or give no figure, and the reading adopted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from throughcare.duties.open_questions import questions
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.asked import Asked
from throughcare.policy.documents import Document
from throughcare.policy.questions import Question
from throughcare.web.policy.contents import in_reading_order


@dataclass(frozen=True)
class LeftOpen:
    """The questions that one document leaves open, in the order of the first paragraph that each is about."""

    document: Document
    questions: tuple[Question, ...]


@require_safe
def contradictions(request: HttpRequest) -> HttpResponse:
    """Every question of every document."""
    given = {"left_open": left_open(), "count": len(questions()), "anchor": anchor, "catalogue": catalogue()}
    return render(request, "policy/contradictions.html", given)


@cache
def left_open() -> tuple[LeftOpen, ...]:
    """The questions document by document."""
    return tuple(
        LeftOpen(document, tuple(sorted((each.question for each in asked), key=_by_paragraph)))
        for document, asked in groupby(questions(), key=_document)
    )


def number_left_open(document: str) -> int:
    """How many questions the document of that id leaves open."""
    return sum(asked.document.id == document for asked in questions())


def anchor(question: Question) -> str:
    """Where on the page a question stands."""
    return slugify(question.name)


def _document(asked: Asked) -> Document:
    return asked.document


def _by_paragraph(question: Question) -> tuple[object, ...]:
    return in_reading_order(next(iter(question.texts)))
