"""Which duties are whose: the owners that the documents name, by the roles that people sign in with."""

from __future__ import annotations

from django.db.models import Q

from throughcare.access.roles import Role
from throughcare.policy.owners import Owner

OWNERS: dict[Role, tuple[Owner, ...]] = {
    Role.POM: (Owner.POM, Owner.POM_IN_CLOSED_ESTATE, Owner.POM_IN_OPEN_ESTATE),
    Role.COM: (Owner.COM, Owner.LDU_AND_COM, Owner.CRC_AND_COM),
    Role.PP: (Owner.PROBATION_PRACTITIONER,),
    Role.HOMD: (Owner.HOMD, Owner.GOVERNOR),
    Role.SPO: (Owner.SENIOR_PROBATION_OFFICER, Owner.LDU, Owner.LDU_AND_COM, Owner.PROBATION_SERVICE),
    Role.CASE_ADMINISTRATOR: (Owner.CASE_ADMINISTRATOR, Owner.LDU),
}
# Bodies that nobody signs in for yet, and the parties whose delay nobody here can mend. Every owner of a provision that
# is evaluated stands here or above, which a test holds.
OF_NO_ROLE = frozenset(
    {
        Owner.RESPONSIBLE_MANAGER,  # the POM or the COM, by the case: see below
        Owner.UNPAID_WORK_TEAM,
        Owner.CRS_PROVIDER,
        Owner.COURT_TEAM,
        Owner.REPORT_AUTHOR,
        Owner.VICTIM_LIAISON_OFFICER,
        Owner.APPROVED_PREMISES,
        Owner.NSD_OFFENDER_MANAGER,
        Owner.NSD_REGIONAL_LEAD,
        Owner.MANAGE_POM_CASES,
        Owner.PAROLE_BOARD,
        Owner.SOURCE_SILENT,
    }
)
# A COM in the community is the probation practitioner of National Standards.
_ALSO = {Role.COM: (Owner.PROBATION_PRACTITIONER,), Role.PP: (Owner.COM,)}


def owed_by(role: Role) -> Q:
    """The duties that somebody of this role owes in the cases they hold; every duty, for a role that owes none."""
    owners = (*OWNERS.get(role, ()), *_ALSO.get(role, ()))
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
