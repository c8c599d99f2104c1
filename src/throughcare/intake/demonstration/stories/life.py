"""Life and IPP sentences: before tariff, in the parole window, and after the Parole Board has decided."""

from __future__ import annotations

from dataclasses import dataclass
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
    to_open,
)
from throughcare.intake.demonstration.habits import contact, kept, working_day
from throughcare.intake.demonstration.handover import Handover, com_of, hand_over, planned_by_com, with_pom_since
from throughcare.intake.demonstration.planning import assessed_at_start, reviewed_every
from throughcare.intake.demonstration.risk import Mappa, assess
from throughcare.intake.demonstration.stories.offences import GRAVE, MURDER, court
from throughcare.intake.demonstration.stories.plots import Plot, Who
from throughcare.policy.facts import (
    AssessmentKind,
    Manager,
    ManagerRole,
    Method,
    ParoleOutcome,
    PlanKind,
    Practitioner,
    Purpose,
    Rosh,
    SentenceKind,
)
from throughcare.record.vocabulary import LegalStatus

FIRST_IPP, LAST_IPP = date(2006, 1, 9), date(2012, 11, 30)


@dataclass(frozen=True)
class Knockback:
    """A decision of the Parole Board: how many days ago, when the next review is, and whether OASys was reviewed."""

    days_ago: tuple[int, int]
    outcome: ParoleOutcome = ParoleOutcome.NO_RELEASE
    months_to_next: tuple[int, ...] = (18, 20, 22, 24)
    reviewed: bool = True


def before_tariff(case: Case, kind: SentenceKind, ahead: tuple[int, int], *, open_prison: bool = False) -> None:
    """Somebody whose tariff expires so many days ahead."""
    ted = case.ahead(*ahead)
    sentenced = add_months(ted, -12 * case.pick((8, 10, 12, 14, 16, 18)))
    _sentence(case, kind, sentenced, ted)
    opens = add_months(ted, -8)
    moved = min(opens - timedelta(days=40), case.ago(20, 120)) if open_prison else None
    _in_custody(case, sentenced, moved)
    if opens - timedelta(days=60) > case.today:
        with_pom_since(case, sentenced)
        if moved is not None:
            allocated = kept(case, moved, moved - timedelta(days=6))
            if allocated is not None:
                case.allocate(ManagerRole.COM, com_of(case), allocated)
                planned_by_com(case, allocated)
        return
    com_from = hand_over(case, sentenced, Handover(opens, opens))
    hearing = ted - timedelta(days=10) if (ted - case.today).days < 70 else None
    case.add("parole_reviews", target_on=ted, hearing_on=hearing)
    if com_from is not None:
        planned_by_com(case, com_from)
        _report(case, opens)


def after_decision(case: Case, kind: SentenceKind, knockback: Knockback, *, level: int | None = None) -> None:
    """Somebody past tariff about whom the Parole Board has decided."""
    decided = working_day(case.ago(*knockback.days_ago))
    sentenced, ted = _past_tariff(case, kind, decided)
    _sentence(case, kind, sentenced, ted, level)
    _in_custody(case, sentenced, None)
    opens = add_months(ted, -8)
    case.allocate(ManagerRole.COM, com_of(case), opens)
    planned_by_com(case, opens)
    following = add_months(decided, case.pick(knockback.months_to_next))
    _decide(case, ted, decided, following, knockback)
    reviewed = _reviewed(case, decided) if knockback.reviewed else None
    returns = reviewed is not None and level is None and following > add_months(decided, 12)
    case.add("responsibilities", holder=Manager.POM, from_on=sentenced, to_on=opens)
    case.add("responsibilities", holder=Manager.COM, from_on=opens, to_on=reviewed if returns else None)
    if returns:
        again = add_months(following, -8)
        passed = again if again <= case.today else None
        case.add("responsibilities", holder=Manager.POM, from_on=reviewed, to_on=passed)
        if passed is not None:
            case.add("responsibilities", holder=Manager.COM, from_on=passed)
    _report(case, add_months(decided, -8))


def _past_tariff(case: Case, kind: SentenceKind, decided: date) -> tuple[date, date]:
    if kind is SentenceKind.IPP:
        sentenced = FIRST_IPP + timedelta(days=case.chance.randint(0, (LAST_IPP - FIRST_IPP).days))
        return sentenced, add_months(sentenced, 12 * case.pick((2, 3, 4, 5, 6)))
    ted = decided - timedelta(days=case.chance.randint(20, 120))
    return add_months(ted, -12 * case.pick((8, 12, 15))), ted


def _sentence(case: Case, kind: SentenceKind, sentenced: date, ted: date, level: int | None = None) -> None:
    rosh = case.pick((Rosh.HIGH, Rosh.HIGH, Rosh.MEDIUM, Rosh.VERY_HIGH))
    offence = case.pick(MURDER if kind is SentenceKind.LIFE and case.likely(0.7) else GRAVE)
    case.add(
        "sentences",
        reference=f"{case.number}-1",
        kind=kind,
        sentenced_on=sentenced,
        ted=ted,
        ped=ted,
        offence=offence,
        court=court(case),
    )
    case.person["vlo_assigned"] = case.likely(0.8)
    assess(
        case, rosh, sentenced, Mappa(2, level or case.pick((None, 1)), confirmed=level is not None), case.ago(90, 200)
    )


def _in_custody(case: Case, sentenced: date, moved: date | None) -> None:
    moves = route(case, sentenced - timedelta(days=case.chance.randint(40, 200)), sentenced, dangerous=True)
    if len(moves) > 1 and (case.today - sentenced).days > 2000 and case.likely(0.5):
        moves.append((case.home.training, working_day(case.ago(300, 1500))))
    if moved is not None:
        moves = to_open(case, moves, moved)
    stays = hold(case, moves, status=LegalStatus.INDETERMINATE_SENTENCE)
    allocated = managed(case, stays, sentenced)
    if allocated is not None:
        first_sessions(case, allocated)
        sessions_between(case, allocated + timedelta(days=84), case.today + timedelta(days=30))
    after_transfers(case, stays, sentenced)
    key_work(case, stays)
    first = assessed_at_start(case, sentenced, weeks=16)
    if first is not None:
        reviewed_every(case, first, 3, case.today)


def _decide(case: Case, ted: date, decided: date, following: date, knockback: Knockback) -> None:
    """The latest decision, and one before it where the tariff expired long ago."""
    earlier = add_months(decided, -23)
    settled = knockback.outcome in (ParoleOutcome.NO_RELEASE, ParoleOutcome.OPEN_CONDITIONS)
    if settled and earlier > add_months(ted, 6):
        case.add(
            "parole_reviews",
            target_on=earlier - timedelta(days=20),
            hearing_on=earlier - timedelta(days=14),
            outcome=ParoleOutcome.NO_RELEASE,
            decided_on=earlier,
            next_review_on=decided,
        )
        _reviewed(case, earlier)
    case.add(
        "parole_reviews",
        target_on=decided - timedelta(days=20),
        hearing_on=decided - timedelta(days=14),
        outcome=knockback.outcome,
        decided_on=decided,
        next_review_on=following if settled else None,
    )
    if not settled:
        case.add("parole_reviews", target_on=case.ahead(40, 160))


def _reviewed(case: Case, decided: date) -> date | None:
    done = kept(case, decided + timedelta(weeks=6), decided + timedelta(days=7), missed=0.0)
    if done is not None:
        case.add("assessments", kind=AssessmentKind.REVIEW, completed_on=done, layer=3, plan_reviewed=True)
        case.add("plans", kind=PlanKind.REVIEW, completed_on=done)
    return done


def _report(case: Case, opens: date) -> None:
    held = kept(case, opens + timedelta(days=60), opens + timedelta(days=10))
    if held is not None:
        contact(case, held, Practitioner.COM, Purpose.PAROLE_REPORT, method=Method.VIDEO)


_LIFE, _IPP = SentenceKind.LIFE, SentenceKind.IPP
_RETURNED, _SOON_AGAIN = Knockback((60, 240)), Knockback((30, 200), months_to_next=(9, 11, 12))
_UNREVIEWED = Knockback((46, 75), reviewed=False)
_OPEN, _DEFERRED = Knockback((60, 200), ParoleOutcome.OPEN_CONDITIONS), Knockback((20, 90), ParoleOutcome.DEFERRED)

PLOTS = (
    Plot("life, before tariff", 1, partial(before_tariff, kind=_LIFE, ahead=(500, 2600))),
    Plot("life, window soon", 1, partial(before_tariff, kind=_LIFE, ahead=(252, 300))),
    Plot("life, in the window", 1, partial(before_tariff, kind=_LIFE, ahead=(25, 225))),
    Plot("life, open before tariff", 1, partial(before_tariff, kind=_LIFE, ahead=(330, 620), open_prison=True)),
    Plot("life, back with the POM", 1, partial(after_decision, kind=_LIFE, knockback=_RETURNED)),
    Plot("life, woman", 1, partial(before_tariff, kind=_LIFE, ahead=(252, 900)), Who.WOMAN),
    Plot("IPP, back with the POM", 1, partial(after_decision, kind=_IPP, knockback=_RETURNED)),
    Plot("IPP, next review within a year", 1, partial(after_decision, kind=_IPP, knockback=_SOON_AGAIN)),
    Plot("IPP, MAPPA 2", 1, partial(after_decision, kind=_IPP, knockback=_RETURNED, level=2)),
    Plot("IPP, not reviewed since", 1, partial(after_decision, kind=_IPP, knockback=_UNREVIEWED)),
    Plot("life, to go to open conditions", 1, partial(after_decision, kind=_LIFE, knockback=_OPEN)),
    Plot("IPP, deferred", 1, partial(after_decision, kind=_IPP, knockback=_DEFERRED)),
)
