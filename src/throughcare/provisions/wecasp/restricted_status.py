"""5.5 Restricted Status (RS) including Provisional Restricted Status (PRS)."""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import MoveDecider, Relocation
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Membership, Notice, Requirement, Workflow
from throughcare.provisions.wecasp.caseload import restricted

status_notified = Notice(
    "WECASP-5.5.1",
    title="Tell the Women's Team of every RS and PRS woman, who joins the caseload at once",
    paragraph="5.5.1; 7.9.2; 7.9.3",
    force=MUST,
    condition="Categorised as RS or PRS",
    starts="RS or PRS set",
    satisfied_by="Women's Team told",
    owner=Owner.LTHSPG,
    reading="No time is given. Joining the caseload awaits no form and no decision of the Board.",
    content=(
        "to: HMPPS Women's Team",
        "put on the caseload without a referral form",
        "considered for discussion by the Board (7.9.3)",
    ),
)

complexity_assessed = Workflow(
    "WECASP-5.5.2",
    title="Assess each new RS or PRS case for complexity, to see what the panel must give it",
    paragraph="5.5.2; 7.9.10",
    force=MUST,
    condition="LTHSPG has notified an RS or PRS case",
    starts="RS or PRS notified",
    satisfied_by="complexity assessed",
    owner=Owner.WOMENS_TEAM,
    reading="5.5.2 calls it an assessment and 7.9.10 a review: one act. No time is given.",
    content=(
        "holding prison contacted",
        "factors of 7.10 looked for",
        "outcome: further complexity, so the panel's full resource",
        "outcome: no further complexity, so open for oversight only, with the Board's yearly review",
    ),
)

reviews_attended = Membership(
    "WECASP-5.5.3",
    title="The Women's Team comes to LTHSPG's reviews of RS and PRS",
    paragraph="5.5.3; 7.9.12",
    force=MUST,
    condition="LTHSPG holds a review of an RS or PRS case",
    starts="review by LTHSPG arranged",
    satisfied_by="review attended",
    owner=Owner.WOMENS_TEAM,
    reading="The must is the Women's Team's; the Lead Psychologist comes by 7.9.12, guidance, at the yearly reviews.",
    content=(
        "HMPPS Women's Team",
        "WEPS Lead Psychologist, at the yearly reviews",
        "bring what the WECASP knows and the review needs",
    ),
)

move_decided = Gate(
    "WECASP-5.5.4",
    title="The Deputy Director of LTHSPG decides on an RS move for interventions, with the PGD consulted",
    paragraph="5.5.4; 7.9.5",
    force=MUST,
    condition="An RS or PRS case to be held at another prison for interventions",
    about=Relocation,
    applies=restricted & Relocation.for_interventions,
    requires=(
        Requirement(
            "deputy_director_lthspg_decision",
            (Relocation.decided_on <= TODAY) & Relocation.decided_by.is_(MoveDecider.DEPUTY_DIRECTOR_LTHSPG),
            "a decision by the Deputy Director of LTHSPG",
        ),
        Requirement(
            "prison_group_director_consulted",
            Relocation.decided_by.is_(MoveDecider.PRISON_GROUP_DIRECTOR)
            | (Relocation.pgd_consulted_on <= Relocation.decided_on)
            | (~Relocation.decided_on.exists & (Relocation.pgd_consulted_on <= TODAY)),
            "the Prison Group Director consulted before the decision",
        ),
    ),
    owner=(Owner.LTHSPG, Owner.PRISON_GROUP_DIRECTOR),
    reading=(
        "5.5.4 names RS alone; PRS is read with it, as the heading of 5.5 has it. A PGD who took the decision, though "
        "it was not theirs, need not be consulted as well."
    ),
    content=("decided by: Deputy Director of LTHSPG", "consulted: Prison Group Director"),
)
