"""Taking the stages of a journey in a browser, as somebody who has signed in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import assert_sound


@dataclass(frozen=True)
class Filled:
    """What is filled in on the form of a stage: by the words of each question."""

    dates: Mapping[str, date] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    selected: Mapping[str, str] = field(default_factory=dict)
    ticked: Sequence[str] = ()
    written: Mapping[str, str] = field(default_factory=dict)


def sign_in_as(page: Page, sign_ins: dict[str, str], username: str) -> None:
    """Sign in as somebody, whoever was signed in before."""
    page.context.clear_cookies()
    page.goto("/")
    page.get_by_label("Username").fill(username)
    page.get_by_label("Password").fill(sign_ins[username])
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("My work")


def open_stage(page: Page, journey: str, title: str) -> None:
    """From the page of a journey to the form of a stage; where several rows are ready for it, of the latest."""
    page.goto(journey)
    page.get_by_role("link", name=re.compile(f"^{re.escape(title)}( ?:|$)")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def fill(page: Page, filled: Filled) -> None:
    """Fill the form and send it."""
    for question, on in filled.dates.items():
        asked = _group(page, question)
        for part, value in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
            asked.get_by_label(part, exact=True).fill(str(value))
    for question, answer in filled.chosen.items():
        _group(page, question).get_by_label(answer, exact=True).check()
    for question, answer in filled.selected.items():
        page.get_by_label(question).select_option(label=answer)
    for words in filled.ticked:
        page.get_by_label(words, exact=True).check()
    for question, answer in filled.written.items():
        page.get_by_label(question).fill(answer)
    page.get_by_role("button", name="Record it").click()


def take(page: Page, journey: str, title: str, filled: Filled) -> None:
    """Take a stage from the page of its journey, and see it recorded there."""
    open_stage(page, journey, title)
    assert_sound(page)
    fill(page, filled)
    expect(page.get_by_role("alert")).to_contain_text(f"Recorded: {title}.")


def refused(page: Page, journey: str, title: str, filled: Filled, because: str) -> None:
    """See a stage refused, in words that say why."""
    open_stage(page, journey, title)
    fill(page, filled)
    expect(page.get_by_role("alert")).to_contain_text(because)
    assert_sound(page)


def _group(page: Page, question: str) -> Locator:
    return page.get_by_role("group", name=question, exact=True)
