"""4. Assessment and planning.

Standard 4.3.3: the risk management plan that belongs to a sentence plan.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, cannot_tell_word, choose
from throughcare.policy.facts import Plan, Risk, Rosh
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement

_assessed = Risk.where(Risk.rosh.recorded & ~(Risk.assessed_on > Plan.completed_on.if_recorded()))
_rosh = choose(
    (_assessed.any(), _assessed.at_last(Risk.rosh, Risk.assessed_on)),
    otherwise=cannot_tell_word(Risk.rosh.label, Rosh),
).named("risk of serious harm (RoSH) at the time of the plan")

risk_management_plan = Gate(
    "NS-4.3.3",
    title="A plan for medium, high or very high RoSH needs a completed risk management plan",
    paragraph="4.3.3; Annex B 4.3.3",
    force=MUST,
    condition="A sentence plan of somebody with medium, high or very high risk of serious harm",
    about=Plan,
    applies=_rosh.is_in(Rosh.MEDIUM, Rosh.HIGH, Rosh.VERY_HIGH),
    requires=(
        Requirement(
            "risk_management_plan",
            Plan.risk_management_plan_completed_on <= TODAY,
            "its risk management plan, completed",
        ),
    ),
    owner=(Owner.PROBATION_PRACTITIONER, Owner.POM),
    reading=(
        "Medium counts; low needs none. The risk is that of the last assessment up to the day of the plan, and of all "
        "so far for a plan in the making."
    ),
)
