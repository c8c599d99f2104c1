"""How the work of a caseload stands: most of it done in time, some late, some not, and some that cannot be told."""

from collections import Counter

import pytest

from tests.intake.demonstration.conftest import AS_OF
from throughcare.duties import policy_in_use
from throughcare.duties.standing import standing_of
from throughcare.record.case_document import read


@pytest.fixture(scope="module")
def worked_out(told):
    """Each case's evaluation and standing."""
    evaluator = policy_in_use.evaluator()
    found = []
    for each in told:
        facts = read(each.document)
        evaluation = evaluator.evaluate(facts, AS_OF)
        found.append((evaluation, standing_of(evaluation, facts)))
    return found


@pytest.fixture(scope="module")
def statuses(worked_out):
    """How many duties have each status, of those that concern the case."""
    return Counter(
        duty.status(AS_OF).value
        for evaluation, _ in worked_out
        for duty in evaluation.duties
        if duty.outcome.applies or duty.outcome.missing
    )


@pytest.mark.parametrize(
    ("status", "least", "most"),
    [("met", 0.70, 0.85), ("met_late", 0.06, 0.12), ("overdue", 0.025, 0.08), ("cannot_tell", 0.03, 0.10)],
)
def test_past_duties_stand_in_believable_shares(statuses, status, least, most):
    past = sum(statuses[name] for name in ("met", "met_late", "overdue", "cannot_tell"))
    assert least <= statuses[status] / past <= most


@pytest.mark.parametrize("status", ["cannot_tell", "waiting", "upcoming", "due", "overdue", "met", "met_late"])
def test_every_status_is_there(statuses, status):
    assert statuses[status] >= 50


@pytest.mark.parametrize(
    ("cohort", "least"),
    [
        ("NPS_OVER_10", 100),
        ("NPS_UNDER_10", 20),
        ("NPS_DET_PAROLE", 15),
        ("NPS_ISP", 30),
        ("NPS_DET_RECALL", 10),
        ("NPS_ISP_RECALL", 5),
        ("CRC", 5),
        ("CRC_DET_RECALL", 2),
    ],
)
def test_every_cohort_is_there(worked_out, cohort, least):
    assert Counter(standing.answers["omic_cohort"].value for _, standing in worked_out)[cohort] >= least


@pytest.mark.parametrize("tier", ["A", "B", "C", "D", None])
def test_every_tier_is_there_and_some_cannot_be_told(worked_out, tier):
    assert Counter(standing.answers["tier"].value for _, standing in worked_out)[tier] >= 15


@pytest.mark.parametrize("manager", ["POM", "COM"])
def test_both_managers_are_responsible_for_some_and_support_others(worked_out, manager):
    assert Counter(standing.answers["responsible"].value for _, standing in worked_out)[manager] >= 80
    assert Counter(standing.answers["supporting"].value for _, standing in worked_out)[manager] >= 25


@pytest.mark.parametrize("route", ["mandatory", "discretionary"])
def test_both_routes_to_early_allocation_are_taken(worked_out, route):
    assert Counter(standing.answers["early_allocation"].value for _, standing in worked_out)[route] >= 2


def test_most_of_what_is_evaluated_is_about_somebody(worked_out):
    concerned = {
        found.entry.provision.id
        for evaluation, _ in worked_out
        for found in (
            *(duty for duty in evaluation.duties if duty.outcome.applies or duty.outcome.missing),
            *(derived for derived in evaluation.derived if derived.applies is not False),
        )
    }
    assert len(concerned) >= 200
