"""Determinate sentences of less than ten months: the COM is responsible throughout."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from throughcare.calendar import add_months
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import hold, key_work, managed, sessions_between
from throughcare.intake.demonstration.handover import before_release, with_com_from_start
from throughcare.intake.demonstration.planning import assessed_at_start
from throughcare.intake.demonstration.risk import assess
from throughcare.intake.demonstration.stories.determinate import sentence
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.policy.facts import Rosh

_ROSH: Mapping[Rosh, int] = {Rosh.LOW: 38, Rosh.MEDIUM: 52, Rosh.HIGH: 10}


def tell(case: Case, *, curfew: bool = False) -> None:
    """Somebody with a short sentence, two to nine months of it in custody."""
    months = case.pick((4, 5, 6, 8, 9)) if curfew else case.pick((2, 3, 4, 5, 6, 8, 9))
    sentenced = case.ago(4, months * 30 - 10)
    crd = add_months(sentenced, months)
    rosh = Rosh.LOW if curfew else case.weighed(_ROSH)
    release = min(crd - timedelta(days=20), case.ahead(3, 25)) if curfew else None
    if release is not None and release <= case.today:
        release = None
    sentence(case, sentenced, crd, rosh, hdc_release_on=release)
    assess(case, rosh, sentenced)
    prison = case.home.women if case.is_woman else case.home.local
    stays = hold(case, [(prison, sentenced)])
    allocated = managed(case, stays, sentenced)
    if allocated is not None:
        sessions_between(case, allocated, release or crd, every_days=45)
    key_work(case, stays)
    com_from = with_com_from_start(case, sentenced)
    assessed_at_start(case, sentenced, weeks=4)
    before_release(case, com_from, release or crd)


PLOTS = (
    Plot("short", 5, tell),
    Plot("short, leaving on curfew", 1, partial(tell, curfew=True)),
    Plot("short, woman", 1, tell, Who.WOMAN),
)
