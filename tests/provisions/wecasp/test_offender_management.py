"""WECASP 5.4, 7.16 and 7.23: resettlement and risk, key work in the women's estate, and the NSD."""

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

CASELOAD = {"joined": "casp_case.joined_on", "left": "casp_case.left_on", "ended": "sentence.ended_on"}


@pytest.mark.provision("WECASP-5.4.4")
@examples(
    """
    sentence             | joined     | left       | asked on   => applies | resettlement_plan_owner                   | community_risk_owner
    standard_determinate | 2021-05-12 | -          | 2021-06-15 => yes     | Those responsible for resettlement in prison | COM
    standard_determinate | 2021-05-12 | 2021-06-15 | 2021-06-15 => no      | Those responsible for resettlement in prison | COM
    standard_determinate | 2021-05-12 | 2021-06-16 | 2021-06-15 => yes     | Those responsible for resettlement in prison | COM
    standard_determinate | 2021-06-16 | -          | 2021-06-15 => no      | Those responsible for resettlement in prison | COM
    community_order      | 2021-05-12 | -          | 2021-06-15 => no      | Those responsible for resettlement in prison | COM
    -                    | 2021-05-12 | -          | 2021-06-15 => cannot tell: kind of sentence | Those responsible for resettlement in prison | COM
    """,  # noqa: E501
    {"sentenced": "2020-03-10", "CRD": "2021-09-10"},
    CASELOAD,
)
def test_resettlement_is_the_prisons_and_risk_the_coms(example: Example) -> None:
    assert_derived(example, "WECASP-5.4.4")


@pytest.mark.provision("WECASP-7.16.2")
@examples(
    """
    estate      | legal status          | complexity | asked on   => applies | key_worker
    women       | unconvicted           | -          | 2021-06-01 => yes     | yes
    women       | convicted_unsentenced | high       | 2021-06-01 => yes     | yes
    women       | sentenced             | high       | 2021-06-01 => yes     | no
    women       | sentenced             | medium     | 2021-06-01 => yes     | yes
    women_open  | sentenced             | low        | 2021-06-01 => yes     | yes
    women       | recalled              | high       | 2021-06-01 => yes     | no
    women       | sentenced             | -          | 2021-06-01 => yes     | cannot tell: complexity of need
    women       | -                     | high       | 2021-06-01 => yes     | cannot tell: legal status
    male_closed | sentenced             | low        | 2021-06-01 => no      | yes
    """,
    {"arrived": "2021-05-04"},
    {"legal status": "spell.legal_status", "complexity": "case.complexity_of_need"},
)
def test_who_gets_a_key_worker(example: Example) -> None:
    assert_derived(example, "WECASP-7.16.2")


@pytest.mark.provision("WECASP-7.16.2")
@examples(
    """
    left       | asked on   => applies
    2021-06-01 | 2021-05-31 => yes
    2021-06-01 | 2021-06-01 => no
    """,
    {"arrived": "2021-05-04", "estate": "women"},
    {"left": "spell.left_on"},
)
def test_key_work_at_a_prison_ends_with_the_stay_there(example: Example) -> None:
    assert_derived(example, "WECASP-7.16.2")


DIVISION = {
    "TACT": "case.tact",
    "NSD referred": "early_allocation.nsd_referred_on",
    "NSD accepted": "early_allocation.nsd_accepted_on",
    "NSD took over": "national_security.from_on",
    "joined": "casp_case.joined_on",
}
SERVING = {
    "sentence": "standard_determinate",
    "sentenced": "2018-06-01",
    "provider": "NPS",
    "arrived": "2018-06-01",
    "estate": "women",
}


@pytest.mark.provision("WECASP-7.23.2")
@examples(
    """
    CRD        | TACT | NSD referred | NSD accepted | NSD took over | released   | asked on   => opens      | due        | status
    2023-08-31 | yes  | -            | -            | -             | -          | 2022-02-27 => 2022-02-28 | 2022-05-31 | upcoming
    2023-08-31 | yes  | -            | -            | -             | 2022-05-31 | 2022-05-30 => 2022-02-28 | 2022-05-31 | due
    2023-08-31 | yes  | -            | -            | 2018-06-01    | -          | 2022-02-27 => 2022-02-28 | 2022-05-31 | met
    2023-08-31 | yes  | -            | -            | -             | -          | 2022-02-28 => 2022-02-28 | 2022-05-31 | due
    2022-08-31 | no   | 2021-03-01   | 2021-03-15   | -             | -          | 2021-05-31 => 2021-02-28 | 2021-05-31 | due
    2022-08-31 | no   | 2021-03-01   | 2018-06-01   | -             | -          | 2021-05-31 => 2021-02-28 | 2021-05-31 | due
    2022-08-31 | no   | 2021-03-01   | 2021-05-31   | -             | -          | 2021-05-31 => 2021-02-28 | 2021-05-31 | due
    2022-12-01 | no   | 2021-06-01   | 2021-06-21   | -             | -          | 2021-08-31 => 2021-06-01 | 2021-09-01 | due
    2022-12-01 | no   | 2021-06-01   | 2021-06-21   | -             | -          | 2021-09-01 => 2021-06-01 | 2021-09-01 | due
    2022-12-01 | no   | 2021-06-01   | 2021-06-21   | -             | -          | 2021-09-02 => 2021-06-01 | 2021-09-01 | overdue
    2022-12-01 | no   | 2021-06-01   | 2021-06-21   | 2021-09-01    | -          | 2021-09-02 => 2021-06-01 | 2021-09-01 | met
    2022-12-01 | no   | 2021-06-01   | 2021-06-21   | 2021-09-02    | -          | 2021-09-02 => 2021-06-01 | 2021-09-01 | met_late
    2022-12-01 | no   | 2021-10-01   | 2021-10-20   | -             | -          | 2021-10-21 => 2021-06-01 | 2021-10-20 | overdue
    2022-12-01 | yes  | 2021-10-01   | -            | -             | -          | 2021-10-01 => 2021-06-01 | 2021-10-01 | due
    """,  # noqa: E501
    SERVING,
    DIVISION,
)
def test_the_divisions_com_is_responsible_from_15_months(example: Example) -> None:
    assert_duty(example, "WECASP-7.23.2")


@pytest.mark.provision("WECASP-7.23.2")
@examples(
    """
    CRD        | TACT | NSD accepted | arrived    | estate      | released   | asked on   => status         | missing
    2022-12-01 | no   | -            | 2018-06-01 | women       | -          | 2021-09-02 => not_applicable | -
    2022-12-01 | no   | 2021-06-21   | 2018-06-01 | male_closed | -          | 2021-09-02 => not_applicable | -
    2022-12-01 | no   | 2021-06-21   | 2018-06-01 | women_open  | -          | 2021-09-02 => overdue        | -
    2022-12-01 | no   | 2021-06-21   | 2018-06-01 | women       | 2021-08-31 | 2021-09-02 => not_applicable | -
    -          | yes  | -            | 2018-06-01 | women       | -          | 2021-09-02 => cannot_tell    | conditional release date (CRD)
    2022-12-01 | no   | 2021-06-21   | 2018-06-01 | -           | -          | 2021-09-02 => cannot_tell    | estate of the prison
    """,  # noqa: E501
    SERVING,
    DIVISION,
)
def test_whom_the_division_takes(example: Example) -> None:
    assert_duty(example, "WECASP-7.23.2")


@pytest.mark.provision("WECASP-7.23.2")
@examples(
    """
    asked on   => nsd_referral_from | referral_allowed
    2022-02-27 => 2022-02-28        | no
    2022-02-28 => 2022-02-28        | yes
    """,
    {**SERVING, "CRD": "2023-08-31", "TACT": "yes"},
    DIVISION,
)
def test_referral_waits_for_18_months(example: Example) -> None:
    values = example.duty("WECASP-7.23.2").values
    assert {name: values[name] for name in example.expect} == example.expect


@pytest.mark.provision("WECASP-7.23.2b")
@examples(
    """
    CRD        | PED        | asked on   => allowed | earliest   | missing          | untold
    2022-12-01 | -          | 2021-05-31 => no      | 2021-06-01 | within_18_months | -
    2022-12-01 | -          | 2021-06-01 => yes     | 2021-06-01 | -                | -
    2022-12-01 | -          | 2021-06-02 => yes     | 2021-06-01 | -                | -
    -          | 2022-12-01 | 2021-05-31 => no      | 2021-06-01 | within_18_months | -
    """,
    SERVING,
    DIVISION,
)
def test_no_referral_earlier_than_18_months(example: Example) -> None:
    assert_ruling(example, "WECASP-7.23.2b")


@pytest.mark.provision("WECASP-7.23.2b")
@examples(
    """
    CRD | asked on   => allowed | untold
    -   | 2021-06-01 => no      | conditional release date (CRD)
    """,
    SERVING,
    DIVISION,
)
def test_without_a_release_date_the_gate_stays_shut(example: Example) -> None:
    assert_ruling(example, "WECASP-7.23.2b")


@pytest.mark.provision("WECASP-7.23.5")
@examples(
    """
    CRD        | NSD took over | TACT | joined     | asked on   => applies | operational_management  | custody_and_regime
    2022-08-31 | 2021-05-31    | yes  | 2020-02-12 | 2021-06-15 => yes     | community_probation_nsd | governor
    2023-05-31 | -             | yes  | 2020-02-12 | 2021-06-15 => yes     | governor                | governor
    2022-08-31 | 2021-05-31    | yes  | 2020-02-12 | 2021-05-30 => yes     | governor                | governor
    2022-08-31 | 2021-05-31    | yes  | 2020-02-12 | 2021-05-31 => yes     | community_probation_nsd | governor
    2022-08-31 | 2021-05-31    | no   | 2020-02-12 | 2021-06-15 => no      | community_probation_nsd | governor
    2022-08-31 | 2021-05-31    | yes  | -          | 2021-06-15 => no      | community_probation_nsd | governor
    """,  # noqa: E501
    SERVING,
    DIVISION,
)
def test_who_manages_a_case_of_the_division(example: Example) -> None:
    assert_derived(example, "WECASP-7.23.5")


@pytest.mark.provision("WECASP-7.23.5")
@examples(
    """
    TACT | asked on   => applies
    yes  | 2021-06-15 => cannot tell: date the case joined the WECASP caseload
    """,
    {**SERVING, "CRD": "2022-08-31", "casp_case.route": "referral"},
    DIVISION,
)
def test_without_the_day_of_joining_it_cannot_be_told(example: Example) -> None:
    assert_derived(example, "WECASP-7.23.5")
