"""Homelessness applications, CAS3 and the CFO programmes."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_duty, assert_ruling, examples

WORDS = {
    "home region": "case.home_region",
    "needed": "accommodation_need.identified_on",
    "at risk": "accommodation_need.at_risk_of_homelessness",
    "prison leaver": "accommodation_need.prison_leaver",
    "moving on from": "accommodation_need.moving_on_from",
    "authority in": "accommodation_need.local_authority_country",
    "CRS applies": "accommodation_need.crs_applies",
    "authority agrees": "accommodation_need.local_authority_agreed",
    "sent": "accommodation_need.application_submitted_on",
    "CAS3 from": "regional_services.cas3_from",
    "came": "cas3_stay.arrived_on",
    "left": "cas3_stay.departed_on",
    "contact": "contact.on",
    "later contact": "contact[2].on",
    "programme": "cfo_referral.programme",
    "made": "cfo_referral.made_on",
}
ASKED_ON = date(2022, 11, 1)


@pytest.mark.provision("RES-DTR-AFA")
@examples(
    """
    at risk | authority in | CRS applies | authority agrees | sent       => applies | application | submitter    | submitted
    yes     | Wales        | -           | -                | -          => yes     | AFA         | COM          | no
    yes     | England      | yes         | yes              | -          => yes     | DTR         | CRS provider | no
    yes     | England      | yes         | -                | -          => yes     | DTR         | COM          | no
    yes     | England      | -           | yes              | 2022-10-28 => yes     | DTR         | COM          | yes
    no      | England      | -           | -                | -          => no      | DTR         | COM          | no
    -       | England      | -           | -                | -          => cannot tell: at risk of homelessness on release | DTR | COM | no
    yes     | -            | -           | -                | -          => yes     | cannot tell: country of the local authority applied to | COM | no
    """,  # noqa: E501
    {"needed": "2022-10-20", "spell.arrived_on": "2022-08-01", "spell.region": "London"},
    WORDS,
    ASKED_ON,
)
def test_the_local_authority_decides_the_application(example: Example) -> None:
    assert_derived(example, "RES-DTR-AFA")


@pytest.mark.provision("RES-CAS3-ELIGIBILITY")
@examples(
    """
    home region     | prison leaver | at risk | moving on from    => eligible | in_need | region_live
    East of England | no            | no      | approved_premises => yes      | yes     | yes
    East of England | no            | no      | bass              => yes      | yes     | yes
    East of England | yes           | yes     | -                 => yes      | yes     | yes
    East of England | no            | yes     | -                 => no       | no      | yes
    East of England | yes           | no      | -                 => no       | no      | yes
    East Midlands   | yes           | yes     | -                 => no       | yes     | no
    East Midlands   | -             | -       | bass              => no       | yes     | no
    East of England | yes           | -       | -                 => cannot tell: at risk of homelessness on release | cannot tell: at risk of homelessness on release | yes
    -               | yes           | yes     | -                 => cannot tell: home probation region | yes | cannot tell: home probation region
    """,  # noqa: E501
    {"needed": "2022-10-20"},
    WORDS,
    ASKED_ON,
)
def test_whom_cas3_is_for(example: Example) -> None:
    assert_derived(example, "RES-CAS3-ELIGIBILITY")


@pytest.mark.provision("RES-CAS3-REGIONS")
@examples(
    """
    home region              | CAS3 from  | asked on   => region_live | live_from
    Greater Manchester       | -          | 2022-03-01 => yes         | 2021-07-01
    Greater Manchester       | -          | 2021-07-01 => yes         | 2021-07-01
    Greater Manchester       | -          | 2021-06-30 => no          | 2021-07-01
    Yorkshire and the Humber | -          | 2022-03-01 => yes         | 2021-07-01
    North West               | -          | 2022-03-01 => yes         | 2021-07-01
    East of England          | -          | 2022-03-01 => yes         | 2021-07-01
    Kent, Surrey and Sussex  | -          | 2022-03-01 => yes         | 2021-07-01
    London                   | -          | 2022-11-01 => no          | -
    London                   | 2022-11-01 | 2022-11-01 => yes         | 2022-11-01
    London                   | 2022-11-02 | 2022-11-01 => no          | 2022-11-02
    -                        | -          | 2022-11-01 => cannot tell: home probation region | cannot tell: home probation region
    """,  # noqa: E501
    headings=WORDS,
)
def test_regions_in_which_cas3_runs(example: Example) -> None:
    assert_derived(example, "RES-CAS3-REGIONS")


@pytest.mark.provision("RES-CAS3-84-NIGHTS")
@examples(
    """
    came       | left       | asked on   => due        | status         | met
    2022-10-31 | -          | 2023-01-20 => 2023-01-23 | due            | -
    2022-10-31 | -          | 2023-01-23 => 2023-01-23 | due            | -
    2022-10-31 | -          | 2023-01-24 => 2023-01-23 | overdue        | -
    2022-10-31 | 2023-01-22 | 2023-01-24 => 2023-01-23 | met            | 2023-01-22
    2022-10-31 | 2023-01-23 | 2023-01-24 => 2023-01-23 | met            | 2023-01-23
    2022-10-31 | 2023-01-24 | 2023-01-24 => 2023-01-23 | met_late       | 2023-01-24
    2022-10-31 | -          | 2022-10-30 => -          | not_applicable | -
    2022-10-31 | -          | 2022-10-31 => 2023-01-23 | due            | -
    -          | 2023-01-24 | 2023-01-24 => -          | cannot_tell    | -
    """,
    headings=WORDS,
)
def test_no_more_than_84_nights(example: Example) -> None:
    assert_duty(example, "RES-CAS3-84-NIGHTS")
    if example.expect["due"] is not None:
        assert example.duty("RES-CAS3-84-NIGHTS").values["last_night"] == date(2023, 1, 22)


@pytest.mark.provision("RES-CAS3-WEEKLY-CONTACT")
@examples(
    """
    came       | contact    | later contact | left       | asked on   => due        | status
    2022-10-31 | -          | -             | -          | 2022-11-07 => 2022-11-07 | due
    2022-10-31 | -          | -             | -          | 2022-11-08 => 2022-11-07 | overdue
    2022-10-31 | 2022-11-03 | -             | -          | 2022-11-08 => 2022-11-10 | due
    2022-10-31 | 2022-11-03 | -             | -          | 2022-11-11 => 2022-11-10 | overdue
    2022-10-31 | 2022-11-03 | 2022-11-10    | -          | 2022-11-11 => 2022-11-17 | due
    2022-10-31 | 2022-11-03 | 2022-11-12    | -          | 2022-11-11 => 2022-11-10 | overdue
    2022-10-31 | 2022-10-30 | -             | -          | 2022-11-08 => 2022-11-07 | overdue
    2022-10-31 | -          | -             | 2022-11-09 | 2022-11-08 => 2022-11-07 | overdue
    2022-10-31 | -          | -             | 2022-11-08 | 2022-11-08 => -          | not_applicable
    2022-10-31 | -          | -             | -          | 2022-10-30 => -          | not_applicable
    2022-10-31 | -          | -             | -          | 2022-10-31 => 2022-11-07 | due
    -          | -          | -             | 2022-12-01 | 2022-11-08 => -          | cannot_tell
    """,
    {
        "contact.by": "cas3_provider",
        "contact.with_whom": "person",
        "contact.outcome": "attended",
        "contact[2].by": "cas3_provider",
        "contact[2].with_whom": "person",
        "contact[2].outcome": "attended",
    },
    WORDS,
)
def test_contact_every_week(example: Example) -> None:
    assert_duty(example, "RES-CAS3-WEEKLY-CONTACT")


@pytest.mark.provision("RES-CAS3-WEEKLY-CONTACT")
@examples(
    """
    contact.by    | contact.with_whom | contact.outcome  => due        | status
    cas3_provider | person            | attended         => 2022-11-10 | due
    COM           | person            | attended         => 2022-11-07 | overdue
    cas3_provider | third_party       | attended         => 2022-11-07 | overdue
    cas3_provider | person            | failed_to_attend => 2022-11-07 | overdue
    -             | person            | attended         => -          | cannot_tell
    """,
    {"came": "2022-10-31", "contact": "2022-11-03"},
    WORDS,
    date(2022, 11, 8),
)
def test_contact_of_the_support_worker_with_the_person(example: Example) -> None:
    assert_duty(example, "RES-CAS3-WEEKLY-CONTACT")


@pytest.mark.provision("RES-CFO-PROGRAMMES")
@examples(
    """
    programme         | made       => allowed | missing        | untold
    CFO3              | 2023-08-30 => yes     | -              | -
    CFO3              | 2023-08-31 => yes     | -              | -
    CFO3              | 2023-09-01 => no      | programme_live | -
    CFO Activity Hubs | 2023-09-01 => yes     | -              | -
    CFO Activity Hubs | 2023-10-31 => yes     | -              | -
    CFO Activity Hubs | 2023-11-01 => no      | programme_live | -
    -                 | 2023-08-31 => no      | -              | CFO programme
    CFO3              | -          => no      | -              | date of the CFO referral
    """,
    headings=WORDS,
    asked_on=date(2023, 8, 31),
)
def test_programmes_that_have_not_ended(example: Example) -> None:
    assert_ruling(example, "RES-CFO-PROGRAMMES")
