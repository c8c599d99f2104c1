"""Opening a case: who asks, may they, and the entry that the read leaves. Forbidden and absent answer alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from uuid import UUID

from django.http import Http404, HttpRequest

from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Action, Actor, Relation, may, sight
from throughcare.record.queries.one_case import person_id_of
from throughcare.record.relations import relations_to
from throughcare.web.layout.broken_glass import show_broken_glass
from throughcare.work.actors import actor_of
from throughcare.work.reading import read_case
from throughcare.work.refusals import NotAllowed


@dataclass(frozen=True)
class Opened:
    """A case that its reader may see: the reader, and the case's id and address."""

    actor: Actor
    person_id: int
    uuid: UUID

    @cached_property
    def relations(self) -> frozenset[Relation]:
        """How the reader stands to the case."""
        return relations_to(self.actor, self.person_id) or frozenset()

    @property
    def sight(self) -> frozenset[Compartment]:
        """The compartments of the case that the reader may read."""
        return sight(self.actor, self.relations)

    def may(self, *actions: Action) -> set[Action]:
        """Which of these the reader may do to the case."""
        return {action for action in actions if may(self.actor, action, self.relations)}


def actor_behind(request: HttpRequest) -> Actor:
    """Who has signed in, as permissions ask about them.

    Raises:
        Http404: their account was disabled.
    """
    try:
        return actor_of(cast(Any, request.user))
    except NotAllowed as refused:
        raise Http404 from refused


def open_case(request: HttpRequest, uuid: UUID, action: Action = Action.READ_CASE) -> Opened:
    """The case at this address; the read is in the ledger before anything is shown.

    Raises:
        Http404: there is no such case, or the reader may not do this to it.
    """
    actor = actor_behind(request)
    person_id = person_id_of(uuid)
    try:
        relations = read_case(actor, person_id, action)
    except NotAllowed as refused:
        raise Http404 from refused
    if Relation.CALLED in relations and actor.account is not None:
        show_broken_glass(request, actor.account)
    return Opened(actor, person_id, uuid)
