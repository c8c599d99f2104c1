"""Which notices the dates of policy bring on a day: one statement a kind, over every case."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.rows import State
from throughcare.policy.facts import ManagerRole
from throughcare.record.models import Allocation
from throughcare.record.queries.outbox import ARRIVED_IN_OPEN, Due, arrivals_in_open, told_of

# National Standards, Annex B; adopted for OMIC-MPCS-NOTIFY too.
TOLD_BEFORE_ALLOCATION = timedelta(days=45)
# Longer ago than this an arrival that nobody told of is one that came with an old record, and no news.
NEWS = timedelta(days=28)

COM_NEEDED, EARLY_REFERRAL, BEFORE_RELEASE = "OMIC-MPCS-NOTIFY", "OMIC-EA-REFERRAL", "OMIC-HANDOVER-VLO"


def notices_due(today: date) -> dict[str, list[Due]]:
    """By the provision's id, what is to be told today and has not been. Four statements."""
    return {
        COM_NEEDED: com_needed(today),
        EARLY_REFERRAL: early_referrals(today),
        BEFORE_RELEASE: before_release(today),
        ARRIVED_IN_OPEN: arrivals_in_open(today - NEWS, today),
    }


def com_needed(today: date) -> list[Due]:
    """Cases without a COM of whom one is to be allocated within 45 days, or should have been; early allocation too."""
    held = Allocation.objects.current().filter(person=OuterRef("person"), to_on__isnull=True, role=ManagerRole.COM)
    near = CaseStanding.objects.filter(
        ~Exists(held), _untold(COM_NEEDED), com_allocation_due__lte=today + TOLD_BEFORE_ALLOCATION
    )
    return _due(near)


def early_referrals(today: date) -> list[Due]:
    """Cases of which the early allocation referral is due, 18 months before release, and was not made."""
    told = told_of(EARLY_REFERRAL, OuterRef("subject_key"))
    owed = Duty.objects.filter(
        ~Exists(told), provision=EARLY_REFERRAL, state=State.CLOCK.value, met_on__isnull=True, due_on__lte=today
    )
    return [Due(*row) for row in owed.order_by("person").values_list("person", "subject_key", "due_on")]


def before_release(today: date) -> list[Due]:
    """Cases in which a VLO is assigned, and the handover has begun: the day has come on which a COM is allocated."""
    begun = CaseStanding.objects.filter(
        _untold(BEFORE_RELEASE),
        Q(next_release_on__isnull=True) | Q(next_release_on__gte=today),
        com_allocation_due__lte=today,
        person__vlo_assigned=True,
    )
    return _due(begun)


def _untold(provision: str) -> Q:
    return ~Q(Exists(told_of(provision, OuterRef("sentence"))))


def _due(standings: QuerySet[CaseStanding]) -> list[Due]:
    rows = standings.filter(sentence__isnull=False).order_by("person")
    return [Due(*row) for row in rows.values_list("person", F("sentence"), "com_allocation_due")]
