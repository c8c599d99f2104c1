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
