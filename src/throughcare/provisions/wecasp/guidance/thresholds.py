"""7.10 WECASP Referrals: Guiding Principles: the events and processes that support a referral."""

from enum import StrEnum
from typing import cast

from throughcare.policy.documents import SHOULD
from throughcare.policy.expressions import ALWAYS, NEVER, NO_DATE, TODAY, any_of, choose, no_word, word
from throughcare.policy.facts import (
    Acct,
    Arrival,
    Case,
    ComplexityFactor,
    EosConsideration,
    Estate,
    HealthcareReason,
    HealthcareStay,
    Segregation,
    Sentence,
    SimDiscussion,
    Spell,
)
from throughcare.policy.lengths import days, months, years
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation
from throughcare.policy.subjects import Rows, Subject, repeating
from throughcare.provisions.omic.cohort import indeterminate, serving
from throughcare.provisions.wecasp.caseload import in_womens_estate

CONTINUOUS = months(3)
CUMULATIVE_DAYS = 180
CUMULATIVE_WITHIN = years(1)
AS_INPATIENT = months(6)


class SegregationGround(StrEnum):
    """Which of the two segregation thresholds is reached."""

    CONTINUOUS_3_MONTHS = "continuous_3_months"
    CUMULATIVE_180_DAYS = "cumulative_180_days"


factors = ComplexityFactor.where(~(ComplexityFactor.ended_on <= TODAY))

known_to_sim = SimDiscussion.every().any().named("known to a SIM, now or before")

_segregated = Segregation.where(~(Segregation.ended_on < TODAY))
_three_months_on = _segregated.first(Segregation.started_on).plus(CONTINUOUS).named("three months of segregation")
_day = repeating(
    "segregation_day",
    "day of segregation",
    below=Segregation,
    since=Segregation.started_on,
    until=Segregation.ended_on,
    every=days(1),
)
# The rows of a series are asked as those of a table are: of it, only the grain is read.
_days_segregated = Rows(cast(type[Subject], _day), _day.opens > TODAY.minus(CUMULATIVE_WITHIN))
days_segregated = _days_segregated.count().named("days segregated in the last 12 months")
segregation_ground = choose(
    (_three_months_on <= TODAY, word(SegregationGround.CONTINUOUS_3_MONTHS)),
    (days_segregated >= CUMULATIVE_DAYS, word(SegregationGround.CUMULATIVE_180_DAYS)),
    otherwise=no_word(SegregationGround),
)
segregated_long = ((_three_months_on <= TODAY) | (days_segregated >= CUMULATIVE_DAYS)).named("segregated for long")

on_acct = Acct.where(~(Acct.closed_on <= TODAY)).any()
acct_and_more = (on_acct & factors.any()).named("ACCT and a further complexity factor")

_inpatient = HealthcareStay.where(
    ~HealthcareStay.reason.is_(HealthcareReason.PHYSICAL_HEALTH_ONLY) & ~(HealthcareStay.ended_on < TODAY)
)
inpatient_long = (_inpatient.first(HealthcareStay.admitted_on).plus(AS_INPATIENT) < TODAY).named(
    "more than six months as an inpatient"
)

over_tariff = Sentence.where(serving & indeterminate & (Sentence.ted < TODAY)).any().named("ISP past the tariff")

considered_for_eos = (
    EosConsideration.where(~(EosConsideration.ended_on <= TODAY)).any().named("considered for the EOS service")
)

from_court_and_youth_estate = (
    Spell.where(
        Spell.arrival.is_(Arrival.ADMISSION)
        & Spell.estate.is_in(Estate.WOMEN, Estate.WOMEN_OPEN)
        & Spell.lately_in_youth_estate
        & ~(Spell.left_on < TODAY)
    )
    .any()
    .named("from court, and lately in the youth estate")
)

threshold_reached = any_of(
    known_to_sim,
    segregated_long,
    acct_and_more,
    inpatient_long,
    over_tariff,
    considered_for_eos,
    from_court_and_youth_estate,
).named("threshold of 7.10.5 reached")

any_threshold = Derivation(
    "WECASP-7.10.5",
    title="Any one of seven events or processes supports a referral",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, with a complexity factor",
    about=Case,
    applies=in_womens_estate & factors.any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={
        "supports_referral": threshold_reached,
        "sim": known_to_sim,
        "segregation": segregated_long,
        "acct": acct_and_more,
        "healthcare": inpatient_long,
        "post_tariff": over_tariff,
        "eos": considered_for_eos,
        "youth_estate": from_court_and_youth_estate,
        "submission_allowed": ALWAYS,
    },
    reading=(
        "A threshold prompts the prison to consider a referral (5.1.1). It makes none, and none is needed for one "
        "(5.1.5). They come, the text says, as a result of the factors, so it is asked of those who have one."
    ),
)

sim_threshold = Derivation(
    "WECASP-7.10.5a",
    title="Threshold: known to a local SIM, now or before",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, and discussed at a Safety Intervention Meeting at some time",
    about=Case,
    applies=in_womens_estate & known_to_sim,
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": known_to_sim},
)

segregation_threshold = Derivation(
    "WECASP-7.10.5b",
    title="Threshold: segregation for three months running, or 180 days in 12 months",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, and segregated at some time",
    about=Case,
    applies=in_womens_estate & Segregation.every().any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={
        "threshold_reached": segregated_long,
        "ground": segregation_ground,
        "days": days_segregated,
        "reached_on": choose(
            (_three_months_on <= TODAY, _three_months_on),
            (segregated_long, _days_segregated.nth(CUMULATIVE_DAYS, _day.opens)),
            otherwise=NO_DATE,
        ),
    },
    reading=(
        "Three calendar months, reached on the day three months after the first, while that spell runs. The 12 months "
        "roll, and end on the day asked about; the first and the last day of a spell both count, and the person need "
        "not be segregated still."
    ),
)

acct_threshold = Derivation(
    "WECASP-7.10.5c",
    title="Threshold: ACCT together with further complexity",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, and on ACCT",
    about=Case,
    applies=in_womens_estate & on_acct,
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": acct_and_more},
    reading=(
        "«May have reached Enhanced Case Management» is read as the usual sign, not as a second condition. One factor "
        "besides the ACCT is enough."
    ),
)

healthcare_threshold = Derivation(
    "WECASP-7.10.5d",
    title="Threshold: more than six months as an inpatient of prison healthcare",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, and an inpatient of prison healthcare at some time",
    about=Case,
    applies=in_womens_estate & HealthcareStay.every().any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": inpatient_long},
    reading=(
        "In excess of six months: reached the day after six months are full, while the stay lasts. Long-term physical "
        "health alone does not normally count; such a case can still be referred."
    ),
)

tariff_threshold = Derivation(
    "WECASP-7.10.5e",
    title="Threshold: an indeterminate sentence past its tariff",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate under an indeterminate sentence",
    about=Case,
    applies=in_womens_estate & Sentence.where(serving & indeterminate).any(),
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": over_tariff},
    reading="Past the tariff from the day after it expires. «May be known to ECMT» is no condition.",
)

eos_threshold = Derivation(
    "WECASP-7.10.5f",
    title="Threshold: being considered for the EOS service",
    paragraph="7.10.5",
    force=SHOULD,
    condition="Held in the women's estate, and being considered for EOS, an OPD service at HMP Bronzefield",
    about=Case,
    applies=in_womens_estate & considered_for_eos,
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": considered_for_eos},
    reading="The text does not say what EOS stands for.",
)

youth_estate_threshold = Derivation(
    "WECASP-7.10.5g",
    title="Threshold: from court, and lately in the youth or secure estate",
    paragraph="7.10.5; 7.11.17",
    force=SHOULD,
    condition="Came from court into the women's estate, and was lately in the youth or secure estate",
    about=Case,
    applies=from_court_and_youth_estate,
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    gives={"threshold_reached": from_court_and_youth_estate, "automatic_caseload": NEVER},
    reading=(
        "«Recently» has no figure, so people mark it. Unlike an under-18 who moves, the person is referred, on the "
        "form; the YCS is asked for what it knows in the screening (7.11.17)."
    ),
)
