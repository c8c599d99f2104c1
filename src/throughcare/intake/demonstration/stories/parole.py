"""Determinate sentences with parole: extended, legacy extended, and for offenders of particular concern."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from throughcare.calendar import add_months
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
from throughcare.intake.demonstration.habits import contact, kept
from throughcare.intake.demonstration.handover import Handover, hand_over, planned_by_com, with_pom_since
from throughcare.intake.demonstration.planning import assessed_at_start, reviewed_every, something_changed
from throughcare.intake.demonstration.risk import Mappa, assess
from throughcare.intake.demonstration.stories.determinate import sentence
from throughcare.intake.demonstration.stories.offences import CONCERN, GRAVE
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.policy.facts import Method, ParoleOutcome, Practitioner, Purpose, Rosh, SentenceKind, With

# Days from today to the parole eligibility date at each stage.
FAR, SOON, WINDOW, DECIDED = (330, 1100), (252, 300), (25, 225), (-330, -70)
_TERMS = (48, 60, 72, 84, 96)
_KINDS: Mapping[SentenceKind, tuple[str, ...]] = {
    SentenceKind.EXTENDED_DETERMINATE: GRAVE,
    SentenceKind.LEGACY_EXTENDED: GRAVE,
    SentenceKind.OFFENDER_OF_PARTICULAR_CONCERN: CONCERN,
}


def tell(case: Case, kind: SentenceKind, stage: tuple[int, int], outcome: ParoleOutcome | None = None) -> None:
    """Somebody who may be released by the Parole Board from two thirds of the custodial term on."""
    least, most = stage
    ped = case.ahead(least, most) if least > 0 else case.ago(-most, -least)
    term = _term(case, kind, ped)
    sentenced = add_months(ped, -term * 2 // 3)
    crd = max(add_months(sentenced, term), case.today + timedelta(days=120))
    rosh = case.pick((Rosh.HIGH, Rosh.HIGH, Rosh.VERY_HIGH, Rosh.MEDIUM))
    expires = add_months(crd, case.pick((12, 24, 36, 48)))
    offence = case.pick(_KINDS[kind])
    sentence(
        case, sentenced, crd, rosh, kind=kind, ped=ped, hdced=None, sed=expires, led=expires, npd=crd, offence=offence
    )
    case.person |= {"vlo_assigned": case.likely(0.7), "tact": "terrorist" in offence}
    assess(case, rosh, sentenced, Mappa(case.pick((1, 2)), case.pick((None, 1, 1, 2))))
    _in_custody(case, sentenced, ped)
    opens = max(add_months(ped, -8), sentenced)
    if opens - timedelta(days=60) > case.today:
        with_pom_since(case, sentenced)
        return
    com_from = hand_over(case, sentenced, Handover(opens, opens))
    _review(case, ped, opens, outcome)
    if com_from is not None:
        planned_by_com(case, com_from)


def _term(case: Case, kind: SentenceKind, ped: date) -> int:
    """Custodial term in months; a legacy extended sentence was passed before December 2012."""
    if kind is SentenceKind.LEGACY_EXTENDED:
        since = (ped.year - 2011) * 12 + case.chance.randint(-10, 6)
        return since * 3 // 2
    fitting = [months for months in _TERMS if add_months(ped, -months * 2 // 3) < case.today - timedelta(days=30)]
    return case.pick(fitting or _TERMS[-1:])


def _in_custody(case: Case, sentenced: date, ped: date) -> None:
    stays = hold(case, route(case, sentenced, sentenced, dangerous=True))
    allocated = managed(case, stays, sentenced)
    if allocated is not None:
        first_sessions(case, allocated)
        sessions_between(case, allocated + timedelta(days=84), ped)
    after_transfers(case, stays, sentenced)
    key_work(case, stays)
    first = assessed_at_start(case, sentenced, weeks=10)
    if first is not None:
        reviewed_every(case, first, 2, ped)
    something_changed(case, sentenced, in_custody=True)


def _review(case: Case, ped: date, opens: date, outcome: ParoleOutcome | None) -> None:
    """The review of the Parole Board, with the report for it."""
    hearing = ped - timedelta(days=case.chance.randint(3, 30))
    decided = hearing + timedelta(days=14)
    known = outcome is not None and decided <= case.today
    case.add(
        "parole_reviews",
        target_on=ped,
        hearing_on=hearing if (hearing - case.today).days < 100 else None,
        outcome=outcome if known else None,
        decided_on=decided if known else None,
        next_review_on=add_months(decided, 22) if known else None,
    )
    reported = kept(case, opens + timedelta(days=100), opens + timedelta(days=20))
    if reported is not None:
        contact(case, reported, Practitioner.COM, Purpose.PAROLE_REPORT, method=Method.VIDEO)
        contact(
            case, reported, Practitioner.COM, Purpose.PAROLE_REPORT, method=Method.WRITTEN, with_whom=With.THIRD_PARTY
        )


_EXTENDED = SentenceKind.EXTENDED_DETERMINATE
PLOTS = (
    Plot("extended, far from parole", 1, partial(tell, kind=_EXTENDED, stage=FAR)),
    Plot("extended, parole window soon", 1, partial(tell, kind=_EXTENDED, stage=SOON)),
    Plot("extended, in the parole window", 1, partial(tell, kind=_EXTENDED, stage=WINDOW)),
    Plot("extended, not released", 1, partial(tell, kind=_EXTENDED, stage=DECIDED, outcome=ParoleOutcome.NO_RELEASE)),
    Plot("of particular concern", 1, partial(tell, kind=SentenceKind.OFFENDER_OF_PARTICULAR_CONCERN, stage=WINDOW)),
    Plot(
        "legacy extended, deferred",
        1,
        partial(tell, kind=SentenceKind.LEGACY_EXTENDED, stage=(-200, -60), outcome=ParoleOutcome.DEFERRED),
    ),
    Plot("extended, woman", 1, partial(tell, kind=_EXTENDED, stage=WINDOW), Who.WOMAN),
)
