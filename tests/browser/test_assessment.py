"""Assessment and plan in a real browser: OASys, its countersigning, the plan, a change and its review; OPD."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.custody_walks import choose, date_into, first_journey, record, sign_in
from tests.browser.looks import assert_sound, assert_sound_at_320
from tests.browser.walking import sign_in_as
from throughcare.calendar import today_in_london

QUESTIONS = (
    "What part did the person have in it?",
    "Which goals matter to the person",
    "Which work is planned",
    "Which strengths does it build on?",
    "What contact will take place",
    "Who else delivers it",
)
PAPER = ("What part did the person have in it?", "Which goals matter to the person?", "Which work is planned")
PILLARS = (
    "Supervision is in it",
    "Monitoring and control is in it",
    "Interventions and treatment are in it",
    "Victim safety is in it",
)


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_oasys_the_plan_and_a_change(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in(page, sign_ins, "pom")
    first_journey(page, "Assessment and plan", mine=True)
    page.get_by_role("link", name="Complete a review of OASys").click()
    assert_sound(page)
    date_into(page, "When was OASys completed?", today)
    choose(page, "Which layer is it?", "3")
    page.get_by_label("What was reviewed, and why now?").fill("A change of circumstances.")
    page.get_by_label("Which actions meet the risk").fill("Weekly sessions.")
    record(page, "Complete a review of OASys")

    page.get_by_role("link", name="Complete the sentence plan with its risk management plan").click()
    assert_sound(page)
    choose(page, "Which plan is it?", "Review")
    date_into(page, "When was the plan completed?", today)
    date_into(page, "When was the risk management plan completed?", today)
    for question in QUESTIONS:
        page.get_by_role("textbox", name=question).fill("As written in the plan.")
    for pillar in PILLARS[:3]:
        page.get_by_label(pillar).check()
    page.get_by_label("Its sources were drawn on").check()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("See to this first: Victim safety is in it (NS-4.3.3-PILLARS)")
    assert_sound(page)
    page.get_by_label(PILLARS[3]).check()
    record(page, "Complete the sentence plan with its risk management plan")
    page.get_by_role("link", name="Write: assessment and sentence plan by the POM").click()
    for question in PAPER:
        expect(page.get_by_label(question)).to_have_value("As written in the plan.")
    assert_sound(page)
    page.go_back()

    page.get_by_role("link", name="Record a significant change").click()
    page.get_by_label("What changed?").select_option("allegation_of_new_offence")
    date_into(page, "When?", today)
    choose(page, "Does it materially affect the management of the case?", "Yes")
    page.get_by_label("What happened?").fill("An allegation was made on the wing.")
    record(page, "Record a significant change")
    # The OASys of the same day serves.
    due = page.locator(".govuk-summary-list__row", has_text="Review due").first
    expect(due.locator("dd")).to_have_text("no")
    assert_sound_at_320(page)
    page.get_by_role("link", name="Record that assessment and plan were reviewed for this change").first.click()
    assert_sound(page)
    date_into(page, "When were they reviewed?", today)
    page.get_by_label("The assessment was reviewed").check()
    page.get_by_label("The plan was reviewed").check()
    page.get_by_label("Which actions meet the risk").fill("A new risk management plan.")
    record(page, "Record that assessment and plan were reviewed for this change")


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_the_homd_countersigns(page: Page, sign_ins: dict[str, str]) -> None:
    sign_in(page, sign_ins, "homd")
    first_journey(page, "Assessment and plan")
    page.get_by_role("link", name="Countersign this OASys").first.click()
    assert_sound(page)
    date_into(page, "When was it countersigned?", today_in_london())
    page.get_by_label("It follows the Quality Assurance Tool of OASys").check()
    record(page, "Countersign this OASys")


@pytest.mark.parametrize("page", ["desktop"], indirect=True)
def test_the_psychologist_screens_formulates_and_is_consulted(page: Page, sign_ins: dict[str, str]) -> None:
    today = today_in_london()
    sign_in(page, sign_ins, "psychologist")
    first_journey(page, "Offender Personality Disorder (OPD) pathway")
    page_of_the_pathway = page.url
    page.get_by_role("link", name="Screen for the OPD pathway").click()
    assert_sound(page)
    date_into(page, "When was the person screened?", today)
    choose(page, "Is the person likely to satisfy the diagnosis of personality disorder?", "Yes")
    record(page, "Screen for the OPD pathway")
    page.get_by_role("link", name="Make the case formulation").click()
    date_into(page, "When was it made?", today)
    page.get_by_label("Who made it").fill("Psychology Services, with the POM.")
    page.get_by_label("Where is it kept?").fill("The OMiC OPD case note of today.")
    record(page, "Make the case formulation")
    page.get_by_role("link", name="Give a case consultation").click()
    date_into(page, "When was it given?", today)
    choose(page, "How was it held?", "In person")
    page.get_by_label("The psychologist took part").check()
    page.get_by_label("The offender manager took part").check()
    page.get_by_label("What follows for the management").fill("Short sessions, agreed beforehand.")
    record(page, "Give a case consultation")
    page.get_by_role("link", name="Plan with PERS").click()
    date_into(page, "When did you plan together?", today)
    choose(page, "How was it held?", "Video")
    page.get_by_label("The POM or the COM took part").check()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("This meeting does not count without PERS (OMIC-OPD-PERS)")
    assert_sound_at_320(page)
    page.get_by_label("PERS took part", exact=True).check()
    page.get_by_label("Who does what in managing").fill("PERS sees the person each week, the POM each month.")
    record(page, "Plan with PERS")
    # What follows from the screening is told, and the POM of the prison reads what was agreed.
    expect(page.locator("#answers ~ dl").first).to_contain_text("OPD")
    sign_in_as(page, sign_ins, "pom")
    page.goto(page_of_the_pathway)
    expect(page.get_by_text("PERS sees the person each week").first).to_be_visible()
