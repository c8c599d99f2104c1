"""`throughcare explain` marks the duties on which a departure bites, for somebody in the record."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from throughcare.record.models import Departure

pytestmark = pytest.mark.django_db

REVIEW = "OMIC-OASYS-REVIEW-DET"
WORDS = (
    "HMP & YOI Hatfield departs from this from 1 February 2022 until 31 March 2022, because the unit is being "
    "rebuilt. Decided by Jo Hale; agreed by Sam Dean."
)


@pytest.mark.parametrize(
    ("day", "departures"), [("2022-01-31", []), ("2022-02-01", [WORDS]), ("2022-03-31", [WORDS]), ("2022-04-01", [])]
)
def test_a_duty_is_marked_on_the_days_of_the_departure(
    run: Run, case_file: Path, day: str, departures: list[str]
) -> None:
    assert run("case", "import", case_file).status == 0
    Departure.objects.create(
        provision=REVIEW,
        establishment_id="HDI",
        reason="the unit is being rebuilt.",
        decided_by="Jo Hale",
        agreed_by="Sam Dean",
        from_on=date(2022, 2, 1),
        until_on=date(2022, 3, 31),
    )
    told = run("explain", "A1234BC", "--as-of", day, "--json").document
    marked = {duty["provision"]: duty["departures"] for duty in told["duties"]}
    assert marked.pop(REVIEW) == departures
    assert not any(marked.values())
    text = " ".join(run("explain", "A1234BC", "--as-of", day).out.split())
    assert (WORDS in text) is bool(departures)
