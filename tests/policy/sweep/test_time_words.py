"""Time words: each table row is a line somebody might write, and what is found in it."""

import pytest

from throughcare.policy.sweep.time_words import MOST_WORDS, time_words

LINES = {
    # Limits, in digits and in words.
    "The letter goes out within 5 working days of the meeting.": ["within 5 working days"],
    "The letter goes out within five (5) Working Days.": ["within five (5) working days"],
    "Papers arrive at least 8 business days before the Board.": ["at least 8 business days before"],
    "No later than 10 days after arrival, and no longer than a month.": [
        "no later than 10 days",
        "no longer than a month",
    ],
    "A stay of up to 84 nights": ["up to 84 nights"],
    "Allocated 7.5 months before release; or at 7 ½ months.": ["7.5 months before", "7 ½ months"],
    "Completed within 10 BDs": ["within 10 bds"],
    "Within 24 hours, or 72 hours at the latest": ["within 24 hours", "72 hours at the latest"],
    "Prior to release": ["prior"],
    "by the end of the calendar year": ["by the end of the calendar year"],
    # Two lengths that stand side by side are two limits.
    "18 to 24 months, or level 2/3": ["18 to 24 months"],
    "The first 12 weeks, and 3 months more": ["12 weeks", "3 months"],
    # Counts and how often.
    "A minimum of two contacts per week": ["minimum of two", "per week"],
    "Every 2 years; once a month; fortnightly; annually": ["every 2 years", "once a month", "fortnightly", "annually"],
    "Under 50 staff and over 30 visits": ["under 50", "over 30"],
    # Speed without a figure.
    "Immediately, or as soon as possible": ["immediately", "as soon as"],
    "Promptly, without delay, and at the earliest opportunity": ["promptly", "without delay", "earliest"],
    # Dates.
    "From 30 April 2021, in Jun 2022 and by Autumn 22": ["30 april 2021", "jun 2022", "autumn 22"],
    # The markup of a table does not part what stands together.
    "within <u>10 business days</u>, at least **5 days** before": ["within 10 business days", "at least 5 days before"],
    # None at all.
    "3 within": ["within"],
    "Level 2 or 3, paragraph 4.3, band 5": [],
    "The minutes of the meeting are prioritised; it may be so.": [],
    "An everyday matter for a monthlong course and yesterday": [],
    "": [],
}


@pytest.mark.parametrize("line", LINES)
def test_what_is_found_in_a_line(line: str) -> None:
    assert list(time_words(line)) == LINES[line]


def test_minutes_are_found_where_they_are_counted() -> None:
    assert list(time_words("The five minute talk, in the minutes of 20 minutes.")) == ["five minute", "20 minutes"]


def test_however_long_a_row_of_time_words_none_that_is_kept_is_a_sentence() -> None:
    found = list(time_words("every day of the week of every month of every year of every week of each day"))
    assert [len(words.split()) <= MOST_WORDS for words in found] == [True] * len(found)
    assert found == ["every day of the week of every month", "every year of every week of each day"]
