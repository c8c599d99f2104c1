"""5. Commissioned Rehabilitative Services.

Paragraph 5.4 a to c: other help with accommodation, beside CRS.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Notice, Record

stay_reported = Notice(
    "RES-CAS3-COM-UPDATES",
    title="The COM hears regularly how a CAS3 stay is going",
    paragraph="5.4 a",
    force=MUST,
    condition="The person lives in CAS3 accommodation",
    satisfied_by="the COM told",
    owner=Owner.CAS3_PROVIDER,
    reading="Regular has no figure: no due date is worked out, and the time since the last word is what counts.",
    content=(
        "to the COM",
        "whether the person is keeping the place",
        "how far they have come towards a settled home",
    ),
)

referral_shared = Notice(
    "RES-CAS3-SHARE-CRS",
    title="CRS accommodation services see each CAS3 referral",
    paragraph="5.4 a",
    force=SHOULD,
    condition="A CAS3 referral is made",
    starts="CAS3 referral made",
    satisfied_by="CAS3 referral shared",
    owner=Owner.COM,
    content=("to the CRS Accommodation provider; for a woman, to the women's provider",),
)

support_in_plan = Record(
    "RES-CAS3-IN-PLAN",
    title="The resettlement plan takes in the support that comes with CAS3",
    paragraph="5.4 a",
    force=MUST,
    condition="A stay in CAS3 is planned or under way",
    owner=Owner.COM,
    content=("support from CAS3", "support that the COM directs to the person", "support from CRS"),
)

housing_specialists = Guidance(
    "RES-HOUSING-SPECIALIST",
    title="What a Housing Specialist is for: strategy and training, not one person's housing",
    paragraph="5.4 b",
    force=MUST,
    condition="A prison that has one; staff there can say",
    owner=Owner.HOUSING_SPECIALIST,
    content=(
        "20 prisons had one in October 2022, with 48 posts over groups of prisons to follow from late that year",
        "helps Governors, local authorities, prisons and probation pull together on housing for men and women",
        "looks for routes that are little used, and gets more from those that are",
        "trains staff and people in prison in housing rights and duties",
        "where CAS3 runs: works with the Homelessness Prevention Team",
    ),
)

co_financing = Guidance(
    "RES-CFO",
    title="Co-Financing Office support is voluntary, and meant for those whom other help reaches least",
    paragraph="5.4 c",
    force=MAY,
    condition="In custody or in the community",
    owner=Owner.CFO_PROVIDER,
    content=(
        "nobody can be made to take part, so not taking part is no failure to comply",
        "it brings people nearer to work",
        "housing is not its purpose, but it can help with a problem or refer to those who house",
        "it stands beside probation's own work, for COMs to draw on",
    ),
)
