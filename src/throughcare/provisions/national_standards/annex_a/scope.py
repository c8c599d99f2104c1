"""Annex A: National Security Division cases.

Who the enhanced standards are for, and what they are.
"""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import ALWAYS
from throughcare.policy.facts import Case
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance
from throughcare.provisions.national_standards.annex_a import polygraph
from throughcare.provisions.national_standards.annex_a.highest_risk import at_highest_risk_today, managed_today

cohort = Derivation(
    "NS-A.COHORT",
    title="Who the enhanced NSD standards are for",
    paragraph="Annex A: Who will be subject to these standards?",
    force=MUST,
    condition="A case that the National Security Division manages",
    about=Case,
    applies=managed_today,
    gives={
        "weekly_contacts": at_highest_risk_today,
        "resettlement_visits": ALWAYS,
        "ap_residency": at_highest_risk_today,
        "electronic_monitoring": at_highest_risk_today,
        "polygraph": polygraph.under_condition_today,
    },
    owner=Owner.NSD_REGIONAL_LEAD,
    reading=(
        "The introduction means all cases of the specialist units, and the terms for the highest risk alone: each row "
        "of the table is followed in its own words. Rows 1, 3 and 4 are for high and very high risk, row 2 for all "
        "that the Division oversees, row 5 for whoever is subject to polygraph examinations."
    ),
    content=(
        "specialist units: CPPC, SOC, TACT",
        "the Division has all TACT and TACT-connected cases, and most of the others with a terrorism risk",
        "many of these may not be of high risk",
        "assessed risk decides, and not the kind of offence alone",
        "necessary and proportionate",
        "more scrutiny than is needed can harm rehabilitation and protective factors",
    ),
)

minimums = Guidance(
    "NS-A.MINIMUM",
    title="These are minimums; more may be required",
    paragraph='Annex A and Annex B, "Conditions set the minimum"',
    force=MAY,
    condition="NSD and POM standards, where risk and need call for more",
    owner=(Owner.NSD_OFFENDER_MANAGER, Owner.POM),
    content=("a stricter frequency may be set on the case and then replaces the default",),
)

features = Guidance(
    "NS-A.FEATURES",
    title="What the enhanced NSD standards consist of",
    paragraph="Annex A, introduction",
    force=MUST,
    condition="NSD case",
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading="The introduction says fortnightly reporting, the table two contacts a week: the table is followed.",
    content=(
        "extended period of at least fortnightly reporting",
        "increased home (resettlement) visits",
        "extended stays in Approved Premises",
        "extended periods on GPS electronic monitoring tags",
        "polygraph examinations",
    ),
)
