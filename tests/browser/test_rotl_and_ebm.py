"""ROTL and EBM of one person from the first page to the last, by everybody who has a part in them; once at 320 px."""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looks import assert_sound
from tests.browser.walking import Filled, fill, refused, sign_in_as, take
from throughcare.calendar import today_in_london

TODAY = today_in_london()
BEFORE = TODAY - timedelta(days=1)
APPLY, BOARD, DECIDE = "Apply for ROTL", "Hold the ROTL board", "Decide on the ROTL, with its conditions"
HOME = "What are the circumstances at home?"

_OF_THE_POM = """
    SELECT person.id, person.uuid FROM record_person person
      JOIN record_allocation held ON held.person_id = person.id AND held.to_on IS NULL AND held.superseded_at IS NULL
      JOIN record_account account ON account.staff_code = held.staff_code AND account.username = 'pom.open'
     WHERE person.region_id = 'Yorkshire and the Humber' ORDER BY person.id LIMIT 1
"""


@pytest.fixture
def case(site: str, site_data: Path) -> str:
    """The address of a case of the POM of the open prison: at high risk, without a COM, and new to EBM."""
    with closing(sqlite3.connect(site_data / "throughcare.sqlite3")) as record, record:
        person, uuid = record.execute(_OF_THE_POM).fetchone()
        for change in (
            "UPDATE record_allocation SET to_on = from_on WHERE role = 'COM' AND person_id = ?",
            "UPDATE record_spell SET ebm_screened_on = NULL WHERE left_on IS NULL AND person_id = ?",
            "UPDATE record_risk SET rosh = 'high' WHERE person_id = ?",
            "DELETE FROM record_behaviourmonitoring WHERE person_id = ?",
        ):
            record.execute(change, (person,))
    return f"/cases/{UUID(uuid)}"


def line(page: Page, rotl: str, what: str, filled: Filled) -> None:
    """Fill the form that a line of the checklist leads to."""
    page.goto(rotl)
    page.locator("table").first.get_by_role("link", name=what).click()
    fill(page, filled)
    expect(page.get_by_role("alert")).to_contain_text("Recorded:")


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_a_restricted_rotl_and_the_ebm_that_it_takes(page: Page, sign_ins: dict[str, str], case: str) -> None:
    rotl, ebm = f"{case}/rotl", f"{case}/ebm"
    sign_in_as(page, sign_ins, "pom.open")
    page.goto(case)
    page.get_by_role("link", name="Work on the case").first.click()
    page.get_by_role("link", name="Release on Temporary Licence (ROTL)").click()
    expect(page.get_by_role("heading", name="Who is on restricted ROTL")).to_be_visible()
    asked = Filled(
        {"When was it applied for?": BEFORE}, {"What type of ROTL is it?": "Resettlement Overnight Release (ROR)"}
    )
    refused(page, rotl, APPLY, asked, "Write an answer to: What is it for, and where?")
    fill(page, Filled(written={"What is it for, and where?": "Two nights at his mother's."}))
    take(
        page,
        rotl,
        "Ask the COM, or a duty COM, to feed in",
        Filled(
            {"When were they asked?": BEFORE},
            ticked=["No COM is allocated: a duty COM was asked through the LDU"],
            written={"To which functional mailbox of the LDU?": "leeds@demonstration.invalid"},
        ),
    )
    line(
        page,
        rotl,
        "ROTL report and paperwork",
        Filled(
            {"When were they completed?": BEFORE},
            written={"Is the person suitable for ROTL?": "Yes.", "For which types of ROTL?": "Overnight."},
        ),
    )

    sign_in_as(page, sign_ins, "case.administrator.open")
    screened = Filled({"When were they screened?": TODAY}, written={"What did the screening find?": "A year to serve."})
    take(page, ebm, "Screen a reception for EBM", screened)
    nothing = Filled(ticked=["This does not apply"], written={"If it does not apply: why?": "There is nothing to ask."})
    for what in ("Home Office Immigration Enforcement", "Serious Organised Crime Unit"):
        line(page, rotl, what, nothing)
    expect(page.get_by_text("Does not apply. There is nothing to ask.").first).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    assert_sound(page)
    page.set_viewport_size({"width": 1280, "height": 800})

    sign_in_as(page, sign_ins, "com")
    police = {"When did the COM ask the police?": BEFORE, "When did the ROTL-POL go back to the POM?": TODAY}
    line(page, rotl, "ROTL-POL, from the police", Filled(police))
    comments = {HOME: "A quiet house.", "What risk would temporary release carry?": "Low."}
    line(page, rotl, "ROTL-OM, from the COM", Filled({"When did the ROTL-OM go to the POM?": TODAY}, written=comments))
    page.get_by_role("link", name="Write: ROTL-OM").click()
    expect(page.get_by_label(HOME)).to_be_visible()

    sign_in_as(page, sign_ins, "psychologist.open")
    known = {"What is known of the risk, brought together?": "Drink, and old company."}
    take(page, ebm, "Complete the case file review", Filled({"When was the review completed?": TODAY}, written=known))

    sign_in_as(page, sign_ins, "governor.open")
    to_judge = Filled(chosen={"What is it to be used for?": "Assess risk"}, written={"How, and by whom?": "The board."})
    refused(page, ebm, "Use the case file review", to_judge, "EBM: Constraints")
    fill(page, Filled(chosen={"What is it to be used for?": "Inform ROTL decision"}))
    weighed = (
        "Who decided it?",
        "Is behaviour linked to risk seen, or absent?",
        "How does the person comply in general?",
        "How much would EBM add to managing the risk?",
    )
    decided = Filled(
        {"When was it decided?": TODAY, "When does active EBM start?": TODAY},
        {"What was decided?": "Active"},
        written=dict.fromkeys(weighed, "As the file says."),
    )
    take(page, ebm, "Decide on EBM", decided)

    sign_in_as(page, sign_ins, "pom.open")
    seen = {"What did you see and hear in dealing with them?": "Steady at the farm."}
    take(page, ebm, "Write down what was seen and heard", Filled({"When was it?": TODAY}, written=seen))
    take(page, ebm, "Record whether they take part", Filled(chosen={"Do they take part?": "No"}))
    told = {"What were they told, plainly put?": "That it goes well."}
    take(page, ebm, "Tell the person how they are doing", Filled({"When were they told?": TODAY}, written=told))
    expect(page.get_by_role("heading", name="Behaviour linked to risk is monitored")).to_be_visible()
    board = Filled(
        {"When was it held?": TODAY},
        {"Who chaired it?": "Senior manager", "How was it held?": "In person"},
        ticked=[
            "The offender manager was consulted",
            "The board saw the EBM assessment (the case file review)",
            "More monitoring than usual is planned while they are out",
            "The chair took part",
            "The POM took part",
        ],
        written={"What does the board recommend, and why?": "To grant it.", "How will they be monitored?": "A call."},
    )
    take(page, rotl, BOARD, board)

    sign_in_as(page, sign_ins, "governor.open")
    grant = Filled(
        {"When was it decided?": TODAY},
        {"At what level was it decided?": "Head of function"},
        ticked=["It is granted"],
        written={
            "What are the reasons?": "It serves the plan.",
            "Which conditions are set?": "To be back by five.",
            "Which exclusion zones and non-contact conditions are set?": "Leeds.",
            "Which dates are kept clear, such as painful anniversaries?": "24 November.",
        },
    )
    refused(page, rotl, DECIDE, grant, "a decision by the Governor or deputy")
    fill(page, Filled(chosen={"At what level was it decided?": "Governor"}))
    expect(page.get_by_text("To be back by five.").first).to_be_visible()

    sign_in_as(page, sign_ins, "duty.governor.open")
    out = {
        "When did they go out?": f"{BEFORE} 09:00",
        "When are they due back?": f"{TODAY} 17:00",
        "Where do they go, and what are they told?": "To his mother's.",
    }
    went = Filled(chosen={"What type of ROTL is it?": "Resettlement Overnight Release (ROR)"}, written=out)
    take(page, rotl, "Log that somebody goes out on ROTL", went)
    page.goto("/caseload")
    page.get_by_role("link", name="Out on ROTL").click()
    expect(page.locator(f'main table a[href="{rotl}"]')).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 800})
    assert_sound(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    back = Filled(
        chosen={"What came of the breath test?": "Failed"}, written={"When did they come back?": f"{BEFORE} 20:00"}
    )
    take(page, rotl, "Log that they are back", back)
    failed = Filled(
        {"When?": BEFORE},
        {"How did they fail?": "Breath test"},
        written={
            "What happened?": "He had been drinking.",
            "What was done about it, and who was told?": "The POM was told.",
        },
    )
    take(page, rotl, "Record a breach or failure", failed)
    expect(page.get_by_text("He had been drinking.").first).to_be_visible()

    sign_in_as(page, sign_ins, "governor.open")
    why = {"Why does it end, and who decided it?": "Eight steady weeks."}
    take(page, ebm, "End active EBM", Filled({"When does it end?": TODAY}, written=why))
    with page.expect_download() as download:
        page.goto(rotl)
        page.get_by_role("link", name="Download the checklist as CSV").click()
    assert re.fullmatch(r"checklist-[\d-]{10}\.csv", download.value.suggested_filename)
