"""A supplier's pages in a real browser: from the list to one person, and to whom to write about them."""

from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.test_journeys import assert_sound_when_opened


def test_a_supplier_goes_from_the_list_to_one_person_and_no_further(page: Page, sign_ins: dict[str, str]) -> None:
    page.goto("/")
    page.get_by_label("Username").fill("crs.supplier")
    page.get_by_label("Password").fill(sign_ins["crs.supplier"])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Referred to us")
    expect(page.get_by_role("link", name="Caseload")).to_have_count(0)
    assert_sound(page)
    first = page.locator("main table a").first
    name, address = first.inner_text(), str(first.get_attribute("href"))
    first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.get_by_role("heading", name="Whom to contact")).to_be_visible()
    expect(page.locator("a[href^='mailto:']").first).to_be_visible()
    assert_sound_when_opened(page)
    page.get_by_role("link", name="Read the provision").first.click()
    assert_sound(page)
    answer = page.goto(address.removesuffix("/referred"))
    assert answer is not None
    assert answer.status == 404
    assert_sound(page)
