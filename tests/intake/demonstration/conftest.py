"""Four hundred fictional people, told once for all the tests that look at them."""

from datetime import date

import pytest

from throughcare.intake.demonstration.caseload import Told, caseload

AS_OF = date(2026, 9, 1)


@pytest.fixture(scope="session")
def told() -> list[Told]:
    """The caseload of seed 1 as of 1 September 2026."""
    return list(caseload(400, 1, AS_OF))
