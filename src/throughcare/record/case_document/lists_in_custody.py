"""What happens in custody: screening, temporary release, monitoring, safety, moves back to closed conditions."""

from throughcare.policy import facts
from throughcare.record.case_document.group import Group, group


def lists() -> tuple[Group, ...]:
    """The groups, in their order."""
    return (
        group(
            "custody_screenings",
            facts.CustodyScreening,
            same=("received_on",),
            spans=(("received_on", "bcst1_completed_on"), ("received_at", "bcst1_completed_at")),
        ),
        group(
            "temporary_releases",
            facts.TemporaryRelease,
            same=("applied_on", "kind"),
            spans=(("applied_on", "decided_on"),),
        ),
        group(
            "temporary_absences",
            facts.TemporaryAbsence,
            same=("out_at",),
            spans=(("out_at", "back_at"),),
        ),
        group(
            "behaviour_monitoring",
            facts.BehaviourMonitoring,
            same=("case_review_on",),
            spans=(("started_on", "ended_on"),),
        ),
        group("returns_to_closed", facts.ReturnToClosed, same=("reported_on",), spans=(("reported_on", "decided_on"),)),
        group(
            "acct",
            facts.Acct,
            same=("opened_on",),
            spans=(("opened_on", "closed_on"), ("constant_supervision_from_on", "constant_supervision_to_on")),
        ),
        group("acct_reviews", facts.AcctReview, same=("on",)),
        group("review_invitations", facts.ReviewInvitation, same=("review_on", "discipline")),
        group("enhanced_management", facts.EnhancedManagement, same=("considered_on",)),
        group("incidents", facts.Incident, same=("on", "kind")),
        group("segregation", facts.Segregation, same=("started_on",), spans=(("started_on", "ended_on"),)),
        group("healthcare_stays", facts.HealthcareStay, same=("admitted_on",), spans=(("admitted_on", "ended_on"),)),
        group(
            "hospital_transfers",
            facts.HospitalTransfer,
            same=("referred_on",),
            spans=(("transferred_on", "returned_on"),),
        ),
    )
