"""5.2 Case acceptance."""

from throughcare.policy.documents import MUST, SHOULD
from throughcare.policy.expressions import earliest
from throughcare.policy.facts import CaspReferral, MeetingKind, MultidisciplinaryMeeting
from throughcare.policy.lengths import weeks, working_days
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Deadline, Membership, Notice, Workflow

LETTER_WITHIN = working_days(5)
MEETING_WITHIN = weeks(2)

acceptance_letter = Deadline(
    "WECASP-5.2.1",
    title="Joint letter of acceptance from the Chair and the PGD within five business days",
    paragraph="5.2.1; 7.11.19",
    force=MUST,
    condition="The Board accepts a referral",
    about=CaspReferral,
    applies=CaspReferral.accepted_on.exists,
    starts=CaspReferral.accepted_on,
    within=LETTER_WITHIN,
    met_by=CaspReferral.acceptance_letter_on,
    owner=(Owner.WECASP_CHAIR, Owner.PRISON_GROUP_DIRECTOR),
    reading=(
        "From the final decision, which is later than the meeting where consensus took further actions. 7.11.19 gives "
        "no figure."
    ),
    content=("to: Governor or Director", "in writing", "from both: Chair and PGD"),
)

_initial_meeting_on = MultidisciplinaryMeeting.where(
    MultidisciplinaryMeeting.kind.is_(MeetingKind.INITIAL)
    & (MultidisciplinaryMeeting.held_on >= earliest(CaspReferral.received_on, CaspReferral.accepted_on))
).first(MultidisciplinaryMeeting.held_on)

initial_meeting = Deadline(
    "WECASP-5.2.4",
    title="Initial multidisciplinary meeting within two weeks of acceptance",
    paragraph="5.2.4; 7.12.1; 7.13.3",
    force=MUST,
    condition="Accepted on a referral",
    about=CaspReferral,
    applies=CaspReferral.accepted_on.exists,
    starts=CaspReferral.accepted_on,
    within=MEETING_WITHIN,
    met_by=_initial_meeting_on,
    shows={"reason_for_late_meeting": CaspReferral.late_meeting_reason},
    owner=Owner.WECASP_CASE_MANAGER,
    reading=(
        "«Or where operationally possible»: late is allowed, with the operational reason recorded, and is shown as "
        "late. A meeting held between the receipt of the referral and the Board counts (7.12.1). RS, PRS and youth "
        "transition cases have no acceptance, and so no such clock."
    ),
    content=(
        "further information gathered",
        "supports the care and management plan",
        "the person's views and wishes considered",
        "one consistent approach, worked out together",
        "everybody involved in the case comes",
    ),
)

refusal_letter = Notice(
    "WECASP-5.2.2",
    title="Write to the prison where a case is not accepted, with another way forward",
    paragraph="5.2.2; 7.14.1",
    force=MUST,
    condition="The Board decides that a referral does not suit the panel",
    starts="referral not accepted",
    satisfied_by="letter of non-acceptance sent",
    owner=(Owner.WECASP_CHAIR, Owner.GOVERNOR_OR_DIRECTOR),
    reading=(
        "No time is given, unlike for acceptance, and none is borrowed from there. 7.14.1 stands under the heading of "
        "re-referrals but speaks of refusals, and is read with this. The letter is the Chair's; what follows it is the "
        "prison's."
    ),
    content=(
        "to: Governor or Director",
        "to: Head of Safety",
        "holds: why it was not accepted",
        "holds: interventions to be had at the prison",
        "holds: another course of action, which the local SIM may oversee",
        "then: Governor or Director and Head of Safety weigh the reasons in the plan they make instead",
        "then: they record the decision and tell all staff who work with the person as soon as possible",
    ),
)

decision_told = Notice(
    "WECASP-5.2.3",
    title="The prison passes the Board's decision on and notes it on NOMIS",
    paragraph="5.2.3; 7.11.19",
    force=MUST,
    condition="The Board has decided, either way",
    starts="decision of the Board",
    satisfied_by="POM or COM told, person told, and NOMIS case note made",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    reading="No time is given. 7.11.19 names only the person; 5.2.3, which binds, is adopted.",
    content=(
        "to: POM, COM or both",
        "to: the person, in writing or face to face, in a way that is accessible to them",
        "the person understands what it means for them, and why",
        "NOMIS case note of the decision",
    ),
)

reviews_and_plans = Workflow(
    "WECASP-5.2.5",
    title="Review every caseload case regularly and keep its plans up to date",
    paragraph="5.2.5; 7.4.6; 7.5.1",
    force=MUST,
    condition="On the WECASP caseload",
    starts="joined the caseload",
    satisfied_by="multidisciplinary meeting held; sentence plan, care plan and OASys brought up to date",
    owner=Owner.WECASP_CASE_MANAGER,
    reading=(
        "Regular has no figure: the clocks are the review date that the Board sets (7.7.7) and, for RS, the year of "
        "7.9.11."
    ),
    content=(
        "multidisciplinary case reviews",
        "sentence plan up to date",
        "care plan up to date",
        "OASys up to date",
        "at each, the person's views of the WECASP asked for and recorded",
    ),
)

meetings_represented = Membership(
    "WECASP-5.2.6",
    title="Every discipline comes to multidisciplinary meetings, and the Board hears back",
    paragraph="5.2.6; 7.4.4",
    force=SHOULD,
    condition="Each multidisciplinary meeting on a WECASP case",
    owner=Owner.GOVERNOR_OR_DIRECTOR,
    content=("each discipline that works with the person", "what was found goes back to the Board"),
)

exit_notified = Notice(
    "WECASP-5.2.7",
    title="Tell the prison that a case has left, and let it tell the staff",
    paragraph="5.2.7; 7.15.4",
    force=MUST,
    condition="The Board finds that its input is no longer needed",
    starts="exit decided",
    satisfied_by="prison notified, and staff told",
    owner=(Owner.WOMENS_TEAM, Owner.GOVERNOR_OR_DIRECTOR, Owner.HEAD_OF_SAFETY),
    reading="No time is given. That the exit is agreed unanimously stands in 7.15.2.",
    content=(
        "Women's Team to: Governor or Director",
        "Women's Team to: Head of Safety",
        "prison decides whether SIM takes up oversight at first, as is expected",
        "Governor or Director, or Head of Safety, to: all staff who work with the person",
    ),
)
