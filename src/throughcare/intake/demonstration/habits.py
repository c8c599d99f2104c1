"""How work gets done in the demonstration: mostly in time, now and then late, sometimes not at all.

A story says when a thing should have been done by; these draw whether and when it was.
"""

from datetime import date, timedelta

from throughcare.calendar import BANK_HOLIDAYS, add_working_days, is_working_day
from throughcare.intake.demonstration.case import Case
from throughcare.policy.facts import ContactOutcome, Method, Practitioner, Purpose, With

LATE, MISSED = 0.09, 0.15
# What was missed longer ago than this has been done since, and late: nobody leaves it open for years.
STILL_OPEN_DAYS = 150
LONGEST_LATE = 24

NOTE_LATE, NOTE_MISSING = 0.09, 0.05
NOTE_OPEN_DAYS = 60
SATURDAY = 5


def kept(case: Case, due: date, opens: date, *, late: float = LATE, missed: float = MISSED) -> date | None:
    """The working day on which a thing was done that was due by `due` and could be begun on `opens`.

    None: it has not been done by today.
    """
    draw = case.chance.random()
    if opens > case.today:
        return None
    if draw < missed and (case.today - due).days <= STILL_OPEN_DAYS:
        return None
    if draw < missed + late:
        day = working_day(due + timedelta(days=case.chance.randint(2, LONGEST_LATE)))
    else:
        day = _no_later_than(due, opens, due - timedelta(days=case.chance.randint(0, max(0, (due - opens).days))))
    return day if day <= case.today else None


def contact(
    case: Case,
    on: date,
    by: Practitioner,
    purpose: Purpose,
    *,
    method: Method = Method.IN_PERSON,
    outcome: ContactOutcome = ContactOutcome.ATTENDED,
    with_whom: With = With.PERSON,
    note: str | None = None,
) -> None:
    """A contact; one that lies ahead is planned, and nothing has been recorded of it."""
    ahead = on > case.today
    case.add(
        "contacts",
        on=on,
        recorded_on=None if ahead else _noted(case, on),
        by=by,
        with_whom=with_whom,
        method=method,
        purpose=purpose,
        outcome=ContactOutcome.PLANNED if ahead else outcome,
        appointment=with_whom is With.PERSON and method is Method.IN_PERSON,
        note=note,
    )


def _noted(case: Case, on: date) -> date | None:
    """When the case note was made: the same day, the next working day, late, or not yet."""
    draw = case.chance.random()
    if draw < NOTE_MISSING and (case.today - on).days <= NOTE_OPEN_DAYS:
        return None
    working_days = case.chance.randint(2, 6) if draw < NOTE_MISSING + NOTE_LATE else case.chance.randint(0, 1)
    day = add_working_days(on, working_days)
    return day if day <= case.today else None


def _no_later_than(due: date, opens: date, day: date) -> date:
    """The nearest working day that is in time; the day itself where there is none."""
    for step in range((due - day).days + 1):
        if _is_working(day + timedelta(days=step)):
            return day + timedelta(days=step)
    for step in range((day - opens).days + 1):
        if _is_working(day - timedelta(days=step)):
            return day - timedelta(days=step)
    return day


def working_day(day: date) -> date:
    """The day, or the first working day after it."""
    while not _is_working(day):
        day += timedelta(days=1)
    return day


def _is_working(day: date) -> bool:
    # Long sentences began before the first bank holiday that the table has, and end after the last.
    in_table = BANK_HOLIDAYS.first <= day <= BANK_HOLIDAYS.last
    return is_working_day(day) if in_table else day.weekday() < SATURDAY
