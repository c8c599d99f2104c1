"""3. Pre-release activity.

Paragraph 3.3, safeguarding in custody. It stands at any level of staffing: Appendix 4 ranks tasks, not concerns.
"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Notice, Workflow

concern_shared = Notice(
    "RES-SAFEGUARDING-SHARE",
    title="A worry about safety reaches the POM, or those in the prison who keep people safe",
    paragraph="3.3; App 1 s1; App 2 s1; App 4 green",
    force=MUST,
    condition="A concern for the person's safety, or about risk to themselves or to others",
    starts="the concern arises",
    satisfied_by="the concern shared",
    owner=Owner.PRE_RELEASE_TEAM,
    reading=(
        "No time is given: it is done at once, and no due date is worked out. Appendix 4 lists safeguarding only for "
        "well-staffed teams; that is read of routine contribution, and a concern is shared whatever the staffing."
    ),
    content=(
        "to the POM, or straight to the prison's safety or safeguarding team",
        "no POM: to the COM",
        "unconvicted: to the duty POM",
    ),
)

acct_opened = Workflow(
    "RES-ACCT-OPEN",
    title="The pre-release team opens an ACCT where they see the need",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=SHOULD,
    condition="A concern for somebody's safety, and the team thinks that an ACCT is called for",
    starts="the concern arises",
    satisfied_by="ACCT opened",
    owner=Owner.PRE_RELEASE_TEAM,
    content=("the team weighs it for themselves", "ACCT opened"),
)

acct_handed_over = Notice(
    "RES-ACCT-HANDOVER",
    title="What an ACCT holds reaches probation in the community",
    paragraph="3.3; App 1 s1; App 2 s1",
    force=MUST,
    condition="There is ACCT information about the person",
    starts="ACCT opened",
    satisfied_by="the information handed over",
    owner=(Owner.POM, Owner.PRE_RELEASE_TEAM),
    reading="Where neither POM nor COM is allocated the text is silent; it then goes to the duty POM.",
    content=(
        "with a POM: the POM hands it to probation in the community",
        "without a POM: the pre-release team gives it to the COM directly",
    ),
)
