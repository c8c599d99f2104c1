"""Who helps somebody in prison, and how: co-commissioned services, the area of release, on site or at a distance."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

ASKED_ON = date(2022, 11, 1)
WORDS = {
    "home region": "case.home_region",
    "release region": "case.release_region",
    "prison region": "spell.region",
    "function": "spell.function",
    "left": "spell.left_on",
    "gender": "case.gender",
    "service": "crs_referral.service",
    "pathway": "crs_referral.pathway",
    "submitted": "crs_referral.submitted_on",
    "received": "crs_referral.received_on",
    "in contact": "crs_referral.contact_established_on",
}


@pytest.mark.provision("RES-CRS-COVERAGE")
@examples(
    """
    home region        | release region     | gender | service         => commissioning   | co_commissioner
    Greater Manchester | -                  | male   | accommodation   => co_commissioned | GMCA
    Greater Manchester | -                  | female | womens_services => co_commissioned | GMCA
    London             | -                  | female | womens_services => co_commissioned | MOPAC
    London             | -                  | male   | accommodation   => crs_contract    | -
    North West         | -                  | male   | accommodation   => crs_contract    | -
    North West         | Greater Manchester | male   | accommodation   => co_commissioned | GMCA
    Greater Manchester | North West         | male   | accommodation   => crs_contract    | -
    Wales              | -                  | female | womens_services => crs_contract    | -
    -                  | London             | male   | accommodation   => crs_contract    | -
    """,
    headings=WORDS,
    asked_on=ASKED_ON,
)
def test_co_commissioned_services(example: Example) -> None:
    assert_derived(example, "RES-CRS-COVERAGE")


@pytest.mark.provision("RES-CRS-COVERAGE")
@examples(
    """
    home region | service       | submitted  => commissioning
    -           | accommodation | 2022-10-20 => cannot tell: home probation region
    London      | -             | 2022-10-20 => cannot tell: service referred to
    North West  | -             | 2022-10-20 => crs_contract
    """,
    None,
    WORDS,
    ASKED_ON,
)
def test_co_commissioned_or_not_with_a_fact_missing(example: Example) -> None:
    assert_derived(example, "RES-CRS-COVERAGE")


@pytest.mark.provision("RES-CRS-DELIVERY-MODE")
@examples(
    """
    function         | estate      | prison region | home region     | received   => mode            | provider_region | on_site_from
    resettlement     | male_closed | North East    | North East      | 2022-10-20 => on_site         | North East      | 2022-10-20
    resettlement     | male_closed | North East    | North East      | -          => on_site         | North East      | -
    resettlement     | male_closed | North East    | North East      | 2022-11-02 => on_site         | North East      | -
    resettlement     | male_closed | North East    | North East      | 2022-11-01 => on_site         | North East      | 2022-11-01
    resettlement     | male_closed | North East    | East of England | 2022-10-20 => remote_or_visit | East of England | -
    non_resettlement | male_closed | North East    | North East      | 2022-10-20 => remote_or_visit | North East      | -
    specialist       | male_closed | North East    | North East      | -          => remote_or_visit | North East      | -
    open             | male_open   | North East    | North East      | -          => remote_or_visit | North East      | -
    -                | women_open  | North East    | North East      | -          => on_site         | North East      | -
    -                | male_closed | North East    | North East      | -          => cannot tell: function of the prison | North East | cannot tell: function of the prison
    resettlement     | male_closed | -             | North East      | -          => cannot tell: probation region of the prison | North East | cannot tell: probation region of the prison
    """,  # noqa: E501
    {"arrived": "2022-03-01"},
    WORDS,
    ASKED_ON,
)
def test_on_site_or_at_a_distance(example: Example) -> None:
    assert_derived(example, "RES-CRS-DELIVERY-MODE")


@pytest.mark.provision("RES-CRS-DELIVERY-MODE")
@examples(
    """
    arrived    | left       => applies
    2022-11-01 | -          => yes
    2022-11-02 | -          => no
    2022-03-01 | 2022-11-02 => yes
    2022-03-01 | 2022-11-01 => no
    """,
    headings=WORDS,
    asked_on=ASKED_ON,
)
def test_asked_of_the_prison_that_holds_the_person(example: Example) -> None:
    assert_derived(example, "RES-CRS-DELIVERY-MODE")


@pytest.mark.provision("RES-CRS-WOMEN-ESTATE")
@examples(
    """
    estate      | prison region | home region => applies | mode            | provider_region | contact_point
    women       | North West    | Wales       => yes     | remote_or_visit | Wales           | Pre-release team
    women       | North West    | North West  => yes     | on_site         | North West      | -
    women_open  | North West    | North West  => yes     | on_site         | North West      | -
    male_closed | North West    | North West  => no      | on_site         | North West      | -
    women       | North West    | -           => yes     | cannot tell: home probation region | cannot tell: home probation region | cannot tell: home probation region
    """,  # noqa: E501
    {"gender": "female", "arrived": "2022-03-01"},
    WORDS,
    ASKED_ON,
)
def test_womens_prisons(example: Example) -> None:
    assert_derived(example, "RES-CRS-WOMEN-ESTATE")


@pytest.mark.provision("RES-CRS-VISIT-ARRANGEMENTS")
@examples(
    """
    function         | prison region | home region | in contact | submitted  | asked on   => applies | arranged_by
    resettlement     | North West    | London      | 2022-11-08 | 2022-11-01 | 2022-11-09 => yes     | CRS provider
    resettlement     | North West    | London      | 2022-11-08 | 2022-11-01 | 2022-11-08 => yes     | CRS provider
    resettlement     | North West    | London      | 2022-11-08 | 2022-11-01 | 2022-11-07 => yes     | Pre-release team
    resettlement     | North West    | London      | -          | 2022-11-01 | 2022-11-07 => yes     | Pre-release team
    resettlement     | London        | London      | -          | 2022-11-01 | 2022-11-07 => no      | Pre-release team
    non_resettlement | London        | London      | -          | 2022-11-01 | 2022-11-07 => yes     | Pre-release team
    specialist       | London        | London      | -          | 2022-11-01 | 2022-11-07 => yes     | Pre-release team
    open             | London        | London      | -          | 2022-11-01 | 2022-11-07 => yes     | Pre-release team
    reception        | London        | London      | -          | 2022-11-01 | 2022-11-07 => no      | Pre-release team
    -                | London        | London      | -          | 2022-11-01 | 2022-11-07 => cannot tell: function of the prison | Pre-release team
    """,  # noqa: E501
    {"arrived": "2022-03-01"},
    WORDS,
)
def test_who_arranges_visits(example: Example) -> None:
    assert_derived(example, "RES-CRS-VISIT-ARRANGEMENTS")


@pytest.mark.provision("RES-CRS-VISIT-ARRANGEMENTS")
@examples(
    """
    left       | asked on   => applies
    2022-11-08 | 2022-11-07 => yes
    2022-11-07 | 2022-11-07 => no
    """,
    {
        "home region": "London",
        "arrived": "2022-03-01",
        "function": "resettlement",
        "prison region": "North West",
        "submitted": "2022-11-01",
    },
    WORDS,
)
def test_visits_to_a_prison_that_the_person_has_left(example: Example) -> None:
    assert_derived(example, "RES-CRS-VISIT-ARRANGEMENTS")


@pytest.mark.provision("RES-CRS-CONTINUITY")
@examples(
    """
    service               | pathway             | prison region | home region              => applies | provider_region          | continues_after_release
    accommodation         | -                   | London        | Kent, Surrey and Sussex  => yes     | Kent, Surrey and Sussex  | yes
    womens_services       | -                   | London        | Kent, Surrey and Sussex  => yes     | Kent, Surrey and Sussex  | yes
    personal_wellbeing    | social_inclusion    | London        | London                   => yes     | London                   | yes
    personal_wellbeing    | emotional_wellbeing | London        | London                   => no      | London                   | yes
    finance_benefit_debt  | -                   | London        | London                   => no      | London                   | yes
    personal_wellbeing    | -                   | London        | London                   => cannot tell: pathway referred for | London | yes
    accommodation         | -                   | London        | -                        => yes     | cannot tell: home probation region | yes
    """,  # noqa: E501
    {"arrived": "2022-03-01", "crs_referral.submitted_on": "2022-11-01"},
    WORDS,
    ASKED_ON,
)
def test_the_provider_of_the_area_returned_to(example: Example) -> None:
    assert_derived(example, "RES-CRS-CONTINUITY")
