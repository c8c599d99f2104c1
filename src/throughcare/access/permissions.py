"""The one table of permissions, and the questions that are asked of it. Default deny."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from throughcare.access.roles import Role


class Relation(StrEnum):
    """How somebody stands to a case. A case can be both theirs and in their establishment."""

    OWN = "own"
    ESTABLISHMENT = "establishment"
    REGION = "region"
    NONE = "none"


class Action(StrEnum):
    """What may be done with a case; and to depart from policy, which is done for a prison or a region."""

    READ_CASE = "read_case"
    EXPORT_CASE = "export_case"
    RECORD_CONTACT = "record_contact"
    ALLOCATE_POM = "allocate_pom"
    ALLOCATE_COM = "allocate_com"
    RECORD_RESPONSIBILITY = "record_responsibility"
    COMPLETE_ASSESSMENT = "complete_assessment"
    CORRECT_FACT = "correct_fact"
    DECIDE_MATCH = "decide_match"
    DEPART_FROM_POLICY = "depart_from_policy"


OWN, ESTABLISHMENT, REGION, NONE = Relation

_PRISON = frozenset({OWN, ESTABLISHMENT})
_COMMUNITY = frozenset({OWN, REGION})
_BOTH = frozenset({OWN, ESTABLISHMENT, REGION})
_ANY = frozenset(Relation)

PERMISSIONS: Mapping[Action, Mapping[Role, frozenset[Relation]]] = {
    Action.READ_CASE: {
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
        Role.INSPECTOR: _ANY,
    },
    Action.EXPORT_CASE: {
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.INSPECTOR: _ANY,
    },
    Action.RECORD_CONTACT: {
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    Action.ALLOCATE_POM: {Role.HOMD: _PRISON},
    Action.ALLOCATE_COM: {Role.SPO: _COMMUNITY},
    Action.RECORD_RESPONSIBILITY: {
        Role.COM: frozenset({OWN}),
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
    },
    Action.COMPLETE_ASSESSMENT: {
        Role.POM: frozenset({OWN}),
        Role.COM: frozenset({OWN}),
        Role.PP: frozenset({OWN}),
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
    },
    Action.CORRECT_FACT: {
        Role.POM: frozenset({OWN}),
        Role.COM: frozenset({OWN}),
        Role.PP: frozenset({OWN}),
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    Action.DECIDE_MATCH: {
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    # Of a place, and no one case: their own prison or region.
    Action.DEPART_FROM_POLICY: {
        Role.HOMD: frozenset({ESTABLISHMENT}),
        Role.SPO: frozenset({REGION}),
    },
}


@dataclass(frozen=True)
class Actor:
    """Somebody who asks. `staff_code` ties them to the allocations that are theirs; empty: they hold no case."""

    name: str
    role: Role
    staff_code: str = ""
    establishments: frozenset[str] = field(default_factory=frozenset)
    regions: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Scope:
    """Which cases a list may show: those held by `staff_code`, at the establishments, in the regions, or every one."""

    staff_code: str = ""
    establishments: frozenset[str] = field(default_factory=frozenset)
    regions: frozenset[str] = field(default_factory=frozenset)
    everyone: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether no case at all lies within it."""
        return not (self.staff_code or self.establishments or self.regions or self.everyone)


def may(actor: Actor, action: Action, relations: Collection[Relation]) -> bool:
    """Whether the actor may do it to a case to which they have these relations. None at all is `Relation.NONE`."""
    allowed = PERMISSIONS.get(action, {}).get(actor.role, frozenset())
    return bool(allowed & (set(relations) | {NONE}))


def scope_of(actor: Actor, action: Action = Action.READ_CASE) -> Scope:
    """The cases to which the actor may do it, as a list asks for them."""
    allowed = PERMISSIONS.get(action, {}).get(actor.role, frozenset())
    return Scope(
        staff_code=actor.staff_code if OWN in allowed else "",
        establishments=actor.establishments if ESTABLISHMENT in allowed else frozenset(),
        regions=actor.regions if REGION in allowed else frozenset(),
        everyone=NONE in allowed,
    )
