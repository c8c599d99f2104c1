"""5.3 Re-referrals."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Notice, Workflow

change_of_circumstances = Workflow(
    "WECASP-5.3.1",
    title="A case may come back after a significant change; ask the Women's Team first",
    paragraph="5.3.1; 7.14.2; 7.14.3",
    force=MUST,
    condition="Known to the WECASP before, and circumstances have changed significantly",
    starts="significant change recorded",
    satisfied_by="Women's Team contacted about the re-referral",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "5.3.1 points to 7.10 for what is significant, which lists nothing of the kind; the examples of 7.14.2 are "
        "used. 5.3.1 requires the contact and 7.14.3 only allows it: required is adopted."
    ),
    content=(
        "change: recall to custody",
        "change: further offences",
        "change: circumstances",
        "change: behaviour",
        "change: return from transfer to hospital",
        "step: ask through the mailbox what to do next",
    ),
)

re_referral_sent = Notice(
    "WECASP-5.3.3",
    title="Send a re-referral to the mailbox, where it is acknowledged",
    paragraph="5.3.3",
    force=SHOULD,
    condition="A re-referral",
    starts="re-referral received",
    satisfied_by="acknowledgement sent",
    owner=(Owner.GOVERNOR_OR_DIRECTOR, Owner.WOMENS_TEAM),
    reading=(
        "Sending to the mailbox is a should, the acknowledgement a will. No cut-off is stated; those of eight and of "
        "five business days are read to apply, since the same Board receives it."
    ),
    content=(
        "prison to: WECASP@justice.gov.uk, the re-referral with its supporting documents",
        "Women's Team to: the sender, an acknowledgement by email",
    ),
)

re_referral_screened = Workflow(
    "WECASP-5.3.4",
    title="Review and screen a re-referral as a referral is",
    paragraph="5.3.4; 7.14.4",
    force=MUST,
    condition="A re-referral",
    starts="re-referral received",
    satisfied_by="re-referral screened, with its outcome",
    owner=(Owner.WOMENS_TEAM, Owner.WECASP_BOARD),
    content=("check: in line with the policy", "check: somewhere else to signpost early, where relevant"),
)
