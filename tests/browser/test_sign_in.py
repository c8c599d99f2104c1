"""The first page that anyone sees, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.test_journeys import sign_in


def test_an_empty_form_says_what_to_enter_and_leads_there(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name="Sign in", exact=True)).to_be_visible()
    assert_sound(page)
    page.get_by_role("button", name="Sign in").click()
    summary = page.get_by_role("alert")
    expect(summary).to_contain_text("There is a problem")
    assert_sound(page)
    summary.get_by_role("link", name="Enter your password").click()
    expect(page.get_by_label("Password")).to_be_focused()


def test_a_wrong_password_keeps_the_username_and_forgets_the_password(page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_label("Username").fill("nobody.here")
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_contain_text("The username or password is not right")
    expect(page.get_by_label("Username")).to_have_value("nobody.here")
    expect(page.get_by_label("Password")).to_have_value("")
    assert_sound(page)


def test_the_keyboard_reaches_the_main_content_first(page: Page) -> None:
    page.goto("/sign-in")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Username")).to_be_focused()


def test_the_style_is_the_projects_own_and_carries_no_branding(page: Page) -> None:
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.goto("/sign-in")
    fonts = page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
    assert fonts == "Arial, sans-serif"
    assert any("/static/throughcare/throughcare." in address for address in asked_for)
    assert not any(word in address for address in asked_for for word in ("font", "crown", "crest"))
    assert page.locator("script").count() == 0


ADMINISTRATORS = ["/accounts", "/accounts/new", "/accounts/gravest-acts", "/account", "/account/second-factor"]


@pytest.mark.parametrize(
    ("username", "addresses"), [("administrator", ADMINISTRATORS), ("homd", ["/accounts/notes", "/account/password"])]
)
def test_the_pages_of_accounts_are_sound(
    page: Page, sign_ins: dict[str, str], username: str, addresses: list[str]
) -> None:
    sign_in(page, sign_ins, username)
    for address in addresses:
        page.goto(address)
        assert_sound(page)
    if username == "administrator":
        drawn = page.get_by_role("img", name="A picture of the key")
        assert drawn.evaluate("image => image.naturalWidth") > 100
        page.goto("/accounts")
        page.locator("main table a").last.click()
        expect(page.get_by_role("heading", name="Change this account")).to_be_visible()
        assert_sound(page)
