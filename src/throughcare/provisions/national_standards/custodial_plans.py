"""4. Assessment and planning.

Standard 4.3.6: custodial sentences, from the allocation of a Community Offender Manager (COM) to the plan upon release.
"""

from datetime import date

from throughcare.policy.days_to_set import DayToSet
from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import NEVER, TODAY, choose, no_word, word
from throughcare.policy.facts import Allocation, Manager, ManagerRole, Plan, PlanKind, Sentence, Supervision
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Derivation, Gate, Record, Requirement
from throughcare.provisions.national_standards.first_appointment import first_face_to_face
from throughcare.provisions.national_standards.plans import AFTER_FIRST_APPOINTMENT, initial_plan_since
from throughcare.provisions.omic.cohort import custodial, fell_due, indeterminate, release_date, under_ten_months
from throughcare.provisions.omic.managers import com_allocated

OMIC_UNIFICATION = DayToSet(
    "omic-unification",
    what="the OMiC changes made by unification",
    told="the estimated date of this is April 2022",
    adopted=date(2022, 4, 1),
)
COM_ALLOCATED_BEFORE_RELEASE = months(7.5)
COM_RESPONSIBLE_BEFORE_RELEASE = months(4.5)
PRE_RELEASE_PLAN = months(3)

long_custody = indeterminate | ~under_ten_months
determinate = custodial & ~indeterminate
handover_on = release_date.minus(COM_ALLOCATED_BEFORE_RELEASE).named("handover date, 7.5 months before release")
com_responsible_from = release_date.minus(COM_RESPONSIBLE_BEFORE_RELEASE)
_in_effect = (NEVER if OMIC_UNIFICATION.day is None else OMIC_UNIFICATION.day <= TODAY).named(OMIC_UNIFICATION.what)
_with_com = under_ten_months | (com_responsible_from <= TODAY)

com_allocated_on = (
    Allocation.where(Allocation.role.is_(ManagerRole.COM) & (Allocation.from_on >= Sentence.sentenced_on))
    .first(Allocation.from_on)
    .named("COM allocation since the sentence")
)
_plan_due = com_allocated_on.plus(PRE_RELEASE_PLAN)

released_on = choose(
    (Sentence.released_on.exists, Sentence.released_on),
    otherwise=Supervision.where(Supervision.released_on >= Sentence.sentenced_on).first(Supervision.released_on),
).named("date of release")
first_appointment_after_release = first_face_to_face(released_on, Sentence.ended_on)

SWITCH = (
    "The text says not applicable until the OMiC changes of unification, estimated for April 2022: not before the day "
    "that is set for them, and nothing that was due before it."
)
MONTHS_LEFT = (
    "Months left are counted from the sentence to the release date (CRD, or ARD). Exactly 10 is 10 or more, as 4.3.6 "
    "has it, where Annex B says more than 10."
)

effective = Gate(
    "NS-4.3.6-EFFECTIVE",
    title="The custodial planning standard waits for the OMiC changes made by unification",
    paragraph="4.3.6 N.B.",
    force=MUST,
    condition="A custodial sentence with 10 months or more left at sentence",
    about=Sentence,
    applies=custodial & long_custody,
    requires=(Requirement("in_effect", _in_effect, OMIC_UNIFICATION.what),),
    owner=Owner.PROBATION_SERVICE,
    reading=(
        f"{SWITCH} Only the COM's allocation, the pre-release plan and the responsibility table wait; the plan after "
        "release does not, being measured already and stated as the current rule for short custody."
    ),
)

responsible = Derivation(
    "NS-4.3.6-RESPONSIBLE",
    title="POM first; COM allocated 7.5 months and responsible 4.5 months before release",
    paragraph="4.3.6; Annex B 3.2",
    force=MUST,
    condition="A determinate custodial sentence, once the standard is in effect",
    about=Sentence,
    applies=determinate,
    gives={
        "long_custody": ~under_ten_months,
        "com_allocation_date": choose((under_ten_months, Sentence.sentenced_on), otherwise=handover_on),
        "com_responsible_from": choose((under_ten_months, Sentence.sentenced_on), otherwise=com_responsible_from),
        "responsible_by_dates_alone": choose((_with_com, word(Manager.COM)), otherwise=word(Manager.POM)),
        "supporting_by_dates_alone": choose(
            (_with_com, word(Manager.POM)), (handover_on <= TODAY, word(Manager.COM)), otherwise=no_word(Manager)
        ),
    },
    owner=(Owner.POM, Owner.COM),
    waits_for=OMIC_UNIFICATION,
    reading=(
        f"{MONTHS_LEFT} These are the dates of 4.3.6 alone. What OMiC adds (MAPPA 2 or 3, release on HDC, early "
        "allocation, parole, indeterminate sentences) prevails where it applies."
    ),
    content=(
        "10 months or more left: POM responsible, no COM, until 7.5 months before release",
        "from 7.5 to 4.5 months before: POM responsible, COM allocated and supporting",
        "from 4.5 months before: COM responsible, POM supporting",
        "less than 10 months left: COM responsible and POM supporting throughout",
    ),
)

com_before_release = Deadline(
    "NS-4.3.6-ALLOCATE",
    title="COM allocated 7.5 months before release",
    paragraph="4.3.6",
    force=MUST,
    condition="A determinate custodial sentence with 10 months or more left at sentence",
    about=Sentence,
    applies=determinate & ~under_ten_months & fell_due(handover_on),
    starts=release_date,
    before=COM_ALLOCATED_BEFORE_RELEASE,
    met_by=com_allocated(handover_on),
    owner=Owner.SENIOR_PROBATION_OFFICER,
    waits_for=OMIC_UNIFICATION,
    reading=(
        f"7.5 months are 7 months, then 15 days. {MONTHS_LEFT} {SWITCH} A COM allocated earlier counts if still "
        "allocated by then."
    ),
)

pre_release_plan = Deadline(
    "NS-4.3.6",
    title="Pre-release sentence plan within three months of the COM's allocation",
    paragraph="4.3.6",
    force=MUST,
    condition="A custodial sentence with 10 months or more left at sentence",
    about=Sentence,
    applies=custodial & long_custody & fell_due(_plan_due),
    starts=com_allocated_on,
    within=PRE_RELEASE_PLAN,
    met_by=Plan.where(Plan.kind.is_(PlanKind.PRE_RELEASE) & (Plan.completed_on >= com_allocated_on)).first(
        Plan.completed_on
    ),
    owner=Owner.COM,
    measure="UM03SL023",
    waits_for=OMIC_UNIFICATION,
    reading=(
        f"Counted from the allocation itself, so that a late one moves the plan too. {MONTHS_LEFT} {SWITCH} The "
        "measure is cited without a description."
    ),
)

plan_focus = Record(
    "NS-4.3.6-FOCUS",
    title="The pre-release plan concentrates on risk management and resettlement",
    paragraph="4.3.6",
    force=MUST,
    condition="A pre-release sentence plan",
    owner=Owner.COM,
    content=("risk management", "interventions required for resettlement"),
)

_AFTER_RELEASE = (
    "Printed once as 15 days and once as 15 working days; the measure says business days: working days. The clock "
    "starts at the first appointment that took place, and a plan made before release does not stand in."
)

plan_after_release = Deadline(
    "NS-4.3.6-POST-RELEASE",
    title="Initial sentence plan within 15 working days of the first appointment after release (longer custody)",
    paragraph="4.3.6; 5.2 (measure)",
    force=SHOULD,
    condition="Released from a custodial sentence with 10 months or more left at sentence",
    about=Sentence,
    applies=custodial & long_custody & released_on.exists,
    starts=first_appointment_after_release,
    within=AFTER_FIRST_APPOINTMENT,
    met_by=initial_plan_since(released_on),
    owner=Owner.COM,
    measure="UM02SL006",
    reading=f"{_AFTER_RELEASE} {MONTHS_LEFT}",
)

plan_after_short_custody = Deadline(
    "NS-4.3.6-SHORT",
    title="Short custody: plan within 15 working days of the first appointment after release",
    paragraph="4.3.6; 5.2 (measure)",
    force=MUST,
    condition="A custodial sentence with less than 10 months left at sentence",
    about=Sentence,
    applies=custodial & ~indeterminate & under_ten_months,
    starts=first_appointment_after_release,
    within=AFTER_FIRST_APPOINTMENT,
    met_by=initial_plan_since(released_on),
    owner=Owner.COM,
    measure="UM02SL006",
    reading=(
        f"The words that define short custody are doubled and broken: read as less than 10 months left at sentence. "
        f"Stated as the current rule, so in force without waiting for unification. {_AFTER_RELEASE} {MONTHS_LEFT}"
    ),
)
