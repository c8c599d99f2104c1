"""The women's panel (WECASP): who comes before it, and what it has done for them."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months, add_working_days, month_start
from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.policy.facts import (
    CaseloadRoute,
    Factor,
    MeetingActionKind,
    MeetingKind,
    MeetingOutcome,
    MentalHealth,
    MoveDecider,
    ReferralConsent,
    ReferralDecider,
    ReferralScreening,
    Restriction,
    Secretariat,
)

_FACTORS = (Factor.PERSONALITY_DISORDER, Factor.MENTAL_ILLNESS, Factor.SELF_HARM_OR_VIOLENCE)
REFERRED, RESTRICTED, IN_HOSPITAL, YOUNG_WOMEN = 0.3, 0.08, 0.04, 0.4


def tell(case: Case, life: Life) -> None:
    """What there is of the panel's in a case of the women's estate."""
    if life.spell is None or life.received is None or not case.is_woman:
        return
    met = working_day(case.today - timedelta(days=case.chance.randint(2, 6)))
    case.add("safety_intervention_meetings", held_on=min(met, case.today))
    if case.likely(RESTRICTED):
        _restricted(case, life.received)
    elif case.likely(REFERRED):
        _complex(case, life.received)
        _referred(case, life.received)
    elif case.likely(IN_HOSPITAL):
        referred = max(life.received, case.ago(10, 60))
        case.add("hospital_transfers", referred_on=referred, likely=case.likely(0.6), expected_on=case.ahead(10, 60))


def _complex(case: Case, received: date) -> None:
    found = max(received, case.ago(100, 200))
    for factor in case.chance.sample(_FACTORS, 2):
        case.add("complexity_factors", factor=factor, found_on=found)
    if case.likely(0.6):
        case.add("sim_discussions", discussed_on=min(found + timedelta(days=7), case.today))
    consulted = kept(case, found + timedelta(days=14), found)
    case.add("complexity_assessments", started_on=found, staff_consulted_on=consulted)
    case.add(
        "health_conditions",
        condition=case.pick((MentalHealth.DEPRESSION, MentalHealth.OTHER)),
        recorded_on=found,
        long_term_effect=None if case.likely(0.1) else case.likely(0.6),
    )


def board_of(month: date) -> date:
    """The day of the Board in a month: the first working day on or after the 20th."""
    return working_day(month_start(month) + timedelta(days=19))


def _referred(case: Case, received: date) -> None:
    """A referral: to a Board that is to come, or to one that has been."""
    is_to_come = case.likely(0.35)
    board = board_of(case.ahead(20, 45) if is_to_come else case.ago(45, 160))
    if board - timedelta(days=30) < received:
        return
    papers = add_working_days(board, -case.pick((8, 9, 10, 12, 6)))
    decided = papers - timedelta(days=8)
    if decided > case.today:
        return
    sent = papers if papers <= case.today else None
    row = case.add(
        "casp_referrals",
        decided_on=decided,
        decided_by=ReferralDecider.GOVERNOR,
        decided_where_held=True,
        consulted_on=decided if case.likely(0.9) else None,
        form_disclosed_on=decided,
        consultation_recorded_on=decided if case.likely(0.85) else None,
        consent=ReferralConsent.SIGNED,
        manager_informed_on=decided,
        manager_agrees=case.likely(0.9),
        submitted_on=sent,
        received_on=sent,
        screening=ReferralScreening.TO_BOARD if sent else None,
        board_on=board,
        papers_sent_on=kept(case, add_working_days(board, -5), papers) if sent else None,
    )
    if board <= case.today:
        row |= _discussed(case, board)
        _meetings(case, board, accepted="accepted_on" in row)


def _discussed(case: Case, board: date) -> dict[str, object]:
    minutes = kept(case, add_working_days(board, 10), board)
    case.add("casp_boards", board_on=board, held_on=board, minutes_circulated_on=minutes)
    if not case.likely(0.8):
        return {"board_held_on": board, "members_accepting": 0, "members_refusing": 6, "refused_on": board}
    letter = kept(case, add_working_days(board, 5), board)
    row: dict[str, object] = {"board_held_on": board, "members_accepting": 6, "members_refusing": 0}
    row |= {"accepted_on": board, "acceptance_letter_on": letter}
    return {name: value for name, value in row.items() if value is not None}


def _meetings(case: Case, board: date, *, accepted: bool) -> None:
    if not accepted:
        return
    _on_caseload(case, board, CaseloadRoute.REFERRAL)
    held = kept(case, board + timedelta(days=14), board + timedelta(days=3))
    if held is None:
        return
    case.add(
        "multidisciplinary_meetings",
        kind=MeetingKind.INITIAL,
        held_on=held,
        secretariat=Secretariat.WOMENS_TEAM,
        note_circulated_on=kept(case, add_working_days(held, 3), held),
        outcome=MeetingOutcome.NEEDS_AND_GAPS,
    )
    done = kept(case, held + timedelta(days=40), held + timedelta(days=5))
    case.add("meeting_actions", kind=MeetingActionKind.KNOWLEDGE_GAP, set_on=held, completed_on=done)
    if case.likely(0.5):
        decided = kept(case, held + timedelta(days=30), held + timedelta(days=5))
        case.add(
            "relocations",
            recommended_on=held,
            for_interventions=case.likely(0.6),
            decided_on=decided,
            decided_by=MoveDecider.PRISON_GROUP_DIRECTOR if decided else None,
        )


def _on_caseload(case: Case, joined: date, route: CaseloadRoute) -> None:
    review = add_months(joined, 3)
    reviewed = kept(case, review, review - timedelta(days=25)) if review <= case.today else None
    case.add(
        "casp_cases",
        joined_on=joined,
        route=route,
        review_set_on=joined,
        review_on=review,
        reviewed_on=reviewed,
        exit_proposed_on=reviewed if reviewed and case.likely(0.4) else None,
        members_for_exit=6,
        members_against_exit=0,
    )
    month = month_start(add_months(joined, 1))
    while month <= case.today:
        sent = working_day(month + timedelta(days=4))
        if sent <= case.today and case.likely(0.9):
            case.add("caseload_circulations", circulated_on=sent)
        month = add_months(month, 1)


def _restricted(case: Case, received: date) -> None:
    set_on = max(received, case.ago(200, 700))
    notified = kept(case, set_on + timedelta(days=10), set_on)
    case.add(
        "restricted_status",
        status=Restriction.RS if case.likely(0.7) else Restriction.PRS,
        set_on=set_on,
        notified_on=notified,
        complexity_assessed_on=kept(case, set_on + timedelta(days=40), set_on),
        additional_complexity=case.likely(0.6),
        complex_beyond_tact=False,
    )
    board = board_of(add_months(set_on, 1))
    _on_caseload(case, board if board <= case.today else set_on, CaseloadRoute.RESTRICTED_STATUS)
    review = kept(case, add_months(set_on, 12), add_months(set_on, 11))
    if review is not None:
        case.add("restricted_status_reviews", held_on=review, concern=case.likely(0.1))
