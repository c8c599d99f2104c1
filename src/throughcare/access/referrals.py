"""What a supplier of rehabilitative services (CRS) is given of a case: its own referrals and what hangs on them.

The text gives it what a referral tells (Resettlement 5.2): where the person is, the delivery unit of release, when they
are expected out and their number. A table or a column that does not stand here is not for a supplier.
"""

from collections.abc import Mapping

TABLES = frozenset({"crs_need", "crs_referral", "crs_intervention", "crs_event"})

# Of the person's own row: the area of release. The empty name is the row itself, that there is such a case.
COLUMNS: Mapping[str, frozenset[str]] = {"case": frozenset({"", "home_region", "release_region"})}


def is_for_suppliers(table: str, column: str) -> bool:
    """Whether a supplier may be told what is made of a fact of a case that was referred to it."""
    return table in TABLES or column in COLUMNS.get(table, frozenset())
