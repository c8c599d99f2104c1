"""What comes in for each ROTL, its board, the times out and reviews; and what is told to those under active EBM."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case, Row
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.intake.demonstration.places import YORKSHIRE
from throughcare.policy.facts import BreathTest, EbmDecision, ManagerRole, RotlFailure, RotlType

# Of ten ROTLs that wait for their decision: just applied for, half of the inputs in, the board held.
_STAGES = {"applied": 3, "gathering": 4, "board": 3}
_OUTSIDE = ("vlo", "social_services", "childrens_services", "immigration", "confiscation_unit", "crime_unit")
# Of what the prison and the COM give themselves, and a ROTL that was just applied for has not got.
_GIVEN = ("rotl_pol_returned_on", "rotl_om_returned_on", "paperwork_completed_on")
_OF_THE_BOARD = ("board_on", "board_chair", "decided_by")
APPLYING, OUT_NOW, LATE, ENDED = 0.35, 0.35, 0.35, 0.15


def tell(case: Case, life: Life) -> None:
    """Each ROTL as far as it has come, and who is out today."""
    for row in case.rows["temporary_releases"]:
        if "decided_on" in row:
            _gathered(case, row, row["decided_on"], complete=True)
            _granted(case, row, signed_in=life.spell is not None and life.spell["prison"] == YORKSHIRE.open)
        else:
            _waiting(case, row)
    for row in case.rows["behaviour_monitoring"]:
        _monitored(case, row)


def _waiting(case: Case, row: Row) -> None:
    stage = case.weighed(_STAGES)
    row["granted"] = False
    if stage == "applied":
        row |= dict.fromkeys((*_GIVEN, *_OF_THE_BOARD))
        row["offender_manager_consulted"] = False
        return
    until = min(case.today, row["applied_on"] + timedelta(days=21))
    _gathered(case, row, until, complete=stage == "board")
    if stage == "board":
        held = max(working_day(case.ago(2, 6)), row["applied_on"])
        row |= dict.fromkeys(_GIVEN, row["applied_on"])
        row |= {"board_on": min(held, case.today), "decided_by": None, "ebm_assessment_seen": _reviewed(case)}
        row |= {"offender_manager_consulted": True, "higher_monitoring": True}


def _reviewed(case: Case) -> bool:
    return any(each.get("case_review_on") for each in case.rows["behaviour_monitoring"])


def _gathered(case: Case, row: Row, until: date, *, complete: bool) -> None:
    """What was asked for from the day of the application on: all of it in, or half of it."""
    applied: date = row["applied_on"]
    asked = min(applied + timedelta(days=2), until, row.get("rotl_om_returned_on") or until)
    com = any(each["role"] is ManagerRole.COM and "to_on" not in each for each in case.rows["allocations"])
    row |= {"com_asked_on": asked, "duty_com_asked": not com, "oasys_reviewed_on": asked, "police_asked_on": asked}
    row |= {"visor_checked_on": asked} if case.likely(0.4) else {"visor_not_applying": True}
    for number, name in enumerate(_OUTSIDE):
        if case.likely(APPLYING):
            row[f"{name}_asked_on"] = asked
            row[f"{name}_came_in_on"] = until if complete or number % 2 else None
        elif complete or number % 2:
            row[f"{name}_not_applying"] = True


def _granted(case: Case, row: Row, *, signed_in: bool) -> None:
    """The times out of a ROTL that was granted: each back by its hour and sober, but for the last of some.

    `signed_in`: the accounts of the open prison are of this one, so that all of it is there to be seen.
    """
    row["granted"] = row["granted"] or signed_in
    if not row["granted"]:
        return
    # What its gates asked for when it was granted.
    row |= {"plan_objective": row["kind"] is RotlType.RDR, "higher_monitoring": True}
    row["ebm_assessment_seen"] = _reviewed(case)
    decided: date = row["decided_on"]
    reviewed = kept(case, decided + timedelta(days=28), decided)
    row |= {"reviewed_on": reviewed, "next_review_on": None if reviewed is None else case.ahead(10, 60)}
    days = [day for day in (decided + timedelta(days=each) for each in (4, 11, 18)) if day < case.today]
    late = case.likely(LATE) or signed_in
    for day in days:
        _went_out(case, row["kind"], day, late=late and day == days[-1])
    if signed_in:
        following = case.today + timedelta(days=3)
        row["next_out_at"], row["next_back_at"] = (datetime.combine(following, time(hour), UTC) for hour in (8, 17))
    if case.likely(OUT_NOW) or signed_in:
        overnight = row["kind"] is RotlType.ROR
        due = datetime.combine(case.today + timedelta(days=overnight), time(17), UTC)
        out = datetime.combine(case.today, time(6), UTC)
        case.add("temporary_absences", kind=row["kind"], out_at=out, due_back_at=due)


def _went_out(case: Case, kind: RotlType, day: date, *, late: bool) -> None:
    out, due = (datetime.combine(day, time(hour), UTC) for hour in (8, 17))
    case.add(
        "temporary_absences",
        kind=kind,
        out_at=out,
        due_back_at=due,
        back_at=due + timedelta(minutes=95 if late else -20),
        breath_test=BreathTest.PASSED,
        failure=RotlFailure.LATE_RETURN if late else None,
        failed_on=day if late else None,
    )


def _monitored(case: Case, row: Row) -> None:
    if row.get("decision") is not EbmDecision.ACTIVE:
        return
    started: date = row["started_on"]
    row["feedback_on"] = kept(case, started + timedelta(days=28), started + timedelta(days=7))
    if (case.today - started).days > 90 and case.likely(ENDED):
        row["ended_on"] = min(case.after(started, 60, 89), case.today)
