"""Cases on the WECASP caseload, the Boards that discuss them, and their multidisciplinary meetings."""

from enum import StrEnum

from throughcare.policy.facts.case import Case
from throughcare.policy.subjects import ABSENT, DateFact, NumberFact, Subject, WordFact


class CaseloadRoute(StrEnum):
    """How a case came onto the WECASP caseload."""

    REFERRAL = "referral"
    RESTRICTED_STATUS = "restricted_status"
    YOUTH_TRANSITION = "youth_transition"


class ExitReason(StrEnum):
    """Why a case left the WECASP caseload."""

    BOARD_DECISION = "board_decision"
    HOSPITAL_TRANSFER = "hospital_transfer"
    RELEASE = "release"


class Secretariat(StrEnum):
    """Who keeps the note of a multidisciplinary meeting."""

    WOMENS_TEAM = "womens_team"
    PRISON = "prison"


class MeetingKind(StrEnum):
    """Kinds of multidisciplinary meeting (MDM) that the framework tells apart."""

    INITIAL = "initial"
    REVIEW = "review"
    PAROLE_WINDOW = "parole_window"
    BEFORE_MOVE = "before_move"
    PROFESSIONALS = "professionals"
    OTHER = "other"


class MeetingOutcome(StrEnum):
    """What a multidisciplinary meeting came to."""

    NEEDS_AND_GAPS = "needs_and_gaps"
    LOCATION_DECISION = "location_decision"
    OTHER = "other"


class MeetingActionKind(StrEnum):
    """What a multidisciplinary meeting asked for."""

    KNOWLEDGE_GAP = "knowledge_gap"
    CLINICAL_ASSESSMENT = "clinical_assessment"
    OTHER = "other"


class CaspCase(Subject, label="case on the WECASP caseload", below=Case, dated_by="joined_on"):
    """One stay on the WECASP caseload: its reviews by the Board, and the exit that is proposed and decided.

    `review_on` is the date that the Board set on `review_set_on`, and `review_brought_forward_to` an earlier one set
    since. The numbers are those of core members who made a representation on the exit.
    """

    joined_on = DateFact("date the case joined the WECASP caseload")
    route = WordFact(CaseloadRoute, "how the case came onto the WECASP caseload")
    review_set_on = DateFact("date the Board set the review", ABSENT)
    review_on = DateFact("date set for the Board's review", ABSENT)
    review_brought_forward_to = DateFact("earlier date set for the Board's review", ABSENT)
    reviewed_on = DateFact("date the Board reviewed the case", ABSENT)
    exit_proposed_on = DateFact("date an exit from the WECASP was proposed", ABSENT)
    members_for_exit = NumberFact("core members for the exit")
    members_against_exit = NumberFact("core members against the exit")
    exit_decided_on = DateFact("date the exit from the WECASP was decided", ABSENT)
    manager_contacted_on = DateFact("date POM or COM was contacted about the exit", ABSENT)
    left_on = DateFact("date the case left the WECASP caseload", ABSENT)
    exit_reason = WordFact(ExitReason, "why the case left the WECASP caseload")


class CaseloadCirculation(Subject, label="circulation of the WECASP caseload", below=Case, dated_by="circulated_on"):
    """The caseload list, with this case on it, sent to the Women's Estate Office and senior probation managers."""

    circulated_on = DateFact("date the WECASP caseload was circulated")


class CaspBoard(Subject, label="WECASP Board", below=Case):
    """A meeting of the Board, past or to come, that this case has or may have a part in."""

    board_on = DateFact("date of the Board")
    held_on = DateFact("date the Board was held", ABSENT)
    minutes_circulated_on = DateFact("date the Board's minutes were circulated", ABSENT)


class MultidisciplinaryMeeting(Subject, label="multidisciplinary meeting", below=Case):
    """A multidisciplinary meeting (MDM) about somebody known to the WECASP."""

    kind = WordFact(MeetingKind, "kind of multidisciplinary meeting")
    held_on = DateFact("date of the multidisciplinary meeting", ABSENT)
    secretariat = WordFact(Secretariat, "secretariat of the multidisciplinary meeting")
    note_circulated_on = DateFact("date the note of the meeting was circulated", ABSENT)
    outcome = WordFact(MeetingOutcome, "outcome of the multidisciplinary meeting")


class MeetingAction(Subject, label="action of a multidisciplinary meeting", below=Case, dated_by="set_on"):
    """Something that a multidisciplinary meeting asked for."""

    kind = WordFact(MeetingActionKind, "kind of action")
    set_on = DateFact("date the action was set")
    completed_on = DateFact("date the action was completed", ABSENT)


class SafetyInterventionMeeting(Subject, label="Safety Intervention Meeting", below=Case, dated_by="held_on"):
    """A Safety Intervention Meeting (SIM) of the prison that holds the person, whether or not they were discussed."""

    held_on = DateFact("date of the Safety Intervention Meeting")
