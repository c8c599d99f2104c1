"""Handovers in a browser, from the list of them: the HOMD looks, the case administrator tells the LDU, the SPO gives
the case a COM, the COM is in touch; and a probation POM of another prison finds their own.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.walking import Filled, sign_in_as, take
from throughcare.calendar import today_in_london
from throughcare.policy.words import day


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_handover_from_the_list_to_a_com_who_is_in_touch(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in_as(page, sign_ins, "homd")
    page.goto("/caseload")
    page.get_by_role("link", name="Handovers", exact=True).click()
    expect(page.get_by_text("days late").first).to_be_visible()
    assert_sound(page)
    page.set_viewport_size({"width": 320, "height": 800})
    assert_sound(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/handovers?stands=upcoming")
    expect(page.get_by_text("Ask for one").first).to_be_visible()

    sign_in_as(page, sign_ins, "case.administrator")
    page.goto("/handovers?stands=upcoming")
    link = page.locator("main table tbody tr a.tc-main").first
    name = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Handover to the community")
    journey = page.url
    told = Filled(
        dates={"When was the community team told?": today},
        written={"Whom did you speak or write to?": "The mailbox of the delivery unit."},
    )
    take(page, journey, "Tell the community team of the handover", told)
    expect(page.get_by_text(f"The LDU was told on {day(today)}.").first).to_be_visible()

    sign_in_as(page, sign_ins, "spo")
    page.goto(f"{journey.removesuffix('/handover')}/allocate/com")
    assert_sound(page)
    page.get_by_label("Name", exact=False).first.fill("Sam Grey")
    page.get_by_label("Staff code").fill("COM-SHEF-1")
    page.get_by_role("button", name="Allocate").click()
    expect(page.get_by_role("alert")).to_contain_text("The COM is allocated.")

    sign_in_as(page, sign_ins, "com")
    page.goto("/handovers?com=COM-SHEF-1")
    page.get_by_role("link", name=name, exact=True).click()
    touch = Filled(
        dates={"When were they first in touch?": today},
        written={"How, and what comes next?": "By video; they meet in a fortnight."},
    )
    take(page, journey, "Note that the COM is in touch with the person", touch)
    expect(page.locator("#stands")).to_contain_text(f"COM in touch with the person: done {day(today)}")
    page.get_by_role("link", name="Who does which task before release").click()
    expect(page.get_by_role("region", name="Who does what before release")).to_contain_text("Contact VLO")
    assert_sound(page)


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_probation_pom_finds_the_handovers_of_their_prison(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in_as(page, sign_ins, "pom.women")
    page.goto("/handovers")
    expect(page.get_by_role("heading", level=1)).to_have_text("Handovers to the community")
    assert_sound(page)
    page.goto("/?cases=mine")
    page.locator("main table").first.get_by_role("rowheader").get_by_role("link").first.click()
    page.get_by_role("link", name="Who is responsible on any day, and corrections").click()
    page.get_by_role("region", name="Who is responsible from day to day").get_by_text("Why").first.click()
    expect(page.get_by_role("region", name="Who is responsible from day to day")).to_contain_text("Responsible: ")
    assert_sound(page)
