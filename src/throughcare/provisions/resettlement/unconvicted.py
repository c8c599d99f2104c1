"""Appendices 1 and 2: pre-release officers.

Section 2 of both: people held unconvicted, and the key workers told of beside them.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Notice, Workflow

service = Workflow(
    "RES-UNCONVICTED-SERVICE",
    title="All that a pre-release team does for somebody unconvicted",
    paragraph="App 1 s2; App 2 s2",
    force=MUST,
    condition="A person held unconvicted",
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "Help with money is promised when available, and for women also from summer 2022; Appendix 5 says that its "
        "contracts were not in place. It counts only where they are."
    ),
    content=(
        "BCST2 and what follows from it, with the COM consulted if there is one",
        "the way pointed to specialists: accommodation, and FBD once available",
        "the duty POM told of what bears on public protection",
        "the duty POM told of what bears on safeguarding",
        "CRS providers from outside the prison's area helped to reach the person",
        "released at once: referral to local support, such as those who house",
        "with the prison's substance misuse team: drug or alcohol support from home kept going",
        "before each court appearance: a plan for likely release, and for the contrary",
    ),
)

duty_pom_told = Notice(
    "RES-UNCONVICTED-NOTIFY",
    title="The duty POM is told what bears on public protection or safeguarding",
    paragraph="App 1 s2; App 2 s2",
    force=MUST,
    condition="Held unconvicted, and such an issue comes to light",
    starts="a public protection issue or a safeguarding concern arises",
    satisfied_by="duty POM told",
    owner=Owner.PRE_RELEASE_TEAM,
    reading="No time is given: it is done at once. For other people, 3.3 names the POM, the COM or prison safety.",
    content=("to the duty POM", "an issue of public protection", "an issue of safeguarding"),
)

released_at_once = Workflow(
    "RES-UNCONVICTED-IMMEDIATE-RELEASE",
    title="Somebody released at once is referred to support where they are going",
    paragraph="App 1 s2; App 2 s2; App 4 red",
    force=MUST,
    condition="Released without warning, from court or from prison, and not convicted",
    starts="the release becomes known",
    satisfied_by="referral to local support made",
    owner=Owner.PRE_RELEASE_TEAM,
    content=(
        "those who provide accommodation",
        "other support nearby",
        "what cannot wait, found and met",
        "resettlement leaflet offered",
    ),
)

key_worker_caseload = Guidance(
    "RES-KEYWORK-CASELOAD",
    title="A key worker has about six people",
    paragraph="App 1 s2; App 2 s2",
    force=SHOULD,
    condition="Allocating key work",
    owner=Owner.KEY_WORKER,
    reading="The text says around, so more than six is a warning and bars nothing.",
    content=(
        "in public sector prisons: a Band 3 Prison Officer",
        "about six people",
        "challenges, and supports in doing so",
        "the same officer, whom the person can come to trust",
        "builds on Five Minute Intervention",
    ),
)
