"""Standard determinate sentences of ten months or more, at each stage from sentence to the gate."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from throughcare.calendar import add_months, add_months_then_days
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import (
    after_transfers,
    first_sessions,
    hold,
    key_work,
    managed,
    route,
    sessions_between,
    to_open,
)
from throughcare.intake.demonstration.habits import kept
from throughcare.intake.demonstration.handover import Handover, before_release, hand_over, with_pom_since
from throughcare.intake.demonstration.planning import assessed_at_start, reviewed_every, something_changed
from throughcare.intake.demonstration.risk import Mappa, assess
from throughcare.intake.demonstration.stories.offences import court, offence
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.policy.facts import Rosh, SentenceKind

ROSH: Mapping[Rosh, int] = {Rosh.LOW: 22, Rosh.MEDIUM: 42, Rosh.HIGH: 32, Rosh.VERY_HIGH: 4}

# Days from today to the day on which a COM is due, and months from sentence to release, at each stage.
SETTLING, SERVING, SOON, ALLOCATED, PASSED, LEAVING = "settling", "serving", "soon", "allocated", "passed", "leaving"
_STAGES: Mapping[str, tuple[int, int, tuple[int, ...]]] = {
    SETTLING: (120, 700, (14, 18, 20, 24, 30, 42)),
    SERVING: (60, 600, (20, 21, 24, 30, 36, 48, 54)),
    SOON: (3, 50, (12, 16, 20, 24, 30)),
    ALLOCATED: (-80, -6, (13, 18, 22, 26, 36)),
    PASSED: (-185, -95, (14, 18, 24, 30, 40)),
    LEAVING: (-224, -200, (14, 18, 24, 30)),
}


def release_date(com_due: date) -> date:
    """The CRD whose COM is due about that day: seven months and a half later."""
    return add_months_then_days(com_due, 7, 15)


def com_due(crd: date) -> date:
    """Seven months and a half before the CRD."""
    return add_months_then_days(crd, -7, -15)


def responsible_due(crd: date) -> date:
    """Four months and a half before the CRD."""
    return add_months_then_days(crd, -4, -15)


def dates(case: Case, stage: str) -> tuple[date, date]:
    """Date of sentence and CRD of a case at this stage."""
    least, most, terms = _STAGES[stage]
    if stage == SETTLING:
        sentenced = case.ago(9, 80)
        return sentenced, add_months(sentenced, case.pick(terms))
    crd = release_date(case.ahead(least, most) if least > 0 else case.ago(-most, -least))
    fitting = [months for months in terms if (case.today - add_months(crd, -months)).days > 20]
    return add_months(crd, -case.pick(fitting or terms[-1:])), crd


def sentence(case: Case, sentenced: date, crd: date, rosh: Rosh, **more: object) -> None:
    """The sentence with its key dates. Half of it is served in custody."""
    served = (crd - sentenced).days
    expires = sentenced + timedelta(days=2 * served)
    short = served < 365
    curfew = crd - timedelta(days=min(180, served // 2)) if rosh in (Rosh.LOW, Rosh.MEDIUM) else None
    fields = {
        "reference": f"{case.number}-1",
        "kind": SentenceKind.STANDARD_DETERMINATE,
        "sentenced_on": sentenced,
        "crd": crd,
        "hdced": curfew,
        "sed": expires,
        "led": expires,
        "pss_end_on": add_months(crd, 12) if short else None,
        "offence": offence(case, rosh),
        "court": court(case),
    }
    case.add("sentences", **{**fields, **more})


def tell(
    case: Case,
    stage: str,
    *,
    exactly_ten: bool = False,
    level: int | None = None,
    early: bool = False,
    curfew: bool = False,
    open_prison: bool = False,
    stalled: bool = False,
    young: bool = False,
) -> None:
    """Somebody in custody, at a stage of their sentence."""
    sentenced, crd = dates(case, stage)
    if exactly_ten:
        sentenced = case.ago(30, 250)
        crd = add_months(sentenced, 10)
    rosh = Rosh.HIGH if level else Rosh.LOW if curfew else case.weighed(ROSH)
    due, passes = max(sentenced, com_due(crd)), max(sentenced, responsible_due(crd))
    moved = max(add_months(sentenced, 4), case.ago(20, 200)) if open_prison else None
    confirmed = due + timedelta(days=case.chance.randint(5, 40))
    if level and confirmed < case.today:
        passes = min(passes, confirmed)
    accepted = _early(case, sentenced, crd, level) if early else None
    if accepted is not None:
        due = passes = max(add_months(crd, -15), sentenced, accepted)
    release = min(crd - timedelta(days=14), case.ahead(4, 30)) if curfew else None
    if release is not None:
        passes = min(passes, release)
    sentence(case, sentenced, crd, rosh, hdc_release_on=release)
    mappa = Mappa(1, level, confirmed=confirmed < case.today) if level else None
    assess(case, rosh, sentenced, mappa, confirmed)
    _in_custody(case, sentenced, young=young, moved=moved)
    _planned(case, sentenced, due)
    if due - timedelta(days=100) > case.today:
        with_pom_since(case, sentenced)
        return
    long = crd > add_months(sentenced, 20)
    com_from = hand_over(case, sentenced, Handover(due, passes, 3 if long else 1, stalled))
    if com_from is not None:
        before_release(case, com_from, release or crd)


def _in_custody(case: Case, sentenced: date, *, young: bool, moved: date | None) -> None:
    arrived = sentenced - timedelta(days=case.chance.choice((0, 0, 0, 30, 75)))
    moves = route(case, arrived, sentenced, young=young)
    if moved is not None:
        moves = to_open(case, [move for move in moves if move[1] < moved], moved)
    stays = hold(case, moves)
    allocated = managed(case, stays, sentenced)
    if allocated is not None:
        first_sessions(case, allocated)
        sessions_between(case, allocated + timedelta(days=84), case.today + timedelta(days=60))
    after_transfers(case, stays, sentenced)
    key_work(case, stays)
    something_changed(case, sentenced, in_custody=True)


def _planned(case: Case, sentenced: date, until: date) -> None:
    first = assessed_at_start(case, sentenced, weeks=10)
    if first is not None:
        reviewed_every(case, first, 2, until)


def _early(case: Case, sentenced: date, crd: date, level: int | None) -> date | None:
    """An early allocation: criteria, referral eighteen months before release, and the community's answer."""
    case.person["high_profile"] = level is None
    met = max(sentenced + timedelta(days=40), add_months(crd, -19))
    referred = kept(case, max(met, add_months(crd, -18)), met)
    if referred is None:
        if met <= case.today:
            case.add("early_allocations", criteria_met_on=met)
        return None
    accepted = referred + timedelta(days=case.chance.randint(7, 25))
    answered = accepted if accepted <= case.today else None
    case.add("early_allocations", criteria_met_on=met, referred_on=referred, accepted_on=answered)
    return referred if level == 3 else answered


def at(stage: str, **more: bool | int) -> partial[None]:
    """The story at a stage."""
    return partial(tell, stage=stage, **more)  # type: ignore[arg-type]


PLOTS = (
    Plot("determinate, just sentenced", 3, at(SETTLING)),
    Plot("determinate, in the middle", 4, at(SERVING)),
    Plot("determinate, handover soon", 3, at(SOON)),
    Plot("determinate, COM allocated", 3, at(ALLOCATED)),
    Plot("determinate, with the COM", 3, at(PASSED)),
    Plot("determinate, about to leave", 1, at(LEAVING)),
    Plot("determinate, no COM though due", 1, at(ALLOCATED, stalled=True)),
    Plot("determinate, exactly ten months", 1, at(SETTLING, exactly_ten=True)),
    Plot("determinate, MAPPA 2", 1, at(ALLOCATED, level=2)),
    Plot("determinate, MAPPA 3 and early allocation", 1, at(SERVING, level=3, early=True)),
    Plot("determinate, high profile, early allocation", 1, at(SOON, early=True)),
    Plot("determinate, leaving on curfew", 1, at(PASSED, curfew=True)),
    Plot("determinate, open prison", 2, at(ALLOCATED, open_prison=True)),
    Plot("determinate, open prison, with the COM", 2, at(PASSED, open_prison=True)),
    Plot("determinate, woman", 2, at(SERVING), Who.WOMAN),
    Plot("determinate, woman, handover", 1, at(SOON), Who.WOMAN),
    Plot("determinate, woman, open prison", 1, at(PASSED, open_prison=True), Who.WOMAN),
    Plot("determinate, young", 1, at(SERVING, young=True), Who.YOUNG),
)
