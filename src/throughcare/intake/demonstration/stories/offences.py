"""What people were sentenced for, and where."""

from collections.abc import Mapping

from throughcare.intake.demonstration.case import Case
from throughcare.policy.facts import Rosh

MILD = ("Theft from a shop", "Handling stolen goods", "Driving while disqualified", "Fraud by false representation")
MIDDLING = ("Burglary of a dwelling", "Assault occasioning actual bodily harm", "Supply of a class A drug", "Affray")
SERIOUS = ("Robbery", "Wounding with intent", "Possession of a firearm", "Conspiracy to supply class A drugs")
GRAVE = ("Wounding with intent", "Manslaughter", "Arson with intent to endanger life", "Sexual assault")
MURDER = ("Murder",)
CONCERN = ("Sexual offence against a child", "Preparation of terrorist acts")

_BY_ROSH: Mapping[Rosh, tuple[str, ...]] = {
    Rosh.LOW: MILD,
    Rosh.MEDIUM: MIDDLING,
    Rosh.HIGH: SERIOUS,
    Rosh.VERY_HIGH: GRAVE,
}


def offence(case: Case, rosh: Rosh) -> str:
    """An offence in keeping with the risk."""
    return case.pick(_BY_ROSH[rosh])


def court(case: Case, *, magistrates: bool = False) -> str:
    """The court that sentenced."""
    return f"{case.unit} Magistrates' Court" if magistrates else case.home.court
