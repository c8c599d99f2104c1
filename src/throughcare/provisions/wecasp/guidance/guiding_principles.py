"""7.10 WECASP Referrals: Guiding Principles."""

from enum import StrEnum

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import ALWAYS, TODAY, choose, word
from throughcare.policy.facts import Case, ComplexCaseBoard, ComplexityAssessment, Difficulty
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement
from throughcare.provisions.wecasp.caseload import in_womens_estate
from throughcare.provisions.wecasp.guidance.thresholds import factors

SEVERAL = 2


class BoardToAsk(StrEnum):
    """Where a case known to the transgender Complex Case Board goes."""

    COMPLEX_CASE_BOARD = "complex_case_board"
    REFERRAL = "referral"

    @property
    def label(self) -> str:
        """As people say it."""
        return "Complex Case Board" if self is BoardToAsk.COMPLEX_CASE_BOARD else "referral to the WECASP"


complexity_factors = Derivation(
    "WECASP-7.10.3",
    title="Several factors together may show that somebody is complex",
    paragraph="7.10.1; 7.10.2; 7.10.3; 7.10.4",
    force=SHOULD,
    condition="Held in the women's estate, with a complexity factor",
    about=Case,
    applies=in_womens_estate & factors.any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={
        "factor_count": factors.count(),
        "indicative_of_complexity": factors.count() >= SEVERAL,
        "submission_allowed": ALWAYS,
    },
    reading=(
        "A count that helps people to judge, and no verdict: the list is open, there are no rigid criteria, and one "
        "factor alone does not bar a referral."
    ),
    content=(
        "several personality disorders or traits, or long-standing behaviour that points to one or more",
        "severe or enduring mental illness that affects daily life",
        "learning difficulties or disabilities",
        "physical health or disability that needs enhanced support or supervision",
        "prolific or risky self-harm, or high-risk violence in custody",
        "an ISP past the tariff, with several knock-backs and no progression",
        "cognitive impairment that affects consequential thinking",
        "stalking of, or obsession with, staff or residents",
        "other signs: barriers to engaging with the sentence, much staff time, great distress",
    ),
)

staff_consulted = Gate(
    "WECASP-7.10.4",
    title="Consult the multidisciplinary staff before assessing somebody as complex",
    paragraph="7.10.4",
    force=SHOULD,
    condition="An assessment of whether somebody has complex needs, until it is completed",
    about=ComplexityAssessment,
    applies=(ComplexityAssessment.started_on <= TODAY) & ~(ComplexityAssessment.completed_on < TODAY),
    requires=(
        Requirement(
            "multidisciplinary_staff_consulted",
            ComplexityAssessment.staff_consulted_on <= TODAY,
            "the staff of every discipline who work on the case consulted",
        ),
    ),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=("staff who work on the case consulted", "all available evidence looked at as a whole"),
)

_placement = (
    ComplexCaseBoard.every()
    .at_last(ComplexCaseBoard.difficulty, ComplexCaseBoard.known_on)
    .is_(Difficulty.PLACEMENT)
    .named("difficulty with placement")
)

complex_case_board = Derivation(
    "WECASP-7.10.8",
    title="Having been before the Complex Case Board bars no referral; placement goes back to it",
    paragraph="7.10.8; 7.21.1; 7.21.2; 7.21.3; 7.21.4",
    force=SHOULD,
    condition="Known to the transgender Complex Case Board (CCB), now or before",
    about=Case,
    applies=ComplexCaseBoard.every().any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={
        "route": choose((_placement, word(BoardToAsk.COMPLEX_CASE_BOARD)), otherwise=word(BoardToAsk.REFERRAL)),
        "submission_allowed": ~_placement,
    },
    reading="Where behaviour is at issue besides placement, it is recorded as that, and referred to the WECASP.",
    content=(
        "gender identity alone is no ground for a referral: the case is complex notwithstanding it",
        "risks and difficulties of placement go to the CCB again, not to the WECASP",
        "the National Transgender Lead comes, or is represented, where the case needs it",
    ),
)
