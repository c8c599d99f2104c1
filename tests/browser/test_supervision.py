"""Supervision in a real browser: how often is settled, a session is arranged and held, and one is recorded."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.custody_walks import choose, date_into, first_journey, record, sign_in
from tests.browser.looks import assert_sound, assert_sound_at_320
from throughcare.calendar import today_in_london

NOTED = "It stands in the OMiC case notes"


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_how_often_is_settled_and_sessions_are_held(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in(page, sign_ins, "pom")
    first_journey(page, "Supervision in custody")
    page.get_by_role("link", name="Settle how often sessions are held").click()
    assert_sound(page)
    page.get_by_label("How often are sessions held").fill("Every two weeks.")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text(f"See to this first: {NOTED} (OMIC-SUP-RECORD)")
    expect(page.get_by_label("How often are sessions held")).to_have_value("Every two weeks.")
    assert_sound(page)
    date_into(page, "When did you talk it over with the person?", today)
    page.get_by_label("Why so often").fill("Release draws near.")
    page.get_by_label("When was the person told").fill("In two weeks.")
    page.get_by_label("What did the person say to it?").fill("That suits me.")
    page.get_by_label(NOTED).check()
    record(page, "Settle how often sessions are held")

    page.get_by_role("link", name="Arrange a session").click()
    assert_sound(page)
    date_into(page, "When is it to be?", today)
    choose(page, "What is it for?", "Supervision")
    choose(page, "How is it to be held?", "In person")
    record(page, "Arrange a session")
    page.get_by_role("link", name="Say what came of this session").first.click()
    assert_sound(page)
    choose(page, "What came of it?", "Attended")
    date_into(page, "When is the person to expect the next session?", today + timedelta(days=14))
    page.get_by_label("What did you work on?").fill("Thinking skills.")
    page.get_by_label("What did the person say, in their own words?").fill("“I want to be home.”")
    record(page, "Say what came of this session")
    expect(page.get_by_text("“I want to be home.”").first).to_be_visible()
    assert_sound_at_320(page)

    page.get_by_role("link", name="Record a session").click()
    date_into(page, "When was it?", today)
    choose(page, "What was it for?", "Sentence plan work")
    choose(page, "How was it held?", "Video")
    choose(page, "What came of it?", "Attended")
    page.get_by_label("What did you work on?").fill("The goals of the plan.")
    record(page, "Record a session")


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_the_com_reads_of_sessions_and_records_none(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "com")
    first_journey(page, "Supervision in custody")
    expect(page.get_by_role("link", name="Record a session")).to_have_count(0)
