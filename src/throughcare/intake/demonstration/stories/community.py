"""Community orders and suspended sentence orders, with their requirements."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from throughcare.calendar import add_months, add_working_days
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept
from throughcare.intake.demonstration.planning import something_changed
from throughcare.intake.demonstration.risk import assess
from throughcare.intake.demonstration.stories.offences import court, offence
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.intake.demonstration.supervision import supervise
from throughcare.policy.facts import (
    ManagerRole,
    Practitioner,
    RequirementKind,
    Rosh,
    SentenceKind,
    SupervisionKind,
)

_ROSH = {Rosh.LOW: 40, Rosh.MEDIUM: 52, Rosh.HIGH: 8}
_NEW, _RUNNING, _ENDING = (1, 20), (40, 500), (330, 364)


def tell(case: Case, kind: SentenceKind, begun: tuple[int, int], requirements: tuple[RequirementKind, ...]) -> None:
    """An order that began so many days ago, with these requirements."""
    sentenced = case.ago(*begun)
    months = 12 if begun == _ENDING else case.pick((12, 18, 24))
    ends = add_months(sentenced, max(months, 6 + (case.today - sentenced).days // 30 if begun == _RUNNING else 0))
    rosh = case.weighed(_ROSH)
    case.add(
        "sentences",
        reference=f"{case.number}-1",
        kind=kind,
        sentenced_on=sentenced,
        sed=ends,
        offence=offence(case, rosh),
        court=court(case, magistrates=True),
    )
    assess(case, rosh, sentenced)
    allocated = kept(case, add_working_days(sentenced, 1), sentenced, late=0.07, missed=0.02)
    if allocated is not None:
        case.allocate(ManagerRole.PP, case.pick(case.staff.pps(case.home.name, case.unit)), allocated)
    for required in requirements:
        _require(case, required, sentenced)
    supervise(case, SupervisionKind(kind.value), sentenced, ends, Practitioner.PP)
    something_changed(case, sentenced, in_custody=False)


def _require(case: Case, kind: RequirementKind, imposed: date) -> None:
    if kind is not RequirementKind.UNPAID_WORK:
        case.add("requirements", kind=kind, imposed_on=imposed)
        return
    assessed = kept(case, add_working_days(imposed, 5), imposed + timedelta(days=1))
    started = kept(case, imposed + timedelta(days=15), assessed) if assessed else None
    completed = kept(case, add_months(imposed, 12), add_months(imposed, 5)) if started else None
    case.add(
        "requirements",
        kind=kind,
        imposed_on=imposed,
        hours=case.pick((40, 60, 80, 100, 120, 180)),
        assessed_on=assessed,
        started_on=started if started and assessed and started >= assessed else None,
        completed_on=completed,
    )


def _order(begun: tuple[int, int], *requirements: RequirementKind) -> partial[None]:
    return partial(tell, kind=SentenceKind.COMMUNITY_ORDER, begun=begun, requirements=requirements)


def _suspended(begun: tuple[int, int], *requirements: RequirementKind) -> partial[None]:
    return partial(tell, kind=SentenceKind.SUSPENDED_SENTENCE_ORDER, begun=begun, requirements=requirements)


running = _order(_RUNNING, RequirementKind.REHABILITATION_ACTIVITY)

_UPW, _RAR = RequirementKind.UNPAID_WORK, RequirementKind.REHABILITATION_ACTIVITY
_TREATMENT, _PROGRAMME, _RESTRICTIVE = RequirementKind.TREATMENT, RequirementKind.PROGRAMME, RequirementKind.RESTRICTIVE

PLOTS = (
    Plot("community order, new", 2, _order(_NEW, _RAR, _UPW)),
    Plot("community order", 3, running),
    Plot("community order, unpaid work alone", 1, _order(_RUNNING, _UPW)),
    Plot("community order, restriction alone", 1, _order(_RUNNING, _RESTRICTIVE)),
    Plot("community order, ending", 1, _order(_ENDING, _RAR, _TREATMENT)),
    Plot("community order, woman", 2, _order(_RUNNING, _RAR, _TREATMENT), Who.WOMAN),
    Plot("suspended sentence order, new", 1, _suspended(_NEW, _RAR, _PROGRAMME)),
    Plot("suspended sentence order", 3, _suspended(_RUNNING, _RAR, _UPW)),
    Plot("suspended sentence order, woman", 1, _suspended(_RUNNING, _RAR), Who.WOMAN),
)
