"""Prisons, regions and local authorities: read without a database, and brought into it as often as one likes."""

import pytest

from throughcare.policy.facts import Country, Estate, Sector
from throughcare.policy.facts import Region as RegionWord
from throughcare.record.models import Establishment, LocalAuthority, Region
from throughcare.record.reference import MEN_AND_WOMEN, estate_of, load_reference, prisons, region_countries


@pytest.mark.parametrize(
    ("prison", "gender", "estate"),
    [
        ("MDI", "male", "male_closed"),
        ("HDI", "male", "male_open"),
        ("ESI", "female", "women_open"),
        ("NHI", None, "women"),
        ("AYI", None, "youth"),
        ("PBI", "female", "women"),
        ("PBI", "male", "male_closed"),
        ("PBI", None, None),
    ],
)
def test_the_estate_of_a_prison(prison: str, gender: str | None, estate: str | None) -> None:
    assert estate_of(prison, gender) == estate


def test_an_unknown_prison_has_no_estate() -> None:
    with pytest.raises(KeyError):
        estate_of("OUT", "male")


def test_every_word_of_the_files_is_one_that_policy_knows() -> None:
    assert {prison.estate for prison in prisons().values()} == {*map(str, Estate), MEN_AND_WOMEN}
    assert set(region_countries().values()) == set(map(str, Country))
    assert set(region_countries()) == set(map(str, RegionWord))
    assert {prison.sector for prison in prisons().values()} == set(Sector)
    assert {prison.probation_region for prison in prisons().values()} <= set(region_countries())


@pytest.mark.django_db
def test_reference_data_is_there_after_a_migration_and_loading_it_again_changes_nothing() -> None:
    before = [list(model.objects.order_by("pk").values()) for model in (Establishment, Region, LocalAuthority)]
    assert [len(rows) for rows in before] == [125, 12, 388]
    assert load_reference() == {"probation_regions": 12, "prisons": 125, "local_authorities": 388}
    assert [list(model.objects.order_by("pk").values()) for model in (Establishment, Region, LocalAuthority)] == before


@pytest.mark.django_db
def test_a_line_that_has_changed_is_brought_up_to_date() -> None:
    Establishment.objects.filter(pk="PBI").update(name="Another", men=False, probation_region="Wales")
    load_reference()
    prison = Establishment.objects.get(pk="PBI")
    assert (prison.name, prison.men, prison.probation_region_id) == (
        "Peterborough (HMP & YOI)",
        True,
        "East of England",
    )
