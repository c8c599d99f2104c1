"""Papers of the WECASP Board, as far as a reader sees them: of each the items of these cases, or every item."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from throughcare.access.permissions import Scope
from throughcare.record.models import Person, WecaspDisclosure, WecaspItem, WecaspPaper
from throughcare.record.relations import within


def items_within(scope: Scope | None) -> Q:
    """The items that a reader sees: those about cases of a scope; None: every one."""
    if scope is None:
        return Q()
    return Q(case__in=Person.objects.filter(within(scope)).values("uuid"))


def papers_within(scope: Scope | None) -> list[WecaspPaper]:
    """The papers of which a reader sees anything, those of the latest meeting first. One statement."""
    papers = WecaspPaper.objects.current()
    if scope is not None:
        papers = papers.filter(pk__in=WecaspItem.objects.current().filter(items_within(scope)).values("paper"))
    return list(papers.order_by("-board_on", "-pk"))


def items_of(paper: WecaspPaper, scope: Scope | None) -> list[WecaspItem]:
    """The items of a paper that a reader sees, in their order."""
    return list(WecaspItem.objects.current().filter(items_within(scope), paper=paper).order_by("pk"))


def disclosures_of(paper: WecaspPaper) -> list[WecaspDisclosure]:
    """What the Chair agreed to let go out of a paper, latest first."""
    return list(WecaspDisclosure.objects.current().filter(paper=paper).order_by("-agreed_on", "-pk"))


def names_of(cases: list[UUID]) -> dict[UUID, str]:
    """The names of the people whose cases these are."""
    return {person.uuid: person.full_name for person in Person.objects.filter(uuid__in=cases)}
