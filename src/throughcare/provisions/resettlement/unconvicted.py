"""Appendices 1 and 2: pre-release officers.

Section 2 of both: people held unconvicted, and the key workers told of beside them.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import any_of
from throughcare.policy.facts import CourtAppearance, Sentence, Spell
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Notice, Workflow
from throughcare.provisions.omic.cohort import custodial
from throughcare.provisions.resettlement.held import DAY_BEFORE

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

_held_until_court = Spell.where((Spell.arrived_on < CourtAppearance.on) & ~(Spell.left_on < CourtAppearance.on)).any()
_ended_before_court = any_of(
    Sentence.ended_on < CourtAppearance.on, ~Sentence.recalled & (Sentence.released_on < CourtAppearance.on)
)
_sentenced_before_court = Sentence.where(
    custodial & (Sentence.sentenced_on < CourtAppearance.on) & ~_ended_before_court
).any()

contingency_plan = Deadline(
    "RES-UNCONVICTED-CONTINGENCY",
    title="A plan for release, and for the contrary, before every court appearance",
    paragraph="App 1 s2; App 2 s2",
    force=MUST,
    condition="Held, not yet sentenced, and a court appearance is listed",
    about=CourtAppearance,
    applies=_held_until_court & ~_sentenced_before_court,
    starts=CourtAppearance.on,
    before=DAY_BEFORE,
    met_by=CourtAppearance.contingency_plan_on,
    owner=Owner.PRE_RELEASE_OFFICER,
    content=("arrangements for the release that is expected", "contingency plan"),
    reading=(
        "«Prior to» has no figure: by the end of the day before, at weekends too. Each appearance is a duty of its "
        "own; a plan made for an earlier one is confirmed for the next. Convicted people not yet sentenced count as "
        "unconvicted."
    ),
)
