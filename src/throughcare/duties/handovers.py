"""Handovers from POM to COM in the cases of a scope: overdue, in progress and upcoming, and how far each has come."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Case, DateField, Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest

from throughcare.access.permissions import Scope
from throughcare.calendar import in_london
from throughcare.duties.lists_by_phase import Filters, Page
from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.notices_due import BEFORE_RELEASE, COM_NEEDED, TOLD_BEFORE_ALLOCATION
from throughcare.duties.sight import Sees
from throughcare.duties.who import NOT_ASKED_YET, Who, who_are
from throughcare.policy.facts import ContactOutcome, Manager, ManagerRole, Practitioner, With
from throughcare.provisions.omic.handover import WITH_MEETING, WITH_REPORT
from throughcare.record.models import (
    Allocation,
    Contact,
    Handover,
    OpdScreening,
    OutgoingNotice,
    Responsibility,
    Spell,
    StageTaken,
)
from throughcare.record.models.custody import STILL_THERE
from throughcare.record.relations import masked, within

# Users asked to be warned eight weeks ahead.
AHEAD = timedelta(weeks=8)
OASYS = "OMIC-HANDOVER-OASYS-BEFORE"


class Phase(StrEnum):
    """How a handover stands, in the order of the list."""

    OVERDUE = "overdue"
    IN_PROGRESS = "in_progress"
    UPCOMING = "upcoming"


@dataclass(frozen=True)
class Step:
    """A line of the checklist of a handover. `due_on` where a day is set; `needed` is False where it does not apply."""

    what: str
    done_on: date | None
    due_on: date | None = None
    needed: bool = True


@dataclass(frozen=True)
class Handing:
    """A case that is handed over. `late_since`: the day that passed, while something was to be done by it.

    `unit` and `mailbox`: of the LDU, whom to ask for a COM; `told_on`: when it was told that one is needed.
    """

    who: Who
    phase: Phase
    late_since: date | None
    has_com: bool
    com_by: date
    responsible_on: date
    tier: str
    release_on: date | None
    release_type: str
    unit: str
    mailbox: str
    told_on: date | None
    steps: tuple[Step, ...]

    @property
    def tell_by(self) -> date:
        """The day by which the LDU is told that a COM is needed: 45 days before (National Standards, Annex B)."""
        return self.com_by - TOLD_BEFORE_ALLOCATION

    @property
    def turns_on(self) -> date:
        """The day that is counted from or to: the one that passed, or the next of the two."""
        if self.late_since is not None:
            return self.late_since
        return self.com_by if self.phase is Phase.UPCOMING else self.responsible_on

    def days(self, today: date) -> int:
        """The days late, or the days that are left."""
        return abs((self.turns_on - today).days)


def handovers(
    scope: Scope, sees: Sees, today: date, filters: Filters | None = None, begins: int = 0, size: int = 50
) -> Page[Handing]:
    """Some handovers of the scope, from a place of the list on. Twelve statements, however many."""
    asked, going = filters or Filters(), _going(today)
    theirs = _narrowed(going.filter(within(scope, "person")), asked)
    rows = list(theirs.order_by(_IN_ORDER, "turns", "person__sort_name", "person")[begins : begins + size])
    hidden = going.filter(person__in=masked(scope).values("pk")).count() if asked == Filters() else 0
    return Page(tuple(_lines(rows, sees)), theirs.count(), hidden)


def how_many_overdue(prison: str, scope: Scope, today: date) -> int:
    """How many handovers are overdue at a prison, restricted cases among them. One statement."""
    reach = within(scope, "person") | Q(person__in=masked(scope).values("pk"))
    return _narrowed(_going(today).filter(reach), Filters(Phase.OVERDUE.value, prison)).count()


def handover_of(person_id: int, sees: Sees, today: date) -> Handing | None:
    """How far the handover of one case has come; None where none is overdue, in progress or near."""
    rows = list(_going(today).filter(person=person_id))
    return next(iter(_lines(rows, sees)), None)


_IN_ORDER = Case(*(When(phase=phase.value, then=Value(rank)) for rank, phase in enumerate(Phase)))


def _going(today: date) -> QuerySet[Any]:
    """The cases that are handed over: those of a cohort that is, in prison, until the COM has the case for good."""
    mine = OuterRef("person")
    com = Allocation.objects.current().filter(person=mine, to_on__isnull=True, role=ManagerRole.COM)
    handed = Handover.objects.current().filter(person=mine)
    recorded = Responsibility.objects.current().filter(person=mine, to_on__isnull=True)
    taken_back = recorded.filter(holder=Manager.POM).values("from_on")[:1]
    inside = Spell.objects.current().filter(STILL_THERE, person=mine)
    late = Case(
        When(Q(has_com=False, com_allocation_due__lt=today), then=F("com_allocation_due")),
        # Handed back, and to be handed over again: late from the day on which the POM had it.
        When(
            Q(responsibility_transfer_due__lt=today),
            then=Greatest(
                F("responsibility_transfer_due"),
                Coalesce(Subquery(taken_back, output_field=DateField()), F("responsibility_transfer_due")),
            ),
        ),
        default=Value(None),
        output_field=DateField(),
    )
    found: QuerySet[Any] = (
        CaseStanding.objects.filter(
            Exists(inside),
            ~Exists(handed.filter(completed=True)),
            Exists(handed) | ~Exists(recorded.filter(holder=Manager.COM)),
            sentence__isnull=False,
            cohort__in=[*WITH_MEETING, *WITH_REPORT],
            com_allocation_due__lte=today + AHEAD,
            responsibility_transfer_due__isnull=False,
        )
        .annotate(has_com=Exists(com))
        .annotate(late=late)
        .annotate(
            phase=Case(
                When(late__isnull=False, then=Value(Phase.OVERDUE.value)),
                When(com_allocation_due__lte=today, then=Value(Phase.IN_PROGRESS.value)),
                default=Value(Phase.UPCOMING.value),
            ),
        )
        .annotate(
            turns=Case(
                When(late__isnull=False, then=F("late")),
                When(com_allocation_due__lte=today, then=F("responsibility_transfer_due")),
                default=F("com_allocation_due"),
                output_field=DateField(),
            )
        )
        .select_related("person")
    )
    return found


def _narrowed(going: QuerySet[Any], asked: Filters) -> QuerySet[Any]:
    if asked.phase:
        going = going.filter(phase=asked.phase)
    return going.filter(asked.whose())


@dataclass(frozen=True)
class _Held:
    """What the record holds of the work on these cases, by person."""

    handed: Mapping[int, Handover]
    in_touch: Mapping[int, date]
    screened: Mapping[int, date]
    told: Mapping[tuple[int, str], date]
    assessed: Mapping[int, Duty]


def _lines(rows: list[Any], sees: Sees) -> list[Handing]:
    ids = [row.person_id for row in rows]
    people, held = who_are(ids), _held(ids, sees)
    return [_line(row, people.get(row.person_id, Who(row.person_id, NOT_ASKED_YET)), held) for row in rows]


def _line(row: Any, who: Who, held: _Held) -> Handing:
    handed = held.handed.get(row.person_id)
    told = held.told.get((row.person_id, COM_NEEDED))
    return Handing(
        who=who,
        phase=Phase(row.phase),
        late_since=row.late,
        has_com=row.has_com,
        com_by=row.com_allocation_due,
        responsible_on=row.responsibility_transfer_due,
        tier=row.tier,
        release_on=row.next_release_on,
        release_type=row.next_release_type,
        unit=row.person.pdu,
        mailbox=row.person.ldu_email,
        told_on=(handed.notified_on if handed is not None else None) or told,
        steps=tuple(_steps(row, handed, held)),
    )


def _steps(row: Any, handed: Handover | None, held: _Held) -> list[Step]:
    duty, person = held.assessed.get(row.person_id), row.person
    reports = row.cohort in {each.value for each in WITH_REPORT}
    steps = [
        Step(
            "OASys for the handover",
            duty.met_on if duty is not None else None,
            duty.due_on if duty is not None else None,
            duty is not None,
        ),
        Step("COM in touch with the person", held.in_touch.get(row.person_id)),
    ]
    if not reports or person.care_leaver:
        met_on = handed.meeting_held_on if handed is not None else None
        steps.append(Step("Handover meeting", met_on, row.responsibility_transfer_due))
    if reports:
        sent_on = handed.report_sent_on if handed is not None else None
        steps.append(Step("Handover report", sent_on, row.responsibility_transfer_due))
    told = held.told.get((row.person_id, BEFORE_RELEASE))
    steps.append(Step("VLO told", told, needed=person.vlo_assigned))
    steps.append(Step("OPD screening", held.screened.get(row.person_id)))
    return steps


def _held(ids: Collection[int], sees: Sees) -> _Held:
    notices = OutgoingNotice.objects.current().filter(person__in=ids, provision__in=[COM_NEEDED, BEFORE_RELEASE])
    told = notices.values_list("person", "provision").annotate(on=Min("recorded_at"))
    duties = Duty.objects.filter(sees.duties(), person__in=ids, provision=OASYS)
    screened = OpdScreening.objects.current().filter(person__in=ids, screened_on__isnull=False)
    return _Held(
        handed={each.person_id: each for each in Handover.objects.current().filter(person__in=ids).order_by("pk")},
        in_touch=_in_touch(ids),
        screened=dict(screened.values_list("person").annotate(on=Max("screened_on"))),
        told={(person, provision): in_london(at).date() for person, provision, at in told},
        assessed={each.person_id: each for each in duties.order_by("pk")},
    )


def _in_touch(ids: Collection[int]) -> dict[int, date]:
    """The first day on which the COM was in touch with the person, as it was noted or as a contact tells."""
    noted = StageTaken.objects.current().filter(person__in=ids, journey="handover", stage="com-in-touch")
    called = Contact.objects.current().filter(
        person__in=ids, by=Practitioner.COM, with_whom=With.PERSON, outcome=ContactOutcome.ATTENDED, on__isnull=False
    )
    found: dict[int, date] = {}
    for rows in (noted, called):
        for person, on in rows.values_list("person").annotate(first=Min("on")):
            found[person] = min(found.get(person, on), on)
    return found
