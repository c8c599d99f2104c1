"""Appendices 1 and 2: pre-release officers.

Section 1 of both, in prisons for men and for women: the officer's general part.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.facts import PreReleaseReview, Sentence
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Membership, Notice, Workflow
from throughcare.provisions.omic.cohort import under_sentence
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.held import DAY_BEFORE, LAST_TWELVE_WEEKS, high_risk

kept_in_contact = Workflow(
    "RES-PRO-COMMS",
    title="The officer keeps COM, CRS, POM and key worker talking to each other, all through the sentence",
    paragraph="App 1 s1; App 2 s1",
    force=MUST,
    condition="Planning for release, at any point of the sentence",
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "applications from the prison answered",
        "requests from a local authority answered",
        "questions about CRS referrals answered",
    ),
)

applications = Workflow(
    "RES-PRO-APPLICATIONS",
    title="What the person applies for is taken in, sorted and dealt with",
    paragraph="App 1 s1, s3; App 2 s1, s3; App 4 red",
    force=MUST,
    condition="The person has made an application about resettlement",
    starts="application received",
    satisfied_by="application dealt with, or passed on",
    owner=Owner.PRE_RELEASE_OFFICER,
    reading="No time is given. A team under half its staffing sorts applications and points the way, and no more.",
    content=(
        "application received",
        "sorted by pathway",
        "dealt with, or the way pointed to somebody who can",
        "about money: to the Prison Banking Administrator or a specialist",
        "COM told or asked, as the matter requires",
        "result noted",
    ),
)

after_recall = Workflow(
    "RES-PRO-RECALL",
    title="Somebody recalled has a BCST again, and help towards the next release",
    paragraph="App 1 s1; App 2 s1",
    force=MUST,
    condition="Back in custody on recall",
    starts="reception on recall",
    owner=Owner.PRE_RELEASE_OFFICER,
    reading="The text says BCST alone: both parts are done afresh, and those of an earlier reception do not count.",
    content=("BCST for this reception", "help to make ready for re-release"),
)

sentence_planning = Workflow(
    "RES-PRO-SENTENCE-PLANNING",
    title="The officer has a part in the COM's sentence planning",
    paragraph="App 1 s1; App 2 s1",
    force=MUST,
    condition="A sentence is being planned",
    owner=Owner.PRE_RELEASE_OFFICER,
    content=("what the officer knows, given to the COM for the sentence plan",),
)

liaison = Notice(
    "RES-PRO-LIAISON",
    title="Those who work with the person hear what an assessment, a contact or a piece of work has brought",
    paragraph="App 1 s1; App 2 s1; App 4 amber (adds CRS)",
    force=MUST,
    condition="After each assessment, contact or piece of work",
    owner=Owner.PRE_RELEASE_OFFICER,
    content=("the COM", "the POM", "the key worker", "the CRS provider, whom Appendix 4 adds"),
)

partners = Workflow(
    "RES-PRO-PARTNERS",
    title="The officer works with partners inside the prison",
    paragraph="App 1 s1; App 2 s1; App 4 green",
    force=MUST,
    condition="Planning for release, at any point of the sentence",
    owner=Owner.PRE_RELEASE_OFFICER,
    content=(
        "New Futures Network",
        "the prison's banking leads",
        "healthcare",
        "co-financing projects",
        "projects of accelerator prisons",
    ),
)

meetings = Membership(
    "RES-PRO-MEETINGS",
    title="The meetings that an officer gives to or goes to, and through whom",
    paragraph="App 1 s1; App 2 s1; App 4 amber; App 4 green",
    force=MUST,
    condition="A meeting about the person",
    satisfied_by="the officer's contribution made",
    owner=Owner.PRE_RELEASE_OFFICER,
    reading=(
        "For public protection Appendices 1 and 2 go through the POM, Appendix 4 through the COM: it is the POM where "
        "one is allocated, otherwise the COM. To go by exception is to note why."
    ),
    content=(
        "OMiC handover: goes as required; high risk from half staffing, the others from three quarters",
        "public protection: gives, through the POM, or the COM where there is none; from three quarters",
        "ACCT: gives, goes by exception; from three quarters",
        "pre-release panel: gives, goes by exception; from three quarters",
        "IRMT (Interdepartmental Risk Management Team): gives through the POM, goes by exception; from three quarters",
        "priority risk management: gives as required; from half staffing",
    ),
)

access_to_packs = Guidance(
    "RES-PACK-ACCESS",
    title="Pre-release staff help people get at the resettlement packs",
    paragraph="App 1 s1; App 2 s1",
    force=MUST,
    condition="The packs are out in the region; all regions were to have them in autumn 2022",
    owner=Owner.PRE_RELEASE_TEAM,
    content=("booklet", "leaflet"),
)

_its_sentence = Sentence.where(
    under_sentence
    & ~(PreReleaseReview.begun_on < Sentence.sentenced_on)
    & ~(PreReleaseReview.completed_on < Sentence.sentenced_on)
)
_release = _its_sentence.last(expected_release_date).named("expected release date", "RES-EARLIEST-RELEASE")

work_coach = Deadline(
    "RES-PRO-DWP-REFERRAL",
    title="Referral to the DWP work coach in custody, so that benefits are claimed before release",
    paragraph="App 1 s1, s3; App 2 s1, s3",
    force=MUST,
    condition="Low or medium risk, and the pre-release review found a need for benefits",
    about=PreReleaseReview,
    applies=PreReleaseReview.benefit_need & ~high_risk & _its_sentence.any(),
    starts=_release,
    before=DAY_BEFORE,
    opens=_release.minus(LAST_TWELVE_WEEKS),
    met_by=PreReleaseReview.dwp_referral_on,
    owner=Owner.PRE_RELEASE_OFFICER,
    reading=(
        "«Prior to release» has no figure: by the end of the day before. It is part of the review of the last 12 "
        "weeks, which stays incomplete without it (RES-BCST2-REVIEW-12WK)."
    ),
)
