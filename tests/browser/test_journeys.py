"""The journeys in a real browser, on a desktop and on 320 px: by mouse, by keyboard alone, and without scripts."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.looks import assert_sound

OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(each => { each.open = true })"
FOCUSED = "(document.activeElement.innerText || document.activeElement.name || '').trim()"


def sign_in(page: Page, sign_ins: dict[str, str], username: str) -> None:
    page.goto("/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(sign_ins[username])
    page.get_by_role("button", name="Sign in").click()
    first = "Accounts" if username == "administrator" else "My work"
    expect(page.get_by_role("heading", level=1)).to_have_text(first)


def first_case(page: Page) -> None:
    page.goto("/caseload")
    page.locator("main table a").first.click()
    expect(page.get_by_role("heading", name="Who is responsible")).to_be_visible()


def assert_sound_when_opened(page: Page) -> None:
    assert_sound(page)
    page.evaluate(OPEN_EVERYTHING)
    assert_sound(page)


def test_from_my_work_to_the_case_to_the_why_to_the_paragraph(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    assert_sound_when_opened(page)
    line = page.locator("main table tbody tr").first
    who = line.get_by_role("rowheader").get_by_role("link").inner_text()
    paragraph = line.get_by_role("cell").last.get_by_role("link").inner_text()
    line.get_by_role("link", name="Why").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(who)
    why = page.locator("details.tc-why[open]")
    expect(why).to_have_count(1)
    expect(why.get_by_role("listitem").first).to_contain_text("t")
    assert_sound_when_opened(page)
    page.go_back()
    page.go_forward()
    page.locator("details.tc-why[open]").get_by_role("link", name="Read the provision").click()
    expect(page.locator("main .govuk-caption-l")).to_contain_text(paragraph)
    assert_sound(page)


@pytest.mark.parametrize("username", ["com.wales", "inspector", "administrator"])
def test_every_role_has_sound_lists_and_cases(page: Page, sign_ins: dict[str, str], username: str) -> None:
    sign_in(page, sign_ins, username)
    assert_sound_when_opened(page)
    page.goto("/caseload")
    assert_sound_when_opened(page)
    for link in page.locator("main table a").all()[:2]:
        page.goto(str(link.get_attribute("href")))
        assert_sound_when_opened(page)
        page.get_by_role("link", name="Print a page for").click()
        assert_sound(page)
        page.goto("/caseload")


def test_the_policy_is_read_by_document_section_and_search(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "inspector")
    page.get_by_role("link", name="Policy", exact=True).click()
    assert_sound(page)
    page.get_by_role("link", name="National Standards 2021").click()
    assert_sound(page)
    page.get_by_role("link", name="3. Allocation and initial contact").click()
    assert_sound(page)
    page.get_by_role("link", name="Policy", exact=True).first.click()
    page.get_by_label("Find a provision").fill("within 15 working days")
    page.get_by_role("button", name="Find").click()
    assert_sound(page)
    page.get_by_role("link", name="Sentence plan within 15 working days of the first appointment of an order").click()
    expect(page.get_by_text("Within 15 working days of", exact=False).first).to_be_visible()
    assert_sound(page)


def test_a_contact_is_recorded_once_what_is_wrong_is_put_right(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "pom")
    first_case(page)
    page.get_by_role("link", name="Record a contact").click()
    assert_sound(page)
    page.get_by_label("Note").fill("Spoke about work after release.")
    page.get_by_label("Day", exact=True).fill("31")
    page.get_by_label("Month", exact=True).fill("2")
    page.get_by_role("button", name="Record the contact").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("The date of the contact must be a real date")
    assert page.title().startswith("Error: ")
    assert_sound(page)
    summary.get_by_role("link", name="The date of the contact must be a real date").click()
    expect(page.get_by_label("Day", exact=True)).to_be_focused()
    page.get_by_label("Day", exact=True).fill("1")
    page.get_by_label("Took place").check()
    page.get_by_label("In person").check()
    page.get_by_label("What was it for?").select_option("supervision")
    page.get_by_role("button", name="Record the contact").click()
    expect(page.get_by_role("alert")).to_contain_text("The contact is recorded.")
    expect(page.get_by_text("Spoke about work after release.").first).to_be_visible()
    assert_sound(page)


def test_a_manager_is_allocated(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "spo")
    first_case(page)
    page.get_by_role("link", name="Allocate a COM").click()
    assert_sound(page)
    page.get_by_role("button", name="Allocate").click()
    expect(page.get_by_role("alert")).to_contain_text("Enter the name of the manager")
    assert_sound(page)


def test_the_list_is_narrowed_and_widened_again(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    page.get_by_text("Filter this list").click()
    page.get_by_label("Tier").select_option("A")
    page.get_by_role("button", name="Apply filters").click()
    chosen = page.get_by_role("link", name="Remove this filter: Tier: A")
    expect(chosen).to_be_visible()
    assert_sound(page)
    chosen.click()
    expect(chosen).to_have_count(0)
    page.goto("/caseload")
    page.get_by_label("Find a person").fill("Zzyzx")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_text("Nobody among the cases that you may see is known by these words.")).to_be_visible()
    assert "Zzyzx" not in page.url
    assert_sound(page)


def test_the_whole_way_by_keyboard_alone(page: Page, sign_ins: dict[str, str]) -> None:
    page.goto("/")
    _tab_to(page, "username")
    page.keyboard.type("homd")
    page.keyboard.press("Tab")
    page.keyboard.type(sign_ins["homd"])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("My work")
    _tab_to(page, "Why")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Who is responsible")).to_be_visible()
    _tab_to(page, "Read the provision")
    page.keyboard.press("Enter")
    expect(page.get_by_text("How it is made real")).to_be_visible()


def test_without_scripts_nothing_is_lost(browser: Browser, site: str, sign_ins: dict[str, str]) -> None:
    context = browser.new_context(base_url=site, java_script_enabled=False, viewport={"width": 320, "height": 800})
    context.set_default_timeout(10_000)
    page = context.new_page()
    sign_in(page, sign_ins, "pom")
    page.get_by_text("Filter this list").click()
    page.get_by_label("To be done by").select_option("anybody")
    page.get_by_role("button", name="Apply filters").click()
    page.locator("main table").first.get_by_role("link", name="Why").first.click()
    expect(page.locator("details.tc-why[open]")).to_have_count(1)
    page.get_by_text("Key dates as a table").click()
    expect(page.get_by_role("columnheader", name="From today")).to_be_visible()
    context.close()


def _tab_to(page: Page, wanted: str) -> None:
    """Press Tab until what has the focus begins with these words."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if str(page.evaluate(FOCUSED)).startswith(wanted):
            return
    pytest.fail(f"The keyboard does not reach {wanted!r}.")
