"""Victim liaison in a real browser: the check, and that the VLO was told; no victim is anywhere on its pages."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.custody_walks import choose, date_into, first_journey, record, sign_in
from tests.browser.looks import assert_sound, assert_sound_at_320
from throughcare.calendar import today_in_london

pytestmark = pytest.mark.parametrize("page", ["desktop"], indirect=True)


def test_the_check_and_what_the_vlo_was_told(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "pom")
    first_journey(page, "Victim liaison", mine=True)
    page.get_by_role("link", name="Check for victim liaison").click()
    assert_sound(page)
    date_into(page, "When was it checked?", today_in_london())
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("Say yes or no")
    choose(page, "Is a victim liaison officer (VLO) assigned?", "Yes")
    record(page, "Check for victim liaison")
    page.get_by_role("link", name="Tell the VLO of another decision").click()
    assert_sound(page)
    expect(page.get_by_text("Write nothing of a victim here").first).to_be_visible()
    page.get_by_label("What is coming up").fill("The board on open conditions, next month.")
    record(page, "Tell the VLO of another decision")
    page.get_by_role("link", name="Who has been told").click()
    expect(page.get_by_text("The VLO is contacted during the sentence").first).to_be_visible()
    assert_sound_at_320(page)
