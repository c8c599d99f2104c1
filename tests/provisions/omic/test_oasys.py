"""Entering the Open Estate: the level of OASys, the initial one and its reviews."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, examples

ASKED_ON = date(2021, 3, 10)
ASSESSED = {"risk.assessed_on": "2021-03-06"}
CRC = {**ASSESSED, "provider": "CRC", "sentence": "standard_determinate"}


@pytest.mark.provision("OMIC-OASYS-LAYER")
@examples(
    """
    provider | sentenced  | CRD        | ROSH   | care leaver => layer
    NPS      | 2021-03-05 | 2021-11-05 | low    | no          => 3
    NPS      | 2021-03-05 | 2026-03-05 | high   | no          => 3
    CRC      | 2021-03-05 | 2022-01-05 | low    | no          => 1
    CRC      | 2021-03-05 | 2022-01-04 | low    | no          => -
    CRC      | 2021-03-05 | 2025-03-05 | low    | no          => 1
    CRC      | 2021-03-05 | 2025-03-06 | low    | no          => 3
    CRC      | 2021-03-05 | 2022-11-05 | medium | no          => 3
    CRC      | 2021-03-05 | 2022-11-05 | low    | yes         => 3
    CRC      | 2021-03-05 | 2025-04-05 | low    | no          => 3
    CRC      | 2021-03-05 | 2021-12-05 | medium | no          => -
    CRC      | 2021-03-05 | 2022-11-05 | low    | -           => cannot tell: care leaver
    NPS      | 2021-03-05 | -          | -      | -           => 3
    """,
    {
        **ASSESSED,
        "sentence": "standard_determinate",
        "recategorisation.considered_on": "2021-03-08",
        "recategorisation.to_open": "yes",
    },
    asked_on=ASKED_ON,
)
def test_layer(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-LAYER")


@pytest.mark.provision("OMIC-OASYS-LAYER")
@examples(
    """
    recategorisation.considered_on | arrived    | estate      => applies
    2021-03-08                     | -          | -           => yes
    2021-03-05                     | -          | -           => yes
    2021-03-10                     | -          | -           => yes
    -                              | 2021-03-08 | male_open   => yes
    -                              | 2021-03-08 | male_closed => no
    2021-03-11                     | -          | -           => no
    """,
    {
        "provider": "NPS",
        "sentence": "standard_determinate",
        "sentenced": "2021-03-05",
        "CRD": "2023-11-05",
        "recategorisation.to_open": "yes",
    },
    asked_on=ASKED_ON,
)
def test_layer_is_asked_of_those_on_their_way_to_open_conditions(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-LAYER")


@pytest.mark.provision("OMIC-OASYS-INITIAL-SCOPE")
@examples(
    """
    provider | sentence             | CRD        | PED        | ROSH   | care leaver => weeks | owner
    NPS      | standard_determinate | 2022-01-04 | -          | low    | no          => 4     | COM
    NPS      | standard_determinate | 2022-01-05 | -          | low    | no          => 10    | POM
    NPS      | extended_determinate | 2024-07-05 | 2023-03-05 | low    | no          => 10    | POM
    NPS      | ipp                  | -          | -          | low    | no          => 16    | POM
    NPS      | life                 | -          | -          | low    | no          => 16    | POM
    CRC      | standard_determinate | 2022-01-05 | -          | medium | no          => 10    | POM
    CRC      | standard_determinate | 2025-03-05 | -          | medium | no          => 10    | POM
    CRC      | standard_determinate | 2025-03-05 | -          | low    | no          => -     | -
    CRC      | standard_determinate | 2025-04-05 | -          | low    | no          => 10    | POM
    CRC      | standard_determinate | 2021-09-05 | -          | low    | yes         => 10    | POM
    CRC      | standard_determinate | 2021-12-05 | -          | medium | no          => -     | -
    """,
    {**ASSESSED, "sentenced": "2021-03-05"},
    asked_on=ASKED_ON,
)
def test_which_initial_clock_applies(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-INITIAL-SCOPE")


@pytest.mark.provision("OMIC-OASYS-INITIAL-NPS-U10")
@examples(
    """
    sentenced  | OASys completed | released   | asked on   => due        | status         | owner
    2021-03-05 | -               | -          | 2021-04-02 => 2021-04-02 | due            | COM
    2021-03-05 | -               | 2021-04-01 | 2021-04-02 => -          | not_applicable | COM
    2021-03-05 | -               | 2021-04-02 | 2021-04-02 => 2021-04-02 | due            | COM
    2021-03-05 | -               | -          | 2021-04-03 => 2021-04-02 | overdue        | COM
    2021-03-05 | 2021-03-30      | -          | 2021-04-03 => 2021-04-02 | met            | COM
    2021-03-05 | 2021-04-02      | -          | 2021-04-03 => 2021-04-02 | met            | COM
    2021-03-05 | 2021-04-03      | -          | 2021-04-03 => 2021-04-02 | met_late       | COM
    2021-03-05 | 2021-03-04      | -          | 2021-04-03 => 2021-04-02 | overdue        | COM
    """,
    {"provider": "NPS", "sentence": "standard_determinate", "CRD": "2021-11-05"},
    {"OASys kind": "assessment.kind"},
)
def test_initial_oasys_nps_under_10_months(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-INITIAL-NPS-U10")


@pytest.mark.provision("OMIC-OASYS-INITIAL-NPS-DET")
@examples(
    """
    sentence             | PED        | CRD        | released   | OASys completed | asked on   => due        | status
    standard_determinate | -          | 2023-03-05 | -          | -               | 2021-05-14 => 2021-05-14 | due
    standard_determinate | -          | 2023-03-05 | 2021-05-14 | -               | 2021-05-14 => 2021-05-14 | due
    standard_determinate | -          | 2023-03-05 | -          | -               | 2021-05-15 => 2021-05-14 | overdue
    standard_determinate | -          | 2023-03-05 | -          | 2021-05-11      | 2021-05-15 => 2021-05-14 | met
    extended_determinate | 2022-06-05 | 2023-03-05 | -          | -               | 2021-05-15 => 2021-05-14 | overdue
    standard_determinate | -          | 2023-03-05 | 2021-05-13 | -               | 2021-05-15 => -          | not_applicable
    standard_determinate | -          | 2021-11-05 | -          | -               | 2021-05-15 => -          | not_applicable
    standard_determinate | -          | -          | -          | -               | 2021-05-15 => -          | cannot_tell
    """,  # noqa: E501
    {"provider": "NPS", "sentenced": "2021-03-05"},
)
def test_initial_oasys_nps_determinate(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-INITIAL-NPS-DET")


@pytest.mark.provision("OMIC-OASYS-INITIAL-ISP")
@examples(
    """
    sentence | OASys completed | released   | asked on   => due        | status         | owner
    life     | -               | -          | 2021-06-25 => 2021-06-25 | due            | POM
    life     | -               | 2021-06-24 | 2021-06-25 => -          | not_applicable | POM
    life     | -               | 2021-06-25 | 2021-06-25 => 2021-06-25 | due            | POM
    ipp      | -               | -          | 2021-06-26 => 2021-06-25 | overdue        | POM
    life     | 2021-06-22      | -          | 2021-06-26 => 2021-06-25 | met            | POM
    """,
    {"provider": "NPS", "sentenced": "2021-03-05"},
)
def test_initial_oasys_indeterminate(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-INITIAL-ISP")


@pytest.mark.provision("OMIC-OASYS-INITIAL-CRC")
@examples(
    """
    CRD        | ROSH   | care leaver | asked on   => due        | status         | missing
    2025-04-05 | low    | no          | 2021-05-14 => 2021-05-14 | due            | -
    2025-04-05 | low    | no          | 2021-05-15 => 2021-05-14 | overdue        | -
    2022-11-05 | low    | no          | 2021-06-01 => -          | not_applicable | -
    2022-11-05 | medium | no          | 2021-05-15 => 2021-05-14 | overdue        | -
    2021-12-05 | medium | no          | 2021-05-15 => -          | not_applicable | -
    2022-11-05 | low    | -           | 2021-05-15 => -          | cannot_tell    | care leaver
    2022-11-05 | medium | -           | 2021-05-15 => 2021-05-14 | overdue        | -
    """,
    {**CRC, "sentenced": "2021-03-05"},
)
def test_initial_oasys_crc_in_scope(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-INITIAL-CRC")


@pytest.mark.provision("OMIC-OASYS-REVIEW-SCOPE")
@examples(
    """
    provider | sentence             | CRD        | PED        | TED        | ROSH   | care leaver => years | owner
    NPS      | standard_determinate | 2023-03-05 | -          | -          | low    | no          => 2     | POM
    NPS      | extended_determinate | 2025-03-05 | 2023-03-05 | -          | low    | no          => 2     | POM
    NPS      | life                 | -          | -          | 2031-03-05 | low    | no          => 3     | POM
    NPS      | ipp                  | -          | -          | 2031-03-05 | low    | no          => 3     | POM
    CRC      | standard_determinate | 2021-12-05 | -          | -          | low    | yes         => 2     | POM
    CRC      | standard_determinate | 2023-09-05 | -          | -          | medium | no          => 2     | POM
    CRC      | standard_determinate | 2025-05-05 | -          | -          | low    | no          => 2     | POM
    CRC      | standard_determinate | 2023-09-05 | -          | -          | low    | no          => -     | -
    NPS      | standard_determinate | 2021-11-05 | -          | -          | low    | no          => -     | -
    """,
    {**ASSESSED, "sentenced": "2021-03-05"},
    asked_on=ASKED_ON,
)
def test_which_review_cycle_applies(example: Example) -> None:
    assert_derived(example, "OMIC-OASYS-REVIEW-SCOPE")


@pytest.mark.provision("OMIC-OASYS-REVIEW-DET")
@examples(
    """
    OASys completed | reviewed   | released   | asked on   => due        | status         | owner
    2019-04-12      | -          | -          | 2021-04-12 => 2021-04-12 | due            | POM
    2019-04-12      | -          | -          | 2021-04-13 => 2021-04-12 | overdue        | POM
    2019-04-12      | 2021-03-03 | -          | 2021-04-12 => 2023-03-03 | due            | POM
    2019-04-12      | 2021-03-03 | -          | 2021-03-02 => 2021-04-12 | due            | POM
    2020-02-29      | -          | -          | 2022-02-28 => 2022-02-28 | due            | COM
    2020-02-29      | -          | -          | 2022-03-01 => 2022-02-28 | overdue        | COM
    -               | -          | -          | 2021-04-12 => -          | waiting        | POM
    2019-04-12      | -          | 2021-04-12 | 2021-04-13 => -          | not_applicable | POM
    """,
    {"provider": "NPS", "sentence": "standard_determinate", "sentenced": "2019-01-15", "CRD": "2022-06-30"},
    {"reviewed": "assessment[2].completed_on"},
)
def test_review_every_two_years_determinate(example: Example) -> None:
    duty = example.duty("OMIC-OASYS-REVIEW-DET")
    assert duty.outcome.applies is (example.expect["status"] != "not_applicable")
    if duty.outcome.applies:
        assert_duty(example, "OMIC-OASYS-REVIEW-DET")


@pytest.mark.provision("OMIC-OASYS-REVIEW-ISP")
@examples(
    """
    OASys completed | reviewed   | asked on   => due        | status
    2020-02-29      | -          | 2023-02-28 => 2023-02-28 | due
    2020-02-29      | -          | 2023-03-01 => 2023-02-28 | overdue
    2020-02-29      | 2023-01-19 | 2023-02-28 => 2026-01-19 | due
    """,
    {"provider": "NPS", "sentence": "life", "sentenced": "2010-01-15", "TED": "2031-06-30"},
    {"reviewed": "assessment[2].completed_on"},
)
def test_review_every_three_years_indeterminate(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-REVIEW-ISP")


@pytest.mark.provision("OMIC-OASYS-REVIEW-CRC")
@examples(
    """
    ROSH   | OASys completed | reviewed   | asked on   => due        | status
    medium | 2019-05-31      | -          | 2021-05-31 => 2021-05-31 | due
    medium | 2019-05-31      | -          | 2021-06-01 => 2021-05-31 | overdue
    medium | 2019-05-31      | 2021-04-21 | 2021-05-31 => 2023-04-21 | due
    low    | 2019-05-31      | -          | 2021-06-01 => -          | not_applicable
    """,
    {**CRC, "risk.assessed_on": "2019-06-01", "sentenced": "2019-03-05", "CRD": "2022-09-05", "care leaver": "no"},
    {"reviewed": "assessment[2].completed_on"},
)
def test_review_every_two_years_crc_in_scope(example: Example) -> None:
    assert_duty(example, "OMIC-OASYS-REVIEW-CRC")
