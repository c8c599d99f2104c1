"""What the texts leave open: every question has its name here, and each has a reading that a person can find."""

import json
import os
import subprocess
import sys
from collections import defaultdict

import pytest

from throughcare.duties.open_questions import questions, questions_about
from throughcare.duties.policy_in_use import catalogue
from throughcare.policy.asked import Asked

QUESTIONS = {
    "enhanced-case-management-bulletin": [
        "Written account: always, or exceptionally",
        "Whose risk",
        "Constant supervision: a must, or one sign of four",
        "Which decisions are written down",
        "Who may chair in a contracted prison",
        "Neither date nor paragraph numbers",
        "How often, from when and until when",
        "How the instruction on safer custody is cited",
        "A person who will not take part",
        "How many fires are multiple",
    ],
    "national-standards-2021": [
        "Unpaid Work assessment: 5 or 10 working days",
        "Sentence plan: 15 of which days",
        "Plan after release: 15 of which days",
        "Unpaid Work start: 15 of which days",
        "CRS assessment and action plan: which days",
        "First appointment: arranged or held",
        "Plan clock when the first appointment is missed",
        "Required timescale of court work",
        "When the standard for custody begins",
        "Exactly 10 months left at sentence",
        "What short custody is",
        "Which day the handover date is",
        "Three months after allocation against 4.5 before release",
        "Deadlines numbered as parts of a plan",
        "Part months of the monthly appointment",
        "When a home visit is considered, and where it must be made",
        "Which custodial cases are checked for victim contact",
        "Diversity form in prison and outside",
        "Measures without a description, or described twice",
        "Start of the POM's first twelve weeks",
        "Which prisoners Annex B is about",
        "How many sessions before handover, and in what form",
        "Twenty months of what",
        "Which sentences have sessions before handover",
        "NSD reporting: fortnightly or twice a week",
        "How long NSD contact stays at two a week",
        "Whom the NSD standards bind",
        "Resettlement visit as the face-to-face contact",
        "What a week is for the NSD",
        "Separate days and the follow-up call",
        "Approved Premises on short licences",
        "Twelve months of electronic monitoring",
        "First polygraph examination: at least three months, or sooner",
        "ERG review in a reduction of risk",
        "Who refers to Approved Premises six months ahead",
        "A move-on plan that is missing",
        "When the first joint meeting in Approved Premises is held",
        "Damaged text on risk",
        "Action by day 6 beside breach by day 8",
        "Days for evidence: unit and start",
        "What starts the letter, and what the action",
        "Whether six days bind on licence",
        "From when the hours of recall run",
        "Days for reviews",
        "Whether 1.2 and 3.2 bind POMs",
        "References to what does not exist yet",
        "Frameworks that are relied on and not printed",
    ],
    "omic-male-open-estate-2021": [
        "References that lead nowhere",
        "Supervision once there is a COM",
        "Monitoring on standard temporary licence",
        "Case review with 30 weeks or less left",
        "Whether the police form is always returned",
        "What restricted qualifies in the police request",
        "Which days the LISP4 and representations have",
        "Silence after the LISP4",
        "When the RC1 is made",
        "Return to custody, and escape from closed conditions",
        "Notes of 1 October 2019",
        "Who reads case notes",
        "Women in a document about men",
        "When Children's Services hear of a temporary release",
        "Psychological input in private prisons",
        "Duties without a limit of time",
        "Ten months left to the day",
        "Short and low-risk cases: how much service",
        "First OASys of determinate sentences with parole",
        "CRC care leavers at low risk",
        "Week 0 of the first OASys",
        "Handover meeting or report",
        "Kind of POM after recall on an indeterminate sentence",
        "Tier A in CRC cases",
        "Scores between two tiers, and several criteria",
        "HDC release and the change of responsibility",
        "MAPPA level agreed early, or still open at 4.5 months",
        "HDC eligibility or HDC release",
        "Which date brings the COM into an indeterminate sentence",
        "After a parole review without release",
        "Whether determinate parole cases return to the POM",
        "Cases without a row in the handover table",
        "Early allocation: dates and criteria",
        "PAROM1 from 1 May 2021",
        "CRC rules after CRCs",
        "Wales",
        "One OASys before release, or two",
        "When the LDU hears that a COM is needed",
        "HMD",
    ],
    "resettlement-pre-release-guidance-2022": [
        "BCST2: five days or eight",
        "Twelve weeks before, or during the last twelve",
        "A stay that begins inside twelve weeks",
        "Before, without a figure",
        "Route to public protection meetings",
        "Whom the team supports in the last twelve weeks",
        "Exactly three quarters of the staff",
        "Safeguarding and GP registration by staffing",
        "Homelessness applications for men and for women",
        "Ten months to serve: whose case",
        "Seven and a half months in high-risk cases",
        "MAPPA cases of low and medium risk",
        "BCST2 outside resettlement prisons",
        "Wales: who refers, and what out of area means",
        "Short sentences in Yorkshire and the Humber",
        "The Short Sentence Function, removed or not",
        "Numbers and titles of sections",
        "Who of the women has a key worker",
        "Cases that the text has no words for",
        "Women's open prisons",
        "COM / Pre-Release Officer",
        "Urgent response: 24 hours or one working day",
        "To which release the two timescales count",
        "Assessment after release, if there was one before",
        "The date in a standard referral",
        "Who brings provider and person together",
        "Finance, Benefit and Debt in custody",
        "A third pathway for women before release",
        "Where CAS3 runs, and for how many nights",
        "Whether contract clocks bind in Greater Manchester and London",
        "Services with nothing before release",
        "Longer and shorter sentences",
        "Referrals for Social Inclusion after release",
    ],
    "wecasp-policy-framework-2021": [
        "The mailbox of the National Security Division",
        "Must in a part that does not bind",
        "Who the core members are",
        "The meeting in the parole window",
        "Who speaks at IPP panels",
        "Invitations to the first lifer panel",
        "Assessment or review of a new RS case",
        "Who comes to reviews of RS and PRS",
        "How an RS case can leave",
        "Whether RS cases come to the Board",
        "RS with a conviction for terrorism",
        "Where the section on national security is",
        "Where RS and youth are dealt with",
        "Where the sheet on hospital transfers is",
        "Headings of the contents page",
        "What passes to the community while still in prison",
        "Which release the 18 and 15 months count from",
        "Two managers in the community",
        "Who writes the plan on remand",
        "Mental health provider: always, or where it suits",
        "Which formulation goes with a move",
        "Minutes kept in, recommendations shared",
        "Scale of priority and of review",
        "What the panel is called",
        "What it was called before",
        "Age of the youth estate",
        "How instructions are numbered",
        "The mailbox for referrals",
        "The lost part of 5.8",
        "Six months before 18, or 17 and a half",
        "Late entry into the youth estate",
        "Six months after the move, and earlier exits",
        "How aware the offender manager must be",
        "Consultation or consent",
        "PRS without a form",
        "Who gets the acknowledgement",
        "The next Board, or the next within the cut-off",
        "Urgent referrals",
        "The clock of the letter",
        "Letters of refusal",
        "Whether POM and COM are told",
        "Two weeks for the first meeting",
        "Who calls the first meeting",
        "Deemed, or unanimous",
        "If consensus never comes",
        "What a significant change is",
        "Contact before a re-referral",
        "Last known to the panel",
        "Cut-off of re-referrals",
        "Remand and progress in a sentence plan",
        "Figures that the thresholds lack",
        "Annexes that are not printed",
    ],
}


def test_every_question_of_every_document_is_declared() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for asked in questions():
        found[asked.document.id].append(asked.question.name)
    assert found == QUESTIONS


def test_no_two_questions_share_a_name() -> None:
    names = [asked.question.name.casefold() for asked in questions()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.question.name)
def test_a_question_says_what_the_texts_have_and_what_is_read(asked: Asked) -> None:
    question = asked.question
    assert question.texts
    assert all(paragraph and words.endswith((".", "?")) for paragraph, words in question.texts.items())
    assert question.reading.endswith(".")


def test_every_provision_named_by_a_question_is_there_and_has_a_reading() -> None:
    named = {id_ for asked in questions() for id_ in asked.question.provisions}
    assert [id_ for id_ in sorted(named) if id_ not in catalogue()] == []
    assert [id_ for id_ in sorted(named) if not catalogue()[id_].provision.reading] == []


def test_a_provision_leads_to_its_questions() -> None:
    assert [asked.question.name for asked in questions_about("NS-4.3.5-UPW-START")] == [
        "Unpaid Work start: 15 of which days"
    ]
    assert questions_about("NS-3.2") == []


def test_both_readings_are_kept_where_a_setting_stands() -> None:
    kept = {asked.question.kept.setting: asked.question.kept.default for asked in questions() if asked.question.kept}
    assert kept == {
        "THROUGHCARE_UNIT_OF_UNPAID_WORK_START": "calendar days",
        "THROUGHCARE_UNIT_OF_CRS": "working days",
        "THROUGHCARE_DAY_OF_OMIC_UNIFICATION": "2022-04-01",
    }


@pytest.mark.parametrize(
    ("set_to", "provision", "clock"),
    [
        ({}, "NS-4.3.5-UPW-START", "within 15 days of the date the requirement was imposed"),
        (
            {"THROUGHCARE_UNIT_OF_UNPAID_WORK_START": "working days"},
            "NS-4.3.5-UPW-START",
            "within 15 working days of the date the requirement was imposed",
        ),
        (
            {"THROUGHCARE_UNIT_OF_CRS": "calendar days"},
            "NS-5.1-CRS-ASSESS",
            "within 10 days of the date the CRS provider received the referral",
        ),
    ],
    ids=["default", "Unpaid Work in working days", "CRS in calendar days"],
)
def test_a_setting_changes_the_clock(set_to: dict[str, str], provision: str, clock: str) -> None:
    asked = "from throughcare.cli import main; import sys; sys.argv = ['throughcare', *sys.argv[1:]]; main()"
    told = _told(asked, "policy", "show", provision, "--json", set_to=set_to)
    assert json.loads(told)["clock"] == clock


def test_a_setting_changes_the_digest_by_which_cases_are_worked_out_again() -> None:
    asked = "from throughcare.duties.policy_in_use import policy_digest; print(policy_digest())"
    digests = [_told(asked, set_to={"THROUGHCARE_UNIT_OF_CRS": unit}) for unit in ("working days", "calendar days")]
    assert len(digests[0]) > 60
    assert digests[0] != digests[1]


def _told(program: str, *words: str, set_to: dict[str, str]) -> str:
    command = [sys.executable, "-c", program, *words]
    return subprocess.run(command, env=os.environ | set_to, capture_output=True, check=True, text=True).stdout
