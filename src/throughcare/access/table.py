"""The one table of permissions: which roles may do what, standing how to the case. What is not in it is refused.

From the sources: OMiC case notes for HOMD, HOMS, POM, case administrators, governors, NSD and the intelligence unit
and, once delegated, psychologists and programme facilitators (OMiC, Digital Prison Services); COM and VLO read those
made after 1 October 2019; MAPPA minutes and victim contact outside the prisoner's record (National Standards, Annex B
1.2); the papers of the women's panel in its meetings (WECASP 7.24.4); suppliers only what was referred to them, and of
it only what `referrals.py` names (Resettlement 5.2).
"""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.actions import Action
from throughcare.access.cells import (
    ANY,
    BOTH,
    COMMUNITY,
    LEADING_A_PRISON,
    MINE,
    ON_THE_CASE,
    PRISON,
    PRISON_ONLY,
    REFERRED_ONLY,
    Row,
)
from throughcare.access.relations import ESTABLISHMENT, REFERRED, REGION, TEAM
from throughcare.access.roles import CALLED_TO_ANY_CASE, Role
from throughcare.access.table_of_journeys import PERMISSIONS_OF_JOURNEYS

_KEEPING_CASE_PAPERS: Row = {
    Role.POM: PRISON,
    Role.COM: COMMUNITY,
    Role.PP: COMMUNITY,
    Role.PRE_RELEASE_OFFICER: PRISON,
    Role.CASE_ADMINISTRATOR: BOTH,
    Role.HOMD: PRISON,
    Role.DUTY_GOVERNOR: PRISON_ONLY,
    Role.SPO: COMMUNITY,
}

PERMISSIONS: Mapping[Action, Row] = {
    **PERMISSIONS_OF_JOURNEYS,
    Action.READ_CASE: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.KEY_WORKER: MINE,
        Role.PRE_RELEASE_OFFICER: PRISON,
        Role.CASE_ADMINISTRATOR: BOTH,
        Role.HEAD_OF_SAFETY: PRISON_ONLY,
        Role.PSYCHOLOGIST: PRISON,
        Role.PROGRAMME_FACILITATOR: PRISON,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.VLO: frozenset({REGION}),
        Role.AP_STAFF: REFERRED_ONLY,
        Role.NSD: REFERRED_ONLY,
        Role.INTELLIGENCE_UNIT: REFERRED_ONLY,
        Role.WECASP_CHAIR: REFERRED_ONLY,
        Role.WECASP_SECRETARIAT: REFERRED_ONLY,
        Role.BOARD_MEMBER: REFERRED_ONLY,
        Role.PGD: frozenset({ESTABLISHMENT, REFERRED}),
        Role.LTHSPG: REFERRED_ONLY,
        Role.YCS: REFERRED_ONLY,
        Role.INSPECTOR: ANY,
        Role.AUDITOR: ANY,
    },
    Action.READ_REFERRAL: {Role.CRS_SUPPLIER: REFERRED_ONLY},
    Action.EXPORT_CASE: {Role.HOMD: PRISON, Role.SPO: COMMUNITY, Role.INSPECTOR: ANY},
    Action.RECORD_CONTACT: {
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.KEY_WORKER: MINE,
        Role.PRE_RELEASE_OFFICER: PRISON,
        Role.HOMD: PRISON,
        Role.SPO: COMMUNITY,
        Role.CASE_ADMINISTRATOR: BOTH,
    },
    Action.ALLOCATE_POM: {Role.HOMD: PRISON},
    Action.ALLOCATE_COM: {Role.SPO: COMMUNITY},
    Action.ALLOCATE_KEY_WORKER: {Role.HOMD: PRISON, Role.HOMS: PRISON_ONLY},
    # The HOMD allocates; those who lead the prison see who waits, and how much each POM has.
    Action.READ_ALLOCATION: {**LEADING_A_PRISON, Role.INSPECTOR: ANY},
    # POMs may see who had the case before, and in which prison (OMiC, POM to POM Handover).
    Action.READ_ALLOCATION_HISTORY: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.SPO: COMMUNITY,
        Role.CASE_ADMINISTRATOR: BOTH,
        Role.INSPECTOR: ANY,
        Role.AUDITOR: ANY,
    },
    Action.KEEP_POM_PROFILES: {Role.HOMD: PRISON_ONLY},
    Action.KEEP_EQUIP_PLAN: {Role.HOMD: PRISON_ONLY, Role.HOMS: PRISON_ONLY},
    Action.RECORD_RESPONSIBILITY: {Role.COM: MINE, Role.HOMD: PRISON, Role.SPO: COMMUNITY},
    Action.CORRECT_RESPONSIBILITY: {Role.HOMD: PRISON, Role.SPO: COMMUNITY},
    Action.CORRECT_FACT: {**ON_THE_CASE, Role.CASE_ADMINISTRATOR: BOTH},
    Action.DECIDE_MATCH: {Role.HOMD: PRISON, Role.SPO: COMMUNITY, Role.CASE_ADMINISTRATOR: BOTH},
    Action.RECORD_STATEMENT: {
        **ON_THE_CASE,
        Role.KEY_WORKER: MINE,
        Role.PRE_RELEASE_OFFICER: PRISON,
        Role.CASE_ADMINISTRATOR: BOTH,
    },
    # Papers: any at all, for all staff in contact with the person, and those of whoever works on the case. A duty COM
    # writes for a case that has none yet; the Duty Governor, where the POM cannot be had.
    Action.KEEP_PAPER: {
        **_KEEPING_CASE_PAPERS,
        Role.KEY_WORKER: MINE,
        Role.HOMS: PRISON_ONLY,
        Role.GOVERNOR: PRISON_ONLY,
        Role.PSYCHOLOGIST: PRISON,
        Role.PROGRAMME_FACILITATOR: PRISON,
    },
    Action.KEEP_CASE_PAPER: _KEEPING_CASE_PAPERS,
    # Notes of OMiC. For the NSD and the intelligence unit making one is not stated: they read. Psychologists and
    # programme facilitators only once the HOMD has delegated it to them.
    Action.READ_OMIC_NOTES: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.CASE_ADMINISTRATOR: PRISON,
        Role.PSYCHOLOGIST: PRISON,
        Role.PROGRAMME_FACILITATOR: PRISON,
        Role.COM: COMMUNITY,
        Role.VLO: frozenset({REGION}),
        Role.NSD: REFERRED_ONLY,
        Role.INTELLIGENCE_UNIT: REFERRED_ONLY,
        Role.INSPECTOR: ANY,
        Role.AUDITOR: ANY,
    },
    Action.WRITE_OMIC_NOTE: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.CASE_ADMINISTRATOR: PRISON,
        Role.PSYCHOLOGIST: PRISON,
        Role.PROGRAMME_FACILITATOR: PRISON,
    },
    Action.READ_SENSITIVE: {
        **LEADING_A_PRISON,
        Role.POM: MINE,
        Role.COM: MINE,
        Role.PP: MINE,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.NSD: REFERRED_ONLY,
        Role.INTELLIGENCE_UNIT: REFERRED_ONLY,
        Role.LTHSPG: REFERRED_ONLY,
        Role.INSPECTOR: ANY,
    },
    Action.WRITE_SENSITIVE_NOTE: {**ON_THE_CASE, Role.HOMS: PRISON_ONLY, Role.NSD: REFERRED_ONLY},
    Action.READ_SAFETY: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.KEY_WORKER: MINE,
        Role.PRE_RELEASE_OFFICER: PRISON,
        Role.HEAD_OF_SAFETY: PRISON_ONLY,
        Role.PSYCHOLOGIST: PRISON,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AP_STAFF: REFERRED_ONLY,
        Role.INSPECTOR: ANY,
    },
    # Minutes outside the record, for those at the table.
    Action.READ_MAPPA_MINUTES: {
        Role.POM: MINE,
        Role.COM: MINE,
        Role.PP: MINE,
        Role.HOMD: PRISON,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
    },
    Action.KEEP_MAPPA_MINUTES: {Role.COM: MINE, Role.PP: MINE, Role.SPO: COMMUNITY},
    # One-way glass: a VLO sees the stages of the case, and nobody on the case sees a victim.
    Action.READ_VICTIM_CONTACT: {Role.VLO: frozenset({REGION})},
    Action.KEEP_VICTIM_CONTACT: {Role.VLO: frozenset({REGION})},
    Action.READ_WECASP: {
        Role.WECASP_CHAIR: REFERRED_ONLY,
        Role.WECASP_SECRETARIAT: REFERRED_ONLY,
        Role.BOARD_MEMBER: REFERRED_ONLY,
        Role.PGD: REFERRED_ONLY,
        Role.LTHSPG: REFERRED_ONLY,
        Role.YCS: REFERRED_ONLY,
        Role.GOVERNOR: PRISON_ONLY,
        Role.HEAD_OF_SAFETY: PRISON_ONLY,
        Role.HOMD: PRISON,
        Role.POM: PRISON,
        Role.COM: MINE,
        Role.PP: MINE,
        Role.INSPECTOR: ANY,
    },
    Action.KEEP_WECASP_PAPER: {Role.WECASP_SECRETARIAT: REFERRED_ONLY, Role.WECASP_CHAIR: REFERRED_ONLY},
    Action.AGREE_DISCLOSURE: {Role.WECASP_CHAIR: REFERRED_ONLY},
    # Whoever is on the case sees who was told. A supplier, a key worker and a panel do not: it may tell that there is a
    # VLO, or that the police have to do with it.
    Action.SEE_NOTICES: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.CASE_ADMINISTRATOR: BOTH,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.INSPECTOR: ANY,
        Role.AUDITOR: ANY,
    },
    # A POM on duty and a duty COM send for others; a duty governor out of hours.
    Action.SEND_NOTICE: {
        Role.POM: PRISON,
        Role.COM: COMMUNITY,
        Role.PP: COMMUNITY,
        Role.HOMD: PRISON,
        Role.DUTY_GOVERNOR: PRISON_ONLY,
        Role.SPO: COMMUNITY,
        Role.CASE_ADMINISTRATOR: BOTH,
    },
    # The administrator mends mailboxes, and sees that a notice is stuck; whom it is about they do not see.
    Action.MEND_NOTICES: {
        Role.HOMD: PRISON,
        Role.SPO: COMMUNITY,
        Role.CASE_ADMINISTRATOR: BOTH,
        Role.ADMINISTRATOR: ANY,
    },
    Action.RESTRICT_CASE: {Role.HOMD: PRISON, Role.GOVERNOR: PRISON_ONLY, Role.SPO: COMMUNITY},
    Action.BREAK_GLASS: dict.fromkeys(CALLED_TO_ANY_CASE, ANY),
    Action.REVIEW_BREAK_GLASS: {
        Role.HOMD: PRISON,
        Role.GOVERNOR: PRISON_ONLY,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AUDITOR: ANY,
    },
    Action.SEE_WHO_LOOKED: {
        Role.HOMD: PRISON,
        Role.GOVERNOR: PRISON_ONLY,
        Role.SPO: COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AUDITOR: ANY,
    },
    Action.ANSWER_SUBJECT_ACCESS: {Role.HOMD: PRISON, Role.SPO: COMMUNITY, Role.CASE_ADMINISTRATOR: BOTH},
    Action.HOLD_RECORD: {Role.HOMD: PRISON, Role.SPO: COMMUNITY, Role.AUDITOR: ANY},
    # Of a place, and no one case: their own prison or region.
    Action.DEPART_FROM_POLICY: {Role.HOMD: PRISON_ONLY, Role.SPO: frozenset({REGION})},
    Action.DELEGATE_NOTES: {Role.HOMD: PRISON_ONLY},
    # Of the installation.
    Action.READ_LEDGER: {Role.AUDITOR: ANY},
    Action.KEEP_MAILBOXES: {Role.ADMINISTRATOR: ANY},
    Action.MANAGE_ACCOUNTS: {Role.ADMINISTRATOR: ANY},
    Action.GRANT_ADMINISTRATOR: {Role.ADMINISTRATOR: ANY},
    Action.DISABLE_ANCHOR: {Role.ADMINISTRATOR: ANY, Role.AUDITOR: ANY},
    Action.PURGE: {Role.ADMINISTRATOR: ANY, Role.AUDITOR: ANY},
}

# What some roles may do only once it was delegated to them by name.
DELEGATED: Mapping[Action, frozenset[Role]] = {
    Action.READ_OMIC_NOTES: frozenset({Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR}),
    Action.WRITE_OMIC_NOTE: frozenset({Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR}),
}
