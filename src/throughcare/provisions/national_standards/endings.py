"""11. Capturing outcomes.

Standards 11.1 and 11.2.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import both, earliest
from throughcare.policy.facts import Assessment, AssessmentKind, Plan, PlanKind, Supervision
from throughcare.policy.lengths import ON_THE_DAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Record

_assessments = Assessment.where(
    Assessment.kind.is_(AssessmentKind.TERMINATION) & (Assessment.completed_on >= Supervision.started_on)
)
_plans = Plan.where(Plan.kind.is_(PlanKind.TERMINATION) & (Plan.completed_on >= Supervision.started_on))
terminated_on = earliest(
    _assessments.where(Assessment.plan_reviewed).first(Assessment.completed_on),
    both(_assessments.first(Assessment.completed_on), _plans.first(Plan.completed_on)),
).named("termination assessment and plan completed")

objectives_evaluated = Record(
    "NS-11.1",
    title="Evaluate how far the sentence plan's objectives were met",
    paragraph="11.1",
    force=MUST,
    condition="Supervision is ending",
    satisfied_by="termination assessment completed",
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL013",
    content=(
        "each objective and how far achieved",
        "success acknowledged",
        "new or amended goals",
    ),
)

continuing_expectations = Record(
    "NS-11.1-EXIT-RISK",
    title="Exit plan sets out continuing expectations where risk remains",
    paragraph="11.1",
    force=SHOULD,
    condition="Ongoing risk of harm to the public at the end of supervision",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "e.g. keeping to a Sexual Harm Prevention Order (SHPO)",
        "e.g. continuing work with other agencies",
    ),
)

terminated_on_oasys = Guidance(
    "NS-11.1-OASYS",
    title="Terminate promptly on OASys after work ends",
    paragraph="11.1",
    force=SHOULD,
    condition="End of work",
    starts="supervision ended",
    satisfied_by="OASys terminated",
    owner=Owner.PROBATION_PRACTITIONER,
    reading="Good practice, without a figure.",
    content=("termination on OASys",),
)

agencies_named = Record(
    "NS-11.2",
    title="Termination plan names agencies that will stay in contact",
    paragraph="11.2",
    force=MUST,
    condition="A partnership agency is known to continue contact after supervision",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "agency",
        "contact details",
        "support or contact that will continue",
    ),
)

termination_prepared = Deadline(
    "NS-11.1-TERMINATION",
    title="Termination assessment and plan completed before supervision ends",
    paragraph="11.1",
    force=SHOULD,
    condition="Any period of supervision",
    about=Supervision,
    starts=Supervision.ends_on,
    before=ON_THE_DAY,
    met_by=terminated_on,
    owner=Owner.PROBATION_PRACTITIONER,
    reading=(
        "«Prior to the end»: the day that supervision ends is the last in time. Assessment and plan both; one "
        "assessment that includes the plan is enough. Supervision without an end has no clock."
    ),
)
