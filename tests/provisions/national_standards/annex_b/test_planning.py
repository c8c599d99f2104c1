"""National Standards, Annex B 3.2: one responsible manager at a time."""

import pytest

from tests.provisions.tables import Example, assert_ruling, examples
from throughcare.policy.facts.acts import ManagersProposal

PROPOSAL = ManagersProposal.grain.name
HEADINGS = {"POM": f"{PROPOSAL}.pom", "COM": f"{PROPOSAL}.com"}


@pytest.mark.provision("NS-B.3.2")
@examples(
    """
    POM         | COM         | asked on   => allowed | missing
    supporting  | responsible | 2023-02-13 => yes     | -
    responsible | responsible | 2023-02-13 => no      | one_alone
    responsible | supporting  | 2023-02-13 => yes     | -
    responsible | none        | 2022-11-14 => yes     | -
    supporting  | supporting  | 2023-02-13 => no      | somebody_responsible
    supporting  | none        | 2023-02-13 => no      | somebody_responsible
    """,
    None,
    HEADINGS,
)
def test_exactly_one_is_responsible(example: Example) -> None:
    assert_ruling(example, "NS-B.3.2")


@pytest.mark.provision("NS-B.3.2")
@examples(
    """
    POM        | COM | asked on   => allowed | untold
    supporting | -   | 2023-02-13 => no      | part of the COM
    """,
    None,
    HEADINGS,
)
def test_a_part_that_is_not_said(example: Example) -> None:
    assert_ruling(example, "NS-B.3.2")
