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
RES-BCST2-CONSULT                  | notice     | must
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
RES-CRS-LICENCE                    | record     | must
RES-CRS-OOA-CONTACT                | workflow   | must
RES-CRS-NO-POM                     | access     | must
RES-CRS-WOMEN-HOLISTIC             | record     | must
RES-CRS-REFERRAL-CONTENT           | record     | must
RES-CRS-NEWS                       | guidance   | may
RES-CRS-MENTORING                  | workflow   | must
RES-CRS-ACCOM-SPAN                 | workflow   | must
RES-CAS3-COM-UPDATES               | notice     | must
RES-CAS3-SHARE-CRS                 | notice     | should
RES-CAS3-IN-PLAN                   | record     | must
RES-HOUSING-SPECIALIST             | guidance   | must
RES-CFO                            | guidance   | may
RES-CRS-URGENT-MARK                | record     | must
RES-CRS-URGENT-LIMITS              | guidance   | should
RES-PACK-BOOKLET                   | guidance   | may
RES-PACK-ACCESS                    | guidance   | must
RES-TECH-CONTACT                   | guidance   | may
RES-TECH-VIDEO                     | guidance   | should
RES-PRO-COMMS                      | workflow   | must
RES-PRO-APPLICATIONS               | workflow   | must
RES-PRO-RECALL                     | workflow   | must
RES-PRO-SENTENCE-PLANNING          | workflow   | must
RES-PRO-LIAISON                    | notice     | must
RES-PRO-PARTNERS                   | workflow   | must
RES-PRO-MEETINGS                   | membership | must
RES-UNCONVICTED-SERVICE            | workflow   | must
RES-UNCONVICTED-NOTIFY             | notice     | must
RES-UNCONVICTED-IMMEDIATE-RELEASE  | workflow   | must
RES-KEYWORK-CASELOAD               | guidance   | should
RES-PATHWAY-ACCOMMODATION          | workflow   | must
RES-PATHWAY-DTR-AFA                | workflow   | must
RES-PATHWAY-ETE                    | workflow   | must
RES-PATHWAY-FBD                    | workflow   | must
RES-PATHWAY-PERSONAL-WELLBEING     | workflow   | must
RES-PATHWAY-PSH                    | workflow   | must
RES-PATHWAY-SET                    | record     | must
RES-ADMIN-REALLOCATE               | workflow   | must
RES-ADMIN-REPORTS                  | record     | must
RES-ADMIN-COM-REQUESTS             | workflow   | must
RES-ADMIN-CRS-PROGRESS             | workflow   | must
RES-ADMIN-GP-CHECK                 | workflow   | must
RES-CRS-CONTRACT                   | record     | must
RES-CRS-ACCOM-PRERELEASE           | workflow   | must
RES-CRS-ACCOM-OUTCOMES             | record     | must
RES-CRS-SI-SESSIONS                | workflow   | must
RES-CRS-WOMEN-ENVIRONMENT          | workflow   | must
RES-CRS-WOMEN-PRERELEASE           | workflow   | must
RES-CRS-DISPUTE                    | workflow   | must
RES-SSF-OBJECTIVES                 | guidance   | should
RES-SSF-MEN                        | workflow   | must
RES-SSF-WOMEN-DELIVERY             | workflow   | must
RES-SSF-PRT-SUPPORT                | workflow   | must
RES-SSF-WOMEN-PRINCIPLES           | guidance   | must
RES-SSF-WOMEN-FEATURES             | guidance   | should
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
