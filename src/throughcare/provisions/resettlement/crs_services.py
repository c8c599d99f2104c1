"""5. Commissioned Rehabilitative Services.

Paragraphs 5.1, 5.3 and 5.4: what the services are and how long they go on.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Workflow

licence_condition = Record(
    "RES-CRS-LICENCE",
    title="The licence obliges people to attend their CRS appointments",
    paragraph="5.1",
    force=MUST,
    condition="Released on licence with a referral for Accommodation, Social Inclusion or Women's services",
    owner=Owner.SOURCE_SILENT,
    reading="It binds from release. An appointment missed before then is noted, and breaches no licence.",
    content=("attendance at CRS appointments, among the conditions that every such licence holds",),
)

womens_needs = Record(
    "RES-CRS-WOMEN-HOLISTIC",
    title="One specialist provider works with a woman on all of her needs",
    paragraph="5.1; App 5 s4",
    force=MUST,
    condition="A CRS referral for a woman",
    owner=Owner.CRS_PROVIDER,
    content=(
        "Accommodation",
        "Dependency and Recovery",
        "Emotional Wellbeing",
        "Employment, Training and Education",
        "Family and Significant Others",
        "Finance, Benefit and Debt",
        "Lifestyle and Associates",
        "Social Inclusion, with mentoring",
    ),
)

mentoring = Workflow(
    "RES-CRS-MENTORING",
    title="A mentor comes to know the person in prison and stays with them afterwards",
    paragraph="5.3",
    force=MUST,
    condition="An eligible man in a prison of any kind",
    owner=Owner.CRS_PROVIDER,
    reading="Personal Wellbeing providers give it, so it is men's; mentoring for women is part of Women's services.",
    content=(
        "visits, or calls by telephone or video",
        "made ready for release",
        "a relationship with the mentor begun",
        "the same mentor after release",
    ),
)

accommodation_span = Workflow(
    "RES-CRS-ACCOM-SPAN",
    title="Help with accommodation lasts from entering custody until what the referral sought is achieved",
    paragraph="5.4",
    force=MUST,
    condition="A CRS Accommodation referral",
    starts="the person enters custody",
    satisfied_by="the accommodation outcomes of the referral achieved",
    owner=Owner.CRS_PROVIDER,
    content=(
        "on entering custody: a tenancy kept, or closed",
        "after that: work towards release, on the earlier of the end of custody and the HDCED",
        "begun in prison where possible, carried through the gate and on where they settle",
        "over when the outcomes that the Probation Practitioner named are achieved",
    ),
)
