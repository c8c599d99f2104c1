"""3. Pre-release activity.

Paragraphs 3.2 and 3.3: the plan for release, the review in the last 12 weeks, and the COM's part in decisions.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import choose, latest
from throughcare.policy.facts import ParoleOutcome, ParoleReview, PreReleaseReview, ReleasePlan, Sentence
from throughcare.policy.facts.resettlement_acts import ServiceDecision
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Gate, Minimum, Requirement
from throughcare.provisions.omic.cohort import sentenced_from, under_sentence
from throughcare.provisions.resettlement.custody_screening import by_bcst2
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.held import (
    DAY_BEFORE,
    LAST_TWELVE_WEEKS,
    com_allocated,
    high_risk,
    in_male_open,
    received_on,
)

BEFORE = "«Before» and «in advance of» have no figure in this document: by the end of the day before."

# A plan for an earlier release does not serve after a recall.
_planned_since = choose((Sentence.recalled, received_on), otherwise=sentenced_from)

release_plan = Deadline(
    "RES-RELEASE-PLAN",
    title="A plan for the rehabilitation needs still open, agreed with the COM before release",
    paragraph="3.2",
    force=MUST,
    condition="Everybody under a custodial sentence, recalled people included",
    about=Sentence,
    applies=under_sentence,
    starts=expected_release_date,
    before=DAY_BEFORE,
    met_by=ReleasePlan.where(~(ReleasePlan.agreed_on < _planned_since)).first(ReleasePlan.agreed_on),
    owner=Owner.COM,
    reading=(
        f"{BEFORE} Nobody's release waits for it: a plan that is missing shows as a gap. After a recall a new plan is "
        "made, and one from before it does not count."
    ),
)

_window_opens = expected_release_date.minus(LAST_TWELVE_WEEKS)
_window_closes = expected_release_date.minus(DAY_BEFORE)
_began_inside = (received_on > _window_opens).named("stay began in the last 12 weeks")
review_owed = (~high_risk & by_bcst2 & ~in_male_open).named("pre-release review by the pre-release team")
_complete = ~PreReleaseReview.benefit_need | PreReleaseReview.dwp_referral_on.exists
_counts = (_complete & (~PreReleaseReview.part_of_bcst2 | _began_inside)).named("the review is complete")

review = Minimum(
    "RES-BCST2-REVIEW-12WK",
    title="Low and medium risk: BCST2 and the pre-release plan reviewed in the last 12 weeks, for the COM",
    paragraph="3.3; App 1 s1; App 2 s1; App 4 red",
    force=MUST,
    condition=(
        "A custodial sentence, low or medium risk, where BCST2 is used, out of area included; not in men's open prisons"
    ),
    about=Sentence,
    applies=under_sentence & review_owed & ~(received_on > _window_closes),
    opens=latest(_window_opens, received_on),
    closes=_window_closes,
    count=1,
    rows=PreReleaseReview.where(_counts),
    by=PreReleaseReview.completed_on,
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "each pathway gone through: what is held is up to date, each action under way or done",
        "out of area: contact with CRS and with the local authority arranged",
        "with the COM: a CRS referral for emergency accommodation supported",
        "the DWP work coach in custody asked to have the claim for benefits made before release",
    ),
    reading=(
        "3.3 puts this 12 weeks before release, Appendix 4 «during the last 12 weeks»: a window is adopted, from 84 "
        "days before the expected release date to the day before it. A review before it opens does not count. A stay "
        "that begins inside it opens it on the day of reception, and then BCST2 counts as the review where its part "
        "on planning for release is complete. A review that found a need for benefits is complete once the referral "
        "to the work coach has been made. Risk that nobody has assessed counts as low or medium. «COM / Pre-Release "
        "Officer», whom the officer is to consult, is read as the COM. BCST3 (3.3, Wales) is the same step. A MAPPA "
        "case has the review too, with the COM in the lead."
    ),
)

parole_check = Deadline(
    "RES-PAROLE-CHECK",
    title="Parole: the release plan is checked ahead of the potential release date",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=MUST,
    condition="A parole review with a potential release date, until it is decided against release",
    about=ParoleReview,
    applies=ParoleReview.potential_release_on.exists
    & ~ParoleReview.outcome.is_in(ParoleOutcome.NO_RELEASE, ParoleOutcome.OPEN_CONDITIONS),
    starts=ParoleReview.potential_release_on,
    before=DAY_BEFORE,
    opens=ParoleReview.potential_release_on.minus(LAST_TWELVE_WEEKS),
    met_by=ParoleReview.release_plan_checked_on,
    owner=Owner.PRE_RELEASE_TEAM,
    content=("what Appendices 1 to 3 list, as far as it fits",),
    reading=f"{BEFORE} Open from 12 weeks before, so that the work of those weeks has room.",
)

com_in_decisions = Gate(
    "RES-COM-IN-DECISIONS",
    title="The COM has a part in decisions on accommodation, employment and other services in the community",
    paragraph="3.3",
    force=MUST,
    condition="Such a decision about somebody with a COM",
    about=ServiceDecision,
    applies=com_allocated,
    requires=(
        Requirement(
            "com_consulted",
            ServiceDecision.com_consulted_on <= ServiceDecision.decided_on,
            "the COM consulted by the day of the decision",
        ),
    ),
    owner=Owner.PRE_RELEASE_TEAM,
)
