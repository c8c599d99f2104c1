"""The doors of the journeys of a case: a page a journey, open to whoever may read the case, and one a stage."""

from __future__ import annotations

from collections.abc import Mapping

from throughcare.access.actions import Action
from throughcare.access.door import FORM, Door, Of

_READ = Door(Of.CASE, Action.READ_CASE)


def _stages(action: Action, *routes: str, of: str = "") -> dict[str, Door]:
    """Doors of stages; `of`: the journey that their routes begin with."""
    named = [f"{of}_{route}" if of else route for route in routes]
    return dict.fromkeys(named, Door(Of.CASE, action, FORM))


DOORS_OF_JOURNEYS: Mapping[str, Door] = {
    "journeys": _READ,
    "handover": _READ,
    "between_poms": _READ,
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
    "early_allocation": _READ,
    **_stages(Action.WORK_OF_POM, "assess", "reconsider", "refer", of="early_allocation"),
    **_stages(Action.TRIAGE_EARLY, "triage", of="early_allocation"),
    **_stages(Action.WORK_OF_COM, "accept", "decline", of="early_allocation"),
    "parole": _READ,
    **_stages(Action.KEEP_PAROLE, "review", "listing", "introduction", "hearing", "outcome", of="parole"),
    **_stages(Action.KEEP_PAROLE, "next_review", "open_conditions", of="parole"),
    **_stages(Action.WORK_OF_POM, "set_up", "parom1_before_tariff", "contribution", of="parole"),
    **_stages(Action.WORK_OF_COM, "parom1", "oasys", of="parole"),
    **_stages(Action.SHARE_OPD, "opd_shared", "psychologist", of="parole"),
    "return_determinate": _READ,
    **_stages(Action.RETURN_TO_CLOSED, "concern", "investigation", "return", "told", of="return_determinate"),
    **_stages(Action.DECIDE_RETURN, "decision", of="return_determinate"),
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
