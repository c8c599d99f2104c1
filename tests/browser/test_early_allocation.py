"""Early allocation in a browser, from the assessment to the community's answer, by POM, NSD and COM."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound, assert_sound_at_320
from tests.browser.walking import Filled, open_stage, sign_in_as, take
from throughcare.calendar import today_in_london


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_case_is_assessed_referred_triaged_and_accepted(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in_as(page, sign_ins, "pom.open")
    page.goto("/caseload")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Work on the case").click()
    page.get_by_role("link", name="Early allocation").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Early allocation")
    assert_sound(page)
    journey = page.url
    found = {"What was found, and why?": "Three agencies have a part in the release."}
    dates = {"When was it assessed?": today, "If the criteria are met: since when?": today}
    agencies = "Other agencies have a part in a complex release"
    assessed = Filled(dates=dates, written=found, ticked=[agencies])
    take(page, journey, "Assess whether the criteria are met", assessed)
    expect(page.get_by_role("heading", name="What policy says of this case")).to_be_visible()
    expect(page.locator("#answers ~ dl").first).to_contain_text("discretionary")
    assert_sound(page)
    title = "Refer the case to the community and to the National Security Division"
    assert_sound_at_320(page)
    # The form begins with the grounds that were ticked at the assessment, and the paper with those of the referral.
    take(page, journey, title, Filled(dates={"When was it referred?": today}))
    expect(page.get_by_text(agencies).first).to_be_visible()
    page.get_by_role("link", name="Write: referral for early allocation").click()
    expect(page.get_by_label("On what grounds is the case referred?")).to_have_value(agencies)
    expect(page.get_by_label("What was found, and what does the community need")).to_have_value(
        "Three agencies have a part in the release."
    )
    assert_sound(page)
    page.get_by_role("button", name="Finish it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Referral for early allocation")

    sign_in_as(page, sign_ins, "nsd")
    triage = Filled(
        dates={"When was it looked at?": today},
        written={"Why is it taken, or left": "The plans suffice."},
    )
    take(page, journey, "Triage by the National Security Division", triage)

    sign_in_as(page, sign_ins, "com")
    take(page, journey, "Accept the case for early allocation", Filled(dates={"When was it accepted?": today}))
    expect(page.get_by_text("Accept the case for early allocation").first).to_be_visible()
    open_stage(page, journey, "Decline the case for early allocation")
    assert_sound(page)
