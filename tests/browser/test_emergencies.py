"""Restricted cases and broken glass in a real browser: opening, the banner, the notice, the review."""

from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.test_journeys import assert_sound_when_opened, sign_in

REASON = "She told the duty line that she has taken something tonight."


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Sign out").click()


def number_of_somebody(page: Page) -> str:
    """The NOMS number of the first case of the list."""
    page.goto("/caseload")
    numbers = page.locator("main table tbody tr .tc-code").first.inner_text()
    return numbers.split(" · ")[0]


def test_a_case_is_opened_in_an_emergency_told_of_and_reviewed(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "com.wales")
    number = number_of_somebody(page)
    sign_out(page)
    sign_in(page, sign_ins, "duty.governor")
    page.goto("/caseload")
    page.get_by_role("link", name="Open a case in an emergency").click()
    assert_sound(page)
    page.get_by_role("button", name="Open the case").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter the whole NOMS number or CRN")
    assert_sound(page)
    page.get_by_label("NOMS number or CRN").fill(number)
    page.get_by_label("Why do you need to see it now?").fill(REASON)
    page.get_by_label("30 minutes").check()
    page.get_by_role("button", name="Open the case").click()
    banner = page.get_by_role("region", name="Opened in an emergency")
    expect(banner).to_contain_text("This case is open to you in an emergency until")
    assert number not in page.url
    assert_sound_when_opened(page)
    banner.get_by_role("button", name="End it now").click()
    expect(page.get_by_text("The case is closed to you again.")).to_be_visible()
    assert_sound(page)
    sign_out(page)
    sign_in(page, sign_ins, "auditor")
    page.get_by_role("link", name="Notices").click()
    assert_sound(page)
    page.get_by_role("link", name="See the opening").first.click()
    expect(page.get_by_text(REASON)).to_be_visible()
    assert_sound(page)
    page.get_by_label("It was justified").check()
    page.get_by_label("Why?").fill("The call is in the log, and she was seen at once.")
    page.get_by_role("button", name="Record the review").click()
    expect(page.get_by_text("The review is recorded.")).to_be_visible()
    assert_sound(page)


def test_a_restricted_case_is_masked_and_its_list_is_kept(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "pom")
    page.goto("/my-work?owner=anybody&cases=all")
    expect(page.get_by_text("case here is restricted")).to_be_visible()
    assert_sound(page)
    page.goto("/caseload")
    expect(page.get_by_role("rowheader", name="Restricted case")).to_be_visible()
    assert_sound(page)
    sign_out(page)
    sign_in(page, sign_ins, "homd")
    page.goto("/caseload")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Who may see this case").click()
    assert_sound(page)
    page.get_by_role("button", name="Put them on the list").click()
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    assert_sound(page)
