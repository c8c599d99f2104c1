"""A duty COM feeds in to the ROTL that they were asked about, and reads nothing more of the case than any COM may."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import POM, TODAY
from tests.work.journeys.acting import SPO, take
from tests.work.journeys.rotl_cases import RDR
from throughcare.access.permissions import Actor
from throughcare.access.roles import Role
from throughcare.record.models import Allocation, LedgerEntry, Paper, Person, TemporaryRelease
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.papers.keeping import NewPaper, change_paper, finish_paper, keep_paper
from throughcare.work.papers.kinds import kinds
from throughcare.work.papers.reading import begin_paper, kinds_for, read_paper, read_papers
from throughcare.work.refusals import GateClosed, NotAllowed
from throughcare.work.stages.told import about

pytestmark = pytest.mark.django_db

ROTL_OM = kinds()["rotl_om"]
DUTY_COM = Actor("duty.com", Role.COM, "C7", frozenset(), frozenset({"Wales"}))
ELSEWHERE = replace(DUTY_COM, name="far", regions=frozenset({"London"}))
BOTH_DAYS = {"police_asked_on": TODAY, "rotl_pol_returned_on": TODAY}
SAID = {each.name: "Said here." for each in ROTL_OM.sections}
WANTED = ("asked of a duty COM through the LDU, and no COM allocated to the case",)
STAGES: list[tuple[str, dict[str, Any]]] = [
    ("rotl-om", {"rotl_om_returned_on": TODAY}),
    ("rotl-pol", BOTH_DAYS),
    ("vlo", {"vlo_asked_on": TODAY}),
    ("childrens-services", {"childrens_services_asked_on": TODAY}),
]


@pytest.fixture
def asked(case: Person) -> TemporaryRelease:
    """A ROTL for which a duty COM was asked."""
    made: TemporaryRelease = TemporaryRelease.objects.create(person=case, duty_com_asked=True, **RDR)
    return made


def a_rotl_om(row: TemporaryRelease | None) -> NewPaper:
    return NewPaper(on=TODAY, words=SAID, about=None if row is None else row.pk, handling="The board only.")


@pytest.mark.provision("OMIC-ROTL-NO-COM", "OMIC-ROTL-COM-INPUT")
@pytest.mark.parametrize(("stage", "values"), STAGES)
def test_a_duty_com_takes_the_stages_of_the_rotl_they_were_asked_about(
    case: Person, asked: TemporaryRelease, stage: str, values: dict[str, Any]
) -> None:
    assert take(case, "rotl", stage, DUTY_COM, **values).recorded_by == "duty.com"
    with pytest.raises(NotAllowed):
        take(case, "rotl", stage, ELSEWHERE, **values)


@pytest.mark.provision("OMIC-ROTL-NO-COM")
@pytest.mark.parametrize(("stage", "values"), STAGES)
@pytest.mark.parametrize("why_not", ["nobody asked", "a COM is allocated"])
def test_nobody_stands_in_who_was_not_asked_or_where_there_is_a_com(
    case: Person, asked: TemporaryRelease, stage: str, values: dict[str, Any], why_not: str
) -> None:
    if why_not == "nobody asked":
        TemporaryRelease.objects.update(duty_com_asked=False)
    else:
        Allocation.objects.create(person=case, role="COM", from_on=TODAY, staff_code="C1", staff_name="Cy Ash")
    with pytest.raises(GateClosed) as closed:
        take(case, "rotl", stage, DUTY_COM, **values)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-ROTL-NO-COM", WANTED)
    assert LedgerEntry.objects.filter(outcome="refused").count() == 1
    take(case, "rotl", stage, SPO, **values)


@pytest.mark.provision("OMIC-ROTL-NO-COM")
def test_a_duty_com_is_offered_what_they_were_asked_for_and_of_that_row_only(
    case: Person, asked: TemporaryRelease
) -> None:
    other = TemporaryRelease.objects.create(person=case, **RDR)
    [held] = about(JOURNEYS["rotl"], DUTY_COM, case.pk, TODAY).tables()
    assert {each.row.id: each.checks for each in held.rows} == {
        asked.pk: ("vlo", "rotl-pol", "childrens-services", "rotl-om"),
        other.pk: (),
    }
    assert [line.what for each in held.rows for line in each.checklist.lines[:1]] == [  # type: ignore[union-attr]
        "OASys, tied to objectives of the plan"
    ] * 2


@pytest.mark.provision("OMIC-ROTL-NO-COM", "OMIC-ROTL-OM-CONTENT", "NS-B.1.2")
def test_a_duty_com_keeps_the_rotl_om_and_reads_no_other(case: Person, asked: TemporaryRelease) -> None:
    theirs = keep_paper(SPO, case.pk, ROTL_OM, a_rotl_om(None), today=TODAY)
    assert [each[0] for each in begin_paper(DUTY_COM, case.pk, ROTL_OM, today=TODAY).rows] == [asked.pk]
    own = keep_paper(DUTY_COM, case.pk, ROTL_OM, a_rotl_om(asked), today=TODAY)
    changed = replace(a_rotl_om(asked), words={**SAID, "home": "A quiet house."})
    own = change_paper(DUTY_COM, own.uuid, changed, expected_version=1, today=TODAY)
    own = finish_paper(DUTY_COM, own.uuid, expected_version=own.version, today=TODAY)
    assert read_paper(DUTY_COM, own.uuid).words["home"] == "A quiet house."
    assert [each.pk for each, _ in read_papers(DUTY_COM, case.pk)] == [own.pk]
    assert {each.pk for each, _ in read_papers(SPO, case.pk)} == {own.pk, theirs.pk}
    for refused in (
        lambda: read_paper(DUTY_COM, theirs.uuid),
        lambda: change_paper(DUTY_COM, theirs.uuid, changed, expected_version=1, today=TODAY),
        lambda: keep_paper(DUTY_COM, case.pk, kinds()["risk_management_plan"], a_rotl_om(None), today=TODAY),
        lambda: keep_paper(ELSEWHERE, case.pk, ROTL_OM, a_rotl_om(asked), today=TODAY),
    ):
        with pytest.raises(NotAllowed):
            refused()


@pytest.mark.provision("OMIC-ROTL-NO-COM")
def test_the_rotl_om_of_a_duty_com_is_about_the_rotl_they_were_asked_about(
    case: Person, asked: TemporaryRelease
) -> None:
    other = TemporaryRelease.objects.create(person=case, **RDR)
    for row in (None, other):
        with pytest.raises(GateClosed) as closed:
            keep_paper(DUTY_COM, case.pk, ROTL_OM, a_rotl_om(row), today=TODAY)
        assert closed.value.provision == "OMIC-ROTL-NO-COM"
    own = keep_paper(DUTY_COM, case.pk, ROTL_OM, a_rotl_om(asked), today=TODAY)
    TemporaryRelease.objects.filter(pk=asked.pk).update(decided_on=date(2021, 11, 8))
    assert ROTL_OM not in kinds_for(DUTY_COM, case.pk)
    with pytest.raises(NotAllowed):
        finish_paper(DUTY_COM, own.uuid, expected_version=own.version, today=TODAY)
    assert read_paper(DUTY_COM, own.uuid).paper == Paper.objects.get()


@pytest.mark.provision("OMIC-ROTL-OM-CONTENT")
def test_the_rotl_om_is_for_the_community_to_write(case: Person, asked: TemporaryRelease) -> None:
    assert (ROTL_OM in kinds_for(POM, case.pk), ROTL_OM in kinds_for(SPO, case.pk)) == (False, True)
    with pytest.raises(NotAllowed):
        keep_paper(POM, case.pk, ROTL_OM, a_rotl_om(asked), today=TODAY)
