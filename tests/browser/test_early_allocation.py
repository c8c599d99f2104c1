"""Early allocation in a browser, from the assessment to the community's answer, by POM, NSD and COM."""

from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.walking import Filled, open_stage, refused, sign_in_as, take
from throughcare.calendar import today_in_london


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
    take(page, journey, "Assess whether the criteria are met", Filled(dates=dates, written=found))
    expect(page.get_by_role("heading", name="What policy says of this case")).to_be_visible()
    expect(page.locator("#answers ~ dl").first).to_contain_text("discretionary")
    assert_sound(page)
    title = "Refer the case to the community and to the National Security Division"
    sent = {"When was it referred?": today, "When was the National Security Division told of it?": today}
    refused(page, journey, title, Filled(dates=sent), "Answer: On what grounds is it referred? (OMIC-EA-REASONS)")
    take(page, journey, title, Filled(dates=sent, ticked=["Other agencies have a part in a complex release"]))
    expect(page.get_by_text("Other agencies have a part in a complex release").first).to_be_visible()

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
