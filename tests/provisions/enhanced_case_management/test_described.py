"""The bulletin on enhanced case management: what is declared for people to do, hold, tell and read."""

import pytest

from tests.provisions.tables import catalogue

DOCUMENT = "enhanced-case-management-bulletin"
DESCRIBED = [
    ("ECM-AUDIENCE", "notice", "should"),
    ("ECM-PURPOSE", "guidance", "should"),
    ("ECM-DISTRESS", "guidance", "should"),
    ("ECM-CONSTANT-SUPERVISION", "workflow", "should"),
    ("ECM-DECISION-RECORD", "record", "should"),
    ("ECM-PRISONER-INVOLVED", "membership", "must"),
    ("ECM-TEAM", "membership", "must"),
    ("ECM-CAREMAP-COPY", "access", "should"),
    ("ECM-ATTENDANCE", "membership", "must"),
    ("ECM-NON-ATTENDANCE-CONCERN", "notice", "must"),
    ("ECM-CARE", "guidance", "must"),
    ("ECM-TALK", "guidance", "should"),
    ("ECM-CAREMAP-CONTENT", "record", "should"),
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
