"""Temporary release (ROTL), enhanced behavioural monitoring (EBM), and returns to closed conditions."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.custody import OPEN
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.policy.facts import (
    AdverseDevelopmentKind,
    CategoryChange,
    EbmDecision,
    RdrHeading,
    RotlBoardChair,
    RotlDecisionMaker,
    RotlType,
)

_TYPES = {RotlType.RDR: 60, RotlType.ROR: 30, RotlType.SPL: 10}
_HEADINGS = (RdrHeading.WORK_PLACEMENT, RdrHeading.TRAINING_OR_EDUCATION, RdrHeading.FAMILY_TIES)
RETURNED = 0.4


def tell(case: Case, life: Life) -> None:
    """What somebody in an open prison has applied for, and what has gone wrong for some of them."""
    if life.spell is None or life.spell["prison"] not in OPEN:
        return
    arrived: date = life.spell["arrived_on"]
    if (case.today - arrived).days < 20:
        return
    if not case.is_woman and (life.is_high_risk or life.is_indeterminate):
        _monitored(case, arrived)
    if (case.today - arrived).days > 90:
        _temporary_release(case, arrived, decided=True)
    if case.likely(0.7):
        _temporary_release(case, arrived, decided=False)
    if case.likely(RETURNED):
        _concern(case, arrived, life)


def _monitored(case: Case, arrived: date) -> None:
    reviewed = kept(case, arrived + timedelta(days=30), arrived + timedelta(days=8))
    decided = None if reviewed is None else reviewed + timedelta(days=7)
    if decided is not None and decided > case.today:
        decided = None
    active = decided is not None and case.likely(0.6)
    case.add(
        "behaviour_monitoring",
        case_review_on=reviewed,
        decision=None if decided is None else EbmDecision.ACTIVE if active else EbmDecision.NOT_ACTIVE,
        decided_on=decided,
        participates=case.likely(0.8) if active else None,
        started_on=decided if active else None,
    )


def _temporary_release(case: Case, arrived: date, *, decided: bool) -> None:
    applied = max(arrived, case.ago(60, 90) if decided else case.ago(5, 40))
    kind = case.weighed(_TYPES)
    returned = kept(case, applied + timedelta(days=14), applied)
    board = working_day(applied + timedelta(days=28)) if decided else working_day(case.ahead(3, 15))
    was_decided = decided and board <= case.today
    case.add(
        "temporary_releases",
        applied_on=applied,
        kind=kind,
        heading=case.pick(_HEADINGS) if kind is RotlType.RDR else None,
        plan_objective=kind is RotlType.RDR and case.likely(0.9),
        suitable_for_open=True,
        rotl_pol_returned_on=returned,
        rotl_om_returned_on=returned,
        offender_manager_consulted=returned is not None,
        paperwork_completed_on=returned,
        higher_monitoring=case.likely(0.4),
        board_on=board,
        board_chair=RotlBoardChair.SENIOR_MANAGER,
        decided_by=RotlDecisionMaker.GOVERNOR if case.likely(0.7) else RotlDecisionMaker.DEPUTY_GOVERNOR,
        decided_on=board if was_decided else None,
        granted=was_decided and case.likely(0.85),
    )


def _concern(case: Case, arrived: date, life: Life) -> None:
    """Something that gave concern; the return that it may lead to is decided, and has not been made yet."""
    reported = max(arrived, case.ago(3, 25))
    decided = reported + timedelta(days=1) if case.likely(0.7) else None
    if decided is not None and decided > case.today:
        decided = None
    row = {
        "reported_on": reported,
        "corroborated": True,
        "reason_recorded": True,
        "unmanageable_in_open": decided is not None,
        "pom_on_duty": case.likely(0.8),
        "decided_on": decided,
    }
    if not life.is_indeterminate:
        change = case.pick((CategoryChange.FAILED_MDT, CategoryChange.DRUGS))
        case.add("returns_to_closed", category_change=change, **row)
        return
    sent = kept(case, decided + timedelta(days=5), decided) if decided else None
    case.add(
        "returns_to_closed",
        adverse_development=case.pick((AdverseDevelopmentKind.FAILED_MDT, AdverseDevelopmentKind.GENERAL_BEHAVIOUR)),
        planning_board_on=decided,
        lisp4_submitted_on=sent,
        lisp4_disclosed_on=sent,
        **row,
    )
