"""What the cells of the table of permissions are made of: in which relations to a case, and rows that several share."""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.relations import ESTABLISHMENT, OWN, REFERRED, REGION, TEAM, Relation
from throughcare.access.roles import Role

Row = Mapping[Role, frozenset[Relation]]

MINE = frozenset({OWN})
PRISON = frozenset({OWN, ESTABLISHMENT})
PRISON_ONLY = frozenset({ESTABLISHMENT})
COMMUNITY = frozenset({OWN, TEAM, REGION})
BOTH = frozenset({OWN, TEAM, ESTABLISHMENT, REGION})
REFERRED_ONLY = frozenset({REFERRED})
ANY = frozenset(Relation)

ON_THE_CASE: Row = {Role.POM: MINE, Role.COM: MINE, Role.PP: MINE, Role.HOMD: PRISON, Role.SPO: COMMUNITY}
LEADING_A_PRISON: Row = {
    Role.HOMD: PRISON,
    Role.HOMS: PRISON_ONLY,
    Role.GOVERNOR: PRISON_ONLY,
    Role.DUTY_GOVERNOR: PRISON_ONLY,
}
