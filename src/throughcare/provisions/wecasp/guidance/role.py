"""7.4 Role of the WECASP."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership

role_for_restricted_status = Guidance(
    "WECASP-7.4.1",
    title="What the panel does for RS cases",
    paragraph="7.4.1; 7.9.7; 7.9.8; 7.9.9",
    force=SHOULD,
    condition="RS or PRS",
    owner=Owner.WECASP_BOARD,
    content=(
        "one place to look at each person's needs",
        "helps to see that regimes and protocols fit both security and work on offending",
        "supports staff to manage safely and to find local support made to measure",
        "works with LTHSPG, the PGD Security Lead and the prisons that hold RS women to open interventions",
        "works towards lower risk and RS downgrade",
        "LTHSPG's own priority is another: preventing escape",
    ),
)

role_for_complex_needs = Guidance(
    "WECASP-7.4.2",
    title="What the panel does for complex needs",
    paragraph="7.3.5; 7.4.2; 7.4.7",
    force=SHOULD,
    condition="A case of complex needs, on remand or sentenced",
    owner=Owner.WECASP_BOARD,
    content=(
        "interventions and support within reach, to lessen risk to self or others",
        "multidisciplinary case conferences held with the prison and offender management",
        "conferences look at strategies, interventions and, where required, OPD services",
        "their results go into sentence plan, care plan and OASys",
        "themes and gaps found by the Board inform commissioning (7.4.7)",
    ),
)

services_involved = Membership(
    "WECASP-7.4.3",
    title="Services likely to have a part in a case",
    paragraph="7.4.3",
    force=MAY,
    condition="A WECASP case",
    owner=Owner.SOURCE_SILENT,
    content=(
        "providers commissioned by NHS England: primary care, mental health, substance misuse",
        "offender management, in prison and in the community",
        "safer custody",
        "WEPS at the site",
        "OPD services",
        "accredited interventions",
        "substance misuse teams",
        "resettlement and other probation services",
        "regional forensic psychology",
        "chaplaincy",
        "health and social care, devolved services in Wales included",
        "safeguarding of adults or children, where it applies",
    ),
)
