"""Papers of the WECASP Board, as far as a reader sees them: of each paper the items that they may read."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from throughcare.access.permissions import Scope
from throughcare.record.models import Person, WecaspDisclosure, WecaspItem, WecaspPaper
from throughcare.record.relations import within


@dataclass(frozen=True)
class Items:
    """The items that a reader sees: those about the cases of a scope; core members those about no one case as well."""

    scope: Scope
    core: bool

    def condition(self) -> Q:
        """As a condition on the rows of items."""
        theirs = Q(case__in=Person.objects.filter(within(self.scope)).values("uuid"))
        return theirs | Q(case__isnull=True) if self.core else theirs


def papers_with(items: Items) -> list[WecaspPaper]:
    """The papers of which a reader sees anything, those of the latest meeting first; core members see every paper."""
    papers = WecaspPaper.objects.current()
    if not items.core:
        papers = papers.filter(pk__in=WecaspItem.objects.current().filter(items.condition()).values("paper"))
    return list(papers.order_by("-board_on", "-pk"))


def items_of(paper: WecaspPaper, items: Items) -> list[WecaspItem]:
    """The items of a paper that a reader sees, in their order."""
    return list(WecaspItem.objects.current().filter(items.condition(), paper=paper).order_by("pk"))


def disclosures_of(paper: WecaspPaper) -> list[WecaspDisclosure]:
    """What the Chair agreed to let go out of a paper, latest first."""
    return list(WecaspDisclosure.objects.current().filter(paper=paper).order_by("-agreed_on", "-pk"))


def names_of(cases: list[UUID]) -> dict[UUID, str]:
    """The names of the people whose cases these are."""
    return {person.uuid: person.full_name for person in Person.objects.filter(uuid__in=cases)}
