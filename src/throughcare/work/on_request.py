"""What those of a role do of somebody else's case on request only: standing in for a manager that it has not got."""

from __future__ import annotations

from dataclasses import dataclass

from throughcare.access.roles import Role
from throughcare.policy.facts import ManagerRole
from throughcare.policy.subjects import DateFact, TruthFact


@dataclass(frozen=True)
class OnRequest:
    """Those of `role` do it of a row with this mark, until the day of another fact, while there is no such manager.

    `provision`: the one by which they are asked.
    """

    role: Role
    instead_of: ManagerRole
    mark: TruthFact
    until: DateFact
    provision: str
