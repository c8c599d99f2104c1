"""Cases of the National Security Division (NSD), with the closer supervision and the polygraph that go with them."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_months
from throughcare.intake.demonstration.besides.life import Life
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import contact, kept, working_day
from throughcare.policy.facts import Method, Practitioner, Purpose, SpecialistUnit

MANAGED, OF_CONCERN = 0.6, 0.12
TOLD_WEEKS = 56


def tell(case: Case, life: Life) -> None:
    """Some of those on licence with a high risk, and everybody on licence for terrorism."""
    supervision = life.supervision
    if supervision is None or "released_on" not in supervision:
        return
    is_terrorism = bool(case.person.get("tact"))
    if not is_terrorism and not case.likely(MANAGED if life.is_high_risk else OF_CONCERN):
        return
    started: date = supervision["started_on"]
    unit = SpecialistUnit.TACT if is_terrorism else case.pick((SpecialistUnit.CPPC, SpecialistUnit.SOC))
    case.add("national_security", unit=unit, from_on=started, better_at_home=case.likely(0.1))
    _seen_twice_a_week(case, started)
    _polygraph(case, started)
    if (case.today - started).days > 300:
        proposed = case.ago(5, 60)
        agreed = kept(case, proposed + timedelta(days=20), proposed)
        case.add("risk_reductions", proposed_on=proposed, mappa_agreed_on=agreed, on_oasys_review=case.likely(0.8))


def _seen_twice_a_week(case: Case, started: date) -> None:
    """Two contacts a week in the last year: one in person, sometimes as a visit, and a call."""
    for week in range(TOLD_WEEKS, 0, -1):
        monday = case.today - timedelta(days=case.today.weekday() + 7 * week)
        if monday < started:
            continue
        if case.likely(0.92):
            purpose = Purpose.RESETTLEMENT_VISIT if week % 2 and case.likely(0.8) else Purpose.SUPERVISION
            contact(case, working_day(monday + timedelta(days=1)), Practitioner.COM, purpose)
        if case.likely(0.92):
            day = working_day(monday + timedelta(days=3))
            contact(case, day, Practitioner.COM, Purpose.SUPERVISION, method=Method.TELEPHONE)


def _polygraph(case: Case, started: date) -> None:
    case.add("polygraph", from_on=started)
    examined = kept(case, add_months(started, 3), started + timedelta(days=40))
    while examined is not None:
        case.add("polygraph_examinations", examined_on=examined)
        due = add_months(examined, 6)
        examined = kept(case, due, due - timedelta(days=40)) if due < case.today else None
