"""Handover: one responsible manager, its form, the OASys before it, and the tasks."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

ASKED_ON = date(2022, 3, 1)
OVER_10 = {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2020-01-15", "CRD": "2022-09-30"}


@pytest.mark.provision("OMIC-HANDOVER-ONE")
@examples(
    """
    POM         | COM         => allowed | missing
    responsible | supporting  => yes     | -
    supporting  | responsible => yes     | -
    responsible | none        => yes     | -
    none        | responsible => yes     | -
    responsible | responsible => no      | one_responsible
    supporting  | supporting  => no      | one_responsible
    supporting  | none        => no      | one_responsible
    none        | none        => no      | one_responsible
    responsible | -           => no      | -
    """,
    headings={"POM": "managers_proposal.pom", "COM": "managers_proposal.com"},
    asked_on=ASKED_ON,
)
def test_exactly_one_manager_is_responsible(example: Example) -> None:
    assert_ruling(example, "OMIC-HANDOVER-ONE")


@pytest.mark.provision("OMIC-HANDOVER-FORM")
@examples(
    """
    provider | sentence             | CRD        | PED        | care leaver | recalled => meeting | mode         | report
    NPS      | standard_determinate | 2022-09-30 | -          | no          | no       => yes     | face_to_face | no
    NPS      | life                 | -          | -          | no          | no       => yes     | face_to_face | no
    NPS      | extended_determinate | 2024-09-30 | 2022-09-30 | no          | no       => yes     | face_to_face | no
    CRC      | standard_determinate | 2022-09-30 | -          | no          | no       => no      | -            | yes
    CRC      | standard_determinate | 2022-09-30 | -          | yes         | no       => yes     | -            | yes
    CRC      | standard_determinate | 2022-09-30 | -          | -           | no       => cannot tell: care leaver | - | yes
    NPS      | standard_determinate | 2020-11-14 | -          | no          | no       => no      | -            | no
    NPS      | standard_determinate | 2022-09-30 | -          | no          | yes      => no      | -            | no
    """,  # noqa: E501
    {"sentenced": "2020-01-15"},
    asked_on=ASKED_ON,
)
def test_form_of_the_handover(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-FORM")


@pytest.mark.provision("OMIC-HANDOVER-OASYS-BEFORE")
@examples(
    """
    OASys kind | OASys completed | released   | asked on   => due        | status         | owner
    handover   | 2022-01-28      | -          | 2022-02-13 => 2022-02-13 | met            | POM
    handover   | 2020-01-15      | -          | 2022-02-13 => 2022-02-13 | met            | POM
    -          | -               | -          | 2022-02-12 => 2022-02-13 | due            | POM
    -          | -               | 2022-02-13 | 2022-02-12 => 2022-02-13 | due            | POM
    -          | -               | -          | 2022-02-13 => 2022-02-13 | due            | POM
    -          | -               | -          | 2022-02-14 => 2022-02-13 | overdue        | POM
    handover   | 2022-03-01      | -          | 2022-03-02 => 2022-02-13 | met_late       | POM
    review     | 2022-01-28      | -          | 2022-02-14 => 2022-02-13 | overdue        | POM
    -          | -               | -          | 2021-12-18 => 2022-02-13 | upcoming       | POM
    """,
    OVER_10,
    {"OASys kind": "assessment.kind"},
)
def test_oasys_before_the_com_is_allocated(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-OASYS-BEFORE")


@pytest.mark.provision("OMIC-HANDOVER-OASYS-BEFORE")
@examples(
    """
    provider | sentence             | CRD        | TED        | ROSH   | care leaver | asked on   => status         | missing
    CRC      | standard_determinate | 2021-09-15 | -          | low    | no          | 2022-02-14 => not_applicable | -
    CRC      | standard_determinate | 2021-09-15 | -          | medium | no          | 2022-02-14 => overdue        | -
    NPS      | standard_determinate | 2020-11-14 | -          | low    | no          | 2020-02-14 => not_applicable | -
    NPS      | life                 | -          | 2022-09-30 | low    | no          | 2022-02-14 => overdue        | -
    NPS      | life                 | -          | 2022-02-13 | low    | no          | 2022-02-14 => not_applicable | -
    NPS      | standard_determinate | -          | -          | low    | no          | 2022-02-14 => cannot_tell    | conditional release date (CRD)
    """,  # noqa: E501
    {"sentenced": "2020-01-15", "risk.assessed_on": "2020-02-01"},
)
def test_which_cases_have_an_oasys_before_handover(example: Example) -> None:
    assert_duty(example, "OMIC-HANDOVER-OASYS-BEFORE")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@examples(
    """
    CRD        => task_1 | task_2 | task_3      | task_4 | task_5 | task_6      | task_8 | task_9 | task_10
    2022-09-30 => POM    | COM    | POM and COM | COM    | COM    | POM and COM | POM    | COM    | POM and COM
    """,
    OVER_10,
    asked_on=ASKED_ON,
)
def test_tasks_1_to_10(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@examples(
    """
    CRD        => task_11 | task_12 | task_14 | task_14_contributes | task_15     | task_16 | task_17
    2022-09-30 => COM     | COM     | COM     | POM                 | POM and COM | COM     | POM and COM
    """,
    OVER_10,
    asked_on=ASKED_ON,
)
def test_tasks_11_to_17(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@examples(
    """
    supervision asked for => task_7
    yes                   => POM
    no                    => -
    """,
    OVER_10,
    {"supervision asked for": "handover.supervision_requested"},
    asked_on=ASKED_ON,
)
def test_supervision_if_the_com_asks_for_it(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


@pytest.mark.provision("OMIC-HANDOVER-TASKS", "OMIC-PAROLE-PAROM1")
@examples(
    """
    asked on   => task_13 | task_14 | task_14_contributes
    2021-04-30 => COM     | COM     | POM
    2021-05-01 => POM     | COM     | POM
    """,
    OVER_10,
)
def test_parom1_among_the_tasks(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


@pytest.mark.provision("OMIC-HANDOVER-TASKS")
@examples(
    """
    asked on   => task_18 | task_19
    2022-05-14 => POM     | POM
    2022-05-15 => COM     | COM
    """,
    OVER_10,
)
def test_tasks_that_follow_responsibility(example: Example) -> None:
    assert_derived(example, "OMIC-HANDOVER-TASKS")


@pytest.mark.provision("OMIC-PAROLE-PAROM1")
@examples(
    """
    TED        | asked on   => before_tariff | on_or_after_tariff | on_or_after_tariff_contributes | author | contributes
    2023-06-30 | 2021-04-30 => COM           | COM                | POM                            | COM    | -
    2023-06-30 | 2021-05-01 => POM           | COM                | POM                            | POM    | -
    2023-06-30 | 2021-06-01 => POM           | COM                | POM                            | POM    | -
    2023-06-30 | 2023-06-29 => POM           | COM                | POM                            | POM    | -
    2023-06-30 | 2023-06-30 => POM           | COM                | POM                            | COM    | POM
    2021-01-31 | 2021-04-30 => COM           | COM                | POM                            | COM    | POM
    2021-01-31 | 2021-05-01 => POM           | COM                | POM                            | COM    | POM
    """,  # noqa: E501
    {"provider": "NPS", "sentence": "life", "sentenced": "2009-01-15"},
)
def test_who_writes_the_parom1(example: Example) -> None:
    assert_derived(example, "OMIC-PAROLE-PAROM1")
