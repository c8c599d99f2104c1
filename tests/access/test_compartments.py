"""Where each fact belongs: every table is in a compartment, and every column that is named for one is there."""

import pytest

from throughcare.access.compartments import COLUMNS, TABLES, Compartment, compartment_of_column, compartment_of_table
from throughcare.policy.subjects import Subject


def test_every_table_of_facts_is_in_a_compartment_and_no_other_is() -> None:
    assert set(TABLES) == set(Subject.declared)


def test_a_table_that_nobody_placed_is_shown_to_nobody() -> None:
    with pytest.raises(KeyError):
        compartment_of_table("a table that is new")


def test_every_column_that_is_kept_apart_is_one_of_the_case() -> None:
    assert set(COLUMNS) <= set(Subject.declared["case"].grain.columns)


@pytest.mark.parametrize(
    ("table", "column", "compartment"),
    [
        ("case", "born_on", Compartment.ORDINARY),
        ("case", "tact", Compartment.OFFICIAL_SENSITIVE),
        ("case", "leaving_abusive_relationship", Compartment.SAFETY),
        ("acct", "opened_on", Compartment.SAFETY),
        ("casp_case", "joined_on", Compartment.WECASP),
        ("national_security", "from_on", Compartment.OFFICIAL_SENSITIVE),
        ("mappa", "level", Compartment.ORDINARY),
    ],
)
def test_where_a_fact_belongs(table: str, column: str, compartment: Compartment) -> None:
    assert compartment_of_column(table, column) is compartment
