"""5. Commissioned Rehabilitative Services.

Paragraphs 5.1, 5.2 and 5.4 d: how many referrals, who answers for them, and when a good time for them is.
"""

from enum import StrEnum

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, TODAY, Number, any_of, choose, number, word
from throughcare.policy.facts import (
    Case,
    CrsNeed,
    CrsNeedStage,
    CrsPathway,
    CrsReferral,
    CrsReferrer,
    CrsService,
    Gender,
    Region,
    Sentence,
)
from throughcare.policy.lengths import days, months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation
from throughcare.policy.subjects import Rows
from throughcare.provisions.omic.cohort import custodial, release_date
from throughcare.provisions.resettlement.earliest_release import expected_release_date

SHORT = months(10)
WINDOW_OPENS = months(4)
GOOD_UNTIL = months(3)
LAST_STANDARD_DAY = days(15)


class SentenceLength(StrEnum):
    """Short and long, as the number of referrals depends on it."""

    SHORT = "short"
    LONG = "long"


short_sentence = (release_date <= Sentence.sentenced_on.plus(SHORT)).named("10 months or less to serve at sentence")
_length = choose((short_sentence, word(SentenceLength.SHORT)), otherwise=word(SentenceLength.LONG))

_needs = CrsNeed.where(CrsNeed.identified_on >= Sentence.sentenced_on)
_later = CrsNeed.stage.is_in(CrsNeedStage.PRE_RELEASE, CrsNeedStage.POST_RELEASE)
_submitted = CrsReferral.where(
    (CrsReferral.submitted_on >= Sentence.sentenced_on) & (CrsReferral.submitted_on <= TODAY)
)


def _planned(needs: Rows) -> Number:
    """How many referrals these needs call for: one, or two where some are met at reception and some later."""
    at_reception = needs.where(CrsNeed.stage.is_(CrsNeedStage.IMMEDIATE)).any()
    later = needs.where(_later).any()
    return choose(
        (~at_reception & ~later, number(0)),
        (short_sentence, number(1)),
        (at_reception & later, number(2)),
        otherwise=number(1),
    )


_at_most = choose((short_sentence, number(1)), otherwise=number(2))
_mens_referrals = _submitted.where(CrsReferral.service.is_(CrsService.ACCOMMODATION))
_womens_referrals = _submitted.where(CrsReferral.service.is_(CrsService.WOMENS_SERVICES))
COUNT_READING = (
    "Short is 10 months or less to serve at sentence, the boundary of the Short Sentence Function: 5.1 sets none. "
    "A second referral on a long sentence is allowed and not demanded; one on a short sentence is warned of and not "
    "refused."
)

mens_referrals = Derivation(
    "RES-CRS-COUNT-MEN",
    title="Men: one accommodation referral on a short sentence, up to two on a long one",
    paragraph="5.1",
    force=SHOULD,
    condition="A man serving a custodial sentence",
    about=Sentence,
    applies=custodial & Case.gender.is_(Gender.MALE),
    gives={
        "sentence_length": _length,
        "referrals_planned": _planned(_needs.where(CrsNeed.pathway.is_(CrsPathway.ACCOMMODATION))),
        "referrals_at_most": _at_most,
        "more_than_planned_for": _mens_referrals.count() > _at_most,
    },
    owner=Owner.COM,
    reading=COUNT_READING,
    content=(
        "short: one, for immediate needs at reception and likely needs before release alike",
        "long: a first for immediate needs at reception, a second for needs before release once known",
    ),
)

womens_referrals = Derivation(
    "RES-CRS-COUNT-WOMEN",
    title="Women: one referral for every need on a short sentence, up to two on a long one",
    paragraph="5.1",
    force=SHOULD,
    condition="A woman serving a custodial sentence",
    about=Sentence,
    applies=custodial & Case.gender.is_(Gender.FEMALE),
    gives={
        "sentence_length": _length,
        "referrals_planned": _planned(_needs),
        "referrals_at_most": _at_most,
        "more_than_planned_for": _womens_referrals.count() > _at_most,
    },
    owner=Owner.COM,
    reading=COUNT_READING,
    content=(
        "short: one, for Accommodation and Social Inclusion before release and whatever else is met after it",
        "long: a first for immediate accommodation needs at reception",
        "long: a second for accommodation needs before release and other needs after it, once known",
    ),
)

_for_wales = Case.home_region.is_(Region.WALES)

referral_owner = Derivation(
    "RES-CRS-REFERRAL-OWNER",
    title="The COM answers for the CRS referral; others may send it",
    paragraph="5.1 (men; women); 5.2; App 1 s1; App 2 s1; 3.7",
    force=MUST,
    condition="A CRS referral",
    about=CrsReferral,
    gives={
        "responsible": word(Owner.COM),
        "allowed": any_of(
            ~_for_wales
            & CrsReferral.submitted_by.is_in(
                CrsReferrer.COM, CrsReferrer.PRE_RELEASE_TEAM, CrsReferrer.COMMUNITY_INTEGRATION_TEAM
            ),
            _for_wales & CrsReferral.submitted_by.is_(CrsReferrer.CORRE_HUB),
        ),
    },
    owner=Owner.COM,
    reading=(
        "Appendix 4 lists accommodation referrals among the pre-release team's first tasks: that is sending them, and "
        "the COM stays responsible. For Wales the CORRE Hub sends them, and nobody else does."
    ),
    content=(
        "COM: responsible, in line with the sentence plan, for what is needed before release and after it",
        "pre-release team: sends or supports, where asked",
        "Community Integration Team in the prisons of Yorkshire and the Humber: sends for the COM or together",
        "CORRE Hub: sends, for people whose home region is Wales",
        "POM: never",
    ),
)

_need_known_on = _needs.where(_later).first(CrsNeed.identified_on).named("need for CRS towards release known")
_good_until = expected_release_date.minus(GOOD_UNTIL)
_last_standard_day = expected_release_date.minus(LAST_STANDARD_DAY)

early_referral = Deadline(
    "RES-CRS-EARLY-REFERRAL",
    title="Refer three to four months before release, and in any case before the last 14 days",
    paragraph="5.4 d",
    force=SHOULD,
    condition="A need for CRS towards release is known 15 days before release or sooner",
    about=Sentence,
    applies=custodial & (_need_known_on <= _last_standard_day),
    starts=expected_release_date,
    due=choose(
        (_need_known_on <= _good_until, _good_until),
        (_need_known_on <= _last_standard_day, _last_standard_day),
        otherwise=NO_DATE,
    ),
    opens=expected_release_date.minus(WINDOW_OPENS),
    met_by=_submitted.where(CrsReferral.submitted_on >= _need_known_on).first(CrsReferral.submitted_on),
    shows={"last_standard_day": _last_standard_day},
    owner=Owner.COM,
    reading=(
        "The good time opens four months before release and closes three months before. Where the need becomes known "
        "later than that, the last day of the Standard Timescale, 15 days before release, is what counts. Best "
        "practice: to be late is no breach. A need that was to be met at reception does not start it."
    ),
)
