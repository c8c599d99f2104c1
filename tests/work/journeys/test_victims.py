"""Victim liaison from the case: the check, that the VLO was told at each point, and that none of it gets out."""

from dataclasses import replace
from datetime import date

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, SPO, TODAY
from tests.work.journeys.custody import COM, KEY_WORKER, VLO, take, with_com
from throughcare.access.permissions import Actor
from throughcare.duties import policy_in_use
from throughcare.record.facts import facts_of
from throughcare.record.models import OutgoingNotice, Person, PersonBefore, StageTaken, VictimLiaisonCheck
from throughcare.record.subject_access import answer
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.stages.asking import Entered

pytestmark = pytest.mark.django_db

CHECKED = Entered(values={"on": date(2021, 11, 5), "found": True})
COMING = Entered(words={"what": "The board on open conditions, on 1 December."})

COMING_UP = {
    "parole-report": "A parole report is coming up",
    "recall-report": "A recall report is coming up",
    "exclusion-zone": "A decision on exclusion zones is coming up",
    "decision": "A decision is coming up",
}


def is_checked(case: Person) -> list[bool]:
    rulings = policy_in_use.evaluator().evaluate(facts_of(case.pk), TODAY).rulings
    return [each.allowed for each in rulings if each.entry.provision.id == "NS-6.2"]


@pytest.mark.provision("NS-6.2", "NS-6.1")
@pytest.mark.parametrize("found", [True, False])
def test_the_check_opens_the_gate_and_says_whether_a_vlo_is_assigned(case: Person, found: bool) -> None:
    Person.objects.update(vlo_assigned=not found)
    assert is_checked(case) == [False]
    take(case, "victim-liaison", "check", replace(CHECKED, values={**CHECKED.values, "found": found}))
    assert (VictimLiaisonCheck.objects.get().on, VictimLiaisonCheck.objects.get().found) == (date(2021, 11, 5), found)
    assert Person.objects.get(pk=case.pk).vlo_assigned is found
    assert PersonBefore.objects.get().vlo_assigned is not found
    assert is_checked(case) == [True]


@pytest.mark.provision("NS-6.2")
def test_a_check_that_finds_nothing_out_is_refused(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "victim-liaison", "check", Entered(values={"on": date(2021, 11, 5)}))
    assert refused.value.errors == {"found": "Say yes or no to the victim liaison found (NS-6.2)."}
    assert not VictimLiaisonCheck.objects.exists()


@pytest.mark.provision("NS-6.2-CONTACT")
@pytest.mark.parametrize("stage", COMING_UP)
@pytest.mark.parametrize("assigned", [True, False])
def test_the_vlo_is_told_of_what_is_coming_up_once_each_where_there_is_one(
    case: Person, stage: str, assigned: bool
) -> None:
    Person.objects.update(vlo_assigned=assigned)
    taken = take(case, "victim-liaison", stage, replace(COMING, form="0" * 32))
    assert take(case, "victim-liaison", stage, replace(COMING, form="0" * 32)) == taken
    sent = list(OutgoingNotice.objects.values_list("provision", "recipient", "kept_from_person"))
    assert sent == ([("NS-6.2-CONTACT", "vlo", True)] if assigned else [])
    assert all(each.body.startswith(COMING_UP[stage]) for each in OutgoingNotice.objects.all())
    with pytest.raises(NotValid) as refused:
        take(case, "victim-liaison", stage, replace(COMING, words={}))
    assert set(refused.value.errors) == {"what"}


@pytest.mark.provision("NS-4.2-VLO")
@pytest.mark.parametrize("assigned", [True, False])
def test_the_vlo_is_told_of_a_transfer_between_regions_by_the_com(case: Person, assigned: bool) -> None:
    Person.objects.update(vlo_assigned=assigned)
    coming = Entered(words={"what": "To London on 1 December."})
    assert take(with_com(case), "victim-liaison", "region", coming, COM).kept_from_person
    sent = list(OutgoingNotice.objects.values_list("provision", "recipient", "subject", "kept_from_person"))
    assert sent == ([("NS-4.2-VLO", "vlo", "Transfer to another probation region", True)] if assigned else [])
    assert not OutgoingNotice.objects.filter(body__contains="London").exists()
    with pytest.raises(NotAllowed):
        take(case, "victim-liaison", "region", coming, POM)


@pytest.mark.parametrize(
    ("journey", "stage"),
    [
        ("rotl", "vlo"),
        ("rotl", "rotl-pol"),
        ("rotl", "rotl-om"),
        ("rotl", "childrens-services"),
        ("return-determinate", "told"),
        ("return-indeterminate", "told"),
        *(("victim-liaison", name) for name in ("check", *COMING_UP, "region")),
    ],
)
def test_that_these_were_asked_or_told_is_kept_from_the_person_as_the_notice_to_them_is(
    journey: str, stage: str
) -> None:
    declared = JOURNEYS[journey].stage(stage)
    assert declared is not None
    assert declared.kept_from_person


@pytest.mark.provision("NS-B.1.2-SEPARATE", "NS-6.2")
def test_nothing_of_it_is_given_to_the_person(case: Person) -> None:
    def given() -> dict[str, object]:
        return dict(answer(case.pk, TODAY).document()["records"])

    before = given()
    take(case, "victim-liaison", "check", CHECKED)
    for stage in COMING_UP:
        take(case, "victim-liaison", stage, COMING)
    assert StageTaken.objects.filter(kept_from_person=True).count() == 5
    assert OutgoingNotice.objects.count() == 4
    after = given()
    assert {key for key in after if key not in before} <= {"personbefore"}
    assert "victim" not in str(after).lower()
    assert "vlo" not in str(after).lower()
    assert "open conditions" not in str(after)


@pytest.mark.provision("NS-6.2-CONTACT")
@pytest.mark.parametrize("actor", [POM, HOMD, SPO])
def test_the_responsible_manager_and_who_answers_for_them_may(case: Person, actor: Actor) -> None:
    assert take(case, "victim-liaison", "decision", COMING, actor).recorded_by == actor.name


@pytest.mark.parametrize("actor", [OTHER_POM, KEY_WORKER, VLO, INSPECTOR])
def test_nobody_else_may(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(case, "victim-liaison", "check", CHECKED, actor)
    assert not VictimLiaisonCheck.objects.exists()
