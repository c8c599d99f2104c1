"""Parole in a browser: from the target date to what follows the decision, by POM, SPO and case administrator."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound_at_320
from tests.browser.walking import Filled, refused, sign_in_as, take
from throughcare.calendar import add_months, today_in_london

pytestmark = pytest.mark.parametrize("page", ["desktop"], indirect=True)


def test_a_review_from_its_target_date_to_the_oasys_after_it(page: Page, sign_ins: dict[str, str], lifer: str) -> None:
    today = today_in_london()
    journey = f"/cases/{lifer}/parole"
    sign_in_as(page, sign_ins, "pom")
    page.goto(journey)
    assert_sound_at_320(page)
    expect(page.get_by_role("heading", name="Who writes the PAROM1")).to_be_visible()
    ahead = Filled(dates={"What is the target hearing date?": add_months(today, 6)})
    take(page, journey, "Record a parole review ahead", ahead)
    arranged = Filled(
        dates={"When was it set up?": today}, written={"When and where is it held": "Friday at 10, in the unit."}
    )
    take(page, journey, "Set up the introductory meeting", arranged)
    met = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "Video"},
        ticked=["The COM, who chairs took part", "The POM, who set it up took part"],
        written={"What were the main points?": "Who does what until the hearing."},
    )
    refused(page, journey, "Hold the introductory meeting", met, "Write why they did not take part: the person")
    why = {**met.written, "If policy is departed from: why?": "They were ill, and were told of it the next day."}
    take(page, journey, "Hold the introductory meeting", replace(met, written=why))
    written = Filled(dates={"When was it completed?": today})
    take(page, journey, "Complete the PAROM1 before tariff, as POM", written)
    contributed = Filled(dates={"When was it sent to the COM?": today})
    refused(page, journey, "Send the POM's contribution to the PAROM1", contributed, "to which the POM contributes")

    sign_in_as(page, sign_ins, "homd")
    heard = Filled(
        dates={"When was it held?": today},
        chosen={"How was it held?": "Video"},
        ticked=["The POM took part", "The COM took part", "The person took part"],
    )
    take(page, journey, "Hold the oral hearing", heard)
    decided = Filled(
        dates={"When was it decided?": today, "When is the next review?": add_months(today, 25)},
        chosen={"What was decided?": "No release"},
    )
    title = "Record what the Parole Board decided"
    refused(page, journey, title, decided, "a next review within 24 months of the decision")
    dates = {"When was it decided?": today, "When is the next review?": add_months(today, 20)}
    take(page, journey, title, replace(decided, dates=dates))
    expect(page.get_by_text("Usual", exact=True)).to_be_visible()

    sign_in_as(page, sign_ins, "spo")
    reviewed = Filled(dates={"When was OASys completed?": today}, ticked=["The sentence plan was reviewed with it"])
    take(page, journey, "Review OASys and the sentence plan after the decision", reviewed)
    assert_sound_at_320(page)
