"""Appendix 5: CRS contracts.

Section 3.1: Social Inclusion begins in custody; who may be referred after release, and until when.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, earliest
from throughcare.policy.facts import (
    Case,
    CrsPathway,
    CrsReferral,
    CrsService,
    Gender,
    ParoleReview,
    Sentence,
    ShortNotice,
)
from throughcare.policy.lengths import days, weeks, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Gate, Requirement
from throughcare.provisions.resettlement.releases import in_custody_on, last_release_by

EXECUTIVE_RELEASE = working_days(3)
VERY_SHORT = days(7)
REFERRAL_WINDOW = weeks(6)

_latest_for_executive = ParoleReview.executive_release_instructed_on.plus(EXECUTIVE_RELEASE)
executive_release = (ParoleReview.directed_release_on <= _latest_for_executive).named(
    "Executive Release", "RES-CRS-EXEC-RELEASE"
)

executive = Derivation(
    "RES-CRS-EXEC-RELEASE",
    title="Executive Release: release directed within three working days of the instruction",
    paragraph="App 5 s3.1",
    force=MUST,
    condition="An instruction under the Parole Board's Executive Release process",
    about=ParoleReview,
    applies=ParoleReview.executive_release_instructed_on <= TODAY,
    gives={"latest": _latest_for_executive, "executive_release": executive_release},
    owner=Owner.PAROLE_BOARD,
    reading="The date that release is directed for counts, not the day on which the person left.",
)

_for_men = Case.gender.is_(Gender.MALE) & CrsReferral.service.is_(CrsService.PERSONAL_WELLBEING)
_social_inclusion = _for_men & CrsReferral.pathway.is_(CrsPathway.SOCIAL_INCLUSION)
_asked_on = earliest(CrsReferral.submitted_on, TODAY)
_in_custody = in_custody_on(_asked_on)
_released_on = last_release_by(_asked_on)
_last_day = _released_on.plus(REFERRAL_WINDOW)
_directed = ParoleReview.where(executive_release & (ParoleReview.executive_release_instructed_on <= _asked_on)).any()
_very_short = Sentence.where(
    (Sentence.released_on <= _asked_on) & (Sentence.released_on <= Sentence.sentenced_on.plus(VERY_SHORT))
)
_of_last_release = _very_short.last(Sentence.released_on).is_(_released_on)


_on_ground = CrsReferral.short_notice.is_
_refer_in_time = in_custody_on(_asked_on) | ~(_asked_on > _last_day)

referred_in_custody = Gate(
    "RES-CRS-SI-PRERELEASE-ONLY",
    title="Social Inclusion is referred to from custody; four exceptions after release",
    paragraph="App 5 s3.1",
    force=MUST,
    condition="A man is about to be referred for Social Inclusion",
    about=CrsReferral,
    applies=_social_inclusion,
    requires=(
        Requirement(
            "in_custody_or_exception",
            _in_custody | CrsReferral.short_notice.exists,
            "the person in custody, or one of the four grounds for a referral after release",
        ),
        Requirement(
            "executive_release",
            _in_custody | ~_on_ground(ShortNotice.EXECUTIVE_RELEASE) | _directed,
            "a release directed within three working days of the instruction",
        ),
        Requirement(
            "very_short_sentence",
            _in_custody | ~_on_ground(ShortNotice.VERY_SHORT_SENTENCE) | _of_last_release,
            "no more than seven days in custody under the sentence",
        ),
        Requirement(
            "too_little_time",
            _in_custody | ~_on_ground(ShortNotice.VERY_SHORT_SENTENCE) | CrsReferral.too_short_to_refer,
            "not enough time in custody to refer by the Urgent Timescale",
        ),
        Requirement("within_six_weeks", _refer_in_time, "a referral no later than six weeks after release"),
    ),
    owner=Owner.COM,
    reading=(
        "Appendix 5, section 3, is about adult men. «Potentially 7 days» is up to seven, counted from the day of "
        "sentence to the day of release. The heading speaks of release at short notice, yet the breakdown of a plan "
        "concerns a release that was planned; it is taken as a fourth exception. That the plan was robust, and that "
        "the service would help, is what recording that ground says."
    ),
    content=(
        "time served: unsentenced and held, then released upon sentence from court or prison",
        "Executive Release: release directed within three working days of the instruction",
        "very short sentence: one to seven days, and too little time to refer by the Urgent Timescale",
        "plan breakdown: a robust plan with support breaks down suddenly, and Social Inclusion would help",
        "anybody else: no referral after release",
    ),
)

window = Deadline(
    "RES-CRS-SI-WINDOW",
    title="A referral for Social Inclusion after release goes out within six weeks of it",
    paragraph="App 5 s3.1",
    force=MUST,
    condition="A man already released, on one of the grounds of RES-CRS-SI-PRERELEASE-ONLY",
    about=CrsReferral,
    applies=_social_inclusion & CrsReferral.short_notice.exists & ~_in_custody,
    starts=_released_on,
    within=REFERRAL_WINDOW,
    met_by=CrsReferral.submitted_on,
    owner=Owner.COM,
    reading=(
        "Calendar weeks, the last day included, from the release whatever the ground: a plan that breaks down in the "
        "fifth week leaves one week."
    ),
)
