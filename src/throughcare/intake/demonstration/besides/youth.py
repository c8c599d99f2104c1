"""The youth estate: whoever is held there entered it on a day, and moves on from it."""

from __future__ import annotations

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case


def tell(case: Case, life: Life) -> None:
    """The stay in the youth estate that goes on."""
    if life.spell is None or life.received is None or life.spell["prison"] != case.home.youth:
        return
    case.add("youth_transitions", entered_on=life.received, to_womens_estate=case.is_woman)
