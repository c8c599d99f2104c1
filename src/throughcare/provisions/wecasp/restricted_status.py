"""5.5 Restricted Status (RS) including Provisional Restricted Status (PRS)."""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice, Workflow

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
