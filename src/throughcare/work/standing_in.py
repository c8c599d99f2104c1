"""Who does a thing on request only, of which rows of a case that was asked, and the refusal of any other."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from throughcare.access.permissions import Actor, Relation
from throughcare.duties import policy_in_use
from throughcare.policy.subjects import Subject
from throughcare.record.fact_tables import model_of
from throughcare.record.models import Allocation
from throughcare.work.on_request import OnRequest
from throughcare.work.refusals import GateClosed


def stands_in(request: OnRequest, actor: Actor, relations: Collection[Relation]) -> bool:
    """Whether somebody who stands so to a case does it on request only."""
    return actor.role is request.role and Relation.OWN not in relations


def rows_asked_of(request: OnRequest, person_id: int) -> frozenset[int]:
    """The rows of a case of which it is asked; none once the case has its own manager."""
    held: Any = Allocation.objects.current().of(person_id).filter(role=request.instead_of, to_on__isnull=True)
    if held.exists():
        return frozenset()
    model: Any = model_of(Subject.declared[request.mark.grain.name])
    asked = {request.mark.column.name: True, f"{request.until.column.name}__isnull": True}
    return frozenset(model.objects.current().of(person_id).filter(**asked).values_list("pk", flat=True))


def hold_to_request(
    request: OnRequest, actor: Actor, relations: Collection[Relation], person_id: int, row: int | None
) -> None:
    """Let the actor go on with a row, or refuse it.

    Raises:
        GateClosed: they may do it on request only, and of this row nobody asked.
    """
    if not stands_in(request, actor, relations) or row in rows_asked_of(request, person_id):
        return
    wanted = f"{request.mark.column.label}, and no {request.instead_of} allocated to the case"
    raise GateClosed(request.provision, (wanted,), policy_in_use.catalogue()[request.provision].provision.paragraph)
