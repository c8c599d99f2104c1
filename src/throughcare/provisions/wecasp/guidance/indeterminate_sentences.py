"""7.20 Indeterminate Sentence Prisoners (ISPs)."""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice

enhanced_case_management = Membership(
    "WECASP-7.20.6",
    title="ECMT on the Board and in multidisciplinary meetings",
    paragraph="7.20.1; 7.20.2; 7.20.3; 7.20.4; 7.20.5; 7.20.6; 7.20.7; 7.20.8; 7.20.9",
    force=SHOULD,
    condition="Cases eligible for parole; ISPs over tariff who need support to progress",
    owner=Owner.HEAD_OF_ECMT,
    content=(
        "Head of ECMT comes each month, or is represented",
        "helps to comply with complex directions of the Parole Board",
        "comes to multidisciplinary meetings of ISPs on both caseloads, where appropriate and necessary",
        "support to progress fits each person, and women",
    ),
)

panels_consult = Notice(
    "WECASP-7.20.10",
    title="IPP and lifer panels consult those who know a caseload case",
    paragraph="7.20.10 (second of two)",
    force=SHOULD,
    condition="An ISP on the caseload, whom a community lifer panel or an IPP progression panel knows",
    starts="panel arranged",
    satisfied_by="those who know the case consulted",
    owner=Owner.PROBATION_SERVICE,
    reading="Two paragraphs bear the number 7.20.10; this is the second. The community team that runs the panel acts.",
    content=(
        "to: professionals concerned with the case, by either kind of panel",
        "purpose: clear communication and sharing of information",
    ),
)
