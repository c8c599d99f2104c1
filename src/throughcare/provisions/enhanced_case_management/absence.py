"""What happens if someone can't attend a review?"""

from throughcare.policy.documents import MUST
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Membership, Notice

attendance_secured = Membership(
    "ECM-ATTENDANCE",
    title="Do everything possible to have the right people there each time",
    paragraph="KLP 6; What happens if someone can't attend a review?",
    force=MUST,
    condition="Every enhanced case review",
    satisfied_by="invitations sent",
    owner=Owner.ACCT_CASE_MANAGER,
    reading="Who secures attendance is not stated; the case manager, who answers for absences, is adopted.",
    content=(
        "an invitation to each relevant party",
        "people who come to review after review",
    ),
)

concern_raised = Notice(
    "ECM-NON-ATTENDANCE-CONCERN",
    title="Take worries about absences to the Head of Safety",
    paragraph="What happens if someone can't attend a review?",
    force=MUST,
    condition="Absence from reviews gives cause for concern",
    starts="concern about attendance identified",
    satisfied_by="concern raised with the Head of Safety",
    owner=Owner.ACCT_CASE_MANAGER,
    reading="No number of absences is given; the case manager judges.",
    content=("Head of Safety of the establishment",),
)
