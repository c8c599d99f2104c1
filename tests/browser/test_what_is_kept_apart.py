"""Pages of what is kept apart, and of a person's rights, in a real browser: sound at both widths, and done once."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.test_journeys import first_case, sign_in

LONG_WORD = "longword" * 30
REASON = "An inquest has been opened into a death."
OF_A_CASE = {
    "homd": [
        "notes", "notes/new", "sensitive-notes", "sensitive-notes/new", "mappa", "subject-access",
        "subject-access/request", "legal-holds", "correct", "statements/new", "who-may-see", "who-looked",
    ],
    "vlo": ["victim-contact", "victim-contact/new", "notes"],
}  # fmt: skip
BESIDE = {
    "homd": ["/subject-access", "/who-may-see", "/accounts/notes"],
    "vlo": ["/victim-contact"],
    "auditor": ["/ledger", "/ledger/anchor", "/retention", "/accounts/gravest-acts"],
    "wecasp.chair": ["/wecasp-papers/statement"],
}


@pytest.mark.parametrize("username", BESIDE)
def test_every_page_is_sound(page: Page, sign_ins: dict[str, str], username: str) -> None:
    sign_in(page, sign_ins, username)
    for address in BESIDE[username]:
        page.goto(address)
        assert_sound(page)
    if username in OF_A_CASE:
        first_case(page)
        case = page.url
        for rest in OF_A_CASE[username]:
            page.goto(f"{case}/{rest}")
            assert_sound(page)


def test_a_double_click_writes_one_note_and_a_long_word_is_broken(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    first_case(page)
    page.get_by_role("link", name="Case notes (OMiC)").click()
    before = page.locator("li.tc-duty").count()
    page.get_by_role("button", name="Write an OMiC note").click()
    page.get_by_label("Note", exact=True).fill(LONG_WORD)
    page.get_by_role("button", name="Write the note").dblclick()
    expect(page.get_by_text("The note is written.")).to_be_visible()
    expect(page.locator("li.tc-duty")).to_have_count(before + 1)
    assert_sound(page)


def test_a_hold_is_placed_once_and_lifted_by_a_double_click(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "spo")
    first_case(page)
    page.get_by_role("link", name="Legal holds").click()
    before = page.get_by_role("link", name="Look at it again").count()
    page.get_by_label("Why must the record be kept?").fill(REASON)
    page.get_by_label("Who decided it?").fill("A. Person, Governor")
    for part, typed in (("Day", "1"), ("Month", "12"), ("Year", "2199")):
        page.get_by_label(part, exact=True).fill(typed)
    page.get_by_role("button", name="Place the hold").dblclick()
    expect(page.get_by_text("The hold is placed.")).to_be_visible()
    expect(page.get_by_role("link", name="Look at it again")).to_have_count(before + 1)
    page.get_by_role("link", name="Look at it again").first.click()
    assert_sound(page)
    page.get_by_label("Why is it lifted?").fill("It has ended, with no appeal at all.")
    page.get_by_role("button", name="Lift the hold").dblclick()
    expect(page.get_by_text("The hold is lifted.")).to_be_visible()
    page.go_back()
    assert_sound(page)
