"""Cases on the WECASP caseload, the Boards that discuss them, and their multidisciplinary meetings."""

from typing import ClassVar

from throughcare.policy import facts
from throughcare.record.models.fields import day, whole_number, word
from throughcare.record.models.rows import CaseRow, case_indexes


class CaspCase(CaseRow):
    """One stay on the WECASP caseload: its reviews by the Board, and the exit that is proposed and decided.

    `review_on` is the date that the Board set on `review_set_on`, and `review_brought_forward_to` an earlier one set
    since. The numbers are those of core members who made a representation on the exit.
    """

    joined_on = day()
    route = word(facts.CaseloadRoute)
    review_set_on = day()
    review_on = day()
    review_brought_forward_to = day()
    reviewed_on = day()
    exit_proposed_on = day()
    members_for_exit = whole_number()
    members_against_exit = whole_number()
    exit_decided_on = day()
    manager_contacted_on = day()
    left_on = day()
    exit_reason = word(facts.ExitReason)


class CaseloadCirculation(CaseRow):
    """The caseload list, with this case on it, sent to the Women's Estate Office and senior probation managers."""

    circulated_on = day()


class CaspBoard(CaseRow):
    """A meeting of the Board, past or to come, that this case has or may have a part in."""

    board_on = day()
    held_on = day()
    minutes_circulated_on = day()


class MultidisciplinaryMeeting(CaseRow):
    """A multidisciplinary meeting (MDM) about somebody known to the WECASP."""

    kind = word(facts.MeetingKind)
    held_on = day()
    secretariat = word(facts.Secretariat)
    note_circulated_on = day()
    outcome = word(facts.MeetingOutcome)

    class Meta:
        indexes: ClassVar = case_indexes("mdm")


class MeetingAction(CaseRow):
    """Something that a multidisciplinary meeting asked for."""

    kind = word(facts.MeetingActionKind)
    set_on = day()
    completed_on = day()


class SafetyInterventionMeeting(CaseRow):
    """A Safety Intervention Meeting (SIM) of the prison that holds the person, whether or not they were discussed."""

    held_on = day()

    class Meta:
        indexes: ClassVar = case_indexes("sim")
