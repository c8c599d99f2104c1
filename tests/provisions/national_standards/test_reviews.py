"""National Standards 10.1: what is a significant change."""

import pytest

from tests.provisions.tables import Example, assert_derived, examples

HEADINGS = {"change": "change.kind", "on": "change.on", "material": "change.material"}


@pytest.mark.provision("NS-10.1-TRIGGERS")
@examples(
    """
    change                     | material | asked on   => review_required
    risk_reduced               | yes      | 2021-06-16 => yes
    allegation_of_new_offence  | yes      | 2021-06-16 => yes
    other                      | no       | 2021-06-16 => no
    risk_behaviour_escalated   | yes      | 2021-06-16 => yes
    protective_factors_changed | no       | 2021-06-16 => no
    risk_behaviour_new         | -        | 2021-06-16 => cannot tell: material effect on the management of the case
    -                          | yes      | 2021-06-16 => yes
    """,
    {"on": "2021-06-16"},
    HEADINGS,
)
def test_the_test_is_a_material_effect(example: Example) -> None:
    assert_derived(example, "NS-10.1-TRIGGERS")
