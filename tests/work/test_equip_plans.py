"""Keeping the plan of a prison for EQuIP."""

from dataclasses import replace

import pytest

from tests.work.conftest import HOMD, POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import EquipPlan, LedgerEntry
from throughcare.record.queries.equip_plans import equip_plan_at, equip_plans_before
from throughcare.work.equip_plans import EnteredPlan, keep_equip_plan
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = [pytest.mark.django_db, pytest.mark.provision("OMIC-EQUIP-PROJECT-PLAN")]

HOMS = Actor("homs", Role.HOMS, establishments=frozenset({"HDI"}))
PLAN = EnteredPlan(advertised="On the wing screens.", benefits="At team meetings.", usage="A question a week.")


def test_a_plan_is_kept_changed_and_what_it_said_is_kept() -> None:
    made = keep_equip_plan(HOMD, "HDI", PLAN, today=TODAY)
    changed = keep_equip_plan(HOMS, "HDI", replace(PLAN, usage="Two a week."), expected_version=1, today=TODAY)
    assert (changed.pk, changed.version, changed.usage, changed.recorded_by) == (made.pk, 2, "Two a week.", "homs")
    standing = equip_plan_at("HDI")
    assert standing == changed
    assert [(each.version, each.usage) for each in equip_plans_before(changed)] == [(1, "A question a week.")]
    done = LedgerEntry.objects.filter(action="keep_equip_plan", outcome="done").order_by("number")
    assert [each.details for each in done] == [{"equip_plan": made.pk, "place": "HDI"}] * 2


def test_a_plan_says_all_that_its_paragraph_asks() -> None:
    with pytest.raises(NotValid) as refused:
        keep_equip_plan(HOMD, "HDI", EnteredPlan(advertised=" ", benefits="", usage="x" * 20_001), today=TODAY)
    assert refused.value.errors == {
        "advertised": "Say how staff come to know of it (OMIC-EQUIP-PROJECT-PLAN, EQuIP).",
        "benefits": "Say how they are told what it does for them (OMIC-EQUIP-PROJECT-PLAN, EQuIP).",
        "usage": "What is said must be 20000 characters or fewer.",
    }
    assert EquipPlan.objects.count() == 0


def test_a_plan_that_is_sent_twice_is_one() -> None:
    made, again = (keep_equip_plan(HOMD, "HDI", PLAN, today=TODAY) for _ in range(2))
    assert (made.pk, again.pk, again.version) == (made.pk, made.pk, 1)


def test_a_plan_that_somebody_wrote_meanwhile_is_not_written_over() -> None:
    keep_equip_plan(HOMD, "HDI", PLAN, today=TODAY)
    with pytest.raises(StaleVersion):
        keep_equip_plan(HOMS, "HDI", replace(PLAN, usage="Another."), expected_version=0, today=TODAY)
    assert EquipPlan.objects.get().usage == "A question a week."


@pytest.mark.parametrize(("actor", "prison"), [(POM, "HDI"), (HOMD, "LEI"), (HOMS, "LEI"), (HOMD, ""), (HOMD, "XXX")])
def test_the_plan_is_kept_by_those_who_lead_the_unit_of_the_prison(actor: Actor, prison: str) -> None:
    with pytest.raises(NotAllowed):
        keep_equip_plan(actor, prison, PLAN, today=TODAY)
    assert EquipPlan.objects.count() == 0
