"""The roles that people sign in with."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody does."""

    POM = "POM"
    COM = "COM"
    PP = "PP"
    KEY_WORKER = "key_worker"
    PRE_RELEASE_OFFICER = "pre_release_officer"
    CASE_ADMINISTRATOR = "case_administrator"
    HOMD = "HOMD"
    HOMS = "HOMS"
    GOVERNOR = "governor"
    DUTY_GOVERNOR = "duty_governor"
    HEAD_OF_SAFETY = "head_of_safety"
    PSYCHOLOGIST = "psychologist"
    PROGRAMME_FACILITATOR = "programme_facilitator"
    SPO = "SPO"
    PDU_HEAD = "PDU_head"
    VLO = "VLO"
    CRS_SUPPLIER = "CRS_supplier"
    AP_STAFF = "AP_staff"
    NSD = "NSD"
    INTELLIGENCE_UNIT = "intelligence_unit"
    WECASP_CHAIR = "WECASP_chair"
    WECASP_SECRETARIAT = "WECASP_secretariat"
    BOARD_MEMBER = "board_member"
    PGD = "PGD"
    LTHSPG = "LTHSPG"
    YCS = "YCS"
    INSPECTOR = "inspector"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        """The role in words."""
        return _LABELS[self]


_LABELS = {
    Role.POM: "Prison offender manager (POM)",
    Role.COM: "Community offender manager (COM)",
    Role.PP: "Probation practitioner (PP)",
    Role.KEY_WORKER: "Key worker",
    Role.PRE_RELEASE_OFFICER: "Pre-release officer",
    Role.CASE_ADMINISTRATOR: "Case administrator",
    Role.HOMD: "Head of offender management delivery (HOMD)",
    Role.HOMS: "Head of offender management services (HOMS)",
    Role.GOVERNOR: "Governor or Director",
    Role.DUTY_GOVERNOR: "Duty governor",
    Role.HEAD_OF_SAFETY: "Head of Safety",
    Role.PSYCHOLOGIST: "Psychologist",
    Role.PROGRAMME_FACILITATOR: "Programme facilitator",
    Role.SPO: "Senior probation officer (SPO)",
    Role.PDU_HEAD: "Head of probation delivery unit (PDU)",
    Role.VLO: "Victim liaison officer (VLO)",
    Role.CRS_SUPPLIER: "Supplier of commissioned rehabilitative services (CRS)",
    Role.AP_STAFF: "Approved Premises staff",
    Role.NSD: "National Security Division (NSD)",
    Role.INTELLIGENCE_UNIT: "National Intelligence Unit",
    Role.WECASP_CHAIR: "Chair of the women's panel (WECASP)",
    Role.WECASP_SECRETARIAT: "Secretariat of the women's panel (WECASP)",
    Role.BOARD_MEMBER: "Member of the WECASP Board",
    Role.PGD: "Prison Group Director (PGD)",
    Role.LTHSPG: "Long Term and High Security Prison Group (LTHSPG)",
    Role.YCS: "Youth Custody Service (YCS)",
    Role.INSPECTOR: "Inspector",
    Role.AUDITOR: "Auditor",
    Role.ADMINISTRATOR: "Administrator",
}

# Staff who may be called to a case that is not theirs; suppliers, inspectors and auditors never are.
CALLED_TO_ANY_CASE = (
    Role.POM,
    Role.COM,
    Role.PP,
    Role.PRE_RELEASE_OFFICER,
    Role.HOMD,
    Role.HOMS,
    Role.GOVERNOR,
    Role.DUTY_GOVERNOR,
    Role.HEAD_OF_SAFETY,
    Role.SPO,
    Role.PDU_HEAD,
    Role.NSD,
)
