"""Appendix 5: CRS contracts.

Sections 2, 3, 5 and 7: whom a contract covers, and when an outcome counts as reached.
"""

from throughcare.policy.documents import MAY, MUST
from throughcare.policy.expressions import TODAY, any_of, choose, no_word, word
from throughcare.policy.facts import (
    Accommodation,
    Case,
    CrsReferral,
    CrsService,
    Gender,
    LegalStatus,
    RegionalServices,
    Requirement,
    RequirementKind,
    Spell,
    Supervision,
    SupervisionKind,
)
from throughcare.policy.lengths import months, years
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation

SUSTAINED = months(3)
ADULT = years(18)

_three_months = Accommodation.started_on.plus(SUSTAINED)

sustained = Derivation(
    "RES-CRS-ACCOM-SUSTAINED",
    title="Accommodation is sustained: three months done, three more strongly likely",
    paragraph="App 5 s2",
    force=MUST,
    condition="Somebody has settled in accommodation",
    about=Accommodation,
    applies=Accommodation.started_on <= TODAY,
    gives={
        "earliest": _three_months,
        "outcome_met": (_three_months <= TODAY)
        & ~(Accommodation.ended_on < _three_months)
        & Accommodation.strong_prospect,
    },
    owner=Owner.CRS_PROVIDER,
    reading="Two things: three months have passed in it, and the prospect of three more is judged to be strong.",
)

_is_man = Case.gender.is_(Gender.MALE)
_supervised = Supervision.where(
    Supervision.kind.is_in(SupervisionKind.LICENCE, SupervisionKind.POST_SENTENCE_SUPERVISION)
    & ~(Supervision.ends_on < TODAY)
).any()
_on_rar = Requirement.where(
    Requirement.kind.is_(RequirementKind.REHABILITATION_ACTIVITY)
    & (Requirement.imposed_on <= TODAY)
    & ~(Requirement.completed_on <= TODAY)
).any()
_personal_wellbeing = _is_man & (Case.born_on.plus(ADULT) <= TODAY) & (_on_rar | _supervised)

personal_wellbeing = Derivation(
    "RES-CRS-PWB-ELIGIBILITY",
    title="Personal Wellbeing is for adult men on a RAR, on licence or under post-sentence supervision",
    paragraph="App 5 s3",
    force=MUST,
    condition="Anybody; women are pointed to their own service",
    about=Case,
    gives={
        "eligible": _personal_wellbeing,
        "use": choose(
            (Case.gender.is_(Gender.FEMALE), word(CrsService.WOMENS_SERVICES)),
            (_personal_wellbeing, word(CrsService.PERSONAL_WELLBEING)),
            otherwise=no_word(CrsService),
        ),
    },
    owner=Owner.CRS_PROVIDER,
    reading=(
        "Social Inclusion is the exception, begun in custody (RES-CRS-SI-PRERELEASE-ONLY). Adult is 18 or older. "
        "Women have women's services."
    ),
    content=(
        "Rehabilitation Activity Requirement (RAR)",
        "licence",
        "post-sentence supervision",
    ),
)

custody_debt_advice = Derivation(
    "RES-CRS-FBD-PROPOSED",
    title="Finance, Benefit and Debt in custody: proposed, and not live until a region says so",
    paragraph="App 5 s5",
    force=MAY,
    condition="The contract for custody is live in the person's region",
    about=Case,
    gives={"available": RegionalServices.where(RegionalServices.fbd_custody_from <= TODAY).any()},
    owner=Owner.CRS_PROVIDER,
    reading="The contracts were still being let: not available, until a region records the day on which its own began.",
    content=(
        "advice and guidance: benefit work by everybody in the prison, so that benefits are in place on release",
        "support and advocacy: the right benefits and entitlements on release",
        "support and advocacy: benefits paid too low or too high",
        "advice and guidance: debt advice given in custody, and the COM or pre-release team told what was done",
        "advice and guidance: urgent debt before release, handed over to providers and helplines in the community",
        "support: a national insurance number, photographic identification, a birth certificate or other papers",
        "support and advocacy: an account with a bank, post office, credit union or the like",
        "peer mentors in custody: training designed and given, where prisons can be brought in",
    ),
)

_unsentenced = Spell.where(~(Spell.left_on <= TODAY)).at_last(Spell.legal_status, Spell.arrived_on)
_covered = any_of(
    CrsReferral.service.is_(CrsService.ACCOMMODATION)
    & RegionalServices.where(RegionalServices.unsentenced_accommodation_from <= TODAY).any(),
    CrsReferral.service.is_(CrsService.WOMENS_SERVICES)
    & RegionalServices.where(RegionalServices.unsentenced_womens_from <= TODAY).any(),
)

unsentenced = Derivation(
    "RES-CRS-UNSENTENCED",
    title="CRS Accommodation and Women's services for the unsentenced and for immediate releases: on the way",
    paragraph="App 5 s7",
    force=MAY,
    condition="A referral for somebody unconvicted, convicted and unsentenced, or identified for immediate release",
    about=CrsReferral,
    applies=CrsReferral.immediate_release
    | _unsentenced.is_in(LegalStatus.UNCONVICTED, LegalStatus.CONVICTED_UNSENTENCED),
    gives={
        "crs_referral_allowed": _covered,
        "provider": choose((_covered, word(Owner.CRS_PROVIDER)), otherwise=word(Owner.PRE_RELEASE_TEAM)),
    },
    owner=Owner.CRS_PROVIDER,
    reading=(
        "Hoped for by the end of 2022: off until the region records the day on which it began, service by service. "
        "Until then the pre-release team delivers the unconvicted service itself. No other service is extended."
    ),
    content=("Accommodation", "Women's services"),
)
