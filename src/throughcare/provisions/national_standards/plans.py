"""4. Assessment and planning.

Standard 4.3.5: the plan and the Unpaid Work of a community order or a suspended sentence order. Plans of people in and
released from custody stand in `custodial_plans`.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import Date
from throughcare.policy.facts import Plan, PlanKind, Requirement, RequirementKind, Sentence
from throughcare.policy.lengths import months, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline
from throughcare.policy.units_to_set import CALENDAR_DAYS, UnitToSet
from throughcare.provisions.national_standards.first_appointment import (
    first_appointment_of_sentence,
    on_community_sentence,
)

AFTER_FIRST_APPOINTMENT = working_days(15)
UNPAID_WORK_START_UNIT = UnitToSet(
    "unpaid-work-start", what="the 15 days in which Unpaid Work starts", adopted=CALENDAR_DAYS
)


def initial_plan_since(day: Date) -> Date:
    """The first initial sentence plan completed on or after a day."""
    plans = Plan.where(Plan.kind.is_(PlanKind.INITIAL) & (Plan.completed_on >= day))
    return plans.first(Plan.completed_on).named("initial sentence plan")


plan_after_first_appointment = Deadline(
    "NS-4.3.5",
    title="Sentence plan within 15 working days of the first appointment of an order",
    paragraph="4.3.5; 5.2 (measure)",
    force=MUST,
    condition="A community order or a suspended sentence order",
    about=Sentence,
    applies=on_community_sentence,
    starts=first_appointment_of_sentence,
    within=AFTER_FIRST_APPOINTMENT,
    met_by=initial_plan_since(Sentence.sentenced_on),
    owner=Owner.PROBATION_PRACTITIONER,
    measure="UM02SL006",
    reading=(
        "The standard column says 15 days, the rationale and the measure 15 working days: working days. The clock "
        "starts at the first appointment that took place, since the plan is made with the person."
    ),
)

_unpaid_work = Requirement.kind.is_(RequirementKind.UNPAID_WORK) & ~(Requirement.hours <= 0)
_START = (
    "Where the text does not say what the clock runs from, the sentence is taken: the day that the requirement was "
    "imposed."
)

unpaid_work_assessed = Deadline(
    "NS-4.3.5-UPW-ASSESS",
    title="Unpaid Work assessment within five working days",
    paragraph="4.3.5; 5.1; 5.2 (measure)",
    force=MUST,
    condition="An Unpaid Work requirement",
    about=Requirement,
    applies=_unpaid_work,
    starts=Requirement.imposed_on,
    within=working_days(5),
    met_by=Requirement.assessed_on,
    owner=Owner.UNPAID_WORK_TEAM,
    measure="UM04SL026",
    reading=f"Five working days, said twice, are the standard; the ten of the measure only count for it. {_START}",
    content=(
        "an accurate assessment of risk and need",
        "supports placement in an activity",
        "includes education, training and employment (ETE)",
    ),
)

unpaid_work_started = Deadline(
    "NS-4.3.5-UPW-START",
    title="Unpaid Work starts within 15 days of sentence",
    paragraph="4.3.5; 5.1; 5.2 (measure)",
    force=MUST,
    condition="An Unpaid Work requirement",
    about=Requirement,
    applies=_unpaid_work,
    starts=Requirement.imposed_on,
    within=UNPAID_WORK_START_UNIT.of(15),
    met_by=Requirement.started_on,
    owner=Owner.UNPAID_WORK_TEAM,
    measure="UM04SL027",
    reading=(
        "The unit is not stated. Calendar days: the list of measures says business days of the two beside it and plain "
        "days here; and whoever meets this has met 15 working days too." + UNPAID_WORK_START_UNIT.otherwise
    ),
)

unpaid_work_completed = Deadline(
    "NS-4.3.5-UPW-COMPLETE",
    title="Unpaid Work completed within 12 months, as the law requires",
    paragraph="4.3.5; 5.1",
    force=MUST,
    condition="An Unpaid Work requirement",
    about=Requirement,
    applies=_unpaid_work,
    starts=Requirement.imposed_on,
    within=months(12),
    met_by=Requirement.completed_on,
    owner=Owner.UNPAID_WORK_TEAM,
    reading=_START,
)
