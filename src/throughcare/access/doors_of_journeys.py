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
