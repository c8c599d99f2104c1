"""How each table that holds something on a person is handled: who may see it, whether the person is given it, how long
it is kept. A table that is not in `HANDLING` fails the build.

To add a table, add its label to `HANDLING` in `handled.py`: `"record.Thing": Handling()` for a table of a case that is
ordinary, given to the person, and kept as long as the case. Name its columns that hold other people or free text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from throughcare.access.compartments import Compartment
from throughcare.access.retention import Keep


class Treatment(StrEnum):
    """What the person is given of a column.

    SHOWN: what it says. STAFF: that it was a member of staff, and no name. READ_THROUGH: the text without the names,
    addresses and numbers of other people, once somebody has read it through. LEFT_OUT: nothing.
    """

    SHOWN = "shown"
    STAFF = "staff"
    READ_THROUGH = "read_through"
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Withheld:
    """A table that the person is not given. `told`: what they are told was left out; empty where that would tell."""

    why: str
    told: str = ""


# The columns that every row of the record has beside its own.
EVERY_ROW: Mapping[str, Treatment] = {
    "recorded_by": Treatment.STAFF,
    "feed": Treatment.SHOWN,
    "file": Treatment.LEFT_OUT,
    "reference": Treatment.SHOWN,
    "superseded_by": Treatment.LEFT_OUT,
    "person": Treatment.LEFT_OUT,
}


@dataclass(frozen=True)
class Handling:
    """How a table is handled.

    `withheld`: why the person is not given it; None: they are. `unless`: a column of yes or no, of the row or of the
    one that it hangs below, that withholds the rows in which it is yes. `paths`: from a row to the person
    ("meeting__person" where it hangs below another row); a row of two people has two. `columns`: what the person is
    given of columns that hold text, or other rows. `dated_by`: the column that a row's own length of keeping counts
    from. `own_pages`: who may read a row hangs on the row itself, so that it is read and changed on pages of its own
    only.
    """

    compartment: Compartment = Compartment.ORDINARY
    withheld: Withheld | None = None
    keep: Keep = Keep.CASE
    columns: Mapping[str, Treatment] = field(default_factory=dict)
    unless: str = ""
    paths: tuple[str, ...] = ("person",)
    dated_by: str = ""
    own_pages: bool = False

    def treatment(self, column: str) -> Treatment | None:
        """What the person is given of a column that holds text or another row; None where nobody has said."""
        return self.columns.get(column, EVERY_ROW.get(column))
