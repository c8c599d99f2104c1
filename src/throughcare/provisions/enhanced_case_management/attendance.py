"""Who should attend an Enhanced Case Management Review?"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, TODAY, choose
from throughcare.policy.facts import AcctReview, Sector
from throughcare.policy.lengths import days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Gate, Membership, Requirement

LOWEST_BAND_OF_CHAIR = 5
DAY_BEFORE = days(1)

_public = AcctReview.prison_sector.is_(Sector.PUBLIC)
_band_of_chair = AcctReview.chair_band >= LOWEST_BAND_OF_CHAIR

chair = Gate(
    "ECM-CHAIR",
    title="A manager chairs: of Band 5 or above in public sector prisons",
    paragraph="Who should attend an Enhanced Case Management Review?",
    force=MUST,
    condition="An enhanced case review is held",
    about=AcctReview,
    applies=AcctReview.enhanced,
    requires=(
        Requirement("chair_band_5", ~_public | _band_of_chair, "in a public sector prison, a chair of Band 5 or above"),
        Requirement("chair_manager", _public | AcctReview.chair_is_manager, "in a contracted prison, a manager"),
    ),
    owner=Owner.REVIEW_CHAIR,
    reading=(
        "No band is set for contracted prisons: any manager there. In the public sector Band 5 is a manager's band."
    ),
    content=("public sector prison: Band 5 or above", "contracted prison: a manager, of no stated band"),
)

_shared_in_time = choose(
    (AcctReview.papers_shared_on <= AcctReview.on, AcctReview.papers_shared_on), otherwise=NO_DATE
).named("ACCT plan shared with those attending")

time_to_prepare = Gate(
    "ECM-PREPARE",
    title="Those attending have time to prepare, and read the ACCT plan beforehand",
    paragraph="Who should attend an Enhanced Case Management Review?",
    force=MUST,
    condition="An enhanced case review is arranged",
    about=AcctReview,
    applies=AcctReview.enhanced,
    requires=(
        Requirement("papers_shared", _shared_in_time <= TODAY, "the ACCT plan shared with everybody who attends"),
    ),
    due=AcctReview.on.minus(DAY_BEFORE).named("day before the review"),
    met_by=_shared_in_time,
    shows={"on_the_day": AcctReview.papers_shared_on.is_(AcctReview.on)},
    owner=Owner.ACCT_CASE_MANAGER,
    reading=(
        "No time is given: by the day before the review. Shared on the day itself is late, and is shown as such, but "
        "the review need not be put off for it."
    ),
    content=("what the ACCT plan says, within reach of each of those attending before the review",),
)

family_involved = Gate(
    "ECM-FAMILY",
    title="Consider involving family, carers and social workers, with consent and no public protection concerns",
    paragraph="Who should attend an Enhanced Case Management Review?",
    force=SHOULD,
    condition="Family, carers or social workers are to take part in a case review, enhanced or not",
    about=AcctReview,
    requires=(
        Requirement("consent", AcctReview.involvement_consent_on <= TODAY, "the person's consent"),
        Requirement(
            "no_public_protection_concerns",
            ~AcctReview.public_protection_concerns,
            "no public protection concerns about those who are to take part",
        ),
    ),
    owner=Owner.ACCT_CASE_MANAGER,
    reading="To consider it is owed; without consent, or with public protection concerns, nobody is involved.",
    content=(
        "relationships outside that do good, where it is appropriate",
        "consent, and no public protection concerns: both",
        "in person, or by telephone with the case manager",
    ),
)

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
