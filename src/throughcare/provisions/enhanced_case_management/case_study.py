"""Case Study."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record

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
