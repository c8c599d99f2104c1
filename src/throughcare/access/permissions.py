"""The questions that are asked of the table of permissions. Default deny."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from throughcare.access.actions import BREAK_GLASS_OPENS, READING, Action
from throughcare.access.compartments import Compartment
from throughcare.access.relations import CALLED, ESTABLISHMENT, NONE, OWN, REFERRED, REGION, TEAM, Relation
from throughcare.access.roles import Role
from throughcare.access.table import DELEGATED, PERMISSIONS

__all__ = ["Action", "Actor", "Compartment", "Relation", "Scope", "may", "scope_of", "sight"]


@dataclass(frozen=True)
class Actor:
    """Somebody who asks.

    `account`: their account's id, None for whoever works at the command line. `staff_code` ties them to the allocations
    that are theirs; empty: they hold no case. `teams`: probation delivery units. `body`: the supplier, panel or
    division to which cases are referred. `delegated`: what is done by name only was delegated to them. `narrowed_to`:
    of what the role may do, only these; None: all of it.
    """

    name: str
    role: Role
    staff_code: str = ""
    establishments: frozenset[str] = field(default_factory=frozenset)
    regions: frozenset[str] = field(default_factory=frozenset)
    teams: frozenset[str] = field(default_factory=frozenset)
    body: str = ""
    account: int | None = None
    delegated: bool = False
    narrowed_to: frozenset[Action] | None = None


@dataclass(frozen=True)
class Scope:
    """Which cases a list may show: those held by `staff_code`, of the units, at the establishments, in the regions,
    referred to a body (`referred_as` is the role that it is asked for), or every one.

    `account` is whose list it is: restricted cases on whose list they are not, and those from which they are excluded,
    lie outside. None is on no list.
    """

    staff_code: str = ""
    establishments: frozenset[str] = field(default_factory=frozenset)
    regions: frozenset[str] = field(default_factory=frozenset)
    everyone: bool = False
    teams: frozenset[str] = field(default_factory=frozenset)
    referred_as: Role | None = None
    body: str = ""
    account: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no case at all lies within it."""
        return not (
            self.staff_code
            or self.establishments
            or self.regions
            or self.everyone
            or self.teams
            or self.referred_as is not None
        )


def may(actor: Actor, action: Action, relations: Collection[Relation]) -> bool:
    """Whether the actor may do it to a case to which they have these relations. None at all is `Relation.NONE`."""
    # Through broken glass somebody sees what an emergency opens, and does nothing.
    if CALLED in relations and action in BREAK_GLASS_OPENS and _allowed(actor, Action.BREAK_GLASS):
        return True
    return bool(_allowed(actor, action) & (set(relations) | {NONE}))


def sight(actor: Actor, relations: Collection[Relation]) -> frozenset[Compartment]:
    """The compartments of a case that the actor may read."""
    return frozenset(compartment for compartment, action in READING.items() if may(actor, action, relations))


def scope_of(actor: Actor, action: Action = Action.READ_CASE) -> Scope:
    """The cases to which the actor may do it, as a list asks for them."""
    allowed = _allowed(actor, action)
    return Scope(
        staff_code=actor.staff_code if OWN in allowed else "",
        establishments=actor.establishments if ESTABLISHMENT in allowed else frozenset(),
        regions=actor.regions if REGION in allowed else frozenset(),
        everyone=NONE in allowed,
        teams=actor.teams if TEAM in allowed else frozenset(),
        referred_as=actor.role if REFERRED in allowed and NONE not in allowed else None,
        body=actor.body if REFERRED in allowed else "",
        account=actor.account,
    )


def _allowed(actor: Actor, action: Action) -> frozenset[Relation]:
    if actor.narrowed_to is not None and action not in actor.narrowed_to:
        return frozenset()
    if actor.role in DELEGATED.get(action, ()) and not actor.delegated:
        return frozenset()
    return PERMISSIONS.get(action, {}).get(actor.role, frozenset())
