"""National Standards, Annex A, rows 3 and 4: Approved Premises, and electronic monitoring."""

from datetime import date

import pytest

from tests.provisions.tables import Example, assert_derived, assert_ruling, examples

HEADINGS = {
    "release": "supervision.released_on",
    "licence ends": "supervision.ends_on",
    "under": "supervision.kind",
    "managed from": "national_security.from_on",
    "stable home": "national_security.better_at_home",
    "assessed": "risk.assessed_on",
    "planned end": "approved_premises_stay.planned_end_on",
    "left": "approved_premises_stay.left_on",
    "started": "electronic_monitoring.started_on",
    "ended": "electronic_monitoring.ended_on",
    "later ROSH": "risk[2].rosh",
    "MAPPA agreed": "risk_reduction.mappa_agreed_on",
}
NSD = {
    "managed from": "2021-06-01",
    "assessed": "2021-06-01",
    "ROSH": "high",
    "under": "licence",
    "release": "2021-07-05",
    "supervision.started_on": "2021-07-05",
    "sentenced": "2018-01-10",
}


@pytest.mark.provision("NS-A.3")
@examples(
    """
    release    | licence ends => applies | ap_until
    2021-07-05 | 2022-04-05   => yes     | 2022-01-05
    2021-07-05 | 2022-10-05   => yes     | 2022-07-05
    2021-07-05 | 2023-07-05   => yes     | 2022-07-05
    2021-07-05 | 2022-10-04   => yes     | 2022-07-04
    2021-07-05 | 2022-10-06   => yes     | 2022-07-05
    2021-07-05 | 2021-10-06   => yes     | 2021-07-06
    2021-07-05 | 2021-10-05   => yes     | -
    2021-07-05 | 2021-10-04   => yes     | -
    2021-07-05 | 2022-05-31   => yes     | 2022-02-28
    2021-07-05 | 2021-07-09   => no      | -
    """,
    NSD,
    HEADINGS,
    asked_on=date(2021, 7, 10),
)
def test_the_earlier_of_twelve_months_and_three_before_the_end(example: Example) -> None:
    assert_derived(example, "NS-A.3")


@pytest.mark.provision("NS-A.3")
@examples(
    """
    sentence             | under           | ROSH   | managed from | release    | licence ends => applies | ap_until
    life                 | licence         | high   | 2021-06-01   | 2021-07-05 | -            => yes     | 2022-07-05
    ipp                  | licence         | high   | 2021-06-01   | 2021-07-05 | -            => yes     | 2022-07-05
    standard_determinate | licence         | high   | 2021-06-01   | 2021-07-05 | -            => yes     | cannot tell: last day of supervision
    standard_determinate | licence         | medium | 2021-06-01   | 2021-07-05 | 2022-04-05   => no      | 2022-01-05
    standard_determinate | licence         | high   | 2021-07-11   | 2021-07-05 | 2022-04-05   => no      | 2022-01-05
    standard_determinate | community_order | high   | 2021-06-01   | -          | 2022-04-05   => no      | 2022-01-05
    standard_determinate | licence         | -      | 2021-06-01   | 2021-07-05 | 2022-04-05   => cannot tell: risk of serious harm (RoSH) | 2022-01-05
    """,  # noqa: E501
    NSD,
    HEADINGS,
    asked_on=date(2021, 7, 10),
)
def test_for_the_highest_risk_on_licence(example: Example) -> None:
    assert_derived(example, "NS-A.3")


@pytest.mark.provision("NS-A.3-TAIL")
@examples(
    """
    licence ends | planned end | left       => applies | allowed | missing           | latest_departure
    2022-04-05   | 2022-01-05  | -          => yes     | yes     | -                 | 2022-01-05
    2022-04-05   | 2022-02-01  | -          => yes     | no      | three_months_left | 2022-01-05
    2022-04-05   | 2022-01-06  | -          => yes     | no      | three_months_left | 2022-01-05
    2022-04-05   | 2022-01-04  | -          => yes     | yes     | -                 | 2022-01-05
    2022-05-31   | 2022-02-28  | -          => yes     | yes     | -                 | 2022-02-28
    2022-05-31   | 2022-03-01  | -          => yes     | no      | three_months_left | 2022-02-28
    2023-07-05   | 2022-10-01  | -          => yes     | yes     | -                 | 2023-04-05
    2022-04-05   | 2022-02-01  | 2021-07-10 => no      | yes     | three_months_left | 2022-01-05
    2022-04-05   | 2022-02-01  | 2021-07-11 => yes     | no      | three_months_left | 2022-01-05
    2021-10-05   | 2021-09-01  | -          => no      | yes     | three_months_left | 2021-07-05
    2021-10-06   | 2021-09-01  | -          => yes     | no      | three_months_left | 2021-07-06
    """,
    {**NSD, "approved_premises_stay.arrived_on": "2021-07-05"},
    HEADINGS,
    asked_on=date(2021, 7, 10),
)
def test_three_months_are_left_after_the_stay(example: Example) -> None:
    assert_ruling(example, "NS-A.3-TAIL")


@pytest.mark.provision("NS-A.3-TAIL")
@examples(
    """
    sentence             | ROSH   | release    | licence ends | planned end => allowed | untold
    standard_determinate | high   | 2021-07-05 | -            | 2022-01-05  => no      | last day of supervision
    standard_determinate | high   | -          | -            | 2022-01-05  => no      | last day of supervision
    life                 | high   | 2021-07-05 | -            | 2023-01-05  => yes     | -
    standard_determinate | medium | 2021-07-05 | 2022-04-05   | 2022-02-01  => yes     | -
    """,
    {**NSD, "approved_premises_stay.arrived_on": "2021-07-05"},
    HEADINGS,
    asked_on=date(2021, 7, 10),
)
def test_the_end_of_the_licence_must_be_known(example: Example) -> None:
    assert_ruling(example, "NS-A.3-TAIL")


@pytest.mark.provision("NS-A.3-HOME")
@examples(
    """
    release    | licence ends | stable home => applies | ap_until_later_than | ap_until_at_latest | tail_prevails
    2021-07-05 | 2022-04-05   | yes         => yes     | 2021-10-05          | 2022-01-05         | no
    2021-07-05 | 2022-01-05   | yes         => yes     | -                   | 2021-10-05         | yes
    2021-07-05 | 2022-01-06   | yes         => yes     | 2021-10-05          | 2021-10-06         | no
    2021-07-05 | 2022-01-04   | yes         => no      | -                   | 2021-10-04         | yes
    2021-07-05 | 2023-07-05   | yes         => yes     | 2021-10-05          | 2022-07-05         | no
    2021-07-05 | 2022-04-05   | no          => no      | 2021-10-05          | 2022-01-05         | no
    2021-07-05 | -            | yes         => cannot tell: kind of sentence | cannot tell: kind of sentence | cannot tell: kind of sentence | cannot tell: kind of sentence
    """,  # noqa: E501
    NSD,
    HEADINGS,
    asked_on=date(2021, 7, 10),
)
def test_more_than_three_months_unless_the_tail_prevails(example: Example) -> None:
    assert_derived(example, "NS-A.3-HOME")


@pytest.mark.provision("NS-A.4")
@examples(
    """
    started    | licence ends | asked on   => allowed | missing       | earliest_end
    2021-07-05 | 2023-07-05   | 2022-06-20 => no      | twelve_months | 2022-07-05
    2021-07-05 | 2022-03-01   | 2022-03-01 => yes     | -             | 2022-03-01
    2021-07-05 | 2022-03-01   | 2022-02-28 => no      | twelve_months | 2022-03-01
    2021-07-05 | 2023-07-05   | 2022-07-04 => no      | twelve_months | 2022-07-05
    2021-07-05 | 2023-07-05   | 2022-07-05 => yes     | -             | 2022-07-05
    2021-07-05 | 2022-07-05   | 2022-07-05 => yes     | -             | 2022-07-05
    2024-02-29 | 2026-07-05   | 2025-02-27 => no      | twelve_months | 2025-02-28
    2024-02-29 | 2026-07-05   | 2025-02-28 => yes     | -             | 2025-02-28
    """,
    NSD,
    HEADINGS,
)
def test_monitoring_lasts_twelve_months_or_to_the_end_of_the_licence(example: Example) -> None:
    assert_ruling(example, "NS-A.4")


@pytest.mark.provision("NS-A.4")
@examples(
    """
    release    | started    | ROSH   | later ROSH | MAPPA agreed | managed from | licence ends | ended      | asked on   => applies | allowed | untold
    2021-07-05 | 2021-07-05 | high   | medium     | -            | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => yes     | no      | -
    2021-07-05 | 2021-07-05 | high   | medium     | 2021-06-01   | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-12-01 | high   | medium     | -            | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-07-05 | high   | medium     | 2022-02-02   | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => yes     | no      | -
    2021-07-05 | 2021-07-05 | high   | medium     | 2022-02-01   | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-07-05 | medium | -          | -            | 2021-06-01   | 2023-07-05   | -          | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-07-05 | high   | -          | -            | 2022-02-02   | 2023-07-05   | -          | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-07-05 | high   | -          | -            | 2021-06-01   | 2023-07-05   | 2022-02-01 | 2022-02-01 => no      | yes     | -
    2021-07-05 | 2021-07-05 | high   | -          | -            | 2021-06-01   | -            | -          | 2022-02-01 => yes     | no      | kind of sentence
    """,  # noqa: E501
    {
        **NSD,
        "risk[2].assessed_on": "2021-12-01",
        "risk_reduction.proposed_on": "2021-12-15",
    },
    HEADINGS,
)
def test_monitoring_may_end_sooner_once_a_reduction_is_agreed(example: Example) -> None:
    assert_ruling(example, "NS-A.4")
