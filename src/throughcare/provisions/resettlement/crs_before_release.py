"""5. Commissioned Rehabilitative Services.

Paragraphs 5.1 to 5.4: what a provider may begin before release, and with whom.
"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import lookup
from throughcare.policy.facts import (
    Case,
    CrsIntervention,
    CrsPathway,
    CrsReferral,
    CrsService,
    Gender,
    RegionalServices,
    Sentence,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Requirement
from throughcare.provisions.omic.cohort import custodial
from throughcare.provisions.resettlement.earliest_release import expected_release_date
from throughcare.provisions.resettlement.releases import in_custody_on

_started_on = CrsIntervention.started_on
_released = ~in_custody_on(_started_on)
_begins_in_custody = CrsIntervention.pathway.is_in(CrsPathway.ACCOMMODATION, CrsPathway.SOCIAL_INCLUSION)
_expected = (
    Sentence.where(custodial)
    .at_last(expected_release_date, Sentence.sentenced_on)
    .named("date when release is expected")
)

womens_start = Gate(
    "RES-CRS-WOMEN-PRERELEASE-START",
    title="Women: Accommodation and Social Inclusion alone begin before release",
    paragraph="5.1",
    force=MUST,
    condition="A women's provider is about to begin work on a pathway",
    about=CrsIntervention,
    applies=Case.gender.is_(Gender.FEMALE) & CrsIntervention.service.is_(CrsService.WOMENS_SERVICES),
    requires=(
        Requirement(
            "released",
            _begins_in_custody | _released,
            "release, for any pathway but Accommodation and Social Inclusion",
        ),
    ),
    shows={"earliest": _expected},
    owner=Owner.CRS_PROVIDER,
    reading=(
        "It binds the women's provider. A contract of its own for Finance, Benefit and Debt in custody, once there is "
        "one, is not caught by it. Work may begin on the day of release itself."
    ),
    content=(
        "before release: Accommodation, Social Inclusion",
        "not before release: the other six pathways",
    ),
)

_fbd_live = (
    CrsIntervention.service.is_(CrsService.FINANCE_BENEFIT_DEBT)
    & RegionalServices.where(RegionalServices.fbd_custody_from <= _started_on).any()
)

mens_start = Gate(
    "RES-CRS-MEN-PRERELEASE-START",
    title="Men: which pathways begin before release",
    paragraph="5.1; 5.3; 5.4; App 5 s2, s3, s5",
    force=MUST,
    condition="A provider is about to begin work on a man's pathway",
    about=CrsIntervention,
    applies=Case.gender.is_(Gender.MALE),
    requires=(
        Requirement(
            "released",
            _begins_in_custody | _fbd_live | _released,
            "release, for a pathway that no contract covers in custody",
        ),
    ),
    shows={"earliest": _expected},
    owner=Owner.CRS_PROVIDER,
    reading=(
        "A prohibition is written for women only. For men, the text names Accommodation and Social Inclusion as "
        "delivered before release, and describes no such work on Employment, Training and Education or on Dependency "
        "and Recovery: neither begins before release. What Appendix 5 says of Finance, Benefit and Debt in custody is "
        "a proposal until the region's contract is live."
    ),
    content=(
        "before release: Accommodation",
        "before release: Social Inclusion, within Personal Wellbeing",
        "before release once the region's contract for custody is live: Finance, Benefit and Debt",
        "after release: the rest of Personal Wellbeing, under a RAR, on licence or under post-sentence supervision",
        "after release: Employment, Training and Education; Dependency and Recovery",
    ),
)

_same_service = lookup(CrsReferral.service, CrsIntervention.service, {(each, each): each for each in CrsService}).exists
_referred = CrsReferral.where((CrsReferral.received_on <= _started_on) & _same_service).any()

referred_first = Gate(
    "RES-CRS-REFER-MONITOR-ONLY",
    title="Providers work only with people referred to them on Refer and Monitor",
    paragraph="5.2; 5.4",
    force=MUST,
    condition="A provider is about to begin work with somebody",
    about=CrsIntervention,
    requires=(
        Requirement("referral", _referred, "a referral to the service, received on Refer and Monitor by that day"),
    ),
    owner=Owner.CRS_PROVIDER,
    reading="The referral is to the service at work, received on the day that work begins or before.",
)
