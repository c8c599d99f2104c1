"""Annex A: National Security Division cases.

Row 4: electronic monitoring.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, earliest
from throughcare.policy.facts import ElectronicMonitoring
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Guidance, Requirement
from throughcare.provisions.national_standards.annex_a.highest_risk import (
    UNTIL_REDUCED,
    at_highest_risk_on,
    managed_today,
)
from throughcare.provisions.national_standards.annex_a.residency import licence_end

MONITORED_FOR = months(12)

_earliest_end = earliest(ElectronicMonitoring.started_on.plus(MONITORED_FOR), licence_end).named(
    "first day on which monitoring may end"
)

twelve_months = Gate(
    "NS-A.4",
    title="Electronic monitoring lasts 12 months or more",
    paragraph="Annex A, row 4",
    force=MUST,
    condition="An NSD case of high or very high risk of harm, before electronic monitoring is ended",
    about=ElectronicMonitoring,
    applies=managed_today
    & at_highest_risk_on(TODAY, ElectronicMonitoring.started_on)
    & ~(ElectronicMonitoring.ended_on <= TODAY),
    requires=(
        Requirement(
            "twelve_months", _earliest_end <= TODAY, "12 months since monitoring started, or the end of the licence"
        ),
    ),
    shows={"earliest_end": _earliest_end},
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "Twelve months from the day that monitoring started; the licence may end it sooner. "
        f"{UNTIL_REDUCED} That it is by GPS stands in the introduction alone."
    ),
)

extended = Guidance(
    "NS-A.4-EXTEND",
    title="Keep monitoring past AP resettlement",
    paragraph="Annex A, row 4",
    force=SHOULD,
    condition="Left or leaving the AP",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=("recommended: most useful once the person is less restricted",),
)

amended = Guidance(
    "NS-A.4-AMEND",
    title="Monitoring may be changed for changed circumstances",
    paragraph="Annex A, row 4",
    force=MAY,
    condition="On monitoring",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "changes in circumstances",
        "protective factors such as employment",
    ),
)

what_it_is_for = Guidance(
    "NS-A.4-USE",
    title="What monitoring data is used for",
    paragraph="Annex A, row 4",
    force=MAY,
    condition="On monitoring",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "lifestyle, movements, associates, interests",
        "time away from AP and professionals",
        "person's own evidence of movements and compliance",
        "alert: breach of curfew",
        "alert: breach of exclusion zone",
        "locating the person on an immediate concern",
    ),
)
