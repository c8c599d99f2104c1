"""Return to closed conditions in a browser, on each kind of sentence, by POM, Duty Governor and HOMD; its papers, and
who was told."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound_at_320
from tests.browser.walking import Filled, refused, sign_in_as, take
from throughcare.calendar import today_in_london

pytestmark = pytest.mark.parametrize("page", ["desktop"], indirect=True)

DECISION = "Decide, as Duty Governor"
RETURN = "Record the return to closed conditions"


def decided(page: Page, journey: str) -> None:
    filled = Filled(
        dates={"When was it decided?": today_in_london()},
        chosen={"What is decided?": "Returned to closed conditions at once"},
        ticked=["The safety of the person and of others"],
        written={"What are the reasons?": "Others on the wing are at risk."},
    )
    take(page, journey, DECISION, filled)


def test_a_determinate_return_out_of_hours(page: Page, sign_ins: dict[str, str]) -> None:
    """The Duty Governor does all of it; the POM then writes the RC1 out, takes it away, and sees who was told."""
    today = today_in_london()
    sign_in_as(page, sign_ins, "pom.open")
    page.goto("/caseload")
    page.locator("main table a").first.click()
    page.get_by_role("link", name="Work on the case").click()
    page.get_by_role("link", name="Return to closed conditions, determinate sentence").click()
    journey = page.url
    sign_in_as(page, sign_ins, "duty.governor.open")
    concern = Filled(
        dates={"When was it reported?": today},
        selected={"What has changed?": "Failed mandatory drug test (MDT), or another risk review"},
        chosen={"Is the POM on duty?": "No"},
        written={"What happened?": "A test tonight was positive."},
    )
    take(page, journey, "Report a concern", concern)
    expect(page.get_by_text("Review may be opened", exact=True)).to_be_visible()
    investigated = Filled(
        dates={"When was it completed?": today}, written={"What was found": "It sets off re-categorisation."}
    )
    take(page, journey, "Complete the investigation", investigated)
    decided(page, journey)
    back = Filled(dates={"When did they go back?": today})
    refused(page, journey, RETURN, back, "Still wanted: the RC1 re-categorisation form")
    form = Filled(
        dates={"When was it completed?": today},
        ticked=["The ICA1, and any earlier RC1, was read"],
        written={"How was the decision reached?": "Two tests, and no explanation."},
    )
    take(page, journey, "Complete the RC1 out of hours, as Duty Governor", form)
    take(page, journey, RETURN, back)
    assert_sound_at_320(page)

    sign_in_as(page, sign_ins, "pom.open")
    told = Filled(dates={"When were they told?": today}, ticked=["Police", "COM", "NOMIS"])
    take(page, journey, "Record who was told of the return", told)
    _write_the_form_out(page)
    page.goto(journey)
    page.get_by_role("link", name="Who has been told").click()
    row = page.get_by_role("row", name="Those with a stake in the case are told of the return (determinate sentence)")
    expect(row.first).to_contain_text("Community offender manager (COM)")
    assert_sound_at_320(page)
    row.first.get_by_role("rowheader").get_by_role("link").click()
    expect(page.get_by_text("was returned to closed conditions on")).to_be_visible()
    assert_sound_at_320(page)


def _write_the_form_out(page: Page) -> None:
    """The RC1 as a paper: begun from the record, finished, and taken away as a Word file and as a PDF."""
    page.get_by_role("link", name="Write: RC1: re-categorisation").click()
    decision = page.get_by_label("How was the decision reached?")
    expect(decision).to_have_value(re.compile("failed mandatory drug test"))
    expect(page.get_by_label("What is it about?")).not_to_have_value("")
    assert_sound_at_320(page)
    page.get_by_role("button", name="Finish it").click()
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    expect(decision).to_have_value(re.compile("failed mandatory drug test"))
    page.get_by_label("How far have things changed").fill("The wing officer: it is out of character.")
    page.get_by_label("What was done at each step").fill("Each was taken.")
    page.get_by_label("What do earlier RC1 and ICA1 say?").fill("Nothing against open conditions.")
    page.get_by_role("button", name="Finish it").click()
    expect(page.get_by_role("alert")).to_contain_text("The paper is finished.")
    assert_sound_at_320(page)
    for link, begins in {"Take it as a Word file": b"PK", "Take it as a PDF": b"%PDF"}.items():
        with page.expect_download() as taken:
            page.get_by_role("link", name=link).click()
        assert taken.value.path().read_bytes().startswith(begins)
    page.get_by_role("link", name="Back to the papers").click()
    with page.expect_download() as listed:
        page.get_by_role("link", name="Download as CSV").click()
    assert "RC1: re-categorisation" in listed.value.path().read_text("utf-8")
    assert_sound_at_320(page)


def test_an_indeterminate_return(page: Page, sign_ins: dict[str, str], lifer: str) -> None:
    today = today_in_london()
    journey = f"/cases/{lifer}/return-indeterminate"
    sign_in_as(page, sign_ins, "duty.governor")
    concern = Filled(
        dates={"When was it reported?": today},
        selected={"What is the adverse development?": "Failed breath test on coming back from ROTL"},
        chosen={"Is the person no longer manageable in open conditions?": "Yes", "Is the POM on duty?": "No"},
        written={"What happened?": "The test at the gate was positive, twice."},
    )
    take(page, journey, "Report a concern", concern)
    expect(page.get_by_text("Duty Governor", exact=True).first).to_be_visible()
    decided(page, journey)

    sign_in_as(page, sign_ins, "pom")
    take(page, journey, "Send the LISP4 to PPCS", Filled(dates={"When was it sent?": today}))
    board = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "In person"},
        written={"What were the main points?": "Drink, and what comes next in the plan."},
    )
    ticked = ["The POM took part", "The behaviour that gave concern", "The review of OASys"]
    title = "Hold the sentence planning board"
    refused(page, journey, title, replace(board, ticked=ticked), "does not count without Security")
    take(page, journey, title, replace(board, ticked=[*ticked, "Security took part"]))
    take(page, journey, "Review OASys on the return", Filled(dates={"When was OASys completed?": today}))
    sent = Filled(
        dates={"When was it sent?": today},
        ticked=["Cell Sharing Risk Assessment (CSRA), where it applies"],
        written={"To whom was it sent?": "The unit of the receiving prison."},
    )
    take(page, journey, "Send information to the receiving prison", sent)
    take(page, journey, RETURN, Filled(dates={"When did they go back?": today}))
    told = Filled(dates={"When were they told?": today}, ticked=["Police", "NOMIS"])
    take(page, journey, "Record who was told of the return", told)
    kept = Filled(
        dates={"When was it decided?": today},
        chosen={"What was decided?": "New category, and closed conditions up to the next parole hearing"},
    )
    refused(page, journey, "Record what PPCS decided", kept, "OMIC-RTC-ISP-PPCS-GATE")
    disclosed = Filled(dates={"When was it disclosed to the person?": today})
    take(page, journey, "Record that PPCS disclosed the LISP4", disclosed)
    take(page, journey, "Record representations", Filled(dates={"When were representations received?": today}))
    take(page, journey, "Record what PPCS decided", kept)

    sign_in_as(page, sign_ins, "homd")
    form = Filled(
        dates={"When was it completed?": today}, written={"How was the decision reached?": "PPCS directs it."}
    )
    take(page, journey, "Complete the RC1", form)
    assert_sound_at_320(page)
