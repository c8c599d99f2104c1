"""7.18 Women's Estate Psychology Service (WEPS)."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership

psychology_service = Membership(
    "WECASP-7.18.2",
    title="WEPS on the Board and in the prison",
    paragraph="7.18.1; 7.18.2; 7.18.3; 7.18.4",
    force=SHOULD,
    condition="Every Board and every WECASP case",
    owner=(Owner.WEPS_LEAD_PSYCHOLOGIST, Owner.WEPS_PRISON_STAFF),
    content=(
        "Lead Psychologist comes each month, or is represented",
        "helps to understand the caseload clinically",
        "sees that recommendations respond to trauma and are clinically fitting",
        "in the prison: support and advice to staff and managers",
        "in the prison: helps people to engage in interventions and OPD services",
        "in the prison: tailored work, only where nothing else is to be had",
    ),
)
