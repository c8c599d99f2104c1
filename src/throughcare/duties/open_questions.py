"""The questions that the documents leave open, with the readings that duties are worked out by, found once."""

from __future__ import annotations

from functools import cache

from throughcare.policy.asked import Asked, discover_questions


@cache
def questions() -> tuple[Asked, ...]:
    """Every question there is, document by document."""
    from throughcare import provisions

    return discover_questions(provisions)


def questions_about(provision: str) -> list[Asked]:
    """The questions whose reading the provision of that id follows."""
    return [asked for asked in questions() if provision in asked.question.provisions]
