"""The Women's Estate Case Advice and Support Panel (WECASP): who comes before it, and what it does."""

from throughcare.policy import facts
from throughcare.record.case_document.group import Group, group


def lists() -> tuple[Group, ...]:
    """The groups, in their order."""
    return (
        group("casp_referrals", facts.CaspReferral, same=("decided_on",)),
        group("casp_cases", facts.CaspCase, same=("joined_on",), spans=(("joined_on", "left_on"),)),
        group("casp_boards", facts.CaspBoard, same=("board_on",), spans=(("held_on", "minutes_circulated_on"),)),
        group("caseload_circulations", facts.CaseloadCirculation, same=("circulated_on",)),
        group(
            "multidisciplinary_meetings",
            facts.MultidisciplinaryMeeting,
            same=("kind", "held_on"),
            spans=(("held_on", "note_circulated_on"),),
        ),
        group("meeting_actions", facts.MeetingAction, same=("kind", "set_on"), spans=(("set_on", "completed_on"),)),
        group("relocations", facts.Relocation, same=("recommended_on",)),
        group(
            "restricted_status", facts.RestrictedStatus, same=("status", "set_on"), spans=(("set_on", "downgraded_on"),)
        ),
        group("restricted_status_reviews", facts.RestrictedStatusReview, same=("held_on",)),
        group(
            "youth_transitions", facts.YouthTransition, same=("entered_on",), spans=(("entered_on", "transferred_on"),)
        ),
        group(
            "complexity_factors", facts.ComplexityFactor, same=("factor", "found_on"), spans=(("found_on", "ended_on"),)
        ),
        group(
            "complexity_assessments",
            facts.ComplexityAssessment,
            same=("started_on",),
            spans=(("started_on", "completed_on"),),
        ),
        group("safety_intervention_meetings", facts.SafetyInterventionMeeting, same=("held_on",)),
        group("sim_discussions", facts.SimDiscussion, same=("discussed_on",), spans=(("discussed_on", "closed_on"),)),
        group("eos_considerations", facts.EosConsideration, same=("started_on",), spans=(("started_on", "ended_on"),)),
        group("complex_case_boards", facts.ComplexCaseBoard, same=("known_on",)),
        group("health_conditions", facts.HealthCondition, same=("condition", "recorded_on")),
    )
