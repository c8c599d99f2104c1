"""Where the demonstration happens: real prisons and probation regions, a few of them, so that each has a caseload."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """A probation region with its delivery units, and the prisons that its people go to.

    `share` is how many of a hundred people come from it.
    """

    name: str
    share: int
    units: tuple[str, ...]
    local: str
    training: str
    open: str
    women: str
    youth: str
    court: str

    @property
    def supplier(self) -> str:
        """The supplier to which rehabilitative services are referred here; there is none of the name."""
        return f"Greenfinch Services, {self.name}"

    @property
    def premises(self) -> str:
        """The Approved Premises of the region; there are none of the name."""
        return f"Hawthorn House, {self.name}"


YORKSHIRE = Region(
    "Yorkshire and the Humber",
    36,
    ("Leeds", "Sheffield", "Doncaster and Rotherham"),
    local="LEI",
    training="MDI",
    open="HDI",
    women="NHI",
    youth="WYI",
    court="Leeds Crown Court",
)
WEST_MIDLANDS = Region(
    "West Midlands",
    22,
    ("Birmingham North", "Coventry"),
    local="BMI",
    training="OWI",
    open="SUI",
    women="NHI",
    youth="WYI",
    court="Birmingham Crown Court",
)
WALES = Region(
    "Wales",
    20,
    ("Cardiff and Vale", "North Wales"),
    local="CFI",
    training="BWI",
    open="UPI",
    women="EWI",
    youth="PYI",
    court="Cardiff Crown Court",
)
LONDON = Region(
    "London",
    12,
    ("Lambeth", "Hackney and Tower Hamlets"),
    local="PVI",
    training="OWI",
    open="SUI",
    women="PBI",
    youth="WYI",
    court="Inner London Crown Court",
)
EAST = Region(
    "East of England",
    10,
    ("Cambridgeshire", "Norfolk"),
    local="PBI",
    training="PBI",
    open="SUI",
    women="PBI",
    youth="WYI",
    court="Peterborough Crown Court",
)

REGIONS: Mapping[str, Region] = {region.name: region for region in (YORKSHIRE, WEST_MIDLANDS, WALES, LONDON, EAST)}

HIGH_SECURITY = "WDI"
WOMEN_OPEN = "AGI"
