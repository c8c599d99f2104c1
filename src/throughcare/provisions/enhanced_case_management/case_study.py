"""Case Study."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import any_of
from throughcare.policy.facts import AcctReview, Discipline, ReviewInvitation
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Record, Requirement

_invited = ReviewInvitation.where(ReviewInvitation.review_on.is_(AcctReview.on))
_of_another_discipline = any_of(
    *(ReviewInvitation.discipline.is_(each) & ~AcctReview.chair_discipline.is_(each) for each in Discipline)
).named("it is of another discipline than the chair")

not_alone = Gate(
    "ECM-NOT-ALONE",
    title="Nobody holds a case review alone, and healthcare is invited",
    paragraph="CS",
    force=MUST,
    condition="Any ACCT case review, enhanced or not",
    about=AcctReview,
    requires=(
        Requirement(
            "other_discipline",
            _invited.where(ReviewInvitation.attended & _of_another_discipline).any(),
            "somebody else there, of another discipline than the chair",
        ),
        Requirement(
            "healthcare_invited",
            _invited.where(ReviewInvitation.discipline.is_(Discipline.HEALTHCARE)).any(),
            "an invitation to healthcare",
        ),
    ),
    owner=Owner.ACCT_CASE_MANAGER,
    reading=(
        "The case study finds a review held alone contrary to PSI 64/2011, and healthcare at only half of the reviews "
        "and not asked to the last: that it is always to be invited is inferred."
    ),
    content=("one other discipline or more besides the chair", "healthcare is always invited"),
)

caremap = Record(
    "ECM-CAREMAP-CONTENT",
    title="A Caremap speaks of needs, triggers and responses as well as risk",
    paragraph="CS",
    force=SHOULD,
    condition="ACCT reviews and enhanced case reviews",
    satisfied_by="Caremap brought up to date",
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "Drawn from what the case study found wanting. That a move to a secure hospital is being considered is told of "
        "the person there, not as something the Caremap lacked; it is shown where it is so."
    ),
    content=(
        "the person's needs",
        "what sets off their distress",
        "how staff have agreed to respond",
        "check: progression that has stalled",
        "check: the sentence plan",
        "check: where they are held",
        "check: use of psychoactive substances",
        "check: mental health",
        "whether a secure hospital is under consideration",
    ),
)
