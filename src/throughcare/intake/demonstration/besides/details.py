"""What is known of person, prison and sentence beside what a story tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case, Row
from throughcare.intake.demonstration.custody import OPEN
from throughcare.policy.facts import ComplexityOfNeed, LegalStatus, Place, PrisonFunction, TeamModel

RESETTLEMENT = {"MDI", "OWI", "BWI", "NHI", "EWI"}
SPECIALIST = {"WDI", "WYI", "PYI"}
FORTNIGHTLY = {"PVI", "BMI"}
_COMPLEXITY = {ComplexityOfNeed.LOW: 55, ComplexityOfNeed.MEDIUM: 30, ComplexityOfNeed.HIGH: 15}
# From when a service has run in each region; where a region is not named it does not run there yet.
_SERVICES: Mapping[str, Mapping[str, date]] = {
    "Yorkshire and the Humber": {"full_model_from": date(2022, 11, 1), "short_sentences_from": date(2021, 9, 1)},
    "West Midlands": {"cas3_from": date(2023, 4, 3), "short_sentences_from": date(2023, 1, 9)},
    "Wales": {"cas3_from": date(2023, 6, 5), "omic_levelled_up_from": date(2019, 12, 1)},
    "London": {"cas3_from": date(2023, 7, 3), "unsentenced_womens_from": date(2023, 4, 3)},
    "East of England": {"full_model_from": date(2023, 2, 6), "unsentenced_accommodation_from": date(2023, 4, 3)},
}


def tell(case: Case, life: Life) -> None:
    """The person's own details, those of their prisons, and those of their sentences."""
    case.person["iom"] = True if life.supervision and case.likely(0.04) else None
    case.person["home_safeguarding_concerns"] = None if case.likely(0.03) else case.likely(0.06)
    if case.is_woman:
        case.person["complexity_of_need"] = None if case.likely(0.04) else case.weighed(_COMPLEXITY)
        case.person["leaving_abusive_relationship"] = True if case.likely(0.12) else None
    case.add("regional_services", **_SERVICES[case.person["home_region"]])
    for row in case.rows["spells"]:
        _prison(row, life)
    for row in case.rows["sentences"]:
        _sentence(case, row)
    for row in case.rows["contacts"]:
        if row["method"] == "in_person" and row["by"] in ("COM", "PP"):
            row["place"] = case.weighed({Place.OFFICE: 85, Place.HOME: 9, Place.OTHER: 6})


def _prison(row: Row, life: Life) -> None:
    code = row["prison"]
    row["function"] = function_of(code)
    row["pre_release_team"] = TeamModel.NONE if code in SPECIALIST else TeamModel.EMBEDDED
    if code in OPEN:
        row["pre_release_team"] = TeamModel.IN_REACH
    if code in FORTNIGHTLY:
        row["key_work_fortnightly"] = True
    if "left_on" in row and life.sentence is not None:
        row["legal_status"] = LegalStatus.SENTENCED


def function_of(prison: str) -> PrisonFunction:
    """What a prison of the demonstration is for."""
    if prison in OPEN:
        return PrisonFunction.OPEN
    if prison in SPECIALIST:
        return PrisonFunction.SPECIALIST
    return PrisonFunction.RESETTLEMENT if prison in RESETTLEMENT else PrisonFunction.RECEPTION


def _sentence(case: Case, row: Row) -> None:
    sentenced, ends = row["sentenced_on"], row.get("sed")
    if ends is not None:
        row["length_months"] = (ends.year - sentenced.year) * 12 + ends.month - sentenced.month
    row["interventions_eligible"] = None if case.likely(0.03) else case.likely(0.6)
