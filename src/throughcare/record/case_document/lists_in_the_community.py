"""Supervision in the community: Approved Premises, monitoring, failures to comply, recall, national security."""

from throughcare.policy import facts
from throughcare.record.case_document.group import Field, Group, group

PREMISES = Field("premises", "name of the Approved Premises")


def lists() -> tuple[Group, ...]:
    """The groups, in their order."""
    return (
        group("approved_premises_referrals", facts.ApprovedPremisesReferral, extras=(PREMISES,)),
        group(
            "approved_premises_stays",
            facts.ApprovedPremisesStay,
            same=("arrived_on",),
            spans=(("arrived_on", "left_on"),),
            extras=(PREMISES,),
        ),
        group(
            "electronic_monitoring",
            facts.ElectronicMonitoring,
            same=("started_on",),
            spans=(("started_on", "ended_on"),),
        ),
        group(
            "polygraph",
            facts.Polygraph,
            same=("from_on",),
            spans=(("from_on", "to_on"), ("suspended_on", "resumed_on")),
        ),
        group("polygraph_examinations", facts.PolygraphExamination, same=("examined_on",)),
        group("failures", facts.Failure, same=("on", "under")),
        group("enforcement", facts.EnforcementAction, same=("on", "outcome")),
        group("recalls", facts.Recall, same=("decided_at",), spans=(("decided_at", "action_taken_at"),)),
        group("home_visits", facts.HomeVisit, same=("on",)),
        group("court_reports", facts.CourtReport, same=("kind", "adjourned_to", "required_by")),
        group("victim_liaison_checks", facts.VictimLiaisonCheck, same=("on",)),
        group("opd_screenings", facts.OpdScreening, same=("screened_on",)),
        group("national_security", facts.NationalSecurity, same=("from_on",), spans=(("from_on", "to_on"),)),
        group("risk_reductions", facts.RiskReduction, same=("proposed_on",)),
    )
