"""Where each fact belongs: every table is in a compartment, and every column that is named for one is there."""

import pytest

from throughcare.access.compartments import COLUMNS, TABLES, Compartment, compartment_of_column, compartment_of_table
from throughcare.access.referrals import COLUMNS as SUPPLIERS_COLUMNS
from throughcare.access.referrals import TABLES as SUPPLIERS_TABLES
from throughcare.access.referrals import is_for_suppliers
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


@pytest.mark.parametrize(
    ("table", "column", "given"),
    [
        ("crs_referral", "earliest_release_on", True),
        ("crs_event", "", True),
        ("case", "", True),
        ("case", "release_region", True),
        ("case", "born_on", False),
        ("sentence", "crd", False),
        ("contact", "on", False),
        ("a table that is new", "", False),
    ],
)
def test_what_is_made_of_a_fact_is_for_suppliers_only_where_it_is_named(table: str, column: str, given: bool) -> None:
    assert is_for_suppliers(table, column) is given


def test_what_is_named_for_suppliers_is_ordinary() -> None:
    named = [(table, "") for table in SUPPLIERS_TABLES] + [
        (t, c) for t, each in SUPPLIERS_COLUMNS.items() for c in each
    ]
    assert {compartment_of_column(table, column) for table, column in named} == {Compartment.ORDINARY}
