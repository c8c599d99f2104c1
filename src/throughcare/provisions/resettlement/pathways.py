"""Appendices 1 and 2: pre-release officers.

Section 3 of both: the pathways that are assessed, and what each asks of the officer.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Workflow

PARAGRAPH = "App 1 s3; App 2 s3"
ANYBODY = "Each person assessed"

# What each pathway but the homelessness application has in common.
APPLICATIONS = "after the assessment: the person's applications dealt with, with the COM as required"
REVIEW = "low and medium risk, 12 weeks before release: plan up to date, each action begun or done"

accommodation = Workflow(
    "RES-PATHWAY-ACCOMMODATION",
    title="Accommodation, as assessed and worked on before release",
    paragraph=PARAGRAPH,
    force=MUST,
    condition=ANYBODY,
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "urgent needs met, so that CRS specialists can take over",
        "needs and choices of housing explored with the person",
        "housing status settled; with the COM, where required, referrals moved on and help with applying",
        APPLICATIONS,
        REVIEW,
        "out of area: CRS and the local authority put in touch",
        "with the COM: support for a CRS referral to emergency accommodation, where it fits",
    ),
)

homelessness_application = Workflow(
    "RES-PATHWAY-DTR-AFA",
    title="Duty to Refer, or Application for Assistance in Wales",
    paragraph=PARAGRAPH,
    force=MUST,
    condition="Each person assessed, for the risk of homelessness on release",
    owner=Owner.PRE_RELEASE_OFFICER,
    reading="The two appendices differ, perhaps only in drafting; both are kept as written.",
    content=(
        "the need seen: Duty to Refer in England, Application for Assistance in Wales",
        "where they will be, and what ties them to that area, established",
        "men: in support of the COM, and completed with the COM where required",
        "women: by the officer, and completed with the COM",
    ),
)

employment = Workflow(
    "RES-PATHWAY-ETE",
    title="Employment, Training and Education, as assessed and worked on before release",
    paragraph=PARAGRAPH,
    force=MUST,
    condition=ANYBODY,
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "choices explored, and what each would do to benefits",
        "with the COM: the way pointed to services, in custody too, such as DWP Work Coaches and New Futures",
        APPLICATIONS,
        REVIEW,
    ),
)

money = Workflow(
    "RES-PATHWAY-FBD",
    title="Finance, Benefit and Debt, as assessed and worked on before release",
    paragraph=PARAGRAPH,
    force=MUST,
    condition=ANYBODY,
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "ways to manage money and deal with debt explored",
        "urgent needs met, and the way pointed to specialists",
        APPLICATIONS,
        "such applications go to the Prison Banking Administrator or a specialist",
        REVIEW,
        "in that review: referral to the DWP work coach in custody, for universal credit before release",
    ),
)

personal_wellbeing = Workflow(
    "RES-PATHWAY-PERSONAL-WELLBEING",
    title="Personal Wellbeing, as assessed and worked on before release",
    paragraph=PARAGRAPH,
    force=MUST,
    condition=ANYBODY,
    owner=Owner.PRE_RELEASE_OFFICER,
    reading="Domestic abuse and sex work are sensitive, and seen only by those who need to.",
    content=(
        "what they have lived through explored; that may be domestic abuse or sex work",
        "with the COM: what support there is, and the way pointed to specialists",
        APPLICATIONS,
        REVIEW,
        "women: COM and Women's Safety Worker brought together on a safety plan, where it fits",
    ),
)

personal_and_social_health = Workflow(
    "RES-PATHWAY-PSH",
    title="Personal and Social Health, as assessed and worked on before release",
    paragraph="App 1 s3; App 2 s3; App 3",
    force=MUST,
    condition=ANYBODY,
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "needs found, choices explored, and the way pointed to services",
        "to Healthcare, to be registered with a GP; the administrative function checks how that goes",
        "for the COM, as required: the local authority's social care",
        "for the COM, as required: the local authority's care leavers team",
        APPLICATIONS,
        REVIEW,
    ),
)

pathways_reviewed = Record(
    "RES-PATHWAY-SET",
    title="The pathways of a review: five, and the homelessness application",
    paragraph=PARAGRAPH,
    force=MUST,
    condition="Each assessment, and each review 12 weeks before release",
    owner=Owner.PRE_RELEASE_OFFICER,
    reading=(
        "A review is complete once every pathway is up to date, with each action begun or done. The homelessness "
        "application has no line of its own in it."
    ),
    content=(
        "Accommodation",
        "Duty to Refer, or Application for Assistance",
        "Employment, Training and Education",
        "Finance, Benefit and Debt",
        "Personal Wellbeing",
        "Personal and Social Health",
    ),
)
