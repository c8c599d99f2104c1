"""Annex B: POM-responsible cases.

Before release: the handover to the Community Offender Manager (COM).
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, choose, number
from throughcare.policy.facts import Assessment, AssessmentKind, Contact, Handover, Sentence, SentenceKind
from throughcare.policy.lengths import ON_THE_DAY, days, months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Deadline, Derivation, Guidance, Minimum
from throughcare.provisions.national_standards.annex_b.supervision import sessions
from throughcare.provisions.national_standards.custodial_plans import determinate, handover_on
from throughcare.provisions.omic.cohort import fell_due, release_date, under_ten_months

TWENTY_MONTHS = months(20)
LAST_MONTHS = months(3)
MANY_SESSIONS, ONE_SESSION, NO_SESSION = 3, 1, 0

standard_determinate = Sentence.kind.is_(SentenceKind.STANDARD_DETERMINATE)
more_than_20_months = (release_date > Sentence.sentenced_on.plus(TWENTY_MONTHS)).named(
    "more than 20 months left at sentence"
)
_opens = handover_on.minus(LAST_MONTHS)

HANDOVER = (
    "The handover date is the day that a COM is to be allocated, 7.5 months before release, which the annex itself "
    "calls the pre-release handover date; not the change of responsibility at 4.5 months."
)
BANDS = (
    "Months left are counted from the sentence to the release date. Exactly 20 is in neither limb of the text, and has "
    "one session by the general rule; exactly 10 is 10 or more, as 4.3.6 has it. The heading names standard "
    "determinate sentences, so other sentences have no minimum here."
)

sessions_due = Derivation(
    "NS-B.PREHANDOVER",
    title="How many sessions are due before handover",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MUST,
    condition="A standard determinate sentence, whatever the tier",
    about=Sentence,
    applies=standard_determinate,
    gives={
        "sessions": choose(
            (under_ten_months, number(NO_SESSION)),
            (more_than_20_months, number(MANY_SESSIONS)),
            otherwise=number(ONE_SESSION),
        ),
        "handover_date": choose((under_ten_months, NO_DATE), otherwise=handover_on),
        "handover_meeting": ~under_ten_months,
    },
    owner=Owner.POM,
    reading=f"{BANDS} {HANDOVER}",
    content=(
        "more than 20 months left from sentence: 3 sessions",
        "10 to 20 months left from sentence: 1 session",
        "less than 10 months left: none, and no handover meeting, as the COM is responsible throughout",
    ),
)

three_sessions = Minimum(
    "NS-B.PREHANDOVER-3",
    title="Three in-person sessions in the last three months before handover",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MUST,
    condition="A standard determinate sentence with more than 20 months left from sentence",
    about=Sentence,
    applies=standard_determinate & more_than_20_months & fell_due(handover_on),
    opens=_opens,
    closes=handover_on,
    count=MANY_SESSIONS,
    rows=sessions,
    by=Contact.on,
    owner=Owner.POM,
    reading=f"{HANDOVER} {BANDS} In person is said of the one session only; it is read for all.",
)

one_session = Minimum(
    "NS-B.PREHANDOVER-1",
    title="One in-person session in the last three months before handover",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MUST,
    condition="A standard determinate sentence with 10 to 20 months left from sentence",
    about=Sentence,
    applies=standard_determinate & ~under_ten_months & ~more_than_20_months & fell_due(handover_on),
    opens=_opens,
    closes=handover_on,
    count=ONE_SESSION,
    rows=sessions,
    by=Contact.on,
    owner=Owner.POM,
    reading=f"{HANDOVER} {BANDS} Where the opening 12 weeks overlap, one session counts for both.",
)

_notice = days(45)

community_told = Deadline(
    "NS-B.MPC-EMAIL",
    title="Automatic e-mail to the community team 45 days before handover",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MUST,
    condition="A determinate sentence with a handover date",
    about=Sentence,
    applies=determinate & ~under_ten_months & fell_due(handover_on.minus(_notice)),
    starts=handover_on,
    before=_notice,
    met_by=Handover.where(Handover.notified_on >= Sentence.sentenced_on).first(Handover.notified_on),
    owner=Owner.MANAGE_POM_CASES,
    reading=(
        f"Calendar days. Sent at once where the day is past when the case appears. {HANDOVER} With less than 10 "
        "months left there is no handover, and nobody to tell."
    ),
)

oasys_before_handover = Deadline(
    "NS-B.PREHANDOVER-OASYS",
    title="OASys completed and outstanding work listed before handover",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MUST,
    condition="A standard determinate sentence with a handover",
    about=Sentence,
    applies=standard_determinate & ~under_ten_months & fell_due(handover_on),
    starts=handover_on,
    before=ON_THE_DAY,
    met_by=Assessment.where(
        Assessment.kind.is_(AssessmentKind.HANDOVER) & (Assessment.completed_on >= Sentence.sentenced_on)
    ).first(Assessment.completed_on),
    owner=Owner.POM,
    reading=f"No number of days is given: by the handover date. {HANDOVER}",
    content=(
        "pre-handover OASys assessment",
        "outstanding areas of work",
        "helps the COM to consider resettlement",
    ),
)

handover_information = Access(
    "NS-B.MPC-ACCESS",
    title="POMs can see handover information in the Manage POM Cases service",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=MAY,
    condition="Before handover",
    owner=Owner.POM,
    content=("to prepare the work of handover",),
    realised_by="the page of the handover of a case, open to its POM",
)

early_allocation_considered = Guidance(
    "NS-B.EARLY-ALLOCATION",
    title="Consider a referral for early allocation",
    paragraph="Annex B: Pre-release - Handover to the COM",
    force=SHOULD,
    condition="A case that is complex to manage",
    owner=Owner.POM,
    reading="The criteria and dates are those of OMiC.",
    content=("early allocation considered", "what came of it"),
)
