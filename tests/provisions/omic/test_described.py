"""OMiC in the male open estate: what is declared for people to do, hold, tell and read."""

import pytest

from tests.provisions.tables import catalogue

DOCUMENT = "omic-male-open-estate-2021"
DESCRIBED = [
    ("OMIC-EXEC-VISION", "guidance", "should"),
    ("OMIC-EXEC-BENEFITS", "guidance", "may"),
    ("OMIC-EXEC-TERMS", "guidance", "may"),
    ("OMIC-EXEC-PERSONAL-OFFICER", "guidance", "should"),
    ("OMIC-EXEC-OMU-LEADERS", "membership", "must"),
    ("OMIC-EXEC-RESPONSIBILITY-BASIS", "guidance", "must"),
    ("OMIC-EXEC-CORE-TASKS", "workflow", "must"),
    ("OMIC-EXEC-HANDOVER-KINDS", "guidance", "should"),
    ("OMIC-EXEC-PAROLE-AIMS", "guidance", "should"),
    ("OMIC-BG-HISTORY", "guidance", "may"),
    ("OMIC-VISION-DELIVERY", "guidance", "should"),
    ("OMIC-OVERVIEW-READ-WITH", "guidance", "should"),
    ("OMIC-OVERVIEW-FILE-REVIEW", "guidance", "may"),
    ("OMIC-ENTRY-OASYS-CONTENT", "record", "should"),
    ("OMIC-ENTRY-VLO-BEFORE", "notice", "should"),
    ("OMIC-ENTRY-VLO-AFTER", "notice", "should"),
    ("OMIC-P2P-HANDOVER", "workflow", "must"),
    ("OMIC-P2P-SENDING", "workflow", "must"),
    ("OMIC-P2P-RECEIVING", "workflow", "must"),
    ("OMIC-P2P-AGENDA", "record", "should"),
    ("OMIC-P2P-HISTORY", "access", "may"),
    ("OMIC-P2P-CHECKLIST", "guidance", "may"),
    ("OMIC-ALLOC-PRINCIPLES", "guidance", "must"),
    ("OMIC-MPCS-ALLOCATE", "workflow", "must"),
    ("OMIC-MPCS-NOTIFY", "notice", "must"),
    ("OMIC-MPCS-FEEDBACK", "guidance", "should"),
    ("OMIC-SUP-PURPOSE", "guidance", "should"),
    ("OMIC-SUP-FREQUENCY", "guidance", "should"),
    ("OMIC-SUP-COM-AGREED", "workflow", "must"),
    ("OMIC-SUP-RECORD", "record", "should"),
    ("OMIC-SUP-GUIDANCE", "guidance", "may"),
    ("OMIC-EA-PURPOSE", "guidance", "may"),
    ("OMIC-EA-REASONS", "record", "may"),
    ("OMIC-EA-NSD", "workflow", "must"),
    ("OMIC-EA-GUIDANCE", "guidance", "may"),
    ("OMIC-OPD-OUTCOMES", "guidance", "may"),
    ("OMIC-OPD-CORE", "workflow", "must"),
    ("OMIC-OPD-WORKFORCE", "guidance", "should"),
    ("OMIC-OPD-PERS", "workflow", "must"),
    ("OMIC-ROTL-PURPOSE", "guidance", "may"),
    ("OMIC-ROTL-TASKS", "workflow", "must"),
    ("OMIC-ROTL-NO-COM", "workflow", "should"),
    ("OMIC-ROTL-POL-WORKFLOW", "workflow", "must"),
    ("OMIC-ROTL-OM-CONTENT", "record", "should"),
    ("OMIC-ROTL-OM-VLO", "notice", "should"),
    ("OMIC-ROTL-OM-CHILDREN", "notice", "must"),
    ("OMIC-ROTL-ROR", "guidance", "may"),
    ("OMIC-ROTL-CRL", "guidance", "may"),
    ("OMIC-ROTL-SPL", "guidance", "may"),
    ("OMIC-ROTL-GUIDANCE", "guidance", "may"),
    ("OMIC-EBM-PURPOSE", "guidance", "may"),
    ("OMIC-EBM-DECISION", "workflow", "must"),
    ("OMIC-EBM-STAFF-EVIDENCE", "record", "must"),
    ("OMIC-EBM-FEEDBACK", "workflow", "must"),
    ("OMIC-EBM-GUIDANCE", "guidance", "may"),
    ("OMIC-PAROLE-COM-INTRO", "membership", "must"),
    ("OMIC-OPD-INFO-SHARE", "workflow", "must"),
    ("OMIC-OPD-PAROLE-REPORTS", "workflow", "must"),
    ("OMIC-PAROLE-ORAL", "membership", "should"),
    ("OMIC-PAROLE-ACCOUNTABILITY", "guidance", "must"),
    ("OMIC-RTC-INVESTIGATE", "workflow", "should"),
    ("OMIC-RTC-DUTY-GOVERNOR", "workflow", "must"),
    ("OMIC-RTC-RC1-CONTENT", "record", "must"),
    ("OMIC-RTC-DET-NOTICE", "notice", "must"),
    ("OMIC-RTC-ISP-BOARD", "membership", "must"),
    ("OMIC-RTC-ISP-OASYS", "workflow", "must"),
    ("OMIC-RTC-ISP-PACK", "record", "should"),
    ("OMIC-RTC-ISP-NOTICE", "notice", "must"),
    ("OMIC-RTC-ISP-DISCLOSE", "notice", "must"),
    ("OMIC-RTC-ISP-PPCS-OUTCOME", "workflow", "must"),
    ("OMIC-HANDOVER-PRE-RELEASE-OASYS", "record", "must"),
    ("OMIC-HANDOVER-VLO", "notice", "must"),
    ("OMIC-HANDOVER-MEETING", "membership", "must"),
    ("OMIC-HANDOVER-REPORT", "record", "must"),
    ("OMIC-DPS-SUBTYPES", "record", "must"),
    ("OMIC-DPS-INFORMATION", "guidance", "must"),
    ("OMIC-DPS-LOCAL-FILES", "guidance", "should"),
    ("OMIC-DPS-ACCESS", "access", "must"),
    ("OMIC-DPS-DELIUS-READ", "access", "must"),
    ("OMIC-DPS-OVERSIGHT", "access", "should"),
    ("OMIC-DPS-DELIUS-DOCS", "access", "may"),
    ("OMIC-EQUIP-USE", "guidance", "should"),
    ("OMIC-EQUIP-PROJECT-PLAN", "record", "should"),
]


@pytest.mark.parametrize(("id_", "kind", "force"), DESCRIBED, ids=[row[0] for row in DESCRIBED])
def test_described_provisions_are_declared(id_: str, kind: str, force: str) -> None:
    entry = catalogue()[id_]
    provision = entry.provision
    assert entry.document.id == DOCUMENT
    assert (provision.kind, provision.force.value) == (kind, force)
    assert provision.title
    assert provision.condition
    assert provision.owner is not None
    assert provision.content
