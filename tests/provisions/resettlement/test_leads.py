"""Who leads planning for release: by legal status, risk, prison, area and region, in that order."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, examples

WHO = {
    "status": "spell.legal_status",
    "function": "spell.function",
    "prison region": "spell.region",
    "team": "spell.pre_release_team",
    "left": "spell.left_on",
    "gender": "case.gender",
    "country": "case.country",
    "home": "case.home_region",
    "release region": "case.release_region",
    "full model": "regional_services.full_model_from",
    "MAPPA ended": "mappa.ended_on",
    "sed": "sentence.sed",
}
HELD = {"arrived": "2022-10-17", "arrival": "admission"}
LOCAL = {**HELD, "prison region": "North West", "home": "North West", "gender": "male"}
LOW = {"ROSH": "low", "risk.assessed_on": "2022-10-20"}
ASKED_ON = date(2022, 11, 1)
WHO["arrival"] = "spell.arrival"


@pytest.mark.provision("RES-PRERELEASE-OWNER")
@examples(
    """
    status                | estate      | function         | prison region | home                     | full model | ROSH      => prerelease_owner | on_behalf_of | supported_by
    unconvicted           | male_closed | reception        | North West    | North West               | -          | -         => PRT              | -            | COM, if allocated
    convicted_unsentenced | male_closed | reception        | North West    | North West               | -          | high      => PRT              | -            | COM, if allocated
    sentenced             | male_open   | open             | North West    | London                   | -          | low       => COM              | -            | PRT in-reach in some prisons
    sentenced             | male_open   | open             | North West    | North West               | -          | low       => POM and COM      | -            | -
    sentenced             | male_open   | open             | North West    | North West               | -          | high      => COM              | -            | PRT on request, and POM
    sentenced             | male_closed | resettlement     | North West    | North West               | -          | very_high => COM              | -            | PRT on request, and POM
    sentenced             | male_closed | resettlement     | North West    | North West               | -          | low       => PRT              | COM          | POM
    sentenced             | male_closed | resettlement     | North West    | North West               | -          | -         => PRT              | COM          | POM
    sentenced             | male_closed | resettlement     | North West    | North West               | 2022-11-01 | low       => COM              | -            | PRT and POM
    sentenced             | male_closed | resettlement     | North West    | North West               | 2022-11-02 | low       => PRT              | COM          | POM
    sentenced             | male_closed | non_resettlement | North West    | North West               | -          | low       => COM              | -            | PRT for the COM, where required
    sentenced             | male_closed | specialist       | North West    | North West               | -          | low       => COM              | -            | PRT for the COM, where required
    sentenced             | women_open  | open             | North West    | North West               | -          | low       => PRT              | COM          | POM
    sentenced             | male_closed | resettlement     | Wales         | Wales                    | -          | low       => COM              | -            | resettlement probation practitioner
    sentenced             | male_closed | resettlement     | North East    | Yorkshire and the Humber | -          | low       => COM              | -            | Community Integration Team in prison
    sentenced             | male_closed | resettlement     | North West    | -                        | -          | high      => COM              | -            | PRT on request, and POM
    sentenced             | male_closed | resettlement     | North West    | -                        | -          | low       => cannot tell: home probation region | cannot tell: home probation region | cannot tell: home probation region
    sentenced             | male_closed | -                | North West    | London                   | -          | low       => cannot tell: function of the prison | cannot tell: function of the prison | cannot tell: function of the prison
    """,  # noqa: E501
    {**HELD, "gender": "male", "risk.assessed_on": "2022-10-20", "team": "in_reach"},
    WHO,
    asked_on=ASKED_ON,
)
def test_the_first_route_that_fits(example: Example) -> None:
    assert_derived(example, "RES-PRERELEASE-OWNER")


@pytest.mark.provision("RES-PRERELEASE-OWNER")
@examples(
    """
    team     | MAPPA registered | left       => applies | prerelease_owner | supported_by
    embedded | -                | -          => yes     | COM              | PRT as link worker
    in_reach | -                | -          => yes     | COM              | PRT for the COM, where required
    embedded | 2022-10-25       | -          => yes     | COM              | PRT on request, and POM
    embedded | -                | 2022-11-01 => no      | COM              | PRT as link worker
    embedded | -                | 2022-11-02 => yes     | COM              | PRT as link worker
    """,
    {**LOCAL, **LOW, "status": "sentenced", "estate": "male_closed", "function": "non_resettlement"},
    WHO,
    asked_on=ASKED_ON,
)
def test_prisons_that_are_not_resettlement_prisons(example: Example) -> None:
    assert_derived(example, "RES-PRERELEASE-OWNER")


@pytest.mark.provision("RES-MODEL-PHASE")
@examples(
    """
    estate      | full model | ROSH   | function         => applies | phase   | prerelease_owner | on_behalf_of | supporting
    male_closed | -          | medium | resettlement     => yes     | interim | PRT              | COM          | POM
    male_closed | 2022-10-31 | medium | resettlement     => yes     | full    | COM              | -            | PRT and POM
    male_closed | 2022-11-01 | medium | resettlement     => yes     | full    | COM              | -            | PRT and POM
    male_closed | 2022-11-02 | medium | resettlement     => yes     | interim | PRT              | COM          | POM
    male_closed | -          | high   | resettlement     => no      | interim | PRT              | COM          | POM
    male_closed | -          | medium | non_resettlement => no      | interim | PRT              | COM          | POM
    male_closed | -          | medium | -                => cannot tell: function of the prison | interim | PRT | COM | POM
    """,  # noqa: E501
    {**LOCAL, "status": "sentenced", "estate": "male_closed", "risk.assessed_on": "2022-10-20"},
    WHO,
    asked_on=ASKED_ON,
)
def test_interim_and_full_model(example: Example) -> None:
    assert_derived(example, "RES-MODEL-PHASE")


@pytest.mark.provision("RES-HIGHRISK-ROUTE")
@examples(
    """
    estate      | ROSH      | status      => applies | prerelease_owner | bcst2_owner | review_12wk
    male_closed | high      | sentenced   => yes     | COM              | PRT         | no
    male_closed | very_high | sentenced   => yes     | COM              | PRT         | no
    male_closed | medium    | sentenced   => yes     | PRT              | PRT         | yes
    male_closed | -         | sentenced   => yes     | PRT              | PRT         | yes
    male_closed | high      | unconvicted => no      | PRT              | PRT         | no
    male_closed | high      | -           => cannot tell: legal status | cannot tell: legal status | PRT | no
    """,
    {**LOCAL, "estate": "male_closed", "function": "resettlement", "risk.assessed_on": "2022-10-20"},
    WHO,
    asked_on=date(2022, 11, 10),
)
def test_high_risk_is_the_coms_however_short_the_sentence(example: Example) -> None:
    assert_derived(example, "RES-HIGHRISK-ROUTE")


@pytest.mark.provision("RES-MAPPA-COM")
@examples(
    """
    status    | MAPPA registered | MAPPA ended | ROSH   | estate      => applies | review_12wk
    sentenced | 2022-11-01       | -           | medium | male_closed => yes     | yes
    sentenced | 2022-11-01       | -           | high   | male_closed => yes     | no
    sentenced | 2022-12-02       | -           | medium | male_closed => no      | yes
    sentenced | 2022-12-01       | -           | medium | male_closed => yes     | yes
    sentenced | 2022-11-01       | 2022-12-01  | medium | male_closed => no      | yes
    sentenced | 2022-11-01       | -           | medium | -           => yes     | cannot tell: function of the prison
    """,
    {**LOCAL, "status": "sentenced", "risk.assessed_on": "2022-10-20"},
    WHO,
    asked_on=date(2022, 12, 1),
)
def test_the_com_prepares_the_release_of_mappa_cases(example: Example) -> None:
    assert_derived(example, "RES-MAPPA-COM")
    assert example.derived("RES-MAPPA-COM").values["prerelease_owner"] == "COM"


@pytest.mark.provision("RES-OPEN-OWNER")
@examples(
    """
    estate      | prison region | ROSH => applies | prerelease_owner | bcst2 | review_12wk
    male_open   | North West    | low  => yes     | POM and COM      | no    | no
    male_open   | London        | low  => yes     | COM              | no    | no
    male_closed | North West    | low  => no      | PRT              | no    | no
    women_open  | North West    | low  => no      | PRT              | no    | no
    male_open   | -             | low  => yes     | cannot tell: probation region of the prison | no | no
    """,
    {**HELD, "home": "North West", "gender": "male", "status": "sentenced", "function": "resettlement", **LOW},
    WHO,
    asked_on=date(2022, 12, 1),
)
def test_open_prisons_have_pom_and_com(example: Example) -> None:
    assert_derived(example, "RES-OPEN-OWNER")


@pytest.mark.provision("RES-OPEN-OUT-OF-AREA")
@examples(
    """
    estate      | prison region => applies | prerelease_owner | prt_in_reach
    male_open   | London        => yes     | COM              | optional
    male_open   | North West    => no      | COM              | optional
    male_closed | London        => no      | COM              | optional
    male_open   | -             => cannot tell: probation region of the prison | COM | optional
    """,
    {**HELD, "home": "North West", "status": "sentenced"},
    WHO,
    asked_on=date(2022, 12, 1),
)
def test_open_and_out_of_area_is_for_the_com_at_home(example: Example) -> None:
    assert_derived(example, "RES-OPEN-OUT-OF-AREA")


@pytest.mark.provision("RES-OUT-OF-AREA")
@examples(
    """
    prison region | release region     | home       => out_of_area
    North West    | Greater Manchester | -          => yes
    North West    | North West         | -          => no
    North West    | North West         | London     => no
    North West    | -                  | North West => no
    North West    | -                  | London     => yes
    North West    | -                  | -          => cannot tell: home probation region
    -             | North West         | London     => cannot tell: probation region of the prison
    """,
    HELD,
    WHO,
    asked_on=ASKED_ON,
)
def test_out_of_area(example: Example) -> None:
    assert_derived(example, "RES-OUT-OF-AREA")
