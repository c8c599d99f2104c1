"""Getting ready to leave prison: plan and review, the victim liaison check, somewhere to live, and leaving."""

from __future__ import annotations

from datetime import date, timedelta
from operator import itemgetter

from throughcare.intake.demonstration.besides.life import Life, days_until
from throughcare.intake.demonstration.case import Case
from throughcare.intake.demonstration.habits import kept, working_day
from throughcare.policy.facts import Country

LAST_WEEKS = timedelta(days=84)


def tell(case: Case, life: Life) -> None:
    """What has been done for a release that is near, or has lately been."""
    if life.spell is not None and life.sentence is None and life.received is not None:
        _at_court(case, life.received)
    left = days_until(case, life.release)
    if life.release is not None and left is not None and left < 84 and life.received is not None:
        _planned(case, life.received, life.release)
    elif life.spell is None and case.rows["spells"]:
        last = max(case.rows["spells"], key=itemgetter("arrived_on"))
        _planned(case, last["arrived_on"], last["left_on"])
    _left_lately(case)


def _planned(case: Case, received: date, release: date) -> None:
    opens = max(received, release - LAST_WEEKS)
    due = min(release - timedelta(days=1), opens + timedelta(days=45))
    reviewed = kept(case, due, opens, missed=0.06)
    if reviewed is not None and reviewed < release:
        needs_benefit = case.likely(0.5)
        case.add(
            "pre_release_reviews",
            begun_on=max(opens, reviewed - timedelta(days=6)),
            completed_on=reviewed,
            part_of_bcst2=received == opens,
            benefit_need=needs_benefit,
            dwp_referral_on=reviewed if needs_benefit else None,
        )
    for group, name in (("release_plans", "agreed_on"), ("victim_liaison_checks", "on")):
        done = kept(case, due, opens, missed=0.06)
        if done is not None and done < release:
            case.add(group, **{name: done})
    if release <= case.today:
        return
    if case.is_woman and case.person.get("leaving_abusive_relationship"):
        prepared = kept(case, due, opens)
        if prepared is not None:
            case.add("safety_plans", prepared_on=prepared)
    if case.likely(0.35):
        _needs_a_home(case, opens)


def _needs_a_home(case: Case, opens: date) -> None:
    identified = min(case.after(opens, 0, 20), case.today)
    submitted = kept(case, identified + timedelta(days=21), identified)
    in_wales = case.person["home_region"] == Country.WALES
    case.add(
        "accommodation_needs",
        identified_on=identified,
        at_risk_of_homelessness=None if case.likely(0.04) else case.likely(0.8),
        prison_leaver=True,
        local_authority_country=Country.WALES if in_wales else Country.ENGLAND,
        crs_applies=case.likely(0.3),
        application_submitted_on=submitted,
    )


def _at_court(case: Case, received: date) -> None:
    on = working_day(case.ahead(2, 30))
    planned = kept(case, case.today, max(received, case.today - timedelta(days=14))) if case.likely(0.6) else None
    case.add("court_appearances", on=on, contingency_plan_on=planned)


def _left_lately(case: Case) -> None:
    """The leaflet, for those who have left prison in the last months."""
    last = max((row["left_on"] for row in case.rows["spells"] if row.get("departure") == "release"), default=None)
    if last is None or not 0 <= (case.today - last).days <= 120:
        return
    offered = last - timedelta(days=case.chance.randint(0, 7)) if case.likely(0.9) else None
    case.add("discharges", released_on=last, leaflet_offered_on=offered)
