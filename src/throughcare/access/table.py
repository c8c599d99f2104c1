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
from throughcare.access.relations import ESTABLISHMENT, OWN, REFERRED, REGION, TEAM, Relation
from throughcare.access.roles import CALLED_TO_ANY_CASE, Role

Row = Mapping[Role, frozenset[Relation]]

_MINE = frozenset({OWN})
_PRISON = frozenset({OWN, ESTABLISHMENT})
_PRISON_ONLY = frozenset({ESTABLISHMENT})
_COMMUNITY = frozenset({OWN, TEAM, REGION})
_BOTH = frozenset({OWN, TEAM, ESTABLISHMENT, REGION})
_REFERRED = frozenset({REFERRED})
_ANY = frozenset(Relation)

_ON_THE_CASE: Row = {Role.POM: _MINE, Role.COM: _MINE, Role.PP: _MINE, Role.HOMD: _PRISON, Role.SPO: _COMMUNITY}
_LEADING_A_PRISON: Row = {
    Role.HOMD: _PRISON,
    Role.HOMS: _PRISON_ONLY,
    Role.GOVERNOR: _PRISON_ONLY,
    Role.DUTY_GOVERNOR: _PRISON_ONLY,
}

_KEEPING_CASE_PAPERS: Row = {
    Role.POM: _PRISON,
    Role.COM: _COMMUNITY,
    Role.PP: _COMMUNITY,
    Role.PRE_RELEASE_OFFICER: _PRISON,
    Role.CASE_ADMINISTRATOR: _BOTH,
    Role.HOMD: _PRISON,
    Role.DUTY_GOVERNOR: _PRISON_ONLY,
    Role.SPO: _COMMUNITY,
}

PERMISSIONS: Mapping[Action, Row] = {
    Action.READ_CASE: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.KEY_WORKER: _MINE,
        Role.PRE_RELEASE_OFFICER: _PRISON,
        Role.CASE_ADMINISTRATOR: _BOTH,
        Role.HEAD_OF_SAFETY: _PRISON_ONLY,
        Role.PSYCHOLOGIST: _PRISON,
        Role.PROGRAMME_FACILITATOR: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.VLO: frozenset({REGION}),
        Role.AP_STAFF: _REFERRED,
        Role.NSD: _REFERRED,
        Role.INTELLIGENCE_UNIT: _REFERRED,
        Role.WECASP_CHAIR: _REFERRED,
        Role.WECASP_SECRETARIAT: _REFERRED,
        Role.BOARD_MEMBER: _REFERRED,
        Role.PGD: frozenset({ESTABLISHMENT, REFERRED}),
        Role.LTHSPG: _REFERRED,
        Role.YCS: _REFERRED,
        Role.INSPECTOR: _ANY,
        Role.AUDITOR: _ANY,
    },
    Action.READ_REFERRAL: {Role.CRS_SUPPLIER: _REFERRED},
    Action.EXPORT_CASE: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY, Role.INSPECTOR: _ANY},
    Action.RECORD_CONTACT: {
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.KEY_WORKER: _MINE,
        Role.PRE_RELEASE_OFFICER: _PRISON,
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    Action.ALLOCATE_POM: {Role.HOMD: _PRISON},
    Action.ALLOCATE_COM: {Role.SPO: _COMMUNITY},
    Action.ALLOCATE_KEY_WORKER: {Role.HOMD: _PRISON, Role.HOMS: _PRISON_ONLY},
    # The HOMD allocates; those who lead the prison see who waits, and how much each POM has.
    Action.READ_ALLOCATION: {**_LEADING_A_PRISON, Role.INSPECTOR: _ANY},
    # POMs may see who had the case before, and in which prison (OMiC, POM to POM Handover).
    Action.READ_ALLOCATION_HISTORY: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
        Role.INSPECTOR: _ANY,
        Role.AUDITOR: _ANY,
    },
    Action.KEEP_POM_PROFILES: {Role.HOMD: _PRISON_ONLY},
    Action.RECORD_RESPONSIBILITY: {Role.COM: _MINE, Role.HOMD: _PRISON, Role.SPO: _COMMUNITY},
    Action.CORRECT_RESPONSIBILITY: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY},
    Action.COMPLETE_ASSESSMENT: _ON_THE_CASE,
    Action.CORRECT_FACT: {**_ON_THE_CASE, Role.CASE_ADMINISTRATOR: _BOTH},
    # The manager of the case, and who answers for them.
    Action.HAND_OVER: {**_ON_THE_CASE, Role.CASE_ADMINISTRATOR: _BOTH},
    # What the text gives to one of the two managers and not to the other.
    Action.WORK_OF_POM: {Role.POM: _MINE, Role.HOMD: _PRISON},
    Action.WORK_OF_COM: {Role.COM: _MINE, Role.PP: _MINE, Role.SPO: _COMMUNITY},
    Action.TRIAGE_EARLY: {Role.NSD: _REFERRED},
    Action.KEEP_PAROLE: {**_ON_THE_CASE, Role.CASE_ADMINISTRATOR: _BOTH},
    # The POM co-ordinates, or the Duty Governor while there is none; the responsible manager calls the board.
    Action.RETURN_TO_CLOSED: {
        Role.POM: _MINE,
        Role.COM: _MINE,
        Role.HOMD: _PRISON,
        Role.GOVERNOR: _PRISON_ONLY,
        Role.DUTY_GOVERNOR: _PRISON_ONLY,
    },
    Action.DECIDE_RETURN: {Role.GOVERNOR: _PRISON_ONLY, Role.DUTY_GOVERNOR: _PRISON_ONLY},
    # What the table of tasks gives to the POM, whose colleagues stand in as they do for contacts.
    Action.DO_PRISON_TASK: {Role.POM: _PRISON, Role.HOMD: _PRISON},
    # The core service is given to the manager by psychology of the prison; in the community the COM notes it.
    Action.GIVE_OPD_SERVICE: {**_ON_THE_CASE, Role.PSYCHOLOGIST: _PRISON},
    # Those who answer for whoever assessed: the HOMD is a Senior Probation Officer.
    Action.COUNTERSIGN: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY},
    Action.DECIDE_MATCH: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY, Role.CASE_ADMINISTRATOR: _BOTH},
    Action.RECORD_STATEMENT: {
        **_ON_THE_CASE,
        Role.KEY_WORKER: _MINE,
        Role.PRE_RELEASE_OFFICER: _PRISON,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    # Papers: any at all, for all staff in contact with the person, and those of whoever works on the case. A duty COM
    # writes for a case that has none yet; the Duty Governor, where the POM cannot be had.
    Action.KEEP_PAPER: {
        **_KEEPING_CASE_PAPERS,
        Role.KEY_WORKER: _MINE,
        Role.HOMS: _PRISON_ONLY,
        Role.GOVERNOR: _PRISON_ONLY,
        Role.PSYCHOLOGIST: _PRISON,
        Role.PROGRAMME_FACILITATOR: _PRISON,
    },
    Action.KEEP_CASE_PAPER: _KEEPING_CASE_PAPERS,
    # Notes of OMiC. For the NSD and the intelligence unit making one is not stated: they read. Psychologists and
    # programme facilitators only once the HOMD has delegated it to them.
    Action.READ_OMIC_NOTES: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.CASE_ADMINISTRATOR: _PRISON,
        Role.PSYCHOLOGIST: _PRISON,
        Role.PROGRAMME_FACILITATOR: _PRISON,
        Role.COM: _COMMUNITY,
        Role.VLO: frozenset({REGION}),
        Role.NSD: _REFERRED,
        Role.INTELLIGENCE_UNIT: _REFERRED,
        Role.INSPECTOR: _ANY,
        Role.AUDITOR: _ANY,
    },
    Action.WRITE_OMIC_NOTE: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.CASE_ADMINISTRATOR: _PRISON,
        Role.PSYCHOLOGIST: _PRISON,
        Role.PROGRAMME_FACILITATOR: _PRISON,
    },
    Action.READ_SENSITIVE: {
        **_LEADING_A_PRISON,
        Role.POM: _MINE,
        Role.COM: _MINE,
        Role.PP: _MINE,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.NSD: _REFERRED,
        Role.INTELLIGENCE_UNIT: _REFERRED,
        Role.LTHSPG: _REFERRED,
        Role.INSPECTOR: _ANY,
    },
    Action.WRITE_SENSITIVE_NOTE: {**_ON_THE_CASE, Role.HOMS: _PRISON_ONLY, Role.NSD: _REFERRED},
    Action.READ_SAFETY: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.KEY_WORKER: _MINE,
        Role.PRE_RELEASE_OFFICER: _PRISON,
        Role.HEAD_OF_SAFETY: _PRISON_ONLY,
        Role.PSYCHOLOGIST: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AP_STAFF: _REFERRED,
        Role.INSPECTOR: _ANY,
    },
    # Minutes outside the record, for those at the table.
    Action.READ_MAPPA_MINUTES: {
        Role.POM: _MINE,
        Role.COM: _MINE,
        Role.PP: _MINE,
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
    },
    Action.KEEP_MAPPA_MINUTES: {Role.COM: _MINE, Role.PP: _MINE, Role.SPO: _COMMUNITY},
    # One-way glass: a VLO sees the stages of the case, and nobody on the case sees a victim.
    Action.READ_VICTIM_CONTACT: {Role.VLO: frozenset({REGION})},
    Action.KEEP_VICTIM_CONTACT: {Role.VLO: frozenset({REGION})},
    Action.READ_WECASP: {
        Role.WECASP_CHAIR: _REFERRED,
        Role.WECASP_SECRETARIAT: _REFERRED,
        Role.BOARD_MEMBER: _REFERRED,
        Role.PGD: _REFERRED,
        Role.LTHSPG: _REFERRED,
        Role.YCS: _REFERRED,
        Role.GOVERNOR: _PRISON_ONLY,
        Role.HEAD_OF_SAFETY: _PRISON_ONLY,
        Role.HOMD: _PRISON,
        Role.POM: _PRISON,
        Role.COM: _MINE,
        Role.PP: _MINE,
        Role.INSPECTOR: _ANY,
    },
    Action.KEEP_WECASP_PAPER: {Role.WECASP_SECRETARIAT: _REFERRED, Role.WECASP_CHAIR: _REFERRED},
    Action.AGREE_DISCLOSURE: {Role.WECASP_CHAIR: _REFERRED},
    # Whoever is on the case sees who was told. A supplier, a key worker and a panel do not: it may tell that there is a
    # VLO, or that the police have to do with it.
    Action.SEE_NOTICES: {
        **_LEADING_A_PRISON,
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.INSPECTOR: _ANY,
        Role.AUDITOR: _ANY,
    },
    # A POM on duty and a duty COM send for others; a duty governor out of hours.
    Action.SEND_NOTICE: {
        Role.POM: _PRISON,
        Role.COM: _COMMUNITY,
        Role.PP: _COMMUNITY,
        Role.HOMD: _PRISON,
        Role.DUTY_GOVERNOR: _PRISON_ONLY,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
    },
    # The administrator mends mailboxes, and sees that a notice is stuck; whom it is about they do not see.
    Action.MEND_NOTICES: {
        Role.HOMD: _PRISON,
        Role.SPO: _COMMUNITY,
        Role.CASE_ADMINISTRATOR: _BOTH,
        Role.ADMINISTRATOR: _ANY,
    },
    Action.RESTRICT_CASE: {Role.HOMD: _PRISON, Role.GOVERNOR: _PRISON_ONLY, Role.SPO: _COMMUNITY},
    Action.BREAK_GLASS: dict.fromkeys(CALLED_TO_ANY_CASE, _ANY),
    Action.REVIEW_BREAK_GLASS: {
        Role.HOMD: _PRISON,
        Role.GOVERNOR: _PRISON_ONLY,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AUDITOR: _ANY,
    },
    Action.SEE_WHO_LOOKED: {
        Role.HOMD: _PRISON,
        Role.GOVERNOR: _PRISON_ONLY,
        Role.SPO: _COMMUNITY,
        Role.PDU_HEAD: frozenset({TEAM}),
        Role.AUDITOR: _ANY,
    },
    Action.ANSWER_SUBJECT_ACCESS: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY, Role.CASE_ADMINISTRATOR: _BOTH},
    Action.HOLD_RECORD: {Role.HOMD: _PRISON, Role.SPO: _COMMUNITY, Role.AUDITOR: _ANY},
    # Of a place, and no one case: their own prison or region.
    Action.DEPART_FROM_POLICY: {Role.HOMD: _PRISON_ONLY, Role.SPO: frozenset({REGION})},
    Action.DELEGATE_NOTES: {Role.HOMD: _PRISON_ONLY},
    # Of the installation.
    Action.READ_LEDGER: {Role.AUDITOR: _ANY},
    Action.KEEP_MAILBOXES: {Role.ADMINISTRATOR: _ANY},
    Action.MANAGE_ACCOUNTS: {Role.ADMINISTRATOR: _ANY},
    Action.GRANT_ADMINISTRATOR: {Role.ADMINISTRATOR: _ANY},
    Action.DISABLE_ANCHOR: {Role.ADMINISTRATOR: _ANY, Role.AUDITOR: _ANY},
    Action.PURGE: {Role.ADMINISTRATOR: _ANY, Role.AUDITOR: _ANY},
}

# What some roles may do only once it was delegated to them by name.
DELEGATED: Mapping[Action, frozenset[Role]] = {
    Action.READ_OMIC_NOTES: frozenset({Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR}),
    Action.WRITE_OMIC_NOTE: frozenset({Role.PSYCHOLOGIST, Role.PROGRAMME_FACILITATOR}),
}
