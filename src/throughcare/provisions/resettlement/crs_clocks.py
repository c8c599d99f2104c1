"""Appendix 5: CRS contracts.

Section 6: what the provider does, and by when, once it has received a referral made before release.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, choose
from throughcare.policy.facts import CrsEvent, CrsReferral
from throughcare.policy.lengths import ON_THE_DAY, days, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline
from throughcare.provisions.resettlement.background import co_commissioned
from throughcare.provisions.resettlement.crs_timescale import (
    Timescale,
    before_release,
    release_expected_on,
    released_since,
    submitted,
    timescale,
)

RESPONSE = working_days(1)
PROMPT = days(1)
DAY_BEFORE = days(1)
FOLLOWING_DAY = days(1)
AFTER_RELEASE = working_days(3)
ACTION_PLAN = working_days(5)
NOTIFICATION = working_days(2)

BINDS = {"contract_known_to_bind": ~co_commissioned}

_received = submitted & (CrsReferral.received_on <= TODAY)
_urgent = _received & timescale.is_(Timescale.URGENT)
_standard = _received & timescale.is_(Timescale.STANDARD)

urgent_response = Deadline(
    "RES-CRS-URGENT-RESPONSE",
    title="Urgent: the provider's first response within one working day",
    paragraph="App 5 s6; 5.4 d (24 hours)",
    force=MUST,
    condition="A referral on the Urgent Timescale, received",
    about=CrsReferral,
    applies=_urgent,
    starts=CrsReferral.received_on,
    within=RESPONSE,
    met_by=CrsReferral.initial_response_on,
    shows={"prompt": CrsReferral.received_on.plus(PROMPT), **BINDS},
    owner=Owner.CRS_PROVIDER,
    reading=(
        "5.4 d says 24 hours, the contracts one working day: the contract's words are followed, and the day after "
        "receipt is shown as a prompt. To the COM. The Standard Timescale has no such duty."
    ),
)

urgent_assessment = Deadline(
    "RES-CRS-ASSESS-URGENT-PRE",
    title="Urgent: every reasonable effort to assess before release",
    paragraph="App 5 s6",
    force=MUST,
    condition="A referral on the Urgent Timescale, received",
    about=CrsReferral,
    applies=_urgent,
    starts=release_expected_on,
    before=DAY_BEFORE,
    met_by=CrsReferral.assessment_held_on,
    shows=BINDS,
    owner=Owner.CRS_PROVIDER,
    reading=(
        "Before release is by the day before. A duty of best endeavours: where it fails that is no breach by itself, "
        "and the assessment on the day of release follows (RES-CRS-ASSESS-RELEASE-DAY)."
    ),
    content=(
        "all reasonable endeavours, as the referral sets out",
        "first choice: face to face, in custody",
        "where that cannot be had: by video or telephone",
    ),
)

standard_assessment = Deadline(
    "RES-CRS-ASSESS-STANDARD-PRE",
    title="Standard: assessment and work before release by the date that the referral gives",
    paragraph="App 5 s6",
    force=MUST,
    condition="A referral on the Standard Timescale, received",
    about=CrsReferral,
    applies=_standard,
    starts=CrsReferral.received_on,
    due=CrsReferral.assess_by,
    met_by=CrsReferral.assessment_held_on,
    shows=BINDS,
    owner=Owner.CRS_PROVIDER,
    reading=(
        "The text gives no figure: the referral does, though 5.2 does not list a date among what it holds. Where it "
        "states none, there is no due date; the ten days of National Standards 5.1 are not borrowed."
    ),
)

_not_before_release = (
    before_release
    & (CrsReferral.received_on <= TODAY)
    & released_since.exists
    & ~(CrsReferral.assessment_held_on < released_since)
)
_fallback = (CrsReferral.fallback_agreed_on <= TODAY) & ~(CrsReferral.assessment_held_on <= released_since)

release_day_assessment = Deadline(
    "RES-CRS-ASSESS-RELEASE-DAY",
    title="Not assessed before release: on the day of release, or on the next if the COM agrees",
    paragraph="App 5 s6 (urgent 3; standard 2)",
    force=MUST,
    condition="Released, with no assessment before release and no later date agreed under RES-CRS-ASSESS-FALLBACK",
    about=CrsReferral,
    applies=_not_before_release & ~_fallback,
    starts=released_since,
    due=choose(
        (CrsReferral.next_day_agreed_on <= TODAY, released_since.plus(FOLLOWING_DAY)),
        otherwise=released_since.plus(ON_THE_DAY),
    ),
    met_by=CrsReferral.assessment_held_on,
    shows=BINDS,
    owner=Owner.CRS_PROVIDER,
    reading=(
        "The following day is a calendar day. The standard text lacks the words «not conducted prior to release» of "
        "the urgent one; they are read into it. Without a recorded agreement the day of release stands."
    ),
    content=(
        "as a rule: the day of release",
        "urgent: the following day, if the Probation Practitioner agrees",
        "standard: the following day, if asked for and agreed by the Probation Practitioner",
    ),
)

fallback_assessment = Deadline(
    "RES-CRS-ASSESS-FALLBACK",
    title="Not possible on the day of release: within three working days of it, if the COM agrees",
    paragraph="App 5 s6 (urgent 4; standard 3)",
    force=MUST,
    condition="No assessment by the day of release, and the Probation Practitioner agreed to a later one",
    about=CrsReferral,
    applies=_not_before_release & _fallback,
    starts=released_since,
    within=AFTER_RELEASE,
    met_by=CrsReferral.assessment_held_on,
    shows=BINDS,
    owner=Owner.CRS_PROVIDER,
    reading="Without agreement there is no later date, and RES-CRS-ASSESS-RELEASE-DAY stays overdue.",
)

action_plan = Deadline(
    "RES-CRS-ACTION-PLAN",
    title="Action plan within five working days of the assessment appointment",
    paragraph="App 5 s6",
    force=MUST,
    condition="An assessment held on a referral made before release, urgent or standard",
    about=CrsReferral,
    applies=before_release & (CrsReferral.assessment_held_on <= TODAY),
    starts=CrsReferral.assessment_held_on,
    within=ACTION_PLAN,
    met_by=CrsReferral.action_plan_on,
    shows=BINDS,
    owner=Owner.CRS_PROVIDER,
    reading="The PiP Action Plan of this section and the Service User Action Plan of 5.4 d are one document.",
)

notification = Deadline(
    "RES-CRS-NOTIFY",
    title="The provider tells the COM within two working days of what happens",
    paragraph="App 5 s6",
    force=MUST,
    condition="An assessment, enforcement action, another change, or somebody found unsuitable",
    about=CrsEvent,
    applies=CrsEvent.on <= TODAY,
    starts=CrsEvent.on,
    within=NOTIFICATION,
    met_by=CrsEvent.notified_on,
    owner=Owner.CRS_PROVIDER,
    reading="As soon as practicable; two working days is the outer limit.",
    content=(
        "assessment appointment",
        "enforcement action",
        "another change of circumstances",
        "the person assessed as unsuitable for the service",
    ),
)
