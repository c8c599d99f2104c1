"""The doors of the journeys of a case: a page a journey, open to whoever may read the case, and one a stage."""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.actions import Action
from throughcare.access.door import FORM, Door, Of

_READ = Door(Of.CASE, Action.READ_CASE)


def _stages(action: Action, *routes: str) -> dict[str, Door]:
    return dict.fromkeys(routes, Door(Of.CASE, action, FORM))


DOORS_OF_JOURNEYS: Mapping[str, Door] = {
    "journeys": _READ,
    "handover": _READ,
    "between_poms": _READ,
    "supervision": _READ,
    "assessment": _READ,
    "opd": _READ,
    "open_conditions": _READ,
    "tasks": _READ,
    "recall": _READ,
    "victim_liaison": _READ,
    **_stages(
        Action.DO_PRISON_TASK,
        "supervision_frequency",
        "supervision_session",
        "supervision_arrange",
        "supervision_held",
        "open_conditions_category",
        "open_conditions_consider",
        "open_conditions_board",
        "open_conditions_decide",
        "open_conditions_move",
        "tasks_public_protection",
        "tasks_interventions",
        "tasks_hdc",
        "tasks_licence",
    ),
    **_stages(
        Action.DO_COMMUNITY_TASK,
        "tasks_engage",
        "tasks_mappa_screening",
        "tasks_home",
        "tasks_delius",
        "tasks_approved_premises",
        "recall_reports",
        "recall_risk_plan",
        "victim_liaison_region",
    ),
    **_stages(
        Action.COMPLETE_ASSESSMENT,
        "assessment_initial",
        "assessment_review",
        "assessment_before_open",
        "assessment_before_handover",
        "assessment_before_release",
        "assessment_confirm_plans",
        "assessment_termination",
        "assessment_plan",
        "assessment_both_plans",
        "assessment_risk_plan",
        "assessment_change",
        "assessment_change_reviewed",
        "recall_review",
    ),
    **_stages(Action.COUNTERSIGN, "assessment_countersign"),
    **_stages(Action.GIVE_OPD_SERVICE, "opd_screening", "opd_formulation", "opd_consultation", "opd_pers"),
    **_stages(
        Action.HAND_OVER,
        "tasks_talk",
        "tasks_mappa_meeting",
        "tasks_board",
        "recall_meeting",
        "victim_liaison_check",
        "victim_liaison_before_move",
        "victim_liaison_after_move",
        "victim_liaison_before_release",
        "victim_liaison_parole_report",
        "victim_liaison_recall_report",
        "victim_liaison_exclusion_zone",
        "victim_liaison_decision",
    ),
    **_stages(
        Action.HAND_OVER,
        "handover_told",
        "handover_meeting",
        "handover_report",
        "handover_com_in_touch",
        "handover_supervision",
        "handover_completed",
        "handover_returned",
        "between_poms_documents",
        "between_poms_meeting",
    ),
}
