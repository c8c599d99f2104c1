"""The facts of a custody spell that do not stand in its own row, where no database is asked (see `fact_tables`)."""

from collections.abc import Mapping
from typing import Any

from throughcare.record.reference import estate_of, prisons
from throughcare.record.vocabulary import HELD_AS

TOLD_BY_PRISON = ("estate", "region", "sector")


def told_by_prison(code: str, gender: str | None) -> dict[str, str | None]:
    """The facts of a spell that its prison tells.

    Raises:
        KeyError: no prison has that code.
    """
    prison = prisons()[code]
    return {"estate": estate_of(code, gender), "region": prison.probation_region, "sector": prison.sector}


def with_facts_beside(
    spell: Mapping[str, Any], prison: str | None, gender: str | None, legal_status: str | None
) -> dict[str, Any]:
    """The spell with what its prison tells and, while it lasts, the ground on which the person is held.

    `legal_status` is the person's own, in the words of the prisoner record; what the spell states goes before it.
    """
    beside: dict[str, Any] = told_by_prison(prison, gender) if prison else {}
    if spell.get("legal_status") is None and spell.get("left_on") is None:
        beside["legal_status"] = HELD_AS.get(legal_status)
    return {**spell, **beside}
