"""WECASP 7.10.5: the events and processes that support a referral."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples

HEADINGS = {
    "factor": "complexity_factor.factor",
    "found": "complexity_factor.found_on",
    "ended": "complexity_factor.ended_on",
    "SIM": "sim_discussion.discussed_on",
    "SIM closed": "sim_discussion.closed_on",
    "from": "segregation[1].started_on",
    "to": "segregation[1].ended_on",
    "from 2": "segregation[2].started_on",
    "to 2": "segregation[2].ended_on",
    "ACCT opened": "acct.opened_on",
    "ACCT closed": "acct.closed_on",
    "admitted": "healthcare_stay.admitted_on",
    "left healthcare": "healthcare_stay.ended_on",
    "reason": "healthcare_stay.reason",
    "EOS from": "eos_consideration.started_on",
    "EOS to": "eos_consideration.ended_on",
    "arrival": "spell.arrival",
    "left": "spell.left_on",
    "lately in youth estate": "spell.lately_in_youth_estate",
}
WOMEN = {"estate": "women", "arrived": "2018-01-11", "arrival": "admission"}
DETERMINATE = {"sentence": "standard_determinate", "sentenced": "2020-01-06"}


@pytest.mark.provision("WECASP-7.10.5")
@examples(
    """
    factor              | SIM        | estate      | asked on   => applies | supports_referral | sim | segregation | submission_allowed
    learning_disability | 2021-04-12 | women       | 2021-06-01 => yes     | yes               | yes | no          | yes
    learning_disability | -          | women       | 2021-06-01 => yes     | no                | no  | no          | yes
    -                   | 2021-04-12 | women       | 2021-06-01 => no      | yes               | yes | no          | yes
    learning_disability | 2021-06-02 | women       | 2021-06-01 => yes     | no                | no  | no          | yes
    learning_disability | 2021-04-12 | male_closed | 2021-06-01 => no      | yes               | yes | no          | yes
    """,  # noqa: E501
    {**WOMEN, **DETERMINATE, "found": "2021-01-11"},
    HEADINGS,
)
def test_any_threshold_supports_a_referral_and_none_is_needed(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5")


@pytest.mark.provision("WECASP-7.10.5")
@examples(
    """
    SIM        | from       | ACCT opened | admitted   | EOS from   | lately in youth estate | sentence             | asked on   => sim | segregation | acct | healthcare | post_tariff | eos | youth_estate
    2021-04-12 | -          | -           | -          | -          | no                     | standard_determinate | 2021-06-01 => yes | no          | no   | no         | no          | no  | no
    -          | 2021-03-01 | -           | -          | -          | no                     | standard_determinate | 2021-06-01 => no  | yes         | no   | no         | no          | no  | no
    -          | -          | 2021-05-03  | -          | -          | no                     | standard_determinate | 2021-06-01 => no  | no          | yes  | no         | no          | no  | no
    -          | -          | -           | 2020-11-30 | -          | no                     | standard_determinate | 2021-06-01 => no  | no          | no   | yes        | no          | no  | no
    -          | -          | -           | -          | 2021-05-10 | no                     | standard_determinate | 2021-06-01 => no  | no          | no   | no         | no          | yes | no
    -          | -          | -           | -          | -          | yes                    | standard_determinate | 2021-06-01 => no  | no          | no   | no         | no          | no  | yes
    -          | -          | -           | -          | -          | no                     | ipp                  | 2021-06-01 => no  | no          | no   | no         | yes         | no  | no
    """,  # noqa: E501
    {
        **WOMEN,
        **DETERMINATE,
        "TED": "2020-06-01",
        "factor": "mental_illness",
        "found": "2021-01-11",
        "reason": "mental_health",
    },
    HEADINGS,
)
def test_each_ground_is_named(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5")


@pytest.mark.provision("WECASP-7.10.5a")
@examples(
    """
    arrived    | SIM        | SIM closed | left       | asked on   => applies                                  | threshold_reached
    2018-01-11 | 2020-02-03 | 2020-04-06 | -          | 2021-06-01 => yes                                      | yes
    2018-01-11 | 2021-06-01 | -          | -          | 2021-06-01 => yes                                      | yes
    2018-01-11 | 2021-06-02 | -          | -          | 2021-06-01 => no                                       | no
    2018-01-11 | 2020-02-03 | -          | 2021-06-01 | 2021-06-01 => yes                                      | yes
    2018-01-11 | 2020-02-03 | -          | 2021-05-31 | 2021-06-01 => no                                       | yes
    2018-01-11 | -          | 2020-04-06 | -          | 2021-06-01 => cannot tell: date of discussion at a SIM | cannot tell: date of discussion at a SIM
    """,  # noqa: E501
    WOMEN,
    HEADINGS,
)
def test_known_to_a_sim_now_or_before(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5a")


@pytest.mark.provision("WECASP-7.10.5b")
@examples(
    """
    from       | to         | from 2     | to 2       | asked on   => threshold_reached | ground              | days | reached_on
    2021-03-31 | -          | -          | -          | 2021-06-30 => yes               | continuous_3_months | 92   | 2021-06-30
    2021-03-31 | -          | -          | -          | 2021-06-29 => no                | -                   | 91   | -
    2021-03-31 | 2021-06-30 | -          | -          | 2021-06-30 => yes               | continuous_3_months | 92   | 2021-06-30
    2021-03-31 | 2021-06-30 | -          | -          | 2021-07-01 => no                | -                   | 92   | -
    2021-07-01 | 2021-09-28 | 2022-01-01 | 2022-03-31 | 2022-03-31 => yes               | cumulative_180_days | 180  | 2022-03-31
    2021-03-01 | 2021-05-29 | 2022-02-01 | 2022-04-30 | 2022-04-30 => no                | -                   | 118  | -
    2020-08-15 | 2020-11-12 | 2021-02-15 | 2021-05-15 | 2021-05-15 => yes               | continuous_3_months | 180  | 2021-05-15
    2020-11-01 | 2021-01-29 | 2021-04-03 | 2021-07-01 | 2021-07-01 => yes               | cumulative_180_days | 180  | 2021-07-01
    2020-11-01 | 2021-01-29 | 2021-04-03 | 2021-07-01 | 2021-06-30 => no                | -                   | 179  | -
    2020-11-01 | 2021-01-29 | 2021-04-03 | 2021-07-01 | 2021-10-31 => yes               | cumulative_180_days | 180  | 2021-07-01
    2020-11-01 | 2021-01-29 | 2021-04-03 | 2021-07-01 | 2021-11-01 => no                | -                   | 179  | -
    2020-08-01 | 2020-10-29 | 2021-07-02 | 2021-09-28 | 2021-09-28 => no                | -                   | 120  | -
    2021-06-02 | -          | -          | -          | 2021-06-01 => no                | -                   | 0    | -
    """,  # noqa: E501
    WOMEN,
    HEADINGS,
)
def test_segregation(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5b")


@pytest.mark.provision("WECASP-7.10.5b")
@examples(
    """
    from | to         | asked on   => applies                             | threshold_reached
    -    | 2021-05-31 | 2021-06-01 => cannot tell: date segregation began | cannot tell: date segregation began
    """,
    WOMEN,
    HEADINGS,
)
def test_segregation_with_no_first_day_cannot_be_told(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5b")


@pytest.mark.provision("WECASP-7.10.5c")
@examples(
    """
    ACCT opened | ACCT closed | factor         | ended      | asked on   => applies                               | threshold_reached
    2021-05-03  | -           | mental_illness | -          | 2021-06-01 => yes                                   | yes
    2021-05-03  | -           | -              | -          | 2021-06-01 => yes                                   | no
    2021-05-03  | 2021-06-02  | mental_illness | -          | 2021-06-01 => yes                                   | yes
    2021-05-03  | 2021-06-01  | mental_illness | -          | 2021-06-01 => no                                    | no
    2021-06-02  | -           | mental_illness | -          | 2021-06-01 => no                                    | no
    2021-05-03  | -           | mental_illness | 2021-06-01 | 2021-06-01 => yes                                   | no
    -           | 2021-06-02  | mental_illness | -          | 2021-06-01 => cannot tell: date the ACCT was opened | cannot tell: date the ACCT was opened
    """,  # noqa: E501
    {**WOMEN, "found": "2021-05-10"},
    HEADINGS,
)
def test_acct_with_further_complexity(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5c")


@pytest.mark.provision("WECASP-7.10.5d")
@examples(
    """
    admitted   | left healthcare | reason               | asked on   => applies | threshold_reached
    2020-11-30 | -               | mental_health        | 2021-05-30 => yes     | no
    2020-11-30 | -               | mental_health        | 2021-05-31 => yes     | yes
    2020-08-31 | -               | physical_health_only | 2021-06-01 => yes     | no
    2020-08-31 | -               | other                | 2021-06-01 => yes     | yes
    2020-08-31 | 2021-06-01      | mental_health        | 2021-06-01 => yes     | yes
    2020-08-31 | 2021-05-31      | mental_health        | 2021-06-01 => yes     | no
    2020-08-31 | -               | -                    | 2021-06-01 => yes     | cannot tell: reason for the stay in prison healthcare
    """,  # noqa: E501
    WOMEN,
    HEADINGS,
)
def test_more_than_six_months_as_an_inpatient(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5d")


@pytest.mark.provision("WECASP-7.10.5e")
@examples(
    """
    arrived    | sentence             | TED        | estate      | asked on   => applies                           | threshold_reached
    2018-01-11 | ipp                  | 2018-04-09 | women       | 2021-06-01 => yes                               | yes
    2018-01-11 | life                 | 2024-04-09 | women       | 2021-06-01 => yes                               | no
    2018-01-11 | life                 | 2021-06-01 | women       | 2021-06-01 => yes                               | no
    2018-01-11 | life                 | 2021-05-31 | women       | 2021-06-01 => yes                               | yes
    2018-01-11 | standard_determinate | -          | women       | 2021-06-01 => no                                | no
    2018-01-11 | life                 | -          | women       | 2021-06-01 => yes                               | cannot tell: tariff expiry date (TED)
    2018-01-11 | ipp                  | 2018-04-09 | male_closed | 2021-06-01 => no                                | yes
    2018-01-11 | ipp                  | 2018-04-09 | -           | 2021-06-01 => cannot tell: estate of the prison | yes
    """,  # noqa: E501
    {**WOMEN, "sentenced": "2012-04-09"},
    HEADINGS,
)
def test_isp_past_the_tariff(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5e")


@pytest.mark.provision("WECASP-7.10.5f")
@examples(
    """
    EOS from   | EOS to     | asked on   => applies                                       | threshold_reached
    2021-05-10 | -          | 2021-06-01 => yes                                           | yes
    2021-06-01 | -          | 2021-06-01 => yes                                           | yes
    2021-06-02 | -          | 2021-06-01 => no                                            | no
    2021-05-10 | 2021-06-01 | 2021-06-01 => no                                            | no
    2021-05-10 | 2021-06-02 | 2021-06-01 => yes                                           | yes
    -          | 2021-06-02 | 2021-06-01 => cannot tell: date consideration for EOS began | cannot tell: date consideration for EOS began
    """,  # noqa: E501
    WOMEN,
    HEADINGS,
)
def test_considered_for_eos(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5f")


@pytest.mark.provision("WECASP-7.10.5g")
@examples(
    """
    arrival   | arrived    | estate      | lately in youth estate | asked on   => applies                             | threshold_reached                   | automatic_caseload
    admission | 2021-05-28 | women       | yes                    | 2021-06-01 => yes                                 | yes                                 | no
    admission | 2021-05-28 | women       | no                     | 2021-06-01 => no                                  | no                                  | no
    admission | 2021-05-28 | women       | -                      | 2021-06-01 => no                                  | no                                  | no
    transfer  | 2021-05-28 | women       | yes                    | 2021-06-01 => no                                  | no                                  | no
    admission | 2021-05-28 | male_closed | yes                    | 2021-06-01 => no                                  | no                                  | no
    admission | 2021-06-01 | women       | yes                    | 2021-06-01 => yes                                 | yes                                 | no
    admission | 2021-06-02 | women       | yes                    | 2021-06-01 => no                                  | no                                  | no
    -         | 2021-05-28 | women       | yes                    | 2021-06-01 => cannot tell: how the person arrived | cannot tell: how the person arrived | no
    """,  # noqa: E501
    {},
    HEADINGS,
)
def test_from_court_and_lately_in_the_youth_estate(example: Example) -> None:
    assert_derived(example, "WECASP-7.10.5g")
