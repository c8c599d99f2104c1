"""National Standards, Annex B: whom it binds, and what counts as a session."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples
from throughcare.provisions.national_standards.annex_b.supervision import BINDING_POMS, NOT_BINDING_POMS

HEADINGS = {
    "on": "contact.on",
    "by": "contact.by",
    "with": "contact.with_whom",
    "purpose": "contact.purpose",
    "method": "contact.method",
    "outcome": "contact.outcome",
}


@pytest.mark.provision("NS-B.SUPERVISION")
@examples(
    """
    purpose            | method            | asked on   => counts_as_supervision_session
    complete_oasys     | in_person         | 2022-06-07 => no
    sentence_plan_work | in_cell_telephony | 2022-06-07 => no
    sentence_plan_work | in_person         | 2022-06-07 => yes
    supervision        | in_person         | 2022-06-07 => yes
    supervision        | video             | 2022-06-07 => no
    parole_report      | in_person         | 2022-06-07 => no
    opd_screening      | in_person         | 2022-06-07 => no
    mappa_f_report     | in_person         | 2022-06-07 => no
    pre_release        | in_person         | 2022-06-07 => no
    other              | in_person         | 2022-06-07 => no
    -                  | in_person         | 2022-06-07 => cannot tell: purpose of the contact
    sentence_plan_work | -                 | 2022-06-07 => cannot tell: method of contact
    """,
    {"on": "2022-06-07", "by": "POM", "with": "person", "outcome": "attended"},
    HEADINGS,
)
def test_what_counts_as_a_session(example: Example) -> None:
    assert_derived(example, "NS-B.SUPERVISION")


@pytest.mark.provision("NS-B.SUPERVISION")
@examples(
    """
    by         | with        | outcome          | asked on   => applies | counts_as_supervision_session
    POM        | third_party | attended         | 2022-06-07 => yes     | no
    POM        | person      | failed_to_attend | 2022-06-07 => yes     | no
    POM        | person      | planned          | 2022-06-07 => yes     | no
    key_worker | person      | attended         | 2022-06-07 => no      | no
    COM        | person      | attended         | 2022-06-07 => no      | no
    """,
    {"on": "2022-06-07", "purpose": "supervision", "method": "in_person"},
    HEADINGS,
)
def test_one_to_one_with_the_pom(example: Example) -> None:
    assert_derived(example, "NS-B.SUPERVISION")


@pytest.mark.provision("NS-B.APPLIES")
@examples(
    """
    sentence             | CRD        | asked on   => applies | pom_standards_apply
    standard_determinate | 2023-06-30 | 2022-11-01 => yes     | yes
    standard_determinate | 2023-06-30 | 2023-02-12 => yes     | yes
    standard_determinate | 2023-06-30 | 2023-02-13 => yes     | no
    standard_determinate | 2023-03-08 | 2022-06-01 => yes     | no
    standard_determinate | 2023-03-09 | 2022-06-01 => yes     | yes
    standard_determinate | -          | 2022-06-01 => yes     | cannot tell: conditional release date (CRD)
    community_order      | -          | 2022-06-01 => no      | no
    """,
    {"sentenced": "2022-05-09"},
)
def test_the_annex_binds_while_the_pom_is_responsible(example: Example) -> None:
    assert_derived(example, "NS-B.APPLIES")


@pytest.mark.provision("NS-B.APPLIES")
def test_which_standards_bind() -> None:
    assert "1.2" in BINDING_POMS
    assert "3.2" in BINDING_POMS
    assert "5.4" in NOT_BINDING_POMS
    assert not set(BINDING_POMS) & set(NOT_BINDING_POMS)
    assert len(BINDING_POMS) == 12
    assert len(NOT_BINDING_POMS) == 25
