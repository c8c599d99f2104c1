"""The tasks of POM and COM, categorisation and recall support in a real browser."""

from dataclasses import replace
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.custody_walks import date_into, first_journey, record, sign_in
from tests.browser.looks import assert_sound, assert_sound_at_320
from tests.browser.walking import Filled, refused, take
from throughcare.calendar import today_in_london

pytestmark = pytest.mark.parametrize("page", ["desktop"], indirect=True)


def test_the_pom_sees_who_owes_what_and_does_the_part_for_hdc(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "pom")
    first_journey(page, "Tasks of POM and COM")
    table = page.get_by_role("table", name="Tasks before release, and who does each today")
    expect(table.get_by_role("row", name="8. ROTL, HDC")).to_contain_text("POM")
    assert_sound_at_320(page)
    expect(table.get_by_role("row", name="9. HDC home suitability")).to_contain_text("COM")
    page.get_by_role("link", name="Do the POM's part for home detention curfew (HDC)").click()
    assert_sound(page)
    date_into(page, "When was it done?", today_in_london())
    page.get_by_label("What was done").fill("Not presumed unsuitable.")
    record(page, "Do the POM's part for home detention curfew (HDC)")
    page.get_by_role("link", name="Screen for public protection").click()
    date_into(page, "When was the person screened?", today_in_london())
    page.get_by_label("What did the screening find?").fill("Nothing that calls for measures.")
    page.get_by_label("What follows from it").fill("Looked at again before release.")
    record(page, "Screen for public protection")


def test_open_conditions_want_an_oasys_first(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in(page, sign_ins, "homd")
    first_journey(page, "Categorisation and the move to open conditions", case=3)
    page.get_by_role("link", name="Consider open conditions").click()
    assert_sound(page)
    date_into(page, "When was it first considered?", today - timedelta(days=1))
    page.get_by_label("Why is it considered now?").fill("Half of the time in custody is served.")
    record(page, "Consider open conditions")
    page.get_by_role("link", name="Hold the re-categorisation board").first.click()
    assert_sound(page)
    date_into(page, "When was it held?", today)
    page.get_by_label("What were the main points?").fill("Agreed.")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("OMIC-ENTRY-OASYS-GATE")
    expect(page.get_by_role("alert")).to_contain_text("an OASys review completed since")
    assert_sound_at_320(page)
    page.get_by_label("If policy is departed from: why?").fill("The assessor was ill; it follows this week.")
    record(page, "Hold the re-categorisation board")
    page.get_by_role("link", name="Record the decision on open conditions").first.click()
    date_into(page, "When was it decided?", today)
    page.get_by_label("What was decided?").fill("Open conditions.")
    page.get_by_label("Why?", exact=True).fill("Low risk and good conduct.")
    page.get_by_label("The person was told").check()
    record(page, "Record the decision on open conditions")
    page.get_by_role("link", name="Record the move to open conditions").first.click()
    assert_sound(page)
    date_into(page, "When is the move?", today + timedelta(days=14))
    page.get_by_label("If policy is departed from: why?").fill("The assessor is back, and does it before the move.")
    record(page, "Record the move to open conditions")


def test_recall_support_from_its_reports_to_the_risk_plan(page: Page, sign_ins: dict[str, str], recalled: str) -> None:
    today, journey = today_in_london(), f"/cases/{recalled}/recall"
    sign_in(page, sign_ins, "com")
    written = {"Part B: where is it kept": "In Delius; to PPCS."}
    title = "Write part B and part C of the recall report"
    take(page, journey, title, Filled(dates={"When were they finished?": today}, written=written))
    met = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "Video"},
        ticked=["The POM took part", "The COM took part"],
        written={"What were the main points": "Why, and what now."},
    )
    title = "Hold the 3-way meeting after recall"
    refused(page, journey, title, met, "This meeting does not count without the person")
    take(page, journey, title, replace(met, ticked=[*met.ticked, "The person took part"]))
    reviewed = Filled(
        dates={"When was OASys completed?": today},
        written={
            "What situation and behaviour": "Drinking again.",
            "Which work is to be done in custody?": "The alcohol service.",
            "What are the plans for release?": "Approved Premises.",
        },
    )
    take(page, journey, "Review assessment and plan after recall or committal", reviewed)
    supplied = Filled(dates={"When was it supplied?": today}, written={"To whom?": "PPCS."})
    take(page, journey, "Supply the risk management plan after this recall", supplied)
    assert_sound_at_320(page)
    page.goto(f"/cases/{recalled}/told")
    told = page.get_by_role("row", name="The VLO is contacted during the sentence")
    expect(told.first).to_contain_text("Victim liaison officer (VLO)")
