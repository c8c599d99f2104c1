"""When should Enhanced Case Management be used?"""

from throughcare.policy.documents import SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Record, Workflow

constant_supervision = Workflow(
    "ECM-CONSTANT-SUPERVISION",
    title="Constant supervision always prompts the question of enhanced reviews",
    paragraph="KLP 3; When should Enhanced Case Management be used?",
    force=SHOULD,
    condition="A person is under constant supervision",
    starts="constant supervision begun",
    satisfied_by="decision on enhanced case management recorded",
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "To consider is owed, not to use. There is no time limit: open from the first day of constant supervision "
        "until a decision is recorded. The body lists it as one suggestion of four; the key point prevails."
    ),
    content=(
        "constant supervision begins",
        "the team considers enhanced case reviews",
        "its decision is recorded",
    ),
)

decision = Record(
    "ECM-DECISION-RECORD",
    title="Write down the decision in both places, a refusal too",
    paragraph="KLP 4; When should Enhanced Case Management be used?",
    force=SHOULD,
    condition="Enhanced case management has been considered",
    starts="enhanced case management considered",
    satisfied_by="decision recorded in the ACCT document, and in the case notes",
    owner=(Owner.CASE_REVIEW_TEAM, Owner.ACCT_CASE_MANAGER),
    reading=(
        "Both places are needed. Reasons are asked for because the bulletin points to defensible decision making. "
        "A yes is what the women's panel later counts as a sign for referral (WECASP-7.10.5c)."
    ),
    content=(
        "whether enhanced case management is to be used",
        "why, or why not",
        "entered in the ACCT document",
        "entered in the person's case notes",
    ),
)
