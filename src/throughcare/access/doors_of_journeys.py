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
    "rotl": _READ,
    "ebm": _READ,
    **_stages(Action.HAND_OVER, "handover_told", "handover_meeting", "between_poms_documents", "between_poms_meeting"),
    **_stages(
        Action.PREPARE_ROTL,
        "rotl_apply",
        "rotl_ask_com",
        "rotl_oasys",
        "rotl_visor",
        "rotl_social_services",
        "rotl_immigration",
        "rotl_confiscation_unit",
        "rotl_crime_unit",
        "rotl_report",
        "rotl_board",
        "rotl_review",
    ),
    **_stages(Action.GATHER_FOR_ROTL, "rotl_vlo", "rotl_childrens_services"),
    **_stages(Action.COMMENT_ON_ROTL, "rotl_rotl_pol", "rotl_rotl_om"),
    **_stages(Action.DECIDE_ROTL, "rotl_decide"),
    **_stages(Action.LOG_ROTL, "rotl_go_out", "rotl_come_back", "rotl_fail", "rotl_recall"),
    **_stages(Action.SCREEN_FOR_EBM, "ebm_screen"),
    **_stages(Action.REVIEW_FOR_EBM, "ebm_review"),
    **_stages(Action.DECIDE_EBM, "ebm_decide", "ebm_end"),
    **_stages(Action.MONITOR_UNDER_EBM, "ebm_use_review", "ebm_take_part", "ebm_evidence", "ebm_feedback"),
}
