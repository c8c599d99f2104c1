"""5.3 Re-referrals."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY, choose
from throughcare.policy.facts import CaspCase, CaspReferral
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Notice, Workflow
from throughcare.provisions.wecasp.stays import ADDENDUM_AFTER, last_known_by, left_on

_re_referred_on = choose(
    (CaspReferral.contact_made_on.exists, CaspReferral.contact_made_on),
    (CaspReferral.submitted_on.exists, CaspReferral.submitted_on),
    (CaspReferral.received_on.exists, CaspReferral.received_on),
    otherwise=TODAY,
).named("date of the re-referral")
_last_known = last_known_by(_re_referred_on)
_still_known = CaspCase.where((CaspCase.joined_on <= _re_referred_on) & ~(left_on <= _re_referred_on)).any()
_undecided = ~(CaspReferral.accepted_on <= TODAY) & ~(CaspReferral.refused_on <= TODAY)

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

addendum = Derivation(
    "WECASP-5.3.2",
    title="Addendum to a re-referral once more than six months have passed",
    paragraph="5.3.2; 7.14.4; 7.14.5",
    force=MUST,
    condition="A re-referral that the Board has not decided on",
    about=CaspReferral,
    applies=CaspReferral.re_referral & _undecided,
    gives={
        "addendum_required": ~_still_known & (_last_known.plus(ADDENDUM_AFTER) < _re_referred_on),
        "addendum_received": CaspReferral.addendum_received_on <= TODAY,
    },
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading=(
        "Last known is not defined: the later of the day that the case left the caseload and the day of a refusal. "
        "More than six months is strictly more, on the day that the prison first made contact about the re-referral, "
        "or sent it. Up to six months no form is named: the Women's Team says what to do."
    ),
    content=(
        "addendum (Annex B)",
        "information brought up to date",
        "supporting documents",
        "in all cases",
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
