"""Annex A: National Security Division cases.

Who is at highest risk, how a reduction of risk is shown, and on which days the standards for the highest risk stand.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, Date, Truth, both, cannot_tell_word, choose, earliest, latest
from throughcare.policy.facts import Case, NationalSecurity, Risk, RiskReduction, Rosh, Supervision
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Requirement
from throughcare.provisions.omic import tier

HIGHEST = (Rosh.HIGH, Rosh.VERY_HIGH)

_with_rosh = Risk.where(Risk.rosh.recorded)
_at_highest = Risk.rosh.is_in(*HIGHEST)
_agreed_on = earliest(RiskReduction.mappa_agreed_on, RiskReduction.regional_lead_agreed_on)

ever_managed = NationalSecurity.every().any().named("managed by the National Security Division, now or before")


def registered_on(day: Date) -> Date:
    """The day that the Division took a case which it manages on `day`; absent where it does not."""
    standing = NationalSecurity.where((NationalSecurity.from_on <= day) & ~(NationalSecurity.to_on <= day))
    return standing.last(NationalSecurity.from_on)


def managed_on(day: Date) -> Truth:
    """Whether the Division manages the case on a day."""
    return registered_on(day).exists.named("managed by the National Security Division")


def at_highest_risk_on(day: Date, since: Date) -> Truth:
    """Whether the standards for the highest risk stand on a day.

    They stand while RoSH is high or very high, and after it has been lowered until a reduction is agreed as well. What
    was lowered on or before `since` (the start of supervision) needs no agreement.
    """
    known = _with_rosh.where(Risk.assessed_on <= day)
    rosh = choose(
        (known.any(), known.at_last(Risk.rosh, Risk.assessed_on)),
        otherwise=cannot_tell_word(Risk.rosh.label, Rosh),
    ).named("risk of serious harm (RoSH) on that day")
    last_high = known.where(_at_highest).last(Risk.assessed_on)
    lowered = _with_rosh.where(~_at_highest & (Risk.assessed_on > last_high)).first(Risk.assessed_on)
    agreed = RiskReduction.where(_agreed_on >= last_high).first(_agreed_on)
    came_in = latest(registered_on(day), since)
    not_yet_reduced = last_high.exists & ~(lowered <= came_in) & ~(both(lowered, agreed) <= day)
    return rosh.is_in(*HIGHEST) | not_yet_reduced.named("a reduction from high or very high risk is not yet agreed")


managed_today = managed_on(TODAY)
at_highest_risk_today = at_highest_risk_on(TODAY, Supervision.every().last(Supervision.started_on)).named(
    "the standards for the highest risk stand"
)

UNTIL_REDUCED = (
    "Once RoSH has been high or very high, these standards stand until it is lower and the reduction has been agreed "
    "through MAPPA, or by the Lead for the NSD Region."
)

definition = Derivation(
    "NS-A.HIGHEST-RISK",
    title="«Highest risk» is high or very high risk of harm",
    paragraph="Annex A: Definition 'Highest Risk'",
    force=MUST,
    condition="A case that the National Security Division manages",
    about=Case,
    applies=managed_today,
    gives={"highest_risk": tier.rosh.is_in(*HIGHEST)},
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading="Nothing else makes a case one of highest risk: no offence, and no MAPPA level.",
)

_no_longer_highest = Requirement(
    "no_longer_highest_risk", ~tier.rosh.is_in(*HIGHEST), "risk of harm assessed as neither high nor very high"
)
_agreed_at_mappa = RiskReduction.mappa_agreed_on <= TODAY
_agreed_by_lead = RiskReduction.regional_lead_agreed_on <= TODAY

reduction = Gate(
    "NS-A.REDUCTION",
    title="A reduction in risk is shown before standards are relaxed",
    paragraph="Annex A: Evidence of a demonstrative reduction in risk",
    force=MUST,
    condition="It is proposed to relax an NSD standard",
    about=RiskReduction,
    applies=managed_today,
    requires=(
        _no_longer_highest,
        Requirement(
            "agreement",
            _agreed_at_mappa | _agreed_by_lead,
            "agreement through MAPPA that risk is reduced and progress made, or that of the Lead for the NSD Region",
        ),
    ),
    shows={"on_oasys_review": RiskReduction.on_oasys_review},
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "RoSH is neither high nor very high any more",
        "all agencies at MAPPA agree, on all that is known, that risk is less and that real progress has been made",
        "evidence, for example: compliance",
        "evidence, for example: a long time of stability",
        "evidence, for example: an intervention completed",
        "evidence, for example: polygraph examinations",
        "an OASys review should underpin it",
        "counter-terrorism cases: an ERG review (the text itself has a question mark)",
    ),
    reading=(
        "The new assessment and the agreement are both needed. That an OASys review underpins it is a should: whether "
        "one does is shown, and its lack bars nothing; nor does that of an ERG review, which the text leaves open."
    ),
)

outside_mappa = Gate(
    "NS-A.REDUCTION-LEAD",
    title="Outside MAPPA, the Lead for the NSD Region agrees to relax standards",
    paragraph="Annex A: Evidence of a demonstrative reduction in risk",
    force=MUST,
    condition="It is proposed to relax an NSD standard without a decision of MAPPA",
    about=RiskReduction,
    applies=managed_today & ~_agreed_at_mappa,
    requires=(
        _no_longer_highest,
        Requirement("regional_lead_agreed", _agreed_by_lead, "agreement of the Lead for the NSD Region"),
    ),
    owner=Owner.NSD_REGIONAL_LEAD,
    reading="The Lead's agreement stands in for that of MAPPA, not for the new assessment of risk.",
)
