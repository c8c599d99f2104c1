"""WECASP: the provisions that are described and not evaluated, by id, kind and force."""

import pytest

from tests.provisions.tables import catalogue
from throughcare.policy.provisions import Described

DOCUMENT = "wecasp-policy-framework-2021"
DESCRIBED = """
WECASP-0.1     | record     | should
WECASP-0.2     | access     | must
WECASP-0.3     | guidance   | must
WECASP-2.1b    | guidance   | must
WECASP-2.1d    | guidance   | must
WECASP-2.1e    | record     | must
WECASP-3.1     | guidance   | should
WECASP-4.1     | access     | must
WECASP-4.3     | membership | must
WECASP-4.4     | membership | must
WECASP-5.1.1a  | workflow   | must
WECASP-5.1.2   | guidance   | must
WECASP-5.1.6   | record     | must
WECASP-5.1.8   | record     | must
WECASP-5.1.9b  | notice     | must
WECASP-5.1.9c  | workflow   | must
WECASP-5.1.10  | workflow   | must
WECASP-5.2.2   | notice     | must
WECASP-5.2.3   | notice     | must
WECASP-5.2.5   | workflow   | must
WECASP-5.2.6   | membership | should
WECASP-5.2.7   | notice     | must
WECASP-5.3.1   | workflow   | must
WECASP-5.3.3   | notice     | should
WECASP-5.3.4   | workflow   | must
WECASP-5.4.1   | guidance   | must
WECASP-5.4.2   | workflow   | must
WECASP-5.4.3   | workflow   | must
WECASP-5.4.5   | membership | should
WECASP-5.4.6   | membership | must
WECASP-5.4.7   | record     | must
WECASP-5.5.1   | notice     | must
WECASP-5.5.2   | workflow   | must
WECASP-5.5.3   | membership | must
WECASP-5.6.1   | record     | should
WECASP-5.6.2   | workflow   | must
WECASP-5.6.3   | workflow   | must
WECASP-5.6.4   | guidance   | must
WECASP-5.7.1   | workflow   | should
WECASP-5.7.2   | record     | must
WECASP-5.7.3   | record     | must
WECASP-5.7.4   | guidance   | should
WECASP-5.7.5   | workflow   | should
WECASP-6.1     | access     | must
WECASP-7.2.7   | guidance   | should
WECASP-7.3.6   | guidance   | should
WECASP-7.3.7   | guidance   | should
WECASP-7.4.1   | guidance   | should
WECASP-7.4.2   | guidance   | should
WECASP-7.4.3   | membership | may
WECASP-7.6.2   | membership | may
WECASP-7.7.2   | guidance   | should
WECASP-7.7.3   | notice     | should
WECASP-7.7.5   | membership | may
WECASP-7.7.6   | record     | should
WECASP-7.7.8   | record     | should
WECASP-7.7.9   | record     | should
WECASP-7.7.10  | record     | should
WECASP-7.8.4   | guidance   | should
WECASP-7.8.6   | guidance   | should
WECASP-7.9.4   | guidance   | should
WECASP-7.11.5  | record     | may
WECASP-7.11.7  | guidance   | should
WECASP-7.11.11 | guidance   | should
WECASP-7.11.13 | record     | should
WECASP-7.11.15 | workflow   | should
WECASP-7.12.2  | guidance   | should
WECASP-7.13.1  | membership | should
WECASP-7.13.4  | record     | should
WECASP-7.13.6  | guidance   | may
WECASP-7.15.1  | workflow   | should
WECASP-7.16.7  | membership | may
WECASP-7.16.12 | workflow   | may
WECASP-7.16.15 | access     | should
WECASP-7.18.2  | membership | should
WECASP-7.19.1  | guidance   | should
WECASP-7.20.6  | membership | should
WECASP-7.20.10 | notice     | should
WECASP-7.22.7  | workflow   | must
WECASP-7.22.8  | workflow   | must
WECASP-7.22.12 | access     | should
WECASP-7.24.2  | access     | should
WECASP-7.24.4  | access     | should
WECASP-7.24.6  | record     | should
WECASP-7.24.7  | record     | should
WECASP-I.1     | guidance   | may
"""
EXPECTED = [tuple(cell.strip() for cell in line.split("|")) for line in DESCRIBED.strip().splitlines()]
DECLARED = {
    entry.provision.id: entry.provision
    for entry in catalogue()
    if entry.document.id == DOCUMENT and isinstance(entry.provision, Described)
}


@pytest.mark.parametrize(("id_", "kind", "force"), EXPECTED)
def test_each_is_declared_with_its_kind_and_force(id_: str, kind: str, force: str) -> None:
    provision = DECLARED[id_]
    assert (provision.kind, provision.force.value) == (kind, force)


def test_none_is_declared_that_is_not_listed() -> None:
    assert set(DECLARED) == {id_ for id_, _, _ in EXPECTED}


@pytest.mark.parametrize("id_", [id_ for id_, _, _ in EXPECTED])
def test_each_says_what_people_need(id_: str) -> None:
    provision = DECLARED[id_]
    assert provision.title
    assert not provision.title.endswith(".")
    assert provision.condition
    assert provision.owner is not None
    assert provision.content
    assert len(set(provision.content)) == len(provision.content)
    assert provision.reading is None or provision.reading.endswith(".")
