"""Every question that the documents leave open, found where it is declared: among a document's `QUESTIONS`."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from throughcare.policy.catalogue import document_of, modules_of
from throughcare.policy.documents import Document
from throughcare.policy.questions import Question


@dataclass(frozen=True)
class Asked:
    """A question and the document that leaves it open."""

    question: Question
    document: Document


def discover_questions(package: ModuleType) -> tuple[Asked, ...]:
    """Every question declared in the package's modules, each module holding a tuple of them as `QUESTIONS`.

    Raises:
        LookupError: a module declares questions outside any document.
    """
    return tuple(
        Asked(question, document_of(module, package))
        for module in modules_of(package)
        for question in getattr(module, "QUESTIONS", ())
    )
