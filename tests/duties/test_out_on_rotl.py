"""Who is out on ROTL over a small caseload, on 7 June 2021 at noon: how each stands, and in which order."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.calendar import LONDON
from throughcare.duties.lists_by_phase import Filters
from throughcare.duties.out_on_rotl import how_many_late, out_on_rotl
from throughcare.record.models import (
    AccessLimit,
    Account,
    Allocation,
    Person,
    Spell,
    TemporaryAbsence,
    TemporaryRelease,
)

pytestmark = pytest.mark.django_db

EVERYONE = Scope(everyone=True)
LEEDS = Scope(establishments=frozenset({"LEI"}))


def at(day: int, hour: int) -> datetime:
    return datetime(2021, 6, day, hour, tzinfo=LONDON)


NOW = at(7, 12)


def person(name: str, prison: str = "LEI") -> Person:
    made = Person.objects.create(first_name="", last_name=name, sort_name=name)
    Spell.objects.create(person=made, arrived_on=date(2020, 1, 6), establishment_id=prison)
    return made


def out(name: str, due: datetime | None, **held: Any) -> Person:
    made = person(name)
    TemporaryAbsence.objects.create(person=made, **{"kind": "RDR", "out_at": at(7, 8), "due_back_at": due} | held)
    return made


def planned(name: str, goes: datetime, **held: Any) -> Person:
    made = person(name)
    TemporaryRelease.objects.create(person=made, **{"kind": "RDR", "granted": True, "next_out_at": goes} | held)
    return made


def listed(filters: Filters | None = None) -> list[tuple[str, str]]:
    return [(line.who.name, line.phase.value) for line in out_on_rotl(EVERYONE, NOW, filters).lines]


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_late_back_first_by_how_long_then_out_then_who_goes_out_within_seven_days() -> None:
    planned("In a week", at(14, 12))
    planned("After a week", at(14, 13))
    planned("Tomorrow", at(8, 9), next_back_at=at(8, 17))
    out("Back at five", at(7, 17))
    out("Not known when", None)
    out("An hour late", at(7, 11))
    Allocation.objects.create(
        person=out("Since Friday", at(4, 17), failure="did_not_return"), role="POM", from_on=date(2021, 1, 4),
        staff_code="P1", staff_name="Ada Fictional",
    )  # fmt: skip
    out("Due this moment", NOW)
    assert listed() == [
        ("Since Friday", "late"),
        ("An hour late", "late"),
        ("Due this moment", "out"),
        ("Not known when", "out"),
        ("Back at five", "out"),
        ("Tomorrow", "going"),
        ("In a week", "going"),
    ]
    assert listed(Filters(phase="out", prison="LEI"))[2:] == [("Back at five", "out")]
    assert listed(Filters(pom="P1")) == [("Since Friday", "late")]
    assert listed(Filters(prison="WDI")) == []
    page = out_on_rotl(EVERYONE, NOW, None, 5, 1)
    (line,) = page.lines
    assert (line.who.name, line.out_at, line.due_back_at, line.turns_at) == (
        "Tomorrow", at(8, 9), at(8, 17), at(8, 9),
    )  # fmt: skip
    assert (page.count, page.masked) == (7, 0)
    assert how_many_late(EVERYONE, NOW) == 2


@pytest.mark.provision("OMIC-ROTL-TASKS")
def test_a_plan_stays_until_somebody_logs_that_they_went_out() -> None:
    planned("Not logged", at(7, 8))
    gone = planned("Gone out", at(7, 9))
    TemporaryAbsence.objects.create(person=gone, kind="RDR", out_at=at(7, 8), back_at=at(7, 11))
    before = planned("Out before", at(9, 9))
    TemporaryAbsence.objects.create(person=before, kind="RDR", out_at=at(1, 8), back_at=at(1, 17))
    other = planned("Another type", at(10, 9))
    TemporaryAbsence.objects.create(person=other, kind="ROR", out_at=at(10, 8), due_back_at=at(11, 17))
    planned("Refused", at(8, 9), granted=False)
    assert listed() == [
        ("Not logged", "going"), ("Out before", "going"), ("Another type", "going"), ("Another type", "going"),
    ]  # fmt: skip


def test_who_is_back_or_released_is_not_on_the_list() -> None:
    out("Back", at(7, 11), back_at=at(7, 11))
    released = out("Released", at(7, 11))
    Spell.objects.filter(person=released).update(left_on=date(2021, 6, 7), departure="release")
    assert listed() == []


def test_a_restricted_case_is_counted_and_no_more_is_told_of_it() -> None:
    hidden = out("Hidden", at(7, 11))
    other = Account.objects.create_account("other", None, name="Other", role=Role.HOMD)
    AccessLimit.objects.create(
        person=hidden, account=other, kind="allowed", reason="r", review_on=date(2021, 6, 8), set_by=other
    )
    page = out_on_rotl(LEEDS, NOW)
    assert (page.lines, page.count, page.masked) == ((), 0, 1)
    assert how_many_late(LEEDS, NOW) == 1
    assert how_many_late(Scope(establishments=frozenset({"WDI"})), NOW) == 0


def test_as_many_statements_however_many_cases() -> None:
    counts = []
    for number in range(3):
        out(f"Out {number}", at(7, 17))
        planned(f"Going {number}", NOW + timedelta(days=number))
        with CaptureQueriesContext(connection) as asked:
            out_on_rotl(EVERYONE, NOW)
        counts.append(len(asked))
    assert counts == [6, 6, 6]
    assert out_on_rotl(EVERYONE, NOW).count == 6
