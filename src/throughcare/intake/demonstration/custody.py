"""Time in custody: prisons one after another, POMs and key workers there, and the POM's sessions with the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from throughcare.calendar import add_months, add_working_days
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import contact, kept, working_day
from throughcare.intake.demonstration.places import HIGH_SECURITY, WOMEN_OPEN
from throughcare.policy.facts import (
    Arrival,
    ChangeKind,
    ContactOutcome,
    ManagerRole,
    Method,
    Practitioner,
    Purpose,
    With,
)
from throughcare.record.vocabulary import Departure, LegalStatus, MovementKind

# Sessions are told for the last stretch of a long sentence only: what came before says nothing that is still due.
TOLD_MONTHS = 20
POM_LEFT, NO_SUCCESSOR = 0.06, 0.4
# How many POMs see to every session that is a minimum.
DILIGENT = 0.8
# There were no POMs before offender management in custody (OMiC), and what is counted in working days cannot be told of
# a move before the table of bank holidays begins.
FIRST_POM = date(2019, 10, 1)
FIRST_MOVE = date(2012, 2, 1)
OPEN = {"HDI", "SUI", "UPI", WOMEN_OPEN}

_ARRIVALS = {
    Arrival.ADMISSION: MovementKind.ADMISSION,
    Arrival.RECALL: MovementKind.RECALL,
    Arrival.TRANSFER: MovementKind.TRANSFER_IN,
}


@dataclass
class Stay:
    """The days at one prison; `left` is empty while the person is there."""

    prison: str
    arrived: date
    left: date | None = None


def hold(
    case: Case,
    moves: Sequence[tuple[str, date]],
    *,
    until: date | None = None,
    arrival: Arrival = Arrival.ADMISSION,
    status: LegalStatus = LegalStatus.SENTENCED,
) -> list[Stay]:
    """Spells at these prisons from these days on, up to a release. Moves that would lie ahead are left out."""
    last = min(until or case.today, case.today)
    made = [move for number, move in enumerate(moves) if number == 0 or move[1] < last]
    stays: list[Stay] = []
    for number, (prison, arrived) in enumerate(made):
        following = made[number + 1][1] if number + 1 < len(made) else until
        how = arrival if number == 0 else Arrival.TRANSFER
        stays.append(Stay(prison, arrived, following))
        departure = None
        if following is not None:
            departure = Departure.TRANSFER if number + 1 < len(made) else Departure.RELEASE
        screened = kept(case, arrived + timedelta(days=7), arrived) if prison in OPEN else None
        case.add(
            "spells",
            prison=prison,
            arrived_on=arrived,
            left_on=following,
            arrival=how,
            departure=departure,
            ebm_screened_on=screened,
        )
        _moved(case, _ARRIVALS[how], arrived, made[number - 1][0] if number else None, prison)
    if until is not None:
        _moved(case, MovementKind.RELEASE, until, made[-1][0], "OUT")
    else:
        case.person["legal_status"] = status
    return stays


def route(
    case: Case, since: date, sentenced: date, *, young: bool = False, dangerous: bool = False
) -> list[tuple[str, date]]:
    """The usual way: the local prison, then a training prison some weeks after the sentence.

    Women and the young stay at one prison.
    """
    home = case.home
    if young:
        return [(home.youth, since)]
    if case.is_woman:
        return [(home.women, since)]
    onward = HIGH_SECURITY if dangerous and case.likely(0.4) else home.training
    moved = working_day(case.after(max(since, sentenced, FIRST_MOVE), 25, 75))
    return [(home.local, since), (onward, moved)] if onward != home.local else [(home.local, since)]


def to_open(case: Case, moves: list[tuple[str, date]], moved: date) -> list[tuple[str, date]]:
    """The same with a move to open conditions, considered, decided and reviewed as it should be."""
    moved = working_day(moved)
    considered = moved - timedelta(days=case.chance.randint(45, 80))
    decided = working_day(considered + timedelta(days=case.chance.randint(20, 35)))
    if decided <= case.today:
        case.add(
            "recategorisations",
            considered_on=considered,
            board_on=decided - timedelta(days=2),
            decided_on=decided,
            moved_on=moved if moved <= case.today else None,
            to_open=True,
        )
        case.add(
            "assessments",
            kind="review",
            completed_on=working_day(considered + timedelta(days=10)),
            layer=3,
            for_recategorisation=True,
            plan_reviewed=True,
        )
    if moved <= case.today:
        case.add(
            "changes",
            kind=ChangeKind.TRANSFER_CLOSED_TO_OPEN,
            on=moved,
            material=True,
            in_custody=True,
            reviewed_on=kept(case, moved + timedelta(days=42), moved),
            summary="Moved to open conditions",
        )
    return [*moves, (WOMEN_OPEN if case.is_woman else case.home.open, moved)]


def managed(case: Case, stays: Sequence[Stay], sentenced: date) -> date | None:
    """A POM at each prison since the sentence, and a key worker where there is key work. The first day of a POM."""
    first: date | None = None
    for stay in stays:
        begins = max(stay.arrived, sentenced, FIRST_POM)
        if stay.left is not None and stay.left <= begins:
            continue
        allocated = kept(case, begins + timedelta(days=9), begins, late=0.12, missed=0.03)
        if allocated is not None and (stay.left is None or allocated < stay.left):
            _pom(case, stay, allocated)
            first = first or allocated
        if stay.prison not in OPEN and stay.left is None:
            case.allocate(
                ManagerRole.KEY_WORKER,
                case.pick(case.staff.key_workers(stay.prison)),
                min(case.after(begins, 3, 20), case.today),
            )
    return first


def _pom(case: Case, stay: Stay, allocated: date) -> None:
    poms = case.staff.poms(stay.prison)
    left = case.ago(8, 60)
    if stay.left is None and allocated < left and case.likely(POM_LEFT):
        case.allocate(ManagerRole.POM, case.staff.left(stay.prison), allocated, left)
        if not case.likely(NO_SUCCESSOR):
            case.allocate(ManagerRole.POM, case.pick(poms), min(case.after(left, 0, 7), case.today))
        return
    case.allocate(ManagerRole.POM, case.pick(poms), allocated, stay.left)


def session(case: Case, due: date, opens: date, purpose: Purpose = Purpose.SENTENCE_PLAN_WORK) -> None:
    """A session of the POM with the person, due by a day: held, held late, missed, or by video now and then."""
    held = kept(case, due, opens)
    if held is None:
        return
    if case.likely(0.05):
        contact(case, held, Practitioner.POM, purpose, outcome=ContactOutcome.CANCELLED)
        return
    method = Method.VIDEO if case.likely(0.06) else Method.IN_PERSON
    contact(case, held, Practitioner.POM, purpose, method=method)


def first_sessions(case: Case, allocated: date) -> None:
    """The three sessions of the first twelve weeks; most POMs see to it that there are three."""
    diligent = case.likely(DILIGENT)
    first = case.likely(0.5)
    for number, (least, most) in enumerate(((2, 20), (23, 48), (51, 80))):
        purpose = Purpose.SUPERVISION if number == 0 else Purpose.SENTENCE_PLAN_WORK
        opens, due = allocated + timedelta(days=least), allocated + timedelta(days=most)
        if diligent:
            held = kept(case, due, opens, late=0.0, missed=0.0)
            if held is not None:
                contact(case, held, Practitioner.POM, purpose)
        elif number == 0 or first:
            session(case, due, opens, purpose)


def sessions_between(case: Case, since: date, until: date, every_days: int = 75) -> None:
    """Sessions through the middle of the sentence, and one arranged where the next is near."""
    day = max(since, add_months(case.today, -TOLD_MONTHS)) + timedelta(days=case.chance.randint(20, every_days))
    last = min(until, case.today)
    while day <= last:
        session(case, day, day - timedelta(days=20))
        day += timedelta(days=every_days)
    if day < until and case.likely(0.4):
        contact(case, working_day(case.ahead(2, 21)), Practitioner.POM, Purpose.SENTENCE_PLAN_WORK)


def after_transfers(case: Case, stays: Sequence[Stay], sentenced: date) -> None:
    """The first session at each new prison."""
    for before, stay in pairwise(stays):
        if before.left == stay.arrived and stay.arrived >= sentenced:
            held = kept(case, add_working_days(stay.arrived, 14), stay.arrived + timedelta(days=1))
            if held is not None:
                contact(case, held, Practitioner.POM, Purpose.SUPERVISION)


def key_work(case: Case, stays: Sequence[Stay]) -> None:
    """Key work of the last weeks, and a word with somebody else about the person."""
    stay = stays[-1]
    if stay.left is not None or stay.prison in OPEN:
        return
    for days in (10, 24, 38):
        day = case.today - timedelta(days=days)
        if day > stay.arrived and case.likely(0.75):
            contact(case, working_day(day), Practitioner.KEY_WORKER, Purpose.OTHER)
    called = working_day(case.ago(3, 40))
    if called >= stay.arrived and case.likely(0.3):
        contact(
            case,
            called,
            Practitioner.POM,
            Purpose.OTHER,
            method=Method.TELEPHONE,
            with_whom=With.THIRD_PARTY,
        )


def _moved(case: Case, kind: MovementKind, on: date, from_place: str | None, to_place: str) -> None:
    case.add("movements", kind=kind, occurred_on=on, from_place=from_place or "OUT", to_place=to_place)
