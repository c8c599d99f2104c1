"""Reception and the weeks after it: the two screenings, and sessions with the key worker."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from throughcare.calendar import add_working_days
from throughcare.intake.demonstration.besides.details import FORTNIGHTLY
from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import contact, kept
from throughcare.policy.facts import ManagerRole, Practitioner, Purpose, Screener

TOLD_DAYS = 300
_SCREENERS = {Screener.BAND_4_SUPERVISING_OFFICER: 94, Screener.POM: 4, Screener.OTHER: 2}


def tell(case: Case, life: Life) -> None:
    """The screenings of a reception not long ago, and the latest session of key work."""
    if life.spell is None or life.received is None:
        return
    if (case.today - life.received).days <= TOLD_DAYS:
        _screened(case, life.received)
    key_workers = [row for row in case.rows["allocations"] if row["role"] is ManagerRole.KEY_WORKER]
    if key_workers and "to_on" not in key_workers[-1]:
        _key_work(case, key_workers[-1]["from_on"], 14 if life.spell["prison"] in FORTNIGHTLY else 7)


def _screened(case: Case, received: date) -> None:
    arrived = datetime.combine(received, time(case.chance.randint(10, 20), 15), UTC)
    hours = case.weighed({20: 55, 44: 30, 70: 12, 96: 3})
    first = arrived + timedelta(hours=hours)
    done = first.date() <= case.today and (received < case.today - timedelta(days=4) or case.likely(0.6))
    passed_on = kept(case, first.date() + timedelta(days=2), first.date()) if done else None
    second = kept(case, add_working_days(passed_on, 5), passed_on, missed=0.06) if passed_on else None
    case.add(
        "custody_screenings",
        received_on=received,
        received_at=arrived,
        bcst1_completed_on=first.date() if done else None,
        bcst1_completed_at=first if done else None,
        bcst1_completed_by=case.weighed(_SCREENERS) if done else None,
        bcst1_received_on=passed_on,
        bcst2_completed_on=second,
    )


def _key_work(case: Case, since: date, every: int) -> None:
    """The latest session: mostly less than a week (or two) ago; here and there it has been missed for a while."""
    ago = case.chance.randint(0, every) if case.likely(0.87) else case.chance.randint(every + 1, every * 3)
    held = case.today - timedelta(days=ago)
    if held > since:
        contact(case, held, Practitioner.KEY_WORKER, Purpose.OTHER)
