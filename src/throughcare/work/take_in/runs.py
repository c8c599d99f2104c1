"""A run of intake from its beginning to its end, and the working out of the cases that it changed."""

from __future__ import annotations

from django.utils import timezone

from throughcare.calendar import today_in_london
from throughcare.duties.models import CaseStanding
from throughcare.duties.refresh import refresh_stale
from throughcare.record.models import IntakeRun, Person

# More cases than these are for the national pass, which is quicker than one case at a time.
MOST_REFRESHED = 2_000


def begin(path: str, by: str) -> IntakeRun:
    """A run that has begun."""
    return IntakeRun.objects.create(path=path, started_by=by)


def end(run: IntakeRun, feeds: set[str]) -> int:
    """The run is over: work out the cases that are behind, those of a run that was cut short among them.

    Returns how many are still behind: none, unless there are so many that the national pass should work them out.
    """
    run.feed, run.ended_at = ", ".join(sorted(feeds))[:60], timezone.now()
    run.save()
    behind = cases_behind()
    if behind > MOST_REFRESHED:
        return behind
    if behind:
        refresh_stale(today_in_london())
    return 0


def cases_behind() -> int:
    """How many cases have changed since their duties were worked out, or never were worked out."""
    changed = CaseStanding.objects.filter(policy_digest="").count()
    return changed + Person.objects.filter(standing__isnull=True).count()
