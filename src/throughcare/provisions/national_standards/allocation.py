"""3. Allocation and initial contact.

Standards 3.1 and 3.2: the tier, allocation before the first appointment, and one named practitioner at all times.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY, all_of, choose, earliest
from throughcare.policy.facts import Allocation, Case, ManagerRole, Supervision, SupervisionKind, TierRecord
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Derivation, Gate, Record, Requirement, Workflow
from throughcare.provisions.national_standards.first_appointment import (
    OF_RELEASE,
    OF_SENTENCE,
    first_face_to_face,
    released_to_supervision,
)

assigned_tier = TierRecord.every().at_last(TierRecord.tier, by=TierRecord.assigned_on).named("tier assigned")

tier = Derivation(
    "NS-3.1",
    title="Every person has a tier, and the case is ready to allocate once it is assigned",
    paragraph="3.1; 8.2",
    force=MUST,
    condition="All people on probation",
    about=Case,
    gives={"assigned_tier": assigned_tier, "allocation_ready": assigned_tier.exists},
    owner=Owner.SENIOR_PROBATION_OFFICER,
    reading=(
        "The Tiering Framework is not reproduced in the standards, so the tier is taken as probation recorded it, with "
        "its date; the latest stands."
    ),
    content=("the tier comes from the Tiering Framework", "the tier informs allocation (8.2)"),
)

on_order = Supervision.kind.is_in(SupervisionKind.COMMUNITY_ORDER, SupervisionKind.SUSPENDED_SENTENCE_ORDER)
begins_with_appointment = on_order | released_to_supervision
# By standard 3.3, of the order or of the release that the supervision began with.
first_appointment_due = choose(
    (on_order, Supervision.started_on.plus(OF_SENTENCE)), otherwise=Supervision.released_on.plus(OF_RELEASE)
).named("date by which the first appointment falls due")
_began = choose((on_order, Supervision.started_on), otherwise=Supervision.released_on)
_first_held = first_face_to_face(_began, Supervision.ends_on)
_by_then = earliest(_first_held, TODAY)
_to_practitioner = Allocation.role.is_in(ManagerRole.COM, ManagerRole.PP)

allocated_by_first_appointment = Gate(
    "NS-3.1-BEFORE-FIRST-APPT",
    title="No first appointment without an allocated practitioner",
    paragraph="3.1",
    force=MUST,
    condition="All cases, at the beginning of an order and at each release",
    about=Supervision,
    applies=begins_with_appointment,
    requires=(
        Requirement(
            "practitioner_allocated",
            Allocation.where(
                all_of(_to_practitioner, Allocation.from_on <= _by_then, ~(Allocation.to_on <= _by_then))
            ).any(),
            "a probation practitioner allocated by the day of the first appointment",
        ),
    ),
    starts=_began,
    due=earliest(_first_held, first_appointment_due),
    met_by=Allocation.where(_to_practitioner & ~(Allocation.to_on <= _began)).first(Allocation.from_on),
    owner=Owner.SENIOR_PROBATION_OFFICER,
    reading=(
        "Allocation has no clock of its own: it is due by the first appointment, and by the limit of 3.3 for it. An "
        "appointment without an allocation is reported as a breach; nobody is turned away for it."
    ),
)

allocating = Workflow(
    "NS-3.1-SPO",
    title="Senior Probation Officers allocate, weighing what bears on it",
    paragraph="3.1",
    force=MUST,
    condition="Allocating a case",
    satisfied_by="case allocated",
    owner=Owner.SENIOR_PROBATION_OFFICER,
    content=(
        "tier, by the Tiering Framework and its guidance",
        "risk of serious harm",
        "complexity",
        "training and experience of the practitioner",
        "present caseloads",
        "Workload Management Tool (WMT)",
    ),
)

one_practitioner = Record(
    "NS-3.2",
    title="One named and consistent practitioner or POM, visible at all times",
    paragraph="3.2; Annex B 3.2",
    force=MUST,
    condition="All cases, in custody and in the community",
    satisfied_by="case allocated",
    owner=Owner.SENIOR_PROBATION_OFFICER,
    content=(
        "name of the practitioner (COM) or POM allocated",
        "from when and to when each was allocated, without a gap",
        "who answers for decisions on the case",
        "where enquiries go",
    ),
)

pod_model = Access(
    "NS-3.2-POD",
    title="Where colleagues share cases in a POD, the allocated practitioner stays responsible",
    paragraph="3.2",
    force=MUST,
    condition="A Probation Operational Delivery (POD) model is in use",
    owner=Owner.PROBATION_PRACTITIONER,
    content=(
        "colleagues know the case",
        "they do the work agreed with the allocated practitioner",
        "the allocated practitioner keeps overall responsibility",
    ),
)
