"""The papers of a case, with what each says, and what stood before."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from throughcare.record.models import Paper, PaperSection


@dataclass(frozen=True)
class Before:
    """A version of a paper that was changed, or withdrawn, at `until` by somebody."""

    version: int
    by: str
    until: datetime
    finished: bool
    words: dict[str, str]


def papers_of(person_id: int, kinds: Collection[str]) -> list[Paper]:
    """The papers of these kinds that stand, latest first. One statement."""
    held = Paper.objects.current().of(person_id).filter(kind__in=kinds)
    return list(held.order_by("-on", "-pk"))


def paper_at(address: UUID) -> Paper | None:
    """The paper at this address, if it stands."""
    found: Paper | None = Paper.objects.current().filter(uuid=address).select_related("person").first()
    return found


def paper_of_form(person_id: int, form: str) -> Paper | None:
    """The paper that a form was kept as, if it was sent before."""
    found: Paper | None = Paper.objects.current().of(person_id).filter(reference=form).first() if form else None
    return found


def sections_of(paper: Paper) -> dict[str, PaperSection]:
    """The sections of a paper that stand, by name."""
    return {each.name: each for each in PaperSection.objects.current().filter(paper=paper).order_by("pk")}


def words_of(paper: Paper) -> dict[str, str]:
    """What a paper says, by section."""
    return {name: section.words for name, section in sections_of(paper).items()}


def stood_before(paper: Paper) -> list[Before]:
    """The versions of a paper that were changed, latest first: two statements, whatever their number."""
    copies = Paper.objects.superseded().filter(superseded_by=paper).order_by("-version")
    held = list(PaperSection.objects.filter(paper=paper).order_by("pk"))
    return [
        Before(
            each.version,
            each.recorded_by,
            each.superseded_at,
            each.finished_on is not None,
            _at(held, each.superseded_at),
        )
        for each in copies
    ]


def _at(held: list[PaperSection], until: datetime) -> dict[str, str]:
    """What the sections said when a version was changed: the copy made then or next, or what stands."""
    current = {each.pk: each for each in held if each.superseded_by_id is None}
    told = {}
    for pk, standing in current.items():
        copies = [each for each in held if each.superseded_by_id == pk and (each.superseded_at or until) >= until]
        told[standing.name] = min(copies, key=lambda each: each.version, default=standing).words
    return told
