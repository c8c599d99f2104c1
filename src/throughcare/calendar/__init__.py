"""Dates as the policy documents count them: working days, months, spans, hours, and today in London."""

from throughcare.calendar.bank_holidays import BANK_HOLIDAYS, BankHolidays, BeyondHorizon
from throughcare.calendar.hours import add_hours
from throughcare.calendar.london import LONDON, end_of_day, in_london, in_utc, today_in_london
from throughcare.calendar.months import add_months, add_months_then_days, month_end, month_start
from throughcare.calendar.spans import Span, Timeline
from throughcare.calendar.working_days import (
    add_working_days,
    count_working_days,
    days_passed_over,
    is_working_day,
    working_day_offsets,
)

__all__ = [
    "BANK_HOLIDAYS",
    "LONDON",
    "BankHolidays",
    "BeyondHorizon",
    "Span",
    "Timeline",
    "add_hours",
    "add_months",
    "add_months_then_days",
    "add_working_days",
    "count_working_days",
    "days_passed_over",
    "end_of_day",
    "in_london",
    "in_utc",
    "is_working_day",
    "month_end",
    "month_start",
    "today_in_london",
    "working_day_offsets",
]
