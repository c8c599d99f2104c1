"""Which duties are whose: the owners that the documents name, by the roles that people sign in with."""

from __future__ import annotations

from django.db.models import Q

from throughcare.access.roles import Role
from throughcare.policy.owners import Owner

OWNERS: dict[Role, tuple[Owner, ...]] = {
    Role.POM: (Owner.POM, Owner.POM_IN_CLOSED_ESTATE, Owner.POM_IN_OPEN_ESTATE),
    Role.COM: (Owner.COM, Owner.LDU_AND_COM, Owner.CRC_AND_COM),
    Role.PP: (Owner.PROBATION_PRACTITIONER,),
    Role.HOMD: (Owner.HOMD, Owner.GOVERNOR, Owner.GOVERNOR_OR_DIRECTOR),
    Role.SPO: (Owner.SENIOR_PROBATION_OFFICER, Owner.LDU, Owner.LDU_AND_COM, Owner.PROBATION_SERVICE),
    Role.CASE_ADMINISTRATOR: (Owner.CASE_ADMINISTRATOR, Owner.OMU_STAFF, Owner.LDU),
    Role.KEY_WORKER: (Owner.KEY_WORKER,),
    Role.PRE_RELEASE_OFFICER: (Owner.PRE_RELEASE_OFFICER, Owner.PRE_RELEASE_TEAM),
    Role.HOMS: (Owner.HOMS,),
    Role.GOVERNOR: (Owner.GOVERNOR, Owner.GOVERNOR_OR_DIRECTOR),
    Role.DUTY_GOVERNOR: (Owner.DUTY_GOVERNOR,),
    Role.HEAD_OF_SAFETY: (Owner.HEAD_OF_SAFETY,),
    Role.PSYCHOLOGIST: (Owner.PSYCHOLOGIST, Owner.PSYCHOLOGY_SERVICES),
    Role.PDU_HEAD: (Owner.PDU_HEAD,),
    Role.VLO: (Owner.VICTIM_LIAISON_OFFICER,),
    Role.CRS_SUPPLIER: (Owner.CRS_PROVIDER,),
    Role.AP_STAFF: (Owner.APPROVED_PREMISES,),
    Role.NSD: (Owner.NATIONAL_SECURITY_DIVISION, Owner.NSD_OFFENDER_MANAGER, Owner.NSD_REGIONAL_LEAD),
    Role.WECASP_CHAIR: (Owner.WECASP_CHAIR,),
    Role.WECASP_SECRETARIAT: (Owner.WECASP_OPERATIONAL_SUPPORT, Owner.WECASP_CASE_MANAGER),
    Role.BOARD_MEMBER: (Owner.WECASP_BOARD,),
    Role.PGD: (Owner.PRISON_GROUP_DIRECTOR,),
    Role.LTHSPG: (Owner.LTHSPG,),
    Role.YCS: (Owner.YOUTH_CUSTODY_SERVICE,),
}
# Bodies and posts that nobody signs in for yet, and the parties whose delay nobody here can mend. Every owner of a
# provision that is evaluated stands here or above, which a test holds.
OF_NO_ROLE = frozenset(
    {
        Owner.RESPONSIBLE_MANAGER,  # the POM or the COM, by the case: see below
        Owner.SOURCE_SILENT,
        # the person
        Owner.PERSON_ON_PROBATION,
        Owner.PRISONER,
        # posts and teams in prison
        Owner.BAND_4_SUPERVISING_OFFICER,
        Owner.PRISON_STAFF,
        Owner.STAFF_IN_CONTACT,
        Owner.INVITED_STAFF,
        Owner.PRISON_MAKING_DECISION,
        Owner.CASE_REVIEW_TEAM,
        Owner.REVIEW_CHAIR,
        Owner.ACCT_CASE_MANAGER,
        # resettlement
        Owner.PRE_RELEASE_ADMINISTRATION,
        Owner.SHORT_SENTENCE_FUNCTION,
        Owner.COMMUNITY_INTEGRATION_TEAM,
        Owner.COMMUNITY_INTEGRATION_TEAM_IN_PRISON,
        Owner.CORRE_HUB,
        Owner.RESETTLEMENT_PROBATION_PRACTITIONER,
        Owner.RESETTLEMENT_STAFF,
        Owner.CAS3_PROVIDER,
        Owner.CFO_PROVIDER,
        Owner.HOUSING_SPECIALIST,
        # posts and teams of probation
        Owner.DUTY_COM,
        Owner.REGIONAL_PROBATION_DIRECTOR,
        Owner.UNPAID_WORK_TEAM,
        Owner.COURT_TEAM,
        Owner.REPORT_AUTHOR,
        Owner.COMMUNITY_PSYCHOLOGIST,
        # the women's estate and its panel
        Owner.WOMENS_TEAM,
        Owner.CHAIR_OF_MEETING,
        Owner.WEPS_LEAD_PSYCHOLOGIST,
        Owner.WEPS_PRISON_STAFF,
        Owner.HEAD_OF_ECMT,
        # the rest of HMPPS, and others
        Owner.PPCS,
        Owner.MHCS,
        Owner.NHS_PROVIDER,
        Owner.NHSE_COMMISSIONER,
        Owner.PAROLE_BOARD,
        Owner.MANAGE_POM_CASES,
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
