"""Who owes a duty: the roles and bodies that the documents name."""

from enum import StrEnum


class Owner(StrEnum):
    """A role or body as the field calls it."""

    POM = "POM"
    POM_IN_CLOSED_ESTATE = "POM in the closed estate"
    POM_IN_OPEN_ESTATE = "POM in the open estate"
    COM = "COM"
    PROBATION_PRACTITIONER = "Probation Practitioner"
    RESPONSIBLE_MANAGER = "Responsible Offender Manager"
    HOMD = "HOMD"
    GOVERNOR = "Governor"
    CASE_ADMINISTRATOR = "Case Administrator"
    LDU = "LDU"
    LDU_AND_COM = "LDU and COM"
    CRC_AND_COM = "CRC and COM"
    SENIOR_PROBATION_OFFICER = "Senior Probation Officer"
    UNPAID_WORK_TEAM = "Unpaid Work team"
    CRS_PROVIDER = "CRS provider"
    PROBATION_SERVICE = "Probation Service"
    COURT_TEAM = "Court team"
    REPORT_AUTHOR = "Report author"
    VICTIM_LIAISON_OFFICER = "Victim Liaison Officer"
    APPROVED_PREMISES = "Approved Premises"
    NSD_OFFENDER_MANAGER = "Offender Manager (NSD)"
    NSD_REGIONAL_LEAD = "Lead for the NSD Region"
    MANAGE_POM_CASES = "Manage POM Cases service"
    PAROLE_BOARD = "Parole Board"
    SOURCE_SILENT = "not stated"
