"""Enhanced Behavioural Monitoring: eligibility criteria."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, cannot_tell_word, choose
from throughcare.policy.facts import Estate, Ovp, Risk, Sentence, Spell
from throughcare.policy.lengths import weeks
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation
from throughcare.provisions.omic.cohort import indeterminate, release_date, serving, with_nps

MORE_THAN = weeks(30)

_in_open = Spell.estate.is_(Estate.MALE_OPEN)

screening = Deadline(
    "OMIC-EBM-SCREENING",
    title="Every new reception into the open estate screened for EBM",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=Spell,
    applies=_in_open & (Spell.arrived_on <= TODAY) & (Spell.ebm_screened_on.exists | ~(Spell.left_on <= TODAY)),
    condition="Every reception into a male open prison, while the person is there.",
    starts=Spell.arrived_on,
    met_by=Spell.ebm_screened_on,
    owner=Owner.CASE_ADMINISTRATOR,
    reading="There is no time limit: due from reception until done. Those who fail the criteria are screened as well.",
)

_with_ovp = Risk.where(Risk.ovp.recorded)
ovp = choose(
    (_with_ovp.any(), _with_ovp.at_last(Risk.ovp, Risk.assessed_on)), otherwise=cannot_tell_word(Risk.ovp.label, Ovp)
).named("OASys Violence Predictor (OVP)")

_long_enough = indeterminate | (release_date > Spell.arrived_on.plus(MORE_THAN))
_managed_by = with_nps | (Sentence.violent_offence & ovp.is_in(Ovp.HIGH, Ovp.VERY_HIGH))

eligibility = Derivation(
    "OMIC-EBM-ELIGIBILITY",
    title="Who can be considered for active EBM",
    paragraph="EBM: Eligibility Criteria",
    force=MUST,
    about=Spell,
    applies=_in_open & (Spell.arrived_on <= TODAY) & ~(Spell.left_on <= TODAY),
    condition="Every reception into a male open prison, while the person is there.",
    owner=Owner.CASE_ADMINISTRATOR,
    gives={"eligible": Sentence.where(serving & _long_enough & _managed_by).any()},
    content=(
        "more than 30 weeks left to serve, and",
        "managed by NPS, or by a CRC with a violent offence and a high or very high OVP score",
    ),
    reading=(
        "The 30 weeks run from the reception, which the text leaves open, to the release date; exactly 30 weeks is not "
        "more. An indeterminate sentence has no release date and counts as more."
    ),
)
