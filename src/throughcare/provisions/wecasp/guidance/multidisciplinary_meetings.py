"""7.13 Multidisciplinary Meetings."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance, Membership, Record

meeting_members = Membership(
    "WECASP-7.13.1",
    title="Who calls, chairs, attends and minutes a multidisciplinary meeting",
    paragraph="7.13.1; 7.13.2; 7.20.7",
    force=SHOULD,
    condition="A multidisciplinary meeting that the Board set in motion",
    owner=Owner.WOMENS_TEAM,
    content=(
        "called by: Women's Team",
        "secretariat: Women's Team",
        "at every one, in person or by telephone: Women's Team",
        "chair: WECASP case manager or a suitable member of the prison's staff",
        "all staff involved in the case (7.13.3)",
        "where appropriate, ECMT, for ISPs on both caseloads (7.20.7)",
    ),
)

care_plan = Record(
    "WECASP-7.13.4",
    title="The POM writes the care and management plan, and the case manager follows it up",
    paragraph="7.13.4",
    force=SHOULD,
    condition="On the WECASP caseload and in custody",
    starts="first multidisciplinary meeting held",
    satisfied_by="plan written, shared with the WECASP, and reviewed",
    owner=(Owner.POM, Owner.WECASP_CASE_MANAGER),
    reading=(
        "Regular has no figure. The text names no author for somebody on remand, who may have no POM: one is named in "
        "the case."
    ),
    content=(
        "informed by the multidisciplinary meeting",
        "written by the POM with partner agencies, as the offender management model has it",
        "copy to the WECASP",
        "case manager looks regularly at whether it is being carried out",
    ),
)

further_meetings = Guidance(
    "WECASP-7.13.6",
    title="Meet again whenever the case needs it, through the whole sentence",
    paragraph="7.13.6",
    force=MAY,
    condition="Behaviour or resources change",
    owner=(Owner.WOMENS_TEAM, Owner.GOVERNOR_OR_DIRECTOR),
    content=(
        "between Boards",
        "people from inside and outside",
        "review of the care and management plan",
    ),
)
