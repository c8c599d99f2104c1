"""Appendix 5: CRS contracts.

What the contracts oblige providers to do, in prison and after it.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Workflow

# The contracts for men's accommodation and for women's services word these alike.
TENANCY_KEPT = "a tenancy kept, and no debt or arrears run up over it"
APPLICATIONS = "applications and referrals completed: private landlords, local authorities, charities"
BROKERED = "placements brokered, or viewings accompanied"
EMERGENCY = "help in an emergency: an offer falls through, or things change, at release or just before"

contract = Record(
    "RES-CRS-CONTRACT",
    title="The Ministry of Justice has a contract of its own with each provider",
    paragraph="App 5 s1",
    force=MUST,
    condition="Every CRS provider in England and Wales",
    owner=Owner.CRS_PROVIDER,
    reading="What a provider is obliged to do is what its own contract says, and may differ from the next one's.",
    content=(
        "what this provider owes",
        "services: Accommodation; Personal Wellbeing; Women's Services",
        "services: Employment, Training and Education; Finance, Benefit and Debt; Dependency and Recovery",
        "work with probation practitioners and Community Integration Teams",
    ),
)

mens_accommodation = Workflow(
    "RES-CRS-ACCOM-PRERELEASE",
    title="What men are helped with before release by the accommodation provider",
    paragraph="App 5 s2",
    force=MUST,
    condition="A man serving a sentence in custody or in the community, referred for Accommodation",
    owner=Owner.CRS_PROVIDER,
    reading="For Wales this appendix writes Application to Assist; it is the Application for Assistance of 5.4.",
    content=(
        TENANCY_KEPT,
        "where it fits: a tenancy given up with nothing owing",
        "where it fits: a new tenancy for release",
        APPLICATIONS,
        BROKERED,
        "once Duty to Refer, or its Welsh equal, is used: followed up with the local authority",
        EMERGENCY,
        "if required: temporary accommodation sought with the regional Homelessness Prevention Team",
    ),
)

accommodation_outcomes = Record(
    "RES-CRS-ACCOM-OUTCOMES",
    title="What the accommodation service should leave people with",
    paragraph="App 5 s2",
    force=MUST,
    condition="A CRS Accommodation referral",
    owner=Owner.CRS_PROVIDER,
    content=(
        "nothing that the action plan named still bars the way: money, behaviour, health, disability or offence",
        "nearer to having accommodation",
        "social or supported housing",
        "a private tenancy",
        "a home kept",
        "homelessness averted",
        "a tenancy saved that was at risk",
        "three months in a home, and a strong prospect of three more",
    ),
)

outcome_sessions = Workflow(
    "RES-CRS-SI-SESSIONS",
    title="Outcomes of Social Inclusion are agreed in up to three sessions",
    paragraph="App 5 s3.1",
    force=MUST,
    condition="A referral for Social Inclusion",
    owner=Owner.CRS_PROVIDER,
    content=(
        "as a rule: up to three sessions before release",
        "referred after a release at short notice: the same sessions, after release",
    ),
)

womens_setting = Workflow(
    "RES-CRS-WOMEN-ENVIRONMENT",
    title="Women's services are safe for women and mindful of trauma",
    paragraph="App 5 s4",
    force=MUST,
    condition="A woman referred to CRS",
    owner=Owner.CRS_PROVIDER,
    content=(
        "a place that is safe for women and suits them",
        "staff trained to know trauma and to respond to it",
        "groups for women alone, the choice of a woman to work with, or both",
    ),
)

womens_accommodation = Workflow(
    "RES-CRS-WOMEN-PRERELEASE",
    title="What women are helped with before release by the women's provider",
    paragraph="App 5 s4",
    force=MUST,
    condition="A woman referred to CRS before release",
    owner=Owner.CRS_PROVIDER,
    reading="The Homelessness Prevention Taskforces of this section are the Teams of section 2.",
    content=(
        TENANCY_KEPT,
        "where it fits: a tenancy given up with nothing owing, and a new one for release",
        APPLICATIONS,
        BROKERED,
        "once Duty to Refer, or its Welsh equal, is used: followed up with the local authority",
        EMERGENCY,
        "if required: temporary accommodation sought with the regional Homelessness Prevention Taskforce",
    ),
)

disputes = Workflow(
    "RES-CRS-DISPUTE",
    title="A dispute goes through the governance process",
    paragraph="App 5 s6",
    force=MUST,
    condition="Supplier and Probation Practitioner are in dispute",
    starts="dispute",
    satisfied_by="outcome noted",
    owner=Owner.CRS_PROVIDER,
    reading="The process is not set out in this document, so only the dispute and how it ended are held.",
    content=("what the dispute is about", "how it ended"),
)
