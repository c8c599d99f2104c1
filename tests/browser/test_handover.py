"""Handover in a browser: from POM to COM, between POMs, and who is responsible, by POM and HOMD."""

from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.browser.custody_walks import first_journey
from tests.browser.looks import assert_sound
from tests.browser.walking import Filled, fill, refused, sign_in_as, take
from throughcare.calendar import today_in_london


def test_a_handover_from_the_first_word_to_its_return(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in_as(page, sign_ins, "pom")
    first_journey(page, "Handover to the community", mine=True)
    assert_sound(page)
    journey = page.url
    told = Filled(
        dates={"When was the community team told?": today},
        written={"Whom did you speak or write to?": "The mailbox of the delivery unit."},
    )
    take(page, journey, "Tell the community team of the handover", told)
    touch = Filled(
        dates={"When were they first in touch?": today},
        written={"How, and what comes next?": "By video; they meet in a fortnight."},
    )
    take(page, journey, "Note that the COM is in touch with the person", touch)
    held = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "In person"},
        ticked=["The POM took part"],
        written={"What were the main points?": "Housing, and work."},
    )
    because = "This meeting does not count without the COM as its chair"
    refused(page, journey, "Hold the handover meeting", held, because)
    expect(page.get_by_label("What were the main points?")).to_have_value("Housing, and work.")
    page.get_by_label("The COM as its chair took part", exact=True).check()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("Recorded: Hold the handover meeting.")
    sent = Filled(dates={"When was it sent to the COM?": today})
    take(page, journey, "Send the handover report", sent)
    agreed = Filled(dates={"When was it agreed?": today}, written={"What was agreed, sessions included?": "None."})
    take(page, journey, "Agree what the POM still does", agreed)
    take(page, journey, "Complete the handover", Filled(dates={"When was it complete?": today}))
    back = Filled(dates={"From which day?": today}, written={"Why does it go back?": "No release at the review."})
    take(page, journey, "Take the case back to the POM", back)
    expect(page.get_by_text("No release at the review.").first).to_be_visible()
    assert_sound(page)


def test_two_poms_meet_with_the_person(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in_as(page, sign_ins, "pom")
    first_journey(page, "Handover between POMs", mine=True)
    journey = page.url
    passed = Filled(
        dates={"When were they passed on?": today},
        written={"What was passed on, and to whom?": "OASys and the court reports, to the POM of the next prison."},
    )
    take(page, journey, "Pass on the documents of the case", passed)
    met = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "Telephone"},
        ticked=[
            "The POM of the prison that they came from took part",
            "The POM of the prison that they came to took part",
        ],
        written={"What were the main points?": "The plan so far."},
    )
    title = "Hold the meeting of the two POMs"
    refused(page, journey, title, met, "Still wanted: the person themselves")
    page.get_by_label("The person took part", exact=True).check()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text(f"Recorded: {title}.")
    assert_sound(page)


def test_who_is_responsible_is_asked_of_another_day_and_corrected(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in_as(page, sign_ins, "homd")
    page.goto("/caseload")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Who is responsible on any day, and corrections").click()
    assert_sound(page)
    page.get_by_label("Day", exact=True).fill("31")
    page.get_by_label("Month", exact=True).fill("2")
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_role("alert")).to_contain_text("must be a real date")
    assert_sound(page)
    page.get_by_role("link", name="Correct who is responsible").click()
    corrected = Filled(
        dates={"From which day?": today, "On which day does the correction end?": today + timedelta(days=60)},
        chosen={"Who is responsible in truth?": "The COM"},
        written={"On what evidence?": "Too short", "Who agreed it?": "Sam Grey, SPO"},
    )
    fill(page, corrected)
    expect(page.get_by_role("alert")).to_contain_text("in at least 20 characters")
    assert_sound(page)
    page.get_by_label("On what evidence?").fill("The panel of last month gave the case to the community.")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("The correction is recorded.")
    assert_sound(page)
    page.get_by_role("button", name="End this correction today").click()
    expect(page.get_by_role("alert")).to_contain_text("policy answers again")
