"""Services of others: commissioned rehabilitative services (CRS), CAS3 accommodation and the CFO programmes."""

from __future__ import annotations

from datetime import date, timedelta

from throughcare.calendar import add_working_days
from throughcare.intake.demonstration.besides.life import Life, days_until
from throughcare.intake.demonstration.case import Case, Row
from throughcare.intake.demonstration.habits import contact, kept
from throughcare.policy.facts import (
    CfoProgramme,
    CrsNeedStage,
    CrsPathway,
    CrsReferrer,
    CrsService,
    NotifiableEvent,
    Practitioner,
    Purpose,
)

REFERRED_BEFORE_RELEASE, REFERRED_IN_COMMUNITY, IN_CAS3, TO_CFO = 0.55, 0.35, 0.2, 0.15
LONGEST_IN_CAS3 = 84
_IN_THE_COMMUNITY = {
    CrsService.EMPLOYMENT_TRAINING_EDUCATION: CrsPathway.EMPLOYMENT_TRAINING_EDUCATION,
    CrsService.DEPENDENCY_AND_RECOVERY: CrsPathway.DEPENDENCY_AND_RECOVERY,
    CrsService.PERSONAL_WELLBEING: CrsPathway.EMOTIONAL_WELLBEING,
}


def tell(case: Case, life: Life) -> None:
    """Referrals before release and in the community, and what came of them."""
    left = days_until(case, life.release)
    if life.release is not None and left is not None and 0 < left < 84 and case.likely(REFERRED_BEFORE_RELEASE):
        _before_release(case, life, life.release)
    if life.supervision is None:
        return
    if case.likely(REFERRED_IN_COMMUNITY):
        _in_the_community(case, life.supervision["started_on"])
    if "released_on" in life.supervision and case.likely(IN_CAS3):
        _cas3(case, life.supervision["started_on"])
    if case.likely(TO_CFO):
        made = max(life.supervision["started_on"], case.ago(10, 200))
        case.add("cfo_referrals", programme=case.pick(tuple(CfoProgramme)), made_on=made)


def _before_release(case: Case, life: Life, release: date) -> None:
    assert life.received is not None
    submitted = max(life.received, release - timedelta(days=case.chance.randint(10, 70)))
    if submitted > case.today:
        submitted = max(life.received, case.ago(1, 10))
    social = case.likely(0.4)
    service = CrsService.PERSONAL_WELLBEING if social else CrsService.ACCOMMODATION
    pathway = CrsPathway.SOCIAL_INCLUSION if social else CrsPathway.ACCOMMODATION
    if case.is_woman:
        service = CrsService.WOMENS_SERVICES
    case.add("crs_needs", identified_on=submitted, pathway=pathway, stage=CrsNeedStage.PRE_RELEASE)
    row = _referred(case, service, pathway, submitted, CrsReferrer.PRE_RELEASE_TEAM)
    row |= {"earliest_release_on": release, "assess_by": release - timedelta(days=3)}
    due = min(release - timedelta(days=2), submitted + timedelta(days=20))
    _assessed(case, row, max(due, submitted + timedelta(days=2)), release)


def _in_the_community(case: Case, since: date) -> None:
    service = CrsService.WOMENS_SERVICES if case.is_woman else case.pick(tuple(_IN_THE_COMMUNITY))
    pathway = CrsPathway.EMOTIONAL_WELLBEING if case.is_woman else _IN_THE_COMMUNITY[service]
    submitted = max(since, case.ago(3, 160))
    case.add("crs_needs", identified_on=submitted, pathway=pathway, stage=CrsNeedStage.IMMEDIATE)
    row = _referred(case, service, pathway, submitted, CrsReferrer.COM)
    _assessed(case, row, add_working_days(submitted, 10), None)


def _referred(case: Case, service: CrsService, pathway: CrsPathway, on: date, by: CrsReferrer) -> Row:
    return case.add(
        "crs_referrals",
        service=service,
        pathway=pathway,
        submitted_by=None if case.likely(0.03) else by,
        submitted_on=on,
        received_on=on,
        supplier=case.home.supplier,
        initial_response_on=kept(case, add_working_days(on, 1), on),
    )


def _assessed(case: Case, row: Row, due: date, before: date | None) -> None:
    """The assessment, the action plan after it and the work, as far as they have come."""
    received = row["received_on"]
    offered = kept(case, due, received + timedelta(days=1), missed=0.08)
    if offered is None or (before is not None and offered >= before):
        return
    row["assessment_offered_on"] = offered
    row["contact_established_on"] = offered
    if not case.likely(0.85):
        case.add(
            "crs_events",
            kind=NotifiableEvent.ENFORCEMENT_ACTION,
            on=offered,
            notified_on=kept(case, add_working_days(offered, 1), offered),
        )
        return
    row["assessment_held_on"] = offered
    contact(case, offered, Practitioner.CRS_PROVIDER, Purpose.OTHER)
    planned = kept(case, add_working_days(offered, 5), offered, missed=0.08)
    if planned is not None:
        row["action_plan_on"] = planned
        case.add("crs_interventions", service=row["service"], pathway=row["pathway"], started_on=planned)


def _cas3(case: Case, since: date) -> None:
    arrived = max(since, case.ago(5, 95))
    leaves = arrived + timedelta(days=case.chance.randint(30, LONGEST_IN_CAS3 + 6))
    left = leaves if leaves <= case.today else None
    case.add("cas3_stays", arrived_on=arrived, departed_on=left)
    last = left or case.today
    if case.likely(0.85):
        contact(
            case,
            max(arrived, last - timedelta(days=case.chance.randint(0, 6))),
            Practitioner.CAS3_PROVIDER,
            Purpose.OTHER,
        )
    if left is not None and case.likely(0.7):
        prospect = None if case.likely(0.1) else case.likely(0.8)
        case.add("accommodation", started_on=left, strong_prospect=prospect)
