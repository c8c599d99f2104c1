"""What is Enhanced Case Management?"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import Acct, Case
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Derivation, Guidance

open_acct = ~(Acct.closed_on <= TODAY)
_on_acct = Acct.where(open_acct)

suitable = Derivation(
    "ECM-ELIGIBLE",
    title="Whom enhanced case management suits",
    paragraph="KLP 3; KLP 1; What is Enhanced Case Management?",
    force=SHOULD,
    condition="A person in prison",
    about=Case,
    gives={
        "suitable": _on_acct.where(Acct.suicide_attempt_likely | Acct.dangerous_self_harm).any(),
        "open_acct": _on_acct.any(),
    },
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "The first key point speaks of risk to self, to others and from others, the third of risk to self: an open "
        "ACCT and a significant risk to self are needed. Risk to others or from them is not enough alone; the team may "
        "add it."
    ),
    content=(
        "on an ACCT",
        "significant risk to self: suicide attempts are highly likely, or self-harm is highly dangerous, or both",
    ),
)

purpose = Guidance(
    "ECM-PURPOSE",
    title="Why some people need more case management than an ACCT gives",
    paragraph="KLP 1; What is Enhanced Case Management?",
    force=SHOULD,
    condition="Behaviour so hard to manage that ordinary case management falls short",
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "The circumstances are set out in chapters 8 and 9 of PSI 64/2011, which the bulletin cites without repeating."
    ),
    content=(
        "for a danger to self that is raised or out of the ordinary",
        "for such danger to others, or from them",
        "without leaving the usual regime",
        "adaptable, yet applied alike by everybody",
        "works with the person towards changed behaviour",
        "finds what this person needs, and arranges it better",
    ),
)

care = Guidance(
    "ECM-CARE",
    title="All staff give joined-up care, and try to reach the person",
    paragraph="KLP 7; What is Enhanced Case Management?",
    force=MUST,
    condition="A person under enhanced case management",
    starts="enhanced case management begun",
    owner=Owner.CASE_REVIEW_TEAM,
    reading=(
        "The must is on reaching out to the person; that care planning makes joined-up care possible is a should in "
        "the key points, and a need in the body."
    ),
    content=(
        "the same care from every member of staff, as one whole",
        "a plan of care that lets staff give it",
        "continued efforts to draw the person in",
    ),
)
