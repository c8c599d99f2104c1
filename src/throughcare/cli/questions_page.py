"""The questions that the texts leave open, as JSON and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.text import Text

from throughcare.cli.output import indented
from throughcare.policy.asked import Asked
from throughcare.policy.questions import Question


def question_documents(asked: Sequence[Asked]) -> list[dict[str, Any]]:
    """Each question as one object; `setting` is null where only one reading is kept."""
    return [
        {
            "question": each.question.name,
            "document": each.document.title,
            "texts": dict(each.question.texts),
            "reading": each.question.reading,
            "provisions": list(each.question.provisions),
            "setting": asdict(each.question.kept) if each.question.kept else None,
        }
        for each in asked
    ]


def write_questions(asked: Sequence[Asked], page: Console) -> None:
    """The questions to read, document by document."""
    for title, held in groupby(asked, key=lambda each: each.document.title):
        page.print(Text(title, style="bold"))
        page.print()
        for each in held:
            _write_question(each.question, page)
    page.print(f"{len(asked)} questions.")


def _write_question(question: Question, page: Console) -> None:
    page.print(Text(question.name, style="bold"))
    for paragraph, words in question.texts.items():
        indented(f"{paragraph}: {words}", 2, page)
    indented(f"Reading adopted: {question.reading}", 2, page)
    if question.provisions:
        indented(f"Provisions: {', '.join(question.provisions)}", 2, page)
    if kept := question.kept:
        indented(f"Setting: {kept.setting} ({kept.what}): {kept.default}; here {kept.here}", 2, page)
    page.print()
