"""Allocation in a real browser, as the HOMD of the demonstration, whose POM has left with cases still theirs."""

from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.test_journeys import assert_sound_when_opened, sign_in
from throughcare.calendar import today_in_london


# First, while those whose POM has left still wait to be given to others.
def test_the_poms_a_leaver_and_their_caseload(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    page.goto("/allocation/poms")
    assert_sound_when_opened(page)
    page.get_by_role("link", name="Give the whole caseload").click()
    assert_sound(page)
    page.get_by_role("button", name="Give these cases to others").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose who takes the cases")
    assert_sound(page)
    page.goto("/allocation/poms")
    page.locator("main table tbody tr a.tc-main").first.click()
    assert_sound(page)
    page.get_by_role("link", name="Change working pattern, availability or leaving").click()
    assert_sound(page)


def test_from_the_list_of_cases_to_the_allocation(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    page.get_by_role("link", name="Allocation", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cases to allocate")
    expect(page.get_by_text("their POM, left the prison on").first).to_be_visible()
    assert_sound_when_opened(page)
    link = page.locator("main table tbody tr a.tc-main").first
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Recommended")
    assert_sound_when_opened(page)
    page.get_by_role("button", name="Choose a POM").click()
    for each in page.get_by_role("checkbox").all():
        each.check()
    page.get_by_role("button", name="Compare up to four").click()
    expect(page.get_by_role("heading", name="Side by side")).to_be_visible()
    assert_sound(page)
    page.get_by_role("region", name="POMs side by side").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Allocate the POM")
    page.get_by_label("Day").fill("31")
    page.get_by_label("Month").fill("2")
    page.get_by_label("Reason, if one is needed").fill("Knows the person from an earlier sentence.")
    page.get_by_role("button", name="Allocate").click()
    expect(page.get_by_role("alert")).to_contain_text("must be a real date")
    expect(page.get_by_label("Reason, if one is needed")).to_have_value("Knows the person from an earlier sentence.")
    assert_sound(page)
    today = today_in_london()
    page.get_by_label("Day").fill(str(today.day))
    page.get_by_label("Month").fill(str(today.month))
    page.get_by_role("button", name="Allocate").click()
    expect(page.get_by_role("alert")).to_contain_text("The POM is allocated.")
    expect(page.get_by_text("Knows the person from an earlier sentence.")).to_be_visible()
    assert_sound(page)
    page.goto("/allocation")
    expect(page.get_by_role("link", name=name, exact=True)).to_have_count(0)
