"""What is Enhanced Case Management?"""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Guidance

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
