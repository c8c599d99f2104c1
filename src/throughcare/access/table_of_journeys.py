"""The permissions of the stages of journeys: whose work each is, as the texts give it to them."""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.actions import Action
from throughcare.access.cells import (
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
from throughcare.access.roles import Role

_PREPARING_ROTL: Row = {Role.POM: MINE, Role.HOMD: PRISON, Role.CASE_ADMINISTRATOR: PRISON}
# A COM comments on ROTL in cases of their own; where none is allocated, a duty COM of the person's region does of the
# ROTL that the POM asked about, and of no other (`work/on_request.py`; OMiC, ROTL, COM Input).
_COMMENTING_ON_ROTL: Row = {Role.COM: COMMUNITY, Role.SPO: COMMUNITY}

PERMISSIONS_OF_JOURNEYS: Mapping[Action, Row] = {
    Action.COMPLETE_ASSESSMENT: ON_THE_CASE,
    # The manager of the case, and who answers for them.
    Action.HAND_OVER: {**ON_THE_CASE, Role.CASE_ADMINISTRATOR: BOTH},
    # What the text gives to one of the two managers and not to the other.
    Action.WORK_OF_POM: {Role.POM: MINE, Role.HOMD: PRISON},
    Action.WORK_OF_COM: {Role.COM: MINE, Role.PP: MINE, Role.SPO: COMMUNITY},
    Action.TRIAGE_EARLY: {Role.NSD: REFERRED_ONLY},
    Action.KEEP_PAROLE: {**ON_THE_CASE, Role.CASE_ADMINISTRATOR: BOTH},
    # The POM co-ordinates, or the Duty Governor while there is none; the responsible manager calls the board.
    Action.RETURN_TO_CLOSED: {
        Role.POM: MINE,
        Role.COM: MINE,
        Role.HOMD: PRISON,
        Role.GOVERNOR: PRISON_ONLY,
        Role.DUTY_GOVERNOR: PRISON_ONLY,
    },
    Action.DECIDE_RETURN: {Role.GOVERNOR: PRISON_ONLY, Role.DUTY_GOVERNOR: PRISON_ONLY},
    # What the table of tasks gives to the POM, whose colleagues stand in as they do for contacts.
    Action.DO_PRISON_TASK: {Role.POM: PRISON, Role.HOMD: PRISON},
    # The core service is given to the manager by psychology of the prison; in the community the COM notes it.
    Action.GIVE_OPD_SERVICE: {**ON_THE_CASE, Role.PSYCHOLOGIST: PRISON},
    # Those who answer for whoever assessed: the HOMD is a Senior Probation Officer.
    Action.COUNTERSIGN: {Role.HOMD: PRISON, Role.SPO: COMMUNITY},
    # ROTL is the POM's work but for what the COM feeds in; restricted ROTL is decided by the Governor or deputy, and
    # those who let somebody out and take them back keep the log (OMiC, ROTL).
    Action.PREPARE_ROTL: _PREPARING_ROTL,
    Action.GATHER_FOR_ROTL: {**_PREPARING_ROTL, **_COMMENTING_ON_ROTL},
    Action.COMMENT_ON_ROTL: _COMMENTING_ON_ROTL,
    Action.DECIDE_ROTL: {Role.GOVERNOR: PRISON_ONLY, Role.DUTY_GOVERNOR: PRISON_ONLY},
    Action.LOG_ROTL: {**_PREPARING_ROTL, Role.GOVERNOR: PRISON_ONLY, Role.DUTY_GOVERNOR: PRISON_ONLY},
    # EBM: case administrators screen, a psychologist reviews the file, all staff in contact give evidence. Who decides
    # the text does not say; the Governor sanctions it (OMiC, Enhanced Behavioural Monitoring).
    Action.SCREEN_FOR_EBM: {Role.CASE_ADMINISTRATOR: PRISON, Role.HOMD: PRISON},
    Action.REVIEW_FOR_EBM: {Role.PSYCHOLOGIST: PRISON},
    Action.DECIDE_EBM: {Role.GOVERNOR: PRISON_ONLY, Role.HOMD: PRISON, Role.PSYCHOLOGIST: PRISON},
    Action.MONITOR_UNDER_EBM: {
        **LEADING_A_PRISON,
        Role.POM: PRISON,
        Role.COM: MINE,
        Role.KEY_WORKER: MINE,
        Role.PRE_RELEASE_OFFICER: PRISON,
        Role.CASE_ADMINISTRATOR: PRISON,
        Role.HEAD_OF_SAFETY: PRISON_ONLY,
        Role.PSYCHOLOGIST: PRISON,
        Role.PROGRAMME_FACILITATOR: PRISON,
    },
}
