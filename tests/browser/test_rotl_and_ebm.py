"""ROTL and EBM from the first page to the last in the demonstration's open prison, at 1280 and at 320 px."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import assert_sound
from throughcare.calendar import today_in_london

TODAY = today_in_london()
BEFORE = TODAY - timedelta(days=1)


@pytest.fixture
def signed_in(page: Page, sign_ins: dict[str, str]) -> "Staff":
    """Whoever is asked for, one after another, in the same browser."""
    return Staff(page, sign_ins)


class Staff:
    """People of the demonstration at one keyboard."""

    def __init__(self, page: Page, sign_ins: dict[str, str]) -> None:
        self.page, self._sign_ins = page, sign_ins

    def become(self, username: str) -> Page:
        self.page.context.clear_cookies()
        self.page.goto("/")
        self.page.get_by_label("Username").fill(username)
        self.page.get_by_label("Password").fill(self._sign_ins[username])
        self.page.get_by_role("button", name="Sign in").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text("My work")
        return self.page


def a_case(page: Page, number: int) -> str:
    """The address of one of the cases of whoever has signed in."""
    page.goto("/caseload")
    cases = page.locator("main table a")
    address = cases.nth(number % cases.count()).get_attribute("href")
    assert address is not None
    return address.rstrip("/")


def fill_day(page: Page, question: str, on: date) -> None:
    group = page.get_by_role("group", name=question)
    for part, value in (("Day", on.day), ("Month", on.month), ("Year", on.year)):
        group.get_by_label(part, exact=True).fill(str(value))


def record(page: Page) -> None:
    assert_sound(page)
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("Recorded:")
    assert_sound(page)


def go(page: Page, link: str) -> None:
    first(page.get_by_role("link", name=link)).click()


def first(found: Locator) -> Locator:
    return found.first


INPUTS = (
    "Social Services",
    "Home Office Immigration Enforcement",
    "Regional Confiscation Unit",
    "Serious Organised Crime Unit",
    "Victim Liaison Officer",
    "Children's Services",
)


def test_a_rotl_from_its_application_to_the_return(signed_in: Staff, request: pytest.FixtureRequest) -> None:
    page = signed_in.become("pom.open")
    number = 0 if "desktop" in request.node.name else 1
    case = a_case(page, number)
    page.goto(case)
    go(page, "Work on the case")
    assert_sound(page)
    go(page, "Release on Temporary Licence (ROTL)")
    assert_sound(page)
    expect(page.get_by_role("heading", name="Who is on restricted ROTL")).to_be_visible()

    go(page, "Apply for ROTL")
    fill_day(page, "When was it applied for?", BEFORE)
    page.get_by_label("ROR", exact=True).check()
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("Write an answer to: What is it for, and where?")
    page.get_by_label("What is it for, and where?").fill("Two nights at his mother's.")
    record(page)

    for what in INPUTS:
        first(page.locator("table").first.get_by_role("link", name=what)).click()
        page.get_by_label("This does not apply").check()
        page.get_by_label("If it does not apply: why?").fill("There is nothing to ask.")
        record(page)
    first(page.locator("table").first.get_by_role("link", name="ROTL report and paperwork")).click()
    fill_day(page, "When were they completed?", BEFORE)
    page.get_by_label("Is the person suitable for ROTL?").fill("Yes.")
    page.get_by_label("For which types of ROTL?").fill("Overnight.")
    record(page)
    expect(page.get_by_text("Does not apply. There is nothing to ask.").first).to_be_visible()

    page = signed_in.become("spo")
    page.goto(f"{case}/rotl")
    for link, question in (
        ("ROTL-POL, from the police", "When did the ROTL-POL go back to the POM?"),
        ("ROTL-OM, from the COM", "When did the ROTL-OM go to the POM?"),
    ):
        first(page.locator("table").first.get_by_role("link", name=link)).click()
        fill_day(page, question, BEFORE)
        if "police" in link:
            fill_day(page, "When did the COM ask the police?", BEFORE)
        else:
            page.get_by_label("What are the circumstances at home?").fill("A quiet house.")
            page.get_by_label("What risk would temporary release carry?").fill("Low.")
        record(page)

    page = signed_in.become("psychologist.open")
    page.goto(f"{case}/ebm")
    go(page, "Complete the case file review")
    fill_day(page, "When was the review completed?", BEFORE)
    page.get_by_label("What is known of the risk, brought together?").fill("Drink, and old company.")
    record(page)
    go(page, "Decide on EBM")
    fill_day(page, "When was it decided?", BEFORE)
    page.get_by_label("Not active", exact=True).check()
    for question in (
        "Who decided it?",
        "Is behaviour linked to risk seen, or absent?",
        "How does the person comply in general?",
        "How much would EBM add to managing the risk?",
    ):
        page.get_by_label(question).fill("As the file says.")
    record(page)

    page = signed_in.become("pom.open")
    page.goto(f"{case}/rotl")
    go(page, "Hold the ROTL board")
    fill_day(page, "When was it held?", BEFORE)
    page.get_by_label("Senior manager", exact=True).check()
    for tick in (
        "The offender manager was consulted",
        "The board saw the EBM assessment (the case file review)",
        "More monitoring than usual is planned while they are out",
        "The chair took part",
        "The POM took part",
    ):
        page.get_by_label(tick).check()
    page.get_by_label("In person").check()
    page.get_by_label("What does the board recommend, and why?").fill("To grant it.")
    page.get_by_label("How will they be monitored?").fill("A call each day.")
    record(page)

    page = signed_in.become("governor.open")
    page.goto(f"{case}/rotl")
    go(page, "Decide on the ROTL, with its conditions")
    fill_day(page, "When was it decided?", TODAY)
    page.get_by_label("Head of function", exact=True).check()
    page.get_by_label("It is granted").check()
    page.get_by_label("What are the reasons?").fill("It serves the plan.")
    page.get_by_label("Which conditions are set?").fill("To be back by five.")
    page.get_by_label("Which exclusion zones").fill("Leeds.")
    page.get_by_label("Governor", exact=True).check()
    record(page)
    expect(page.get_by_text("To be back by five.").first).to_be_visible()

    page = signed_in.become("duty.governor.open")
    page.goto(f"{case}/rotl")
    go(page, "Log that somebody goes out on ROTL")
    page.get_by_label("ROR", exact=True).check()
    page.get_by_label("When did they go out?").fill(f"{BEFORE} 09:00")
    page.get_by_label("When are they due back?").fill(f"{TODAY} 17:00")
    page.get_by_label("Where do they go").fill("To his mother's.")
    record(page)
    go(page, "Log that they are back")
    page.get_by_label("When did they come back?").fill(f"{BEFORE} 20:00")
    page.get_by_label("Failed", exact=True).check()
    record(page)
    go(page, "Record a breach or failure")
    page.get_by_label("Breath test", exact=True).check()
    fill_day(page, "When?", BEFORE)
    page.get_by_label("What happened?").fill("He had been drinking.")
    page.get_by_label("What was done about it, and who was told?").fill("The POM was told.")
    record(page)
    expect(page.get_by_text("He had been drinking.").first).to_be_visible()


def test_ebm_from_the_screening_to_the_evidence(signed_in: Staff, request: pytest.FixtureRequest) -> None:
    number = 2 if "desktop" in request.node.name else 3
    case = a_case(signed_in.become("pom.open"), number)
    page = signed_in.become("case.administrator.open")
    page.goto(f"{case}/ebm")
    assert_sound(page)
    screening = page.get_by_role("link", name=re.compile("^Screen a reception for EBM"))
    if screening.count():
        first(screening).click()
        fill_day(page, "When were they screened?", TODAY)
        page.get_by_label("What did the screening find?").fill("More than 30 weeks to serve.")
        record(page)

    page = signed_in.become("psychologist.open")
    page.goto(f"{case}/ebm")
    go(page, "Complete the case file review")
    fill_day(page, "When was the review completed?", BEFORE)
    page.get_by_label("What is known of the risk, brought together?").fill("Drink, and old company.")
    record(page)

    page = signed_in.become("governor.open")
    page.goto(f"{case}/ebm")
    go(page, "Use the case file review")
    page.get_by_label("Assess risk", exact=True).check()
    page.get_by_label("How, and by whom?").fill("By the board.")
    page.get_by_role("button", name="Record it").click()
    expect(page.get_by_role("alert")).to_contain_text("EBM: Constraints")
    page.get_by_label("Inform rotl decision").check()
    record(page)
    go(page, "Decide on EBM")
    fill_day(page, "When was it decided?", BEFORE)
    page.get_by_label("Active", exact=True).check()
    fill_day(page, "When does active EBM start?", BEFORE)
    for question in (
        "Who decided it?",
        "Is behaviour linked to risk seen, or absent?",
        "How does the person comply in general?",
        "How much would EBM add to managing the risk?",
        "What are the exceptional reasons?",
    ):
        page.get_by_label(question).fill("As the file says.")
    page.get_by_label("On standard ROTL: there are exceptional reasons").check()
    record(page)

    page = signed_in.become("pom.open")
    page.goto(f"{case}/ebm")
    go(page, "Write down what was seen and heard")
    fill_day(page, "When was it?", TODAY)
    page.get_by_label("What did you see and hear in dealing with them?").fill("Steady at the farm.")
    record(page)
    go(page, "Record whether they take part")
    page.get_by_label("No", exact=True).check()
    record(page)
    go(page, "Tell the person how they are doing")
    fill_day(page, "When were they told?", TODAY)
    page.get_by_label("What were they told, plainly put?").fill("That it goes well.")
    record(page)
    expect(page.get_by_text("Steady at the farm.").first).to_be_visible()
    expect(page.get_by_role("heading", name="Behaviour linked to risk is monitored")).to_be_visible()
