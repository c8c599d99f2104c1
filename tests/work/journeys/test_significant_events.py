"""Significant events: those that somebody records, those that a stage brings, and the reviews that they call for."""

from datetime import date

import pytest

from tests.work.conftest import TODAY
from tests.work.journeys.conftest import DUTY_GOVERNOR
from tests.work.journeys.custody import take
from throughcare.duties import policy_in_use
from throughcare.policy.facts import ChangeKind
from throughcare.record.facts import facts_of
from throughcare.record.models import (
    Assessment,
    Change,
    LedgerEntry,
    Person,
    Recategorisation,
    ReturnToClosed,
    Sentence,
)
from throughcare.work.refusals import NotValid
from throughcare.work.stages.asking import TICKED, Entered

pytestmark = pytest.mark.django_db

RETURN = "return-indeterminate"


def reviews_due(case: Person) -> list[bool]:
    given = policy_in_use.evaluator().evaluate(facts_of(case.pk), TODAY).gives("OMIC-OASYS-REVIEW-EVENT")
    return [each.values["review_due"] is True for each in given]


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT", "NS-B.10.1", "NS-10.1")
@pytest.mark.parametrize("kind", list(ChangeKind))
def test_a_significant_change_of_each_kind_calls_for_a_review_until_there_is_one(
    case: Person, kind: ChangeKind
) -> None:
    changed = Entered(
        values={"kind": kind, "on": date(2021, 11, 3), "material": True, "in_custody": True},
        words={"change": "As the wing officer reported."},
    )
    take(case, "assessment", "change", changed)
    assert reviews_due(case) == [True]
    reviewed = Entered(
        values={"reviewed_on": date(2021, 11, 8)},
        words={"assessment": TICKED, "plan": TICKED, "actions": "Weekly sessions.", "referrals": "Drug service."},
        row=Change.objects.get().pk,
        version=1,
    )
    take(case, "assessment", "change-reviewed", reviewed)
    assert reviews_due(case) == [False]


@pytest.mark.provision("NS-B.10.1")
def test_a_change_is_not_reviewed_before_it_happened_nor_without_its_plan(case: Person) -> None:
    Change.objects.create(person=case, kind="risk_reduced", on=date(2021, 11, 3), material=True)
    entered = Entered(
        values={"reviewed_on": date(2021, 11, 2)},
        words={"assessment": TICKED, "plan": "", "actions": "None."},
        row=Change.objects.get().pk,
        version=1,
    )
    with pytest.raises(NotValid) as refused:
        take(case, "assessment", "change-reviewed", entered)
    assert refused.value.errors == {
        "reviewed_on": "The date assessment and plan were reviewed for it must be 3 November 2021 or later, the date "
        "of the change.",
        "plan": "See to this first: The plan was reviewed (NS-B.10.1).",
    }


def decided(case: Person) -> None:
    """A return to closed conditions that was decided on 2 November."""
    ReturnToClosed.objects.create(
        person=case,
        reported_on=date(2021, 11, 1),
        adverse_development="failed_mdt",
        unmanageable_in_open=True,
        pom_on_duty=True,
        decided_on=date(2021, 11, 2),
    )


def returns(case: Person, on: date) -> None:
    row = ReturnToClosed.objects.current().get()
    entered = Entered(values={"returned_on": on, "operational_reasons": True}, row=row.pk, version=row.version)
    take(case, RETURN, "return", entered, DUTY_GOVERNOR)


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT", "OMIC-RTC-ISP-OASYS")
def test_a_return_on_an_indeterminate_sentence_is_an_event_that_nobody_has_to_record(
    case: Person, life: Sentence
) -> None:
    decided(case)
    returns(case, date(2021, 11, 3))
    brought = Change.objects.get()
    assert (brought.kind, brought.on) == ("isp_returned_to_closed", date(2021, 11, 3))
    assert (brought.material, brought.in_custody, brought.recorded_by) == (True, True, "duty.governor")
    assert LedgerEntry.objects.latest("number").details["brought"] == [brought.pk]
    assert reviews_due(case) == [True]
    # The same day told again brings nothing more; another day moves the event.
    returns(case, date(2021, 11, 3))
    returns(case, date(2021, 11, 4))
    assert list(Change.objects.current().values_list("pk", "on")) == [(brought.pk, date(2021, 11, 4))]
    take(case, RETURN, "oasys", Entered(values={"completed_on": date(2021, 11, 5)}))
    assert reviews_due(case) == [False]


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT", "OMIC-RTC-ISP-OASYS")
@pytest.mark.parametrize(("completed_on", "due"), [(date(2021, 11, 1), True), (date(2021, 11, 2), False)])
def test_oasys_reviewed_between_the_decision_and_the_return_serves(
    case: Person, life: Sentence, completed_on: date, due: bool
) -> None:
    decided(case)
    Assessment.objects.create(person=case, kind="review", completed_on=completed_on)
    returns(case, date(2021, 11, 4))
    assert reviews_due(case) == [due]


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT")
def test_an_event_that_somebody_recorded_already_is_not_recorded_again(case: Person, life: Sentence) -> None:
    decided(case)
    kind, on = ChangeKind.ISP_RETURNED_TO_CLOSED, date(2021, 11, 3)
    Change.objects.create(person=case, kind=kind, on=on, material=True, in_custody=True)
    returns(case, on)
    assert Change.objects.count() == 1


@pytest.mark.provision("OMIC-OASYS-REVIEW-EVENT")
def test_the_move_from_closed_to_open_conditions_is_an_event(case: Person) -> None:
    row = Recategorisation.objects.create(
        person=case, to_open=True, considered_on=date(2021, 10, 20), decided_on=date(2021, 11, 5)
    )
    moved = Entered(values={"moved_on": TODAY}, row=row.pk, version=1, reason="The board saw the OASys of May.")
    take(case, "open-conditions", "move", moved)
    brought = Change.objects.get()
    assert (brought.kind, brought.on, brought.material) == ("transfer_closed_to_open", TODAY, True)
    assert reviews_due(case) == [True]
    Assessment.objects.create(person=case, kind="review", completed_on=date(2021, 10, 28), for_recategorisation=True)
    assert reviews_due(case) == [False]
