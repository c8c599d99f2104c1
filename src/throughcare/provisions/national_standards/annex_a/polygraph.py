"""Annex A: National Security Division cases.

Row 5: polygraph examinations.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import TODAY, Date, Truth, earliest, latest
from throughcare.policy.facts import NationalSecurity, Polygraph, PolygraphExamination, Supervision
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Guidance, Recurring, Workflow
from throughcare.provisions.national_standards.annex_a.highest_risk import managed_on, managed_today

FIRST_WITHIN = months(3)
THEN_EVERY = months(6)


def _stands_on(day: Date) -> Truth:
    """Whether a condition stands on a day, and its examinations are not suspended."""
    suspended = (Polygraph.suspended_on <= day) & ~(Polygraph.resumed_on <= day)
    return (Polygraph.from_on <= day) & ~(Polygraph.to_on <= day) & ~suspended


under_condition_today = Polygraph.where(_stands_on(TODAY)).any().named("subject to polygraph examinations")

_conditions = Polygraph.where(
    ~(Polygraph.to_on <= Supervision.released_on) & ~(Polygraph.from_on > Supervision.ends_on)
)
_registrations = NationalSecurity.where(
    ~(NationalSecurity.to_on <= Supervision.released_on) & ~(NationalSecurity.from_on > Supervision.ends_on)
)
_set_for = (
    _conditions.where(Polygraph.first_by_on >= Supervision.released_on)
    .first(Polygraph.first_by_on)
    .named("earlier date set on urgent concerns")
)
_first_due = latest(
    earliest(Supervision.released_on.plus(FIRST_WITHIN), _set_for),
    _conditions.first(Polygraph.from_on).named("day of the polygraph condition"),
    _registrations.first(NationalSecurity.from_on).named("day that the Division took the case"),
)
_judged_on = earliest(TODAY, _first_due)
_first_held = (
    PolygraphExamination.where(
        (PolygraphExamination.examined_on >= Supervision.released_on)
        & ~(PolygraphExamination.examined_on > Supervision.ends_on)
    )
    .first(PolygraphExamination.examined_on)
    .named("first polygraph examination since release")
)
_ended_before = (Supervision.ends_on < _first_due) & ~_first_held.exists

first_examination = Deadline(
    "NS-A.5",
    title="First polygraph examination within three months of release",
    paragraph="Annex A, row 5",
    force=SHOULD,
    condition="An NSD case subject to polygraph examinations",
    about=Supervision,
    applies=Supervision.released_on.exists
    & managed_on(_judged_on)
    & _conditions.where(_stands_on(_judged_on)).any().named("subject to polygraph examinations")
    & ~_ended_before,
    starts=Supervision.released_on,
    within=FIRST_WITHIN,
    due=_first_due,
    met_by=_first_held,
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "«At least 3 months post release or sooner» reads two ways. Adopted: due by three months after release, or by "
        "an earlier date set on urgent concerns about risk; as a day not to be tested before it would have no end, and "
        "«or sooner» no use. A date before the condition, or before the Division took the case, becomes that day."
    ),
)

_last_release = Supervision.every().last(Supervision.released_on).named("latest release")
_last_held = (
    PolygraphExamination.where(PolygraphExamination.examined_on >= _last_release)
    .last(PolygraphExamination.examined_on)
    .named("latest polygraph examination")
)
_supervised_today = Supervision.where(~(Supervision.ends_on < TODAY)).any()

repeated = Recurring(
    "NS-A.5-REPEAT",
    title="After that, a polygraph examination every six months or more often",
    paragraph="Annex A, row 5",
    force=MUST,
    condition="An NSD case subject to polygraph examinations that are not suspended",
    about=Polygraph,
    applies=managed_today & _stands_on(TODAY) & _supervised_today.named("under supervision in the community"),
    since=_last_held,
    every=THEN_EVERY,
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "Counted from the latest examination since the latest release, so that an early one brings the next forward; "
        "a suspension does not move it. Until the first has taken place, nothing is counted."
    ),
)

more_often = Guidance(
    "NS-A.5-MORE",
    title="Examine more often after a failed or inconclusive test or on risk concerns",
    paragraph="Annex A, row 5",
    force=SHOULD,
    condition="Failed test, inconclusive test, or risk concerns",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=("shorter interval set on the case; no figure given",),
)

suspended = Workflow(
    "NS-A.5-SUSPEND",
    title="Polygraph may be suspended or spaced out for a short time",
    paragraph="Annex A, row 5",
    force=MAY,
    condition="RoH review shows risk demonstrably reduced",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "suspended",
        "or frequency reduced, short term",
        "keep the licence condition in place even if discontinued, in case risk rises (should)",
    ),
)

what_they_are_for = Guidance(
    "NS-A.5-USE",
    title="What polygraph examinations are for",
    paragraph="Annex A, row 5",
    force=MAY,
    condition="Polygraph examination held",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "signs of deception",
        "risk-related disclosure",
        "honesty and compliance",
        "informs risk assessment",
        "leads to risk management or enforcement",
        "leads to partner investigation",
        "evidence of compliance or reduced risk",
    ),
)
