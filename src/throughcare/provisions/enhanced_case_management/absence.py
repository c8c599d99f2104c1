"""What happens if someone can't attend a review?"""

from throughcare.policy.documents import MUST
from throughcare.policy.expressions import NO_DATE, TODAY, choose
from throughcare.policy.facts import ReviewInvitation
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Membership, Notice, Requirement

_account_on = choose(
    (ReviewInvitation.account_submitted_on <= ReviewInvitation.review_on, ReviewInvitation.account_submitted_on),
    otherwise=NO_DATE,
).named("written account")
_account_there = _account_on <= TODAY

written_account = Gate(
    "ECM-WRITTEN-ACCOUNT",
    title="Staff who cannot attend send a written account",
    paragraph="What happens if someone can't attend a review?; KLP 6",
    force=MUST,
    condition="A member of staff has said that they cannot attend",
    about=ReviewInvitation,
    applies=(ReviewInvitation.unable_on <= TODAY) & ~ReviewInvitation.attended,
    requires=(Requirement("written_account", _account_there, "a written account, by the day of the review"),),
    starts=ReviewInvitation.unable_on,
    due=ReviewInvitation.review_on,
    met_by=_account_on,
    owner=Owner.INVITED_STAFF,
    reading=(
        "The body says must, whenever somebody cannot attend; the sixth key point says should, exceptionally, and "
        "where their part is vital. Must is adopted, always. A missing account does not stop the review by itself: "
        "ECM-NO-INPUT follows."
    ),
    content=("a written account for the review",),
)

_assessed = ReviewInvitation.importance_assessed_on <= TODAY

without_input = Gate(
    "ECM-NO-INPUT",
    title="Neither there nor an account sent: decide whether the review can go on, and write it up",
    paragraph="What happens if someone can't attend a review?",
    force=MUST,
    condition="Somebody invited has neither attended the review nor sent a written account",
    about=ReviewInvitation,
    applies=(ReviewInvitation.review_on <= TODAY) & ~ReviewInvitation.attended & ~_account_there,
    requires=(
        Requirement("absence_assessed", _assessed, "the importance of their input considered, in the write-up"),
        Requirement(
            "can_go_on", ~(_assessed & ReviewInvitation.input_vital), "input that the review can go on without"
        ),
    ),
    owner=Owner.REVIEW_CHAIR,
    reading="Asked from the day of the review, of each person absent. A review that needs their input does not go on.",
    content=(
        "how important is their input?",
        "so vital that the review cannot go on without it?",
        "the answer stands in the write-up of the review",
    ),
)

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
