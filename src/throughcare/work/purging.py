"""Purging what is no longer kept. One person proposes what a dry run found, another carries out that and nothing else.

`check_purge` and `carry_out_purge` are what two people's consent is put around: the second does it, in the transaction
of whoever calls it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.access.permissions import Action, Actor
from throughcare.calendar import today_in_london
from throughcare.duties.refresh import refresh_cases
from throughcare.policy.words import units
from throughcare.record.ledger import shred
from throughcare.record.purging import Plan, plan, take_out
from throughcare.work.refusals import NotValid
from throughcare.work.verb import AskedOfPlaces, Written, perform_for_places

# A purge of more than this part of all cases stops, and goes on only when somebody has confirmed how many they are.
MOST = 0.05


@dataclass(frozen=True)
class Purge:
    """What is proposed: the digest of the plan of a dry run. `confirmed`: how many cases somebody has confirmed."""

    digest: str
    confirmed: int = 0


def dry_run(actor: Actor, *, today: date | None = None) -> Plan:
    """What a purge would take today. Nothing is changed; the ledger notes who looked.

    Raises:
        NotAllowed: the actor may not purge.
    """

    def look(asked: AskedOfPlaces) -> Written[Plan]:
        found = plan(asked.today)
        return Written(found, {"did": "dry_run", **_counts(found)})

    return perform_for_places(Action.PURGE, actor, (), look, today=today)


def check_purge(purge: Purge, *, today: date | None = None) -> Plan:
    """The plan that is purged, once it is still what the dry run found, and confirmed where it takes many cases.

    Raises:
        NotValid: the record has changed since, nothing goes, or too many cases go and nobody has confirmed how many.
    """
    found = plan(today or today_in_london())
    if found.digest != purge.digest:
        raise NotValid(
            {"digest": "The record has changed since the dry run, and something else would go: run it again."}
        )
    if found.is_empty:
        raise NotValid({"digest": "There is nothing to purge."})
    if found.share > MOST and purge.confirmed != len(found.people):
        taken = f"This would take something of {len(found.people):,} of {found.cases:,} cases, more than {MOST:.0%}."
        asked = f"Look at the dry run again. If it is right, confirm that it is {units(len(found.people), 'case')}."
        raise NotValid({"confirmed": f"{taken} {asked}"})
    return found


def carry_out_purge(purge: Purge, by: str, *, today: date | None = None) -> Mapping[str, Any]:
    """Purge, in the caller's transaction; what the ledger says of whoever goes altogether is shredded.

    Gives what the ledger keeps: counts, and nobody's name. `by`: whoever carries it out.

    Raises:
        NotValid: see `check_purge`.
    """
    day = today or today_in_london()
    found = check_purge(purge, today=day)
    take_out(found)
    for person_id in sorted(found.gone):
        shred(person_id, actor=by)
    refresh_cases(sorted(found.people - found.gone), day)
    return {"did": "purge", **_counts(found)}


def purge_by_two(actor: Actor, proposed_by: str, purge: Purge, *, today: date | None = None) -> Mapping[str, Any]:
    """Purge what somebody else proposed.

    Raises:
        Refused: the actor may not purge, or proposed it themselves; see `check_purge`.
    """

    def write(asked: AskedOfPlaces) -> Written[Mapping[str, Any]]:
        if actor.name == proposed_by:
            raise NotValid({"operator": "Nobody purges what they proposed: another person must."})
        done = carry_out_purge(purge, actor.name, today=asked.today)
        return Written(done, {**done, "proposed_by": proposed_by})

    return perform_for_places(Action.PURGE, actor, (), write, today=today)


def _counts(found: Plan) -> dict[str, Any]:
    return {
        "cases": len(found.people),
        "cases_gone": len(found.gone),
        "rows": sum(found.tables.values()),
        "tables": dict(sorted(found.tables.items())),
    }
