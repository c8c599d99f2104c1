"""4. Structure."""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Access, Membership

accountability = Access(
    "WECASP-4.1",
    title="Whom the panel answers to",
    paragraph="4.1",
    force=MUST,
    condition="At all times",
    owner=Owner.WECASP_BOARD,
    content=(
        "Prison Group Director: where women are placed",
        "HMPPS Deputy Director for Women: how probation, prisons and headquarters meet women's needs",
    ),
)

core_members = Membership(
    "WECASP-4.3",
    title="Core members of the Board",
    paragraph="4.3; 7.6.1; 7.7.1; 7.18.2; 7.19.3; 7.20.6",
    force=MUST,
    condition="Every Board",
    owner=Owner.WOMENS_TEAM,
    reading=(
        "7.6.1 leaves out the case manager and operational support; 4.3, which binds, is adopted. LTHSPG is a core "
        "member for RS cases alone, and so counts for unanimity only there."
    ),
    content=(
        "Chair: Head of HMPPS Women's Team, or another senior manager nominated",
        "representative of the Prison Group Director",
        "WEPS Lead Psychologist, or somebody in their place",
        "Head of the Enhanced Case Management Team, or somebody in their place",
        "HMPPS Health and Care Partnerships Team, with NHSE&I partners of the Joint OPD Team",
        "representative of the OPD Programme Team, each month",
        "WECASP case manager",
        "WECASP operational support",
        "for RS women only: Long Term and High Security Prison Group (LTHSPG)",
    ),
)

prison_represented = Membership(
    "WECASP-4.4",
    title="A prison sends somebody who can decide whenever its own cases are discussed",
    paragraph="4.4; 7.6.1; 7.7.4",
    force=MUST,
    condition="A public or private prison has a case on the agenda of a Board",
    starts="date of the Board fixed",
    satisfied_by="representative of the prison attended",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=(
        "has authority to make decisions",
        "there for the prison's own cases",
        "encouraged to stay for the others and contribute",
        "senior enough, and in person where duties allow",
        "otherwise attends remotely, which the prison sees to",
    ),
)
