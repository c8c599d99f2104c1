"""The doors of the journeys of a case: a page a journey, open to whoever may read the case as its
checklist is, and one a stage."""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.actions import Action
from throughcare.access.door import FORM, Door, Of

_READ = Door(Of.CASE, Action.READ_CASE)


def _stages(action: Action, *stages: str, of: str) -> dict[str, Door]:
    """Doors of stages of a journey."""
    return dict.fromkeys((f"{of}_{stage}" for stage in stages), Door(Of.CASE, action, FORM))


DOORS_OF_JOURNEYS: Mapping[str, Door] = {
    "journeys": _READ,
    "journeys_csv": _READ,
    "handover": _READ,
    "between_poms": _READ,
    "rotl": _READ,
    "rotl_checklist": _READ,
    "ebm": _READ,
    **_stages(
        Action.PREPARE_ROTL,
        "apply",
        "ask_com",
        "oasys",
        "visor",
        "social_services",
        "immigration",
        "confiscation_unit",
        "crime_unit",
        "report",
        "board",
        "review",
        "plan_out",
        of="rotl",
    ),
    **_stages(Action.GATHER_FOR_ROTL, "vlo", "childrens_services", of="rotl"),
    **_stages(Action.COMMENT_ON_ROTL, "rotl_pol", "rotl_om", of="rotl"),
    **_stages(Action.DECIDE_ROTL, "decide", of="rotl"),
    **_stages(Action.LOG_ROTL, "go_out", "come_back", "fail", "recall", of="rotl"),
    **_stages(Action.SCREEN_FOR_EBM, "screen", of="ebm"),
    **_stages(Action.REVIEW_FOR_EBM, "review", of="ebm"),
    **_stages(Action.DECIDE_EBM, "decide", "end", of="ebm"),
    **_stages(Action.MONITOR_UNDER_EBM, "use_review", "take_part", "evidence", "feedback", of="ebm"),
    "supervision": _READ,
    **_stages(Action.DO_PRISON_TASK, "frequency", "session", "arrange", "held", of="supervision"),
    "assessment": _READ,
    **_stages(Action.COMPLETE_ASSESSMENT, "initial", "review", "before_open", "before_handover", of="assessment"),
    **_stages(Action.COMPLETE_ASSESSMENT, "before_release", "confirm_plans", "both_plans", of="assessment"),
    **_stages(Action.COMPLETE_ASSESSMENT, "termination", of="assessment"),
    **_stages(Action.COMPLETE_ASSESSMENT, "plan", "risk_plan", "change", "change_reviewed", of="assessment"),
    **_stages(Action.COUNTERSIGN, "countersign", of="assessment"),
    "opd": _READ,
    **_stages(Action.GIVE_OPD_SERVICE, "screening", "formulation", "consultation", "pers", of="opd"),
    "open_conditions": _READ,
    **_stages(Action.DO_PRISON_TASK, "category", "consider", "board", "decide", "move", of="open_conditions"),
    "tasks": _READ,
    **_stages(Action.DO_PRISON_TASK, "public_protection", "interventions", "hdc", "licence", of="tasks"),
    **_stages(Action.WORK_OF_COM, "engage", "mappa_screening", "home", "delius", "approved_premises", of="tasks"),
    **_stages(Action.HAND_OVER, "talk", "mappa_meeting", "board", of="tasks"),
    "recall": _READ,
    **_stages(Action.WORK_OF_COM, "reports", "risk_plan", of="recall"),
    **_stages(Action.COMPLETE_ASSESSMENT, "review", of="recall"),
    **_stages(Action.HAND_OVER, "meeting", of="recall"),
    "victim_liaison": _READ,
    **_stages(Action.WORK_OF_COM, "region", of="victim_liaison"),
    **_stages(Action.HAND_OVER, "check", of="victim_liaison"),
    **_stages(Action.HAND_OVER, "parole_report", "recall_report", "exclusion_zone", "decision", of="victim_liaison"),
    **_stages(Action.HAND_OVER, "told", "meeting", "report", "com_in_touch", "supervision", of="handover"),
    **_stages(Action.HAND_OVER, "completed", "returned", of="handover"),
    **_stages(Action.HAND_OVER, "documents", "meeting", of="between_poms"),
    "early_allocation": _READ,
    **_stages(Action.WORK_OF_POM, "assess", "reconsider", "refer", of="early_allocation"),
    **_stages(Action.TRIAGE_EARLY, "triage", of="early_allocation"),
    **_stages(Action.WORK_OF_COM, "accept", "decline", of="early_allocation"),
    "parole": _READ,
    **_stages(Action.KEEP_PAROLE, "review", "listing", "introduction", "hearing", "outcome", of="parole"),
    **_stages(Action.KEEP_PAROLE, "next_review", of="parole"),
    **_stages(Action.WORK_OF_POM, "set_up", "parom1_before_tariff", "contribution", of="parole"),
    **_stages(Action.WORK_OF_COM, "parom1", "oasys", of="parole"),
    **_stages(Action.GIVE_OPD_SERVICE, "opd_shared", "psychologist", of="parole"),
    "return_determinate": _READ,
    **_stages(Action.RETURN_TO_CLOSED, "concern", "investigation", "return", "told", of="return_determinate"),
    **_stages(Action.DECIDE_RETURN, "decision", "rc1_out_of_hours", of="return_determinate"),
    **_stages(Action.WORK_OF_POM, "rc1", of="return_determinate"),
    "return_indeterminate": _READ,
    **_stages(
        Action.RETURN_TO_CLOSED, "concern", "investigation", "board", "return", "told", of="return_indeterminate"
    ),
    **_stages(
        Action.RETURN_TO_CLOSED,
        "disclosure",
        "representations",
        "no_representations",
        "ppcs",
        "advice",
        of="return_indeterminate",
    ),
    **_stages(Action.DECIDE_RETURN, "decision", of="return_indeterminate"),
    **_stages(Action.WORK_OF_POM, "lisp4", "information", "rc1", of="return_indeterminate"),
    **_stages(Action.COMPLETE_ASSESSMENT, "oasys", of="return_indeterminate"),
}
