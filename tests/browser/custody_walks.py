"""Steps that the walks through the journeys in custody share."""

from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import assert_sound


def sign_in(page: Page, sign_ins: dict[str, str], username: str) -> None:
    """Sign in as an account of the demonstration."""
    page.goto("/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(sign_ins[username])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My work")


def first_journey(page: Page, title: str, *, case: int = 0, mine: bool = False) -> None:
    """From the caseload to a journey of one of its cases; `mine`: from the work on those that are the reader's own."""
    page.goto("/?cases=mine" if mine else "/caseload")
    page.locator("main table").first.get_by_role("rowheader").get_by_role("link").nth(case).click()
    page.get_by_role("link", name="Work on the case").first.click()
    assert_sound(page)
    page.get_by_role("link", name=title, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    assert_sound(page)


def date_into(page: Page, question: str, on: date) -> None:
    """Type a date under its question."""
    group: Locator = page.get_by_role("group", name=question)
    for part, number in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
        group.get_by_label(part, exact=True).fill(str(number))


def choose(page: Page, question: str, answer: str) -> None:
    """Choose one of the answers to a question."""
    page.get_by_role("group", name=question).get_by_label(answer, exact=True).check()


def record(page: Page, title: str) -> None:
    """Send the form of a stage; it is recorded, and the journey says so."""
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_text(f"Recorded: {title}.")).to_be_visible()
    assert_sound(page)
