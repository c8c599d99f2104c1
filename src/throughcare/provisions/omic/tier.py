"""POM Allocation and Supervision: the tier of a case."""

from enum import StrEnum

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import (
    TODAY,
    any_of,
    cannot_tell_number,
    cannot_tell_word,
    choose,
    no_word,
    word,
)
from throughcare.policy.facts import Case, Mappa, Risk, Rosh, Tier, TierRecord
from throughcare.policy.provisions import Derivation

RSR_OF_TIER_B, OGRS_OF_TIER_B = 6.9, 90
RSR_OF_TIER_C, OGRS_OF_TIER_C = 3, 75
MAPPA_LEVELS_OF_TIER_A = (2, 3)


class ReachedBy(StrEnum):
    """What brings a case into tier B."""

    ROSH = "rosh"
    RSR = "rsr"
    OGRS = "ogrs"


_with_rosh, _with_rsr, _with_ogrs = (Risk.where(column.recorded) for column in (Risk.rosh, Risk.rsr, Risk.ogrs))

rosh = choose(
    (_with_rosh.any(), _with_rosh.at_last(Risk.rosh, Risk.assessed_on)),
    otherwise=cannot_tell_word(Risk.rosh.label, Rosh),
).named("risk of serious harm (RoSH)")
rsr = choose(
    (_with_rsr.any(), _with_rsr.at_last(Risk.rsr, Risk.assessed_on)),
    otherwise=cannot_tell_number(Risk.rsr.label),
).named("RSR score (%)")
ogrs = choose(
    (_with_ogrs.any(), _with_ogrs.at_last(Risk.ogrs, Risk.assessed_on)),
    otherwise=cannot_tell_number(Risk.ogrs.label),
).named("OGRS score (%)")

current_mappa = Mappa.where(~(Mappa.ended_on <= TODAY))
mappa_level = current_mappa.at_last(Mappa.level, Mappa.registered_on).named("MAPPA level")
at_mappa_2_or_3 = mappa_level.is_in(*MAPPA_LEVELS_OF_TIER_A).named("managed at MAPPA level 2 or 3")

reached_by = choose(
    (rosh.is_in(Rosh.HIGH, Rosh.VERY_HIGH), word(ReachedBy.ROSH)),
    (rsr >= RSR_OF_TIER_B, word(ReachedBy.RSR)),
    (ogrs >= OGRS_OF_TIER_B, word(ReachedBy.OGRS)),
    otherwise=no_word(ReachedBy),
)
reaches_tier_b = any_of(rosh.is_in(Rosh.HIGH, Rosh.VERY_HIGH), rsr >= RSR_OF_TIER_B, ogrs >= OGRS_OF_TIER_B)
reaches_tier_c = any_of(rosh.is_(Rosh.MEDIUM), rsr >= RSR_OF_TIER_C, ogrs >= OGRS_OF_TIER_C)

by_scores = choose(
    (at_mappa_2_or_3, word(Tier.A)),
    (reaches_tier_b, word(Tier.B)),
    (reaches_tier_c, word(Tier.C)),
    otherwise=word(Tier.D),
)
_recorded = TierRecord.where(TierRecord.tier.recorded)
case_tier = choose(
    (by_scores.recorded, by_scores),
    (_recorded.any(), _recorded.at_last(TierRecord.tier, TierRecord.assigned_on)),
    otherwise=by_scores,
).named("tier", "OMIC-TIER")


tier = Derivation(
    "OMIC-TIER",
    title="Tier A to D from MAPPA level, RSR, OGRS and risk of serious harm",
    paragraph="POM Allocation and Supervision (matrix column heads)",
    force=MUST,
    about=Case,
    condition="Every case.",
    gives={"tier": case_tier, "by_scores": by_scores, "reached_by": reached_by},
    content=(
        "A: MAPPA level 2 or 3",
        "B: RSR 6.9% and over, OGRS 90 to 100%, high or very high risk of serious harm",
        "C: RSR 3 to 6.8%, OGRS 75 to 89%, medium risk of serious harm",
        "D: RSR 0 to 2.9%, OGRS 0 to 74%, low risk of serious harm",
    ),
    reading=(
        "The text does not say how the criteria combine: the highest tier that any one of them reaches is adopted. "
        "A score between two bands (RSR 2.95 or 6.85, OGRS 74.5) is held against the lower end of the higher band and "
        "not rounded. Each score is the latest that is held. MAPPA level 1 does not raise the tier, nor does a "
        "registration that has ended. Without risk of serious harm, RSR or OGRS the tier cannot be told, unless A or B "
        "is reached already, or probation has recorded one."
    ),
)
