"""Sentences from before unification that were with a community rehabilitation company (CRC)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import (
    after_transfers,
    first_sessions,
    hold,
    key_work,
    managed,
    route,
    sessions_between,
)
from throughcare.intake.demonstration.handover import Handover, before_release, hand_over, with_pom_since
from throughcare.intake.demonstration.planning import assessed_at_start, reviewed_every
from throughcare.intake.demonstration.risk import assess
from throughcare.intake.demonstration.stories.determinate import sentence
from throughcare.intake.demonstration.stories.plots import Plot
from throughcare.policy.facts import Provider, Rosh

FIRST, LAST = date(2019, 3, 4), date(2021, 6, 18)


def sentenced_before_unification(case: Case) -> date:
    """A day of sentence on which there still were CRCs."""
    return FIRST + timedelta(days=case.chance.randint(0, (LAST - FIRST).days))


def tell(case: Case, ahead: tuple[int, int]) -> None:
    """A long sentence of a CRC case, to be released so many days ahead."""
    case.person["provider"] = Provider.CRC
    sentenced = sentenced_before_unification(case)
    crd = case.ahead(*ahead)
    rosh = case.pick((Rosh.LOW, Rosh.MEDIUM))
    sentence(case, sentenced, crd, rosh, hdced=None)
    assess(case, rosh, sentenced)
    stays = hold(case, route(case, sentenced, sentenced))
    allocated = managed(case, stays, sentenced)
    if allocated is not None:
        first_sessions(case, allocated)
        sessions_between(case, allocated + timedelta(days=84), crd)
    after_transfers(case, stays, sentenced)
    key_work(case, stays)
    first = assessed_at_start(case, sentenced, weeks=10)
    if first is not None:
        reviewed_every(case, first, 2, crd)
    handover = crd - timedelta(weeks=12)
    if handover - timedelta(days=60) > case.today:
        with_pom_since(case, sentenced)
        return
    com_from = hand_over(case, sentenced, Handover(handover, handover))
    if com_from is not None:
        before_release(case, com_from, crd)


PLOTS = (
    Plot("CRC, in the middle", 1, partial(tell, ahead=(160, 520))),
    Plot("CRC, handover near", 1, partial(tell, ahead=(40, 125))),
)
