"""What a supplier is told of duties: by what provisions read, never by what the case holds."""

from datetime import date, timedelta
from typing import Any

import pytest

from throughcare.access.permissions import Scope
from throughcare.duties.explained import explained
from throughcare.duties.keyset import NotACursor
from throughcare.duties.referrals import NOT_GIVEN, only_given, referrals, told_to_supplier
from throughcare.engine.facts import case_facts
from throughcare.policy import facts

TODAY = date(2022, 11, 8)
SENT = {"submitted_by": "COM", "submitted_on": date(2022, 10, 3), "received_on": date(2022, 10, 4)}
URGENT = {"earliest_release_on": date(2022, 10, 12)}
STANDARD = {"earliest_release_on": date(2022, 12, 20), "assess_by": date(2022, 12, 12)}
HELD = {"assessment_held_on": date(2022, 11, 1)}

# Of a referral, and of an event: which duties are told, and whether the why is that of the case (*) or of the policy.
TOLD = [
    (STANDARD, {"NS-5.1-CRS-PLAN*", "RES-CRS-ASSESS-STANDARD-PRE"}),
    (STANDARD | HELD, {"NS-5.1-CRS-PLAN*", "RES-CRS-ASSESS-STANDARD-PRE", "RES-CRS-ACTION-PLAN"}),
    (URGENT, {"NS-5.1-CRS-PLAN*", "RES-CRS-URGENT-RESPONSE", "RES-CRS-ASSESS-URGENT-PRE"}),
    ({}, {"NS-5.1-CRS-PLAN*", "RES-CRS-ASSESS-STANDARD-PRE"}),
]


def a_case(*referrals: dict[str, Any], events: int = 0) -> Any:
    """Somebody in prison until 20 December, with these referrals and duties of every owner."""
    return case_facts(
        {
            facts.Case: [{"gender": "male", "provider": "NPS", "home_region": "Wales"}],
            facts.Sentence: [
                {"kind": "standard_determinate", "sentenced_on": date(2020, 3, 2), "crd": date(2022, 12, 20)}
            ],
            facts.Spell: [{"arrived_on": date(2020, 3, 2), "arrival": "admission"}],
            facts.Contact: [
                {"on": date(2022, 11, 1), "by": "crs_provider", "with_whom": "person", "outcome": "attended"}
            ],
            facts.Acct: [{"opened_on": date(2022, 11, 1)}],
            facts.CrsReferral: [{"service": "accommodation", "pathway": "accommodation"} | SENT | r for r in referrals],
            facts.CrsEvent: [{"kind": "enforcement_action", "on": date(2022, 11, 7)}] * events,
        }
    )


@pytest.mark.parametrize(("referral", "told"), TOLD)
def test_which_duties_are_told_and_whose_why(referral: dict[str, Any], told: set[str]) -> None:
    duties = told_to_supplier(explained(a_case(referral), TODAY))
    assert {f"{each.provision}{'' if NOT_GIVEN in each.because else '*'}" for each in duties} == told


def test_an_event_has_its_duty_with_its_whole_why() -> None:
    (duty,) = told_to_supplier(explained(a_case(events=1), TODAY))
    assert (duty.provision, duty.due_on) == ("RES-CRS-NOTIFY", date(2022, 11, 9))
    assert "Monday 7 November 2022" in " ".join(duty.because)


def test_a_why_that_is_not_given_is_that_of_the_policy_and_holds_no_date_of_the_case() -> None:
    told = told_to_supplier(explained(a_case(URGENT), TODAY))
    duty = next(each for each in told if each.provision == "RES-CRS-ASSESS-URGENT-PRE")
    assert duty.because == (
        "A referral on the Urgent Timescale, received.",
        "By 1 day before the release, or the date when it is expected.",
        NOT_GIVEN,
    )
    assert duty.because == next(
        each.because
        for each in told_to_supplier(explained(a_case(URGENT | {"received_on": date(2022, 10, 5)}), TODAY))
        if each.provision == duty.provision
    )


def test_a_duty_that_a_supplier_owes_on_a_row_that_is_not_given_is_not_told() -> None:
    """A contact by a CRS provider does not say by which."""
    worked_out = explained(a_case(STANDARD), TODAY)
    assert "NS-1.1-CRS" in {each.provision for each in worked_out.duties}
    assert "NS-1.1-CRS" not in {each.provision for each in told_to_supplier(worked_out)}


def test_another_bodys_referral_changes_nothing() -> None:
    theirs = URGENT | {"service": "personal_wellbeing", "pathway": "social_inclusion"}
    both = a_case(STANDARD, theirs, events=2)
    mine = only_given(both, {"crs_referral": {1}, "crs_event": ()})
    alone = told_to_supplier(explained(a_case(STANDARD), TODAY))
    assert told_to_supplier(explained(mine, TODAY)) == alone
    assert {each.subject for each in alone} == {"crs_referral 1"}
    assert [name for name in both if list(both[name]) != list(mine[name])] == ["crs_referral", "crs_event"]


@pytest.mark.django_db
def test_a_place_that_is_not_of_the_list_is_refused() -> None:
    with pytest.raises(NotACursor):
        referrals(Scope(referred_as=None, everyone=True, body="Acme"), TODAY + timedelta(days=1), after="nowhere")
