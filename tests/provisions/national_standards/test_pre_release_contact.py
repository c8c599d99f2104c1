"""National Standards 3.3: contact made before release."""

import pytest

from tests.provisions.tables import Example, assert_duty, examples

HEADINGS = {
    "HDC": "sentence.hdc_release_on",
    "contact": "contact.on",
    "by": "contact.by",
    "purpose": "contact.purpose",
    "method": "contact.method",
    "outcome": "contact.outcome",
    "PRRD": "sentence.prrd",
}
PURPOSEFUL = {"by": "COM", "purpose": "pre_release", "contact.with_whom": "person", "outcome": "attended"}
CUSTODY = {"sentence": "standard_determinate", "sentenced": "2021-05-10"}


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    CRD        | contact    | asked on   => due        | status
    2022-07-14 | 2022-06-09 | 2022-06-10 => 2022-07-14 | met
    2022-07-14 | -          | 2022-07-15 => 2022-07-14 | overdue
    """,
    {**PURPOSEFUL, **CUSTODY},
    HEADINGS,
)
def test_examples_of_the_standard(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    CRD        | contact    | asked on   => opens      | due        | met        | status
    2022-07-14 | -          | 2022-05-18 => 2022-05-19 | 2022-07-14 | -          | upcoming
    2022-07-14 | -          | 2022-05-19 => 2022-05-19 | 2022-07-14 | -          | due
    2022-07-14 | -          | 2022-07-14 => 2022-05-19 | 2022-07-14 | -          | due
    2022-07-14 | 2022-07-13 | 2022-07-20 => 2022-05-19 | 2022-07-14 | 2022-07-13 | met
    2022-07-14 | 2022-07-14 | 2022-07-20 => 2022-05-19 | 2022-07-14 | 2022-07-14 | met
    2022-07-14 | 2022-07-15 | 2022-07-20 => 2022-05-19 | 2022-07-14 | -          | overdue
    2022-07-14 | 2021-05-10 | 2022-07-20 => 2022-05-19 | 2022-07-14 | 2021-05-10 | met
    2022-07-14 | 2021-05-09 | 2022-07-20 => 2022-05-19 | 2022-07-14 | -          | overdue
    2024-04-25 | -          | 2024-02-29 => 2024-02-29 | 2024-04-25 | -          | due
    """,
    {**PURPOSEFUL, **CUSTODY},
    HEADINGS,
)
def test_contact_on_or_before_the_day_of_release(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    sentence             | CRD        | ARD        | HDC        | released   | asked on   => due        | status
    standard_determinate | 2022-07-14 | -          | -          | -          | 2022-06-01 => 2022-07-14 | due
    standard_determinate | 2022-07-14 | -          | 2022-06-02 | -          | 2022-06-01 => 2022-06-02 | due
    standard_determinate | 2022-07-14 | -          | -          | 2022-05-30 | 2022-06-01 => 2022-05-30 | overdue
    standard_determinate | -          | 2022-07-14 | -          | -          | 2022-06-01 => 2022-07-14 | due
    life                 | -          | -          | -          | -          | 2022-06-01 => -          | waiting
    life                 | -          | -          | -          | 2022-05-30 | 2022-06-01 => 2022-05-30 | overdue
    community_order      | -          | -          | -          | -          | 2022-06-01 => -          | not_applicable
    """,
    {"sentenced": "2021-05-10"},
    HEADINGS,
)
def test_which_release(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    PRRD       | contact    | asked on   => due        | met        | status
    2023-09-01 | 2022-06-09 | 2023-08-01 => 2023-09-01 | -          | due
    2023-09-01 | 2023-07-20 | 2023-08-01 => 2023-09-01 | 2023-07-20 | met
    -          | 2022-06-09 | 2023-08-01 => -          | -          | waiting
    """,
    {**PURPOSEFUL, **CUSTODY, "CRD": "2022-07-14", "released": "2022-07-14", "recalled": "yes"},
    HEADINGS,
)
def test_after_a_recall_it_is_wanted_again(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    by  | purpose        | method    | outcome          | asked on   => status      | missing
    COM | pre_release    | telephone | attended         | 2022-07-01 => met         | -
    COM | pre_release    | video     | attended         | 2022-07-01 => met         | -
    COM | complete_oasys | in_person | attended         | 2022-07-01 => due         | -
    POM | pre_release    | in_person | attended         | 2022-07-01 => due         | -
    COM | pre_release    | in_person | failed_to_attend | 2022-07-01 => due         | -
    COM | -              | in_person | attended         | 2022-07-01 => cannot_tell | purpose of the contact
    """,
    {**CUSTODY, "CRD": "2022-07-14", "contact": "2022-06-09", "contact.with_whom": "person"},
    HEADINGS,
)
def test_what_counts(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")


@pytest.mark.provision("NS-3.3-PRERELEASE")
@examples(
    """
    sentence             | sentenced  | asked on   => status      | missing
    standard_determinate | 2021-05-10 | 2022-07-01 => cannot_tell | conditional release date (CRD)
    -                    | 2021-05-10 | 2022-07-01 => cannot_tell | kind of sentence
    """,
)
def test_what_cannot_be_told(example: Example) -> None:
    assert_duty(example, "NS-3.3-PRERELEASE")
