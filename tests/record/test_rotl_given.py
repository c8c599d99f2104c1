"""What the person is given of their ROTL: never whether a victim is in contact, nor what the police were asked."""

from datetime import date

import pytest

from tests.record.conftest import make_person
from throughcare.record.models import TemporaryAbsence, TemporaryRelease
from throughcare.record.told_rows import cells

pytestmark = pytest.mark.django_db

KEPT = {
    "vlo_asked_on",
    "vlo_came_in_on",
    "vlo_not_applying",
    "police_asked_on",
    "visor_checked_on",
    "visor_not_applying",
    "confiscation_unit_asked_on",
    "confiscation_unit_came_in_on",
    "confiscation_unit_not_applying",
    "crime_unit_asked_on",
    "crime_unit_came_in_on",
    "crime_unit_not_applying",
}


def test_what_is_asked_of_those_who_protect_others_is_left_out() -> None:
    day = date(2021, 11, 3)
    held = {name: True if name.endswith("applying") else day for name in KEPT}
    row = TemporaryRelease.objects.create(
        person=make_person("Ann", "Khan"), applied_on=day, kind="ROR", immigration_asked_on=day, **held
    )
    given = {cell.name: cell.words for cell in cells(row, str)}
    assert KEPT & set(given) == set()
    assert (given["applied_on"], given["kind"], given["immigration_asked_on"]) == (
        "3 November 2021",
        "Resettlement Overnight Release (ROR)",
        "3 November 2021",
    )


def test_a_time_out_is_given_whole() -> None:
    row = TemporaryAbsence.objects.create(
        person=make_person("Ann", "Khan"), kind="ROR", breath_test="failed", failed_on=date(2021, 11, 3)
    )
    given = {cell.name: cell.words for cell in cells(row, str)}
    assert (given["kind"], given["breath_test"], given["failed_on"]) == (
        "Resettlement Overnight Release (ROR)",
        "failed",
        "3 November 2021",
    )
