"""Which duties are whose: the owners that the documents name, by the roles that people sign in with."""

from __future__ import annotations

from django.db.models import Q

from throughcare.access.roles import Role
from throughcare.policy.owners import Owner

_OWNERS: dict[Role, tuple[Owner, ...]] = {
    Role.POM: (Owner.POM,),
    Role.COM: (Owner.COM, Owner.LDU_AND_COM),
    Role.PP: (Owner.PROBATION_PRACTITIONER,),
    Role.HOMD: (Owner.HOMD, Owner.GOVERNOR),
    Role.SPO: (Owner.SENIOR_PROBATION_OFFICER, Owner.LDU, Owner.LDU_AND_COM, Owner.PROBATION_SERVICE),
    Role.CASE_ADMINISTRATOR: (Owner.CASE_ADMINISTRATOR, Owner.LDU),
}
# A COM in the community is the probation practitioner of National Standards.
_ALSO = {Role.COM: (Owner.PROBATION_PRACTITIONER,), Role.PP: (Owner.COM,)}


def owed_by(role: Role) -> Q:
    """The duties that somebody of this role owes in the cases they hold; every duty, for a role that owes none."""
    owners = (*_OWNERS.get(role, ()), *_ALSO.get(role, ()))
    if not owners:
        return Q()
    owed = Q()
    for owner in owners:
        # Two owners of one duty are kept as "POM and COM".
        owed |= (
            Q(owner=owner.value) | Q(owner__startswith=f"{owner.value} and ") | Q(owner__endswith=f" and {owner.value}")
        )
    if role in (Role.POM, Role.COM):
        owed |= Q(owner=Owner.RESPONSIBLE_MANAGER.value, person__standing__responsible=role.value)
    return owed
