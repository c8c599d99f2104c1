"""Victim liaison in a real browser: the check, and that the VLO was told; no victim is anywhere on its pages."""

from playwright.sync_api import Page, expect

from tests.browser.custody_walks import choose, date_into, first_journey, record, sign_in
from tests.browser.looks import assert_sound
from throughcare.calendar import today_in_london


def test_the_check_and_what_the_vlo_was_told(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "pom")
    first_journey(page, "Victim liaison")
    page.get_by_role("link", name="Check for victim liaison").click()
    assert_sound(page)
    date_into(page, "When was it checked?", today_in_london())
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("Say yes or no")
    choose(page, "Is a victim liaison officer (VLO) assigned?", "Yes")
    record(page, "Check for victim liaison")
    page.get_by_role("link", name="Contact the VLO for the work before release").click()
    assert_sound(page)
    expect(page.get_by_text("Write nothing of a victim here").first).to_be_visible()
    date_into(page, "When was the VLO told?", today_in_london())
    page.get_by_label("What was the VLO told?").fill("The work before release has begun.")
    record(page, "Contact the VLO for the work before release")
