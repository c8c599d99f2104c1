"""Compartments: what of a record is kept apart, and from whom. A table that stands in no list here is nobody's."""

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


_ORDINARY = (
    "case",
    "risk",
    "mappa",
    "tier_record",
    "accommodation_need",
    "cas3_stay",
    "accommodation",
    "approved_premises_referral",
    "approved_premises_stay",
    "behaviour_monitoring",
    "cfo_referral",
    "complexity_assessment",
    "eos_consideration",
    "contact",
    "court_report",
    "spell",
    "recategorisation",
    "custody_screening",
    "sentence",
    "requirement",
    "supervision",
    "failure",
    "enforcement_action",
    "home_visit",
    "allocation",
    "responsibility",
    "manager_correction",
    "handover",
    "health_condition",
    "hospital_transfer",
    "electronic_monitoring",
    "polygraph",
    "polygraph_examination",
    "parole_review",
    "early_allocation",
    "opd_screening",
    "assessment",
    "plan",
    "change",
    "release_plan",
    "pre_release_review",
    "court_appearance",
    "discharge",
    "recall",
    "regional_services",
    "crs_need",
    "crs_referral",
    "crs_intervention",
    "crs_event",
    "restricted_status",
    "return_to_closed",
    "incident",
    "segregation",
    "healthcare_stay",
    "temporary_release",
    "temporary_absence",
    "victim_liaison_check",
    "youth_transition",
)

# The tables of facts by the names of their grains. A new one is shown to nobody until it stands here. MAPPA minutes and
# victim contact are no facts: nothing is worked out from them. Of MAPPA a case shows its level, its category and its
# next review.
TABLES: Mapping[str, Compartment] = {
    **dict.fromkeys(_ORDINARY, Compartment.ORDINARY),
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
    """The compartment of a table of facts, by its grain's name.

    Raises:
        KeyError: nobody has said yet where the table belongs.
    """
    return TABLES[name]


def compartment_of_column(table: str, column: str) -> Compartment:
    """The compartment of a fact."""
    if table == "case" and column in COLUMNS:
        return COLUMNS[column]
    return compartment_of_table(table)
