"""7.6 Members of the Women's Estate Case Advisory and Support Panel (WECASP)."""

from throughcare.policy.documents import MAY
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership

invited_by_case = Membership(
    "WECASP-7.6.2",
    title="Whom the Board may invite for a case",
    paragraph="7.6.2; 7.21.4; 7.22.9",
    force=MAY,
    condition="A case needs specialist advice, or somebody to speak for the person",
    starts="date of the Board fixed",
    satisfied_by="invitations sent",
    owner=Owner.WOMENS_TEAM,
    reading=(
        "Two are more than a may: the National Transgender Lead, where case-specific support is required (7.21.4), and "
        "the YCS, STC and SCH in youth transition cases (7.22.9) will be invited."
    ),
    content=(
        "COM, POM, personal officer or key worker",
        "WEPS psychologists in the prison",
        "Mental Health Casework Section",
        "Health and Social Care Lead for the women's estate",
        "Safer Custody, from the regional office of the women's estate",
        "National Transgender Lead",
        "chaplaincy",
        "diversity and inclusion",
        "learning disability",
        "managers of treatment or interventions",
        "WOPD practitioners, operational and clinical",
        "specialist practitioners, e.g. in autism or neurodiversity",
        "consultant psychiatrists",
        "safeguarding",
        "health and social care",
        "residential (AP and BASS) and accommodation support",
        "National Approved Premises Team",
        "services in Wales, where they apply",
        "social workers of care leavers",
        "any other professional or advocate in the case",
        "youth transition only: Youth Custody Service",
        "youth transition only: YOT workers",
        "youth transition only: secure training centre or secure children's home",
    ),
)
