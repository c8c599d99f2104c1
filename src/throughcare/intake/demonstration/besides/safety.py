"""Safety in custody: ACCT and its reviews, incidents, segregation and healthcare."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept
from throughcare.policy.facts import Discipline, EnhancedDecider, HealthcareReason, IncidentKind
from throughcare.record import reference

ON_ACCT, ON_ACCT_WOMEN = 0.05, 0.16
SEGREGATED, IN_HEALTHCARE = 0.04, 0.03


def tell(case: Case, life: Life) -> None:
    """What some of those held have: an ACCT, a time in segregation, a stay in healthcare."""
    if life.spell is None or life.received is None:
        return
    if case.likely(ON_ACCT_WOMEN if case.is_woman else ON_ACCT):
        _acct(case, max(life.received, case.ago(5, 60)), life.spell["prison"])
    if case.likely(SEGREGATED):
        began = max(life.received, case.ago(3, 120))
        ended = case.after(began, 2, 40)
        case.add("segregation", started_on=began, ended_on=ended if ended <= case.today else None)
    if case.likely(IN_HEALTHCARE):
        admitted = max(life.received, case.ago(10, 260))
        reason = case.pick((HealthcareReason.MENTAL_HEALTH, HealthcareReason.PHYSICAL_HEALTH_ONLY))
        case.add("healthcare_stays", admitted_on=admitted, reason=reason)


def _acct(case: Case, opened: date, prison: str) -> None:
    is_enhanced = case.likely(0.4)
    case.add(
        "acct",
        opened_on=opened,
        suicide_attempt_likely=None if case.likely(0.06) else is_enhanced and case.likely(0.5),
        dangerous_self_harm=is_enhanced,
        extreme_self_harm=is_enhanced and case.likely(0.3),
    )
    case.add("incidents", kind=IncidentKind.SELF_HARM, on=opened)
    if is_enhanced:
        considered = min(opened + timedelta(days=2), case.today)
        case.add(
            "enhanced_management",
            considered_on=considered,
            decided_by=EnhancedDecider.CASE_REVIEW_TEAM,
            decision_recorded_on=kept(case, considered, considered),
            found_required=True,
        )
    first = opened + timedelta(days=1)
    for on in (day for day in (first, first + timedelta(days=14), first + timedelta(days=28)) if day <= case.today):
        _review(case, on, is_enhanced, prison)
    _review(case, case.ahead(2, 10), is_enhanced, prison)


def _review(case: Case, on: date, is_enhanced: bool, prison: str) -> None:
    was_held = on <= case.today
    case.add(
        "acct_reviews",
        on=on,
        enhanced=is_enhanced,
        prison_sector=reference.prisons()[prison].sector,
        chair_discipline=Discipline.OPERATIONAL_MANAGEMENT if is_enhanced else Discipline.CASE_MANAGER,
        chair_band=case.pick((5, 5, 7)) if is_enhanced else 4,
        chair_is_manager=is_enhanced,
        papers_shared_on=on - timedelta(days=1) if was_held and case.likely(0.85) else None,
        public_protection_concerns=None if case.likely(0.05) else case.likely(0.15),
    )
    for discipline in (Discipline.HEALTHCARE, case.pick((Discipline.OFFENDER_MANAGEMENT, Discipline.RESIDENTIAL))):
        attended = was_held and case.likely(0.75)
        sends_account = was_held and not attended and case.likely(0.7)
        case.add(
            "review_invitations",
            review_on=on,
            discipline=discipline,
            attended=attended,
            unable_on=on - timedelta(days=2) if was_held and not attended else None,
            account_submitted_on=on - timedelta(days=1) if sends_account else None,
        )
