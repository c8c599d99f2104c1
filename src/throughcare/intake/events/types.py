"""The types of event that are known, by what is made of them. Every other is set aside, and none is dropped."""

from __future__ import annotations

from throughcare.policy.facts import Arrival
from throughcare.record.vocabulary import Away, Departure, MovementKind

RECEIVED = {"prison-offender-events.prisoner.received", "prisoner-offender-search.prisoner.received"}
RELEASED = {"prison-offender-events.prisoner.released", "prisoner-offender-search.prisoner.released"}

# The prisoner record has changed; what it now says comes beside the event.
RECORD_CHANGED = {
    "prisoner-offender-search.prisoner.created",
    "prisoner-offender-search.prisoner.updated",
    "prisoner-offender-search.prisoner.alerts-updated",
    "prisoner-offender-search.prisoner.convicted-status-changed",
    "prison-offender-events.prisoner.sentence-dates-changed",
    "prison-offender-events.prisoner.imprisonment-status-changed",
    "prison-offender-events.prisoner.fixed-term-recall.changed",
}

MERGED = {"prison-offender-events.prisoner.merged", "probation-case.merge.completed"}
TIER = {"tier.calculation.complete", "tier.calculation.changed"}

# What probation holds has changed; it comes beside the event as a row of a probation case file.
PROBATION_CHANGED = {
    "probation-case.registration.added",
    "probation-case.registration.updated",
    "probation-case.registration.deleted",
    "probation-case.registration.deregistered",
    "risk-assessment.scores.rsr.determined",
}

_BY_HAND = "it takes something back, which is for a person to do"
_NO_TABLE = "the record has no table yet for what it tells of"
NOT_TAKEN_IN = {
    "prisoner-offender-search.prisoner.removed": _BY_HAND,
    "probation-case.unmerge.completed": _BY_HAND,
    "offender-management.handover.changed": "the handover is worked out here from policy",
    "offender-management.allocation.changed": "it names a member of staff by a number only",
    "offender-management.pom.allocated": "it names a member of staff by a number only",
    **dict.fromkeys(
        (
            "intervention.referral.sent",
            "intervention.referral.assigned",
            "intervention.referral.ended",
            "intervention.referral.concluded",
            "intervention.action-plan.submitted",
            "intervention.action-plan.approved",
            "intervention.end-of-service-report.submitted",
            "prison-recall.recommendation.consideration",
            "prison-recall.recommendation.deleted",
            "prison-recall.recommendation.management-oversight",
            "approved-premises.application.submitted",
            "approved-premises.application.assessed",
            "approved-premises.booking.made",
            "accommodation.cas3.referral.submitted",
            "accommodation.cas3.person.arrived",
            "person.case-note.created",
            "person.case-note.updated",
            "person.case-note.deleted",
            "person.case-note.moved",
            "person.csip-record.created",
            "person.alert.created",
        ),
        _NO_TABLE,
    ),
}

# The reasons of the two movement events, with the place that each tells of (see `work.take_in.custody`).
_ADMITTED = {"state": "in", "kind": MovementKind.ADMISSION.value, "arrival": Arrival.ADMISSION.value}
RECEIVED_REASONS = {
    "ADMISSION": _ADMITTED,
    "NEW_ADMISSION": _ADMITTED,
    "READMISSION": _ADMITTED,
    "READMISSION_SWITCH_BOOKING": _ADMITTED,
    "POST_MERGE_ADMISSION": _ADMITTED,
    "RECALL": {"state": "in", "kind": MovementKind.RECALL.value, "arrival": Arrival.RECALL.value},
    "TRANSFERRED": {"state": "in", "kind": MovementKind.TRANSFER_IN.value, "arrival": Arrival.TRANSFER.value},
    "RETURN_FROM_COURT": {"state": "in", "kind": MovementKind.RETURN.value},
    "TEMPORARY_ABSENCE_RETURN": {"state": "in", "kind": MovementKind.RETURN.value},
}
RELEASED_REASONS = {
    "RELEASED": {"state": "out", "kind": MovementKind.RELEASE.value, "how": Departure.RELEASE.value},
    "RELEASED_TO_HOSPITAL": {"state": "out", "kind": MovementKind.HOSPITAL.value, "how": Departure.HOSPITAL.value},
    "TRANSFERRED": {"state": "transit", "kind": MovementKind.TRANSFER_OUT.value},
    "SENT_TO_COURT": {"state": "away", "kind": MovementKind.COURT.value, "away": Away.COURT.value},
    "TEMPORARY_ABSENCE_RELEASE": {
        "state": "away",
        "kind": MovementKind.TEMPORARY_ABSENCE.value,
        "away": Away.TEMPORARY_ABSENCE.value,
    },
}
ARRIVALS = {MovementKind.ADMISSION.value, MovementKind.RECALL.value, MovementKind.TRANSFER_IN.value}
