"""Annex A: National Security Division cases.

Row 3: residency in Approved Premises.
"""

from throughcare.policy.documents import MAY, MUST, SHOULD
from throughcare.policy.expressions import NO_DATE, TODAY, cannot_tell_date, choose, earliest
from throughcare.policy.facts import (
    ApprovedPremisesStay,
    NationalSecurity,
    Sentence,
    SentenceKind,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.lengths import months
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Gate, Guidance, Requirement
from throughcare.provisions.national_standards.annex_a.highest_risk import (
    UNTIL_REDUCED,
    at_highest_risk_today,
    managed_today,
)

RESIDENCY = months(12)
TAIL = months(3)
OVER_THREE_MONTHS = months(3)
SIX_MONTHS = months(6)

_for_life = Sentence.where(Sentence.kind.is_in(SentenceKind.LIFE, SentenceKind.IPP)).any()
_licence_end = choose(
    (Supervision.ends_on.exists, Supervision.ends_on),
    (_for_life, NO_DATE),
    otherwise=cannot_tell_date(Supervision.ends_on.label),
).named("end of the licence")
_licences = Supervision.where(Supervision.kind.is_(SupervisionKind.LICENCE)).including_planned()
licence_end = choose(
    (_licences.any(), _licences.at_last(_licence_end, Supervision.started_on)),
    otherwise=cannot_tell_date(Supervision.ends_on.label),
).named("end of the licence")

_latest_end = _licence_end.minus(TAIL).named("three months before the end of the licence")
_long_enough = ~(_latest_end <= Supervision.released_on)
_ap_until = choose(
    (_long_enough, earliest(Supervision.released_on.plus(RESIDENCY), _latest_end)), otherwise=NO_DATE
).named("end of residency in Approved Premises")
_on_licence = (
    managed_today
    & at_highest_risk_today
    & Supervision.kind.is_(SupervisionKind.LICENCE)
    & Supervision.released_on.exists
    & ~(Supervision.ends_on < TODAY)
)

length = Derivation(
    "NS-A.3",
    title="Residency in Approved Premises of up to 12 months, as the licence allows",
    paragraph="Annex A, row 3",
    force=MUST,
    condition="An NSD case of high or very high risk of harm, released on licence",
    about=Supervision,
    applies=_on_licence,
    gives={"ap_until": _ap_until},
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "The earlier of 12 months after release and three months before the end of the licence; a licence without an "
        "end leaves the 12 months. Nothing is said of a licence of three months or less: no length follows, and the "
        f"decision is a professional one. {UNTIL_REDUCED}"
    ),
    content=(
        "licence of 15 months or more: 12 months in the AP",
        "shorter licence: its length less three months",
        "the text's example, 9 months: 6 months in the AP, then 3 elsewhere",
    ),
)

_latest_departure = licence_end.minus(TAIL).named("three months before the end of the licence")

tail = Gate(
    "NS-A.3-TAIL",
    title="Three monitored months after the AP, within the licence",
    paragraph="Annex A, row 3",
    force=MUST,
    condition="An NSD case of high or very high risk of harm, while residency in an AP is being set or extended",
    about=ApprovedPremisesStay,
    applies=managed_today
    & at_highest_risk_today
    & ApprovedPremisesStay.planned_end_on.exists
    & ~(ApprovedPremisesStay.left_on <= TODAY)
    & ~(_latest_departure <= _licences.last(Supervision.released_on)),
    requires=(
        Requirement(
            "three_months_left",
            ~(ApprovedPremisesStay.planned_end_on > _latest_departure),
            "a stay that is planned to end three months or more before the licence does",
        ),
    ),
    shows={"latest_departure": _latest_departure},
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "Residency may run past 12 months on assessment, but not into these three. A licence of three months or less "
        "has no room for them, and the text says nothing of it: not asked there."
    ),
)

_better_at_home = NationalSecurity.where(NationalSecurity.better_at_home & ~(NationalSecurity.to_on <= TODAY)).any()
_over_three_months = Supervision.released_on.plus(OVER_THREE_MONTHS)
_tail_prevails = (_ap_until <= _over_three_months).named("the three months after the AP leave no room for more")

stable_home = Derivation(
    "NS-A.3-HOME",
    title="A stable home: still more than three months in an AP, on a licence of six months or more",
    paragraph="Annex A, row 3",
    force=SHOULD,
    condition=(
        "An NSD case of high or very high risk of harm with a stable home life, who could be better managed there, on "
        "a licence of six months or more"
    ),
    about=Supervision,
    applies=_on_licence
    & _better_at_home.named("better managed and supported at home")
    & ~(_licence_end < Supervision.released_on.plus(SIX_MONTHS)),
    gives={
        "ap_until_later_than": choose((_tail_prevails, NO_DATE), otherwise=_over_three_months),
        "ap_until_at_latest": _ap_until,
        "tail_prevails": _tail_prevails,
    },
    owner=Owner.NSD_OFFENDER_MANAGER,
    reading=(
        "More than three months: the stay ends later than the day three months after release. On a licence of six "
        "months that cannot be had together with three months after the AP: those are a must, and prevail over what "
        "is expected."
    ),
)

longer_or_shorter = Guidance(
    "NS-A.3-VARY",
    title="Residency may run past or stop short of 12 months on assessment",
    paragraph="Annex A, row 3",
    force=MAY,
    condition="A National Security Division case of high or very high risk of harm",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "test: needed to manage risk and/or support need",
        "longer: complex needs, cannot make the move, or risk not manageable in independent accommodation",
        "shorter: stable home life",
    ),
)

return_considered = Guidance(
    "NS-A.3-RETURN",
    title="Consider a return to the AP",
    paragraph="Annex A, row 3",
    force=SHOULD,
    condition="Left the AP",
    owner=Owner.NSD_OFFENDER_MANAGER,
    content=(
        "struggling in independent accommodation",
        "signs that risk has risen or may rise",
    ),
)
