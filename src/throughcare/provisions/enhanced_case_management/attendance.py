"""Who should attend an Enhanced Case Management Review?"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Membership

person_involved = Membership(
    "ECM-PRISONER-INVOLVED",
    title="The person takes part in their own reviews",
    paragraph="Who should attend an Enhanced Case Management Review?",
    force=MUST,
    condition="Every enhanced case review",
    satisfied_by="involvement of the person recorded",
    owner=(Owner.REVIEW_CHAIR, Owner.ACCT_CASE_MANAGER),
    reading=(
        "The text has no answer for a person who refuses: how they were involved by other means, or that they "
        "declined, is recorded."
    ),
    content=(
        "the person whose review it is",
        "where they are not in the room, how they took part",
    ),
)

team = Membership(
    "ECM-TEAM",
    title="A team of several disciplines, broader and more senior than for a usual ACCT",
    paragraph="KLP 5; KLP 6; Who should attend an Enhanced Case Management Review?",
    force=MUST,
    condition="Every enhanced case review",
    satisfied_by="review held",
    owner=Owner.REVIEW_CHAIR,
    reading="That several disciplines take part is a must; who they are in detail (KLP 5) is a should.",
    content=(
        "every discipline that bears on the case",
        "specialists chosen for this person",
        "a greater number of specialists than an ordinary ACCT team has",
        "operational managers of a higher grade",
        "people who know the person, share in their care and can add something useful",
        "disciplines that can recognise challenging behaviour and offer fitting interventions",
    ),
)

caremap_offered = Access(
    "ECM-CAREMAP-COPY",
    title="Offer the person their own Caremap",
    paragraph="Who should attend an Enhanced Case Management Review?",
    force=SHOULD,
    condition="A review is to be held",
    starts="review arranged",
    satisfied_by="copy of the Caremap offered",
    owner=Owner.ACCT_CASE_MANAGER,
    reading="Who makes the offer is not stated; the case manager is adopted.",
    content=(
        "a copy is offered; taking it is the person's choice",
        "early enough for them to get ready for the review",
    ),
)
