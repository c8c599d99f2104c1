"""Resettlement guidance: what it wants done, held, told or seen, each as its own kind and with its own force."""

import pytest

from tests.provisions.tables import catalogue
from throughcare.policy.catalogue import Entry
from throughcare.policy.provisions import Described

DOCUMENT = "resettlement-pre-release-guidance-2022"
DESCRIBED = [entry for entry in catalogue() if entry.document.id == DOCUMENT and isinstance(entry.provision, Described)]
TABLE = """
RES-SCOPE                          | guidance   | should
RES-RESPONSIBLE-BODIES             | guidance   | must
RES-OMIC-REMAINS                   | guidance   | must
RES-AIMS                           | guidance   | should
RES-ACCESS-ALL-PRISONS             | guidance   | must
RES-OBJECTIVE                      | guidance   | should
RES-UNCONVICTED-HELP               | workflow   | must
RES-PRT-EMBEDDED                   | record     | must
RES-PRT-MINIMUM-SERVICE            | workflow   | must
RES-PRT-OUT-OF-AREA-SERVICE        | workflow   | must
RES-BCST-FOLLOWUP                  | workflow   | must
RES-HIGHRISK-CRS-VIA-PRT           | record     | must
RES-SAFEGUARDING-SHARE             | notice     | must
RES-ACCT-OPEN                      | workflow   | should
RES-ACCT-HANDOVER                  | notice     | must
RES-PRT-COORDINATE-VISITS          | guidance   | may
RES-PRT-INFORM-COM                 | notice     | must
RES-PROCESS-MAPS                   | access     | may
RES-NONRESETTLEMENT-INREACH        | workflow   | must
RES-NONRESETTLEMENT-EMBEDDED       | workflow   | must
RES-WALES-GUIDED-INTERVIEW         | workflow   | must
RES-YH-CIT-PRISON                  | workflow   | must
RES-OMIC-ROLES                     | guidance   | must
RES-REMAND-SERVICES                | workflow   | must
RES-RISK-ASSESSMENT-ALL            | record     | must
"""
LISTED = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("id_", "kind", "force"), LISTED)
def test_a_provision_is_declared_as_what_it_is(id_: str, kind: str, force: str) -> None:
    entry = catalogue()[id_]
    assert (entry.document.id, entry.provision.kind, str(entry.provision.force)) == (DOCUMENT, kind, force)


def test_none_is_declared_that_the_table_does_not_list() -> None:
    assert sorted(entry.provision.id for entry in DESCRIBED) == sorted(row[0] for row in LISTED)


@pytest.mark.parametrize("entry", DESCRIBED, ids=lambda entry: entry.provision.id)
def test_a_declaration_says_what_people_need(entry: Entry) -> None:
    provision = entry.provision
    assert provision.title
    assert not provision.title.endswith(".")
    assert provision.paragraph
    assert provision.condition
    assert provision.owner is not None
    assert provision.reading is None or provision.reading.endswith(".")
    assert provision.content
    assert len(set(provision.content)) == len(provision.content)
