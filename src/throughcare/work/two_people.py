"""The gravest acts take two people: one proposes, with a reason, and another who may do it agrees within 24 hours.

What is agreed to is carried out once, in the transaction of the agreement. Nobody agrees to what they proposed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from throughcare.access.permissions import Actor, may
from throughcare.access.roles import Role
from throughcare.record.models import ActState, ProposedAct
from throughcare.work.faults import Faults
from throughcare.work.grave_acts import GRAVE_ACTS, TwoPeople
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

TIME_TO_AGREE = timedelta(hours=24)
SHORTEST_REASON = 20


@dataclass(frozen=True)
class Proposed:
    """A proposed act as people read it. `open`: it can still be answered."""

    id: int
    title: str
    words: str
    reason: str
    proposed_by: str
    proposed_at: datetime
    until: datetime
    state: str
    open: bool
    own: bool
    answered_by: str


def propose(actor: Actor, kind: str, arguments: Any, reason: str, *, now: datetime | None = None) -> ProposedAct:
    """Propose an act; `arguments` is an object of the kind's type.

    Raises:
        Refused: the actor may not, no reason is given, the arguments cannot be, or the same is proposed already.
    """
    moment, act = now or timezone.now(), GRAVE_ACTS[kind]
    assert isinstance(arguments, act.arguments)

    def write(asked: AskedOfPlaces) -> Written[ProposedAct]:
        if actor.account is None:
            raise NotAllowed
        faults = Faults()
        enough = len(reason.strip()) >= SHORTEST_REASON
        faults.unless(enough, "reason", f"Say why, in at least {SHORTEST_REASON} characters.")
        try:
            act.check(arguments)
        except NotValid as refused:
            for name, rule in refused.errors.items():
                faults.add(name, rule)
        faults.refuse()
        standing = _open(moment).filter(kind=kind)
        if any(each.arguments == asdict(arguments) for each in standing):
            raise NotValid({"reason": "The same is proposed already, and waits for an answer."})
        made = ProposedAct.objects.create(
            kind=kind,
            arguments=asdict(arguments),
            reason=reason.strip(),
            proposed_by_id=actor.account,
            proposed_at=moment,
        )
        return Written(made, {"did": "propose", "act": made.pk, **made.arguments})

    return perform_for_places(act.action, actor, (), write)


def agree(actor: Actor, act_id: int, *, now: datetime | None = None) -> ProposedAct:
    """Agree to an act that somebody else proposed, and carry it out.

    Raises:
        Refused: the actor may not or proposed it, the proposer no longer may, it was answered, or its time is over.
    """
    return _answer(actor, act_id, ActState.CARRIED_OUT, now or timezone.now(), _carried_out)


def refuse(actor: Actor, act_id: int, *, now: datetime | None = None) -> ProposedAct:
    """Refuse a proposed act, or take back one's own.

    Raises:
        Refused: the actor may not, it was answered, or its time is over.
    """
    return _answer(actor, act_id, ActState.REFUSED, now or timezone.now(), lambda actor, held: {})


def proposed_acts(actor: Actor, *, now: datetime | None = None, most: int = 50) -> list[Proposed]:
    """The acts that the actor may propose and agree to, latest first."""
    moment = now or timezone.now()
    kinds = [kind for kind, act in GRAVE_ACTS.items() if may(actor, act.action, ())]
    held = ProposedAct.objects.filter(kind__in=kinds).select_related("proposed_by", "answered_by")
    return [_told(actor, each, moment) for each in held.order_by("-proposed_at", "-pk")[:most]]


def _answer(
    actor: Actor,
    act_id: int,
    state: ActState,
    now: datetime,
    carry_out: Callable[[Actor, ProposedAct], dict[str, Any]],
) -> ProposedAct:
    kind = ProposedAct.objects.filter(pk=act_id).values_list("kind", flat=True).first()
    if kind is None or kind not in GRAVE_ACTS:
        raise NotAllowed

    def write(asked: AskedOfPlaces) -> Written[ProposedAct]:
        held = ProposedAct.objects.select_for_update().get(pk=act_id)
        if actor.account is None:
            raise NotAllowed
        if held.state != ActState.PROPOSED:
            raise NotValid({"act": "It was answered already."})
        if now > held.proposed_at + TIME_TO_AGREE:
            raise NotValid({"act": "It was not answered within 24 hours: propose it again."})
        details = carry_out(actor, held)
        held.state, held.answered_by_id, held.answered_at = state, actor.account, now
        held.save(update_fields=["state", "answered_by", "answered_at"])
        return Written(held, {"did": state.value, "act": held.pk, **details})

    return perform_for_places(GRAVE_ACTS[kind].action, actor, (), write)


def _carried_out(actor: Actor, held: ProposedAct) -> dict[str, Any]:
    act, proposer = GRAVE_ACTS[held.kind], held.proposed_by
    assert actor.account is not None
    if proposer.pk == actor.account:
        raise NotValid({"act": "Nobody agrees to what they proposed: another person must."})
    still = proposer.is_active and may(Actor(proposer.username, Role(proposer.role)), act.action, ())
    if not still:
        raise NotValid({"act": "Whoever proposed it may no longer do so."})
    arguments = act.arguments(**held.arguments)
    act.check(arguments)
    return dict(act.carry_out(arguments, TwoPeople(proposer.pk, actor.account, proposer.username, actor.name)))


def _open(now: datetime) -> Any:
    return ProposedAct.objects.filter(state=ActState.PROPOSED, proposed_at__gte=now - TIME_TO_AGREE)


def _told(actor: Actor, held: ProposedAct, now: datetime) -> Proposed:
    act, until = GRAVE_ACTS[held.kind], held.proposed_at + TIME_TO_AGREE
    return Proposed(
        id=held.pk,
        title=act.title,
        words=act.words(act.arguments(**held.arguments)),
        reason=held.reason,
        proposed_by=held.proposed_by.name,
        proposed_at=held.proposed_at,
        until=until,
        state=held.state,
        open=held.state == ActState.PROPOSED and now <= until,
        own=held.proposed_by_id == actor.account,
        answered_by=held.answered_by.name if held.answered_by else "",
    )
