"""7.13 Multidisciplinary Meetings."""

from throughcare.policy.documents import MAY, SHOULD
from throughcare.policy.expressions import TODAY
from throughcare.policy.facts import (
    MeetingAction,
    MeetingActionKind,
    MeetingKind,
    MeetingOutcome,
    MultidisciplinaryMeeting,
    Relocation,
)
from throughcare.policy.owners import Owner
from throughcare.policy.provisions import Gate, Guidance, Membership, Record, Requirement

_outstanding = MeetingAction.where(
    MeetingAction.kind.is_in(MeetingActionKind.KNOWLEDGE_GAP, MeetingActionKind.CLINICAL_ASSESSMENT)
    & ~(MeetingAction.completed_on <= TODAY)
)
# One held before the Board recommended the move, or after the person had gone, hands nothing over for it.
_before_move = MultidisciplinaryMeeting.where(
    MultidisciplinaryMeeting.kind.is_(MeetingKind.BEFORE_MOVE)
    & (MultidisciplinaryMeeting.held_on <= TODAY)
    & ~(MultidisciplinaryMeeting.held_on < Relocation.recommended_on)
    & ~(MultidisciplinaryMeeting.held_on > Relocation.moves_on)
)
_held_before_move = _before_move.first(MultidisciplinaryMeeting.held_on).named("meeting before the move")

meeting_members = Membership(
    "WECASP-7.13.1",
    title="Who calls, chairs, attends and minutes a multidisciplinary meeting",
    paragraph="7.13.1; 7.13.2; 7.20.7",
    force=SHOULD,
    condition="A multidisciplinary meeting that the Board set in motion",
    owner=Owner.WOMENS_TEAM,
    reading=(
        "5.2.4 has the case manager and the prison arrange the first meeting: the case manager is one of the Women's "
        "Team, which is who calls it."
    ),
    content=(
        "called by: Women's Team",
        "secretariat: Women's Team",
        "at every one, in person or by telephone: Women's Team",
        "chair: WECASP case manager or a suitable member of the prison's staff",
        "all staff involved in the case (7.13.3)",
        "where appropriate, ECMT, for ISPs on both caseloads (7.20.7)",
    ),
)

no_location_at_first = Gate(
    "WECASP-7.13.3",
    title="The initial meeting cannot decide where somebody is held",
    paragraph="7.13.3",
    force=SHOULD,
    condition="The initial multidisciplinary meeting after a new referral",
    about=MultidisciplinaryMeeting,
    applies=MultidisciplinaryMeeting.kind.is_(MeetingKind.INITIAL),
    requires=(
        Requirement(
            "no_location_decided",
            ~MultidisciplinaryMeeting.outcome.is_(MeetingOutcome.LOCATION_DECISION),
            "an outcome other than a decision on location",
        ),
    ),
    owner=Owner.CHAIR_OF_MEETING,
    reading="Cannot is followed as a bar, though it stands in guidance. A later meeting is free to speak of location.",
    content=(
        "may find: needs of the person",
        "may find: gaps in what is provided",
        "may not decide: location",
    ),
)

care_plan = Record(
    "WECASP-7.13.4",
    title="The POM writes the care and management plan, and the case manager follows it up",
    paragraph="7.13.4",
    force=SHOULD,
    condition="On the WECASP caseload and in custody",
    starts="first multidisciplinary meeting held",
    satisfied_by="plan written, shared with the WECASP, and reviewed",
    owner=(Owner.POM, Owner.WECASP_CASE_MANAGER),
    reading=(
        "Regular has no figure. The text names no author for somebody on remand, who may have no POM: one is named in "
        "the case."
    ),
    content=(
        "informed by the multidisciplinary meeting",
        "written by the POM with partner agencies, as the offender management model has it",
        "copy to the WECASP",
        "case manager looks regularly at whether it is being carried out",
    ),
)

outstanding_first = Gate(
    "WECASP-7.13.5",
    title="What early meetings found missing is done before a relocation",
    paragraph="7.13.5",
    force=SHOULD,
    condition="A relocation, where a meeting found gaps in knowledge or asked for clinical assessments",
    about=Relocation,
    requires=(
        Requirement(
            "meeting_actions_completed",
            ~_outstanding.any(),
            "every gap in knowledge closed and every clinical assessment done that a meeting asked for",
        ),
    ),
    owner=Owner.SOURCE_SILENT,
    reading=(
        "Must, in a part that is not mandatory: read as a should. Early is not defined: actions set by any meeting so "
        "far count. Whoever was given the action does it."
    ),
    content=("done before risks and needs are settled", "done before a relocation"),
)

meeting_before_move = Gate(
    "WECASP-7.13.7",
    title="A multidisciplinary meeting comes ahead of a move for an intervention elsewhere",
    paragraph="7.13.7",
    force=SHOULD,
    condition="An intervention or service at another prison was recommended",
    about=Relocation,
    applies=Relocation.for_interventions,
    requires=(
        Requirement(
            "pre_move_meeting_held",
            _held_before_move.exists,
            "a multidisciplinary meeting held since the recommendation, and by the day of the move",
        ),
    ),
    starts=Relocation.decided_on,
    due=Relocation.moves_on,
    met_by=_held_before_move,
    owner=Owner.WECASP_CASE_MANAGER,
    reading="Ahead of a move has no figure: by the day of the move itself.",
    content=(
        "representative of the Women's Team",
        "POM, COM or both",
        "the prison that the person leaves, which knows them best",
        "purpose: hand over what is known, and how the person is managed",
    ),
)

further_meetings = Guidance(
    "WECASP-7.13.6",
    title="Meet again whenever the case needs it, through the whole sentence",
    paragraph="7.13.6",
    force=MAY,
    condition="Behaviour or resources change",
    owner=(Owner.WOMENS_TEAM, Owner.GOVERNOR_OR_DIRECTOR),
    content=(
        "between Boards",
        "people from inside and outside",
        "review of the care and management plan",
    ),
)
