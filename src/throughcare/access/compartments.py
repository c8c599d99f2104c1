"""Compartments: what of a record is kept apart, and from whom. What stands in no list here is ordinary."""

from collections.abc import Mapping
from enum import StrEnum


class Compartment(StrEnum):
    """A part of the record that is seen by fewer people than the rest."""

    ORDINARY = "ordinary"
    OMIC_NOTES = "omic_notes"
    OFFICIAL_SENSITIVE = "official_sensitive"
    MAPPA = "mappa"
    VICTIM_CONTACT = "victim_contact"
    SAFETY = "safety"
    WECASP = "wecasp"


# The tables of facts that are not ordinary, by the names of their grains. MAPPA minutes and victim contact are no
# facts: nothing is worked out from them. Of MAPPA a case shows its level, its category and its next review.
TABLES: Mapping[str, Compartment] = {
    "acct": Compartment.SAFETY,
    "acct_review": Compartment.SAFETY,
    "review_invitation": Compartment.SAFETY,
    "enhanced_management": Compartment.SAFETY,
    "safety_plan": Compartment.SAFETY,
    "safety_intervention_meeting": Compartment.SAFETY,
    "sim_discussion": Compartment.SAFETY,
    "casp_referral": Compartment.WECASP,
    "casp_case": Compartment.WECASP,
    "casp_board": Compartment.WECASP,
    "caseload_circulation": Compartment.WECASP,
    "multidisciplinary_meeting": Compartment.WECASP,
    "meeting_action": Compartment.WECASP,
    "relocation": Compartment.WECASP,
    "complexity_factor": Compartment.WECASP,
    "complex_case_board": Compartment.WECASP,
    "restricted_status_review": Compartment.OFFICIAL_SENSITIVE,
    "national_security": Compartment.OFFICIAL_SENSITIVE,
    "risk_reduction": Compartment.OFFICIAL_SENSITIVE,
}

# Columns of the person's own row that are not ordinary.
COLUMNS: Mapping[str, Compartment] = {
    "leaving_abusive_relationship": Compartment.SAFETY,
    "home_safeguarding_concerns": Compartment.SAFETY,
    "tact": Compartment.OFFICIAL_SENSITIVE,
}

# What a text makes of facts that are kept apart, and what everybody on the case is told all the same, by the name that
# the provisions give it: a case is handed over on the days of early allocation whoever may know on what ground.
ORDINARY_FINDINGS = frozenset({"early allocation accepted"})


def compartment_of_table(name: str) -> Compartment:
    """The compartment of a table of facts, by its grain's name."""
    return TABLES.get(name, Compartment.ORDINARY)


def compartment_of_column(table: str, column: str) -> Compartment:
    """The compartment of a fact."""
    if table == "case" and column in COLUMNS:
        return COLUMNS[column]
    return compartment_of_table(table)
