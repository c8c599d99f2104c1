"""The list of handovers over a small caseload: how each stands on 7 June 2021, in which order, and its checklist."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from throughcare.access.permissions import Scope
from throughcare.access.roles import Role
from throughcare.duties.handovers import Handing, Phase, handover_of, handovers
from throughcare.duties.lists_by_phase import Filters
from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.sight import EVERYTHING
from throughcare.record.models import (
    AccessLimit,
    Account,
    Allocation,
    Contact,
    Handover,
    OpdScreening,
    OutgoingNotice,
    Person,
    Responsibility,
    Spell,
    StageTaken,
)

pytestmark = pytest.mark.django_db

TODAY = date(2021, 6, 7)
EVERYONE = Scope(everyone=True)


def person(name: str, com_by: date, responsible_on: date | None, cohort: str = "NPS_OVER_10", **held: object) -> Person:
    """Somebody in Leeds with a sentence, of a cohort, and the two days that policy gives of the handover."""
    made = Person.objects.create(first_name="", last_name=name, sort_name=name, **held)
    Spell.objects.create(person=made, arrived_on=date(2020, 1, 6), establishment_id="LEI")
    CaseStanding.objects.create(
        person=made, evaluated_as_of=TODAY, policy_digest="a", sentence=made.pk, cohort=cohort,
        com_allocation_due=com_by, responsibility_transfer_due=responsible_on,
    )  # fmt: skip
    return made


def with_com(made: Person) -> Person:
    Allocation.objects.create(person=made, role="COM", from_on=date(2021, 1, 4), staff_code="C1", staff_name="Cat Owen")
    return made


def listed(filters: Filters | None = None) -> list[tuple[str, str, int]]:
    page = handovers(EVERYONE, EVERYTHING, TODAY, filters)
    return [(line.who.name, line.phase.value, line.days(TODAY)) for line in page.lines]


def one(made: Person) -> Handing:
    found = handover_of(made.pk, EVERYTHING, TODAY)
    assert found is not None
    return found


@pytest.mark.provision("OMIC-MPCS-NOTIFY", "NS-B.MPC-EMAIL")
def test_overdue_first_by_how_long_then_in_progress_then_upcoming() -> None:
    person("Soon", date(2021, 8, 2), date(2021, 11, 1))
    person("Later than eight weeks", date(2021, 8, 3), date(2021, 11, 1))
    with_com(person("Under way", date(2021, 5, 3), date(2021, 7, 5)))
    person("No COM", date(2021, 6, 6), date(2021, 9, 6))
    with_com(person("Not taken over", date(2021, 1, 4), date(2021, 5, 31)))
    person("No COM today", date(2021, 6, 7), date(2021, 9, 6))
    assert listed() == [
        ("Not taken over", "overdue", 7),
        ("No COM", "overdue", 1),
        ("Under way", "in_progress", 28),
        ("No COM today", "in_progress", 91),
        ("Soon", "upcoming", 56),
    ]
    assert listed(Filters(phase="upcoming")) == [("Soon", "upcoming", 56)]
    assert listed(Filters(com="C1"))[1:] == [("Under way", "in_progress", 28)]
    assert listed(Filters(prison="WDI")) == []
    page = handovers(EVERYONE, EVERYTHING, TODAY, None, 1, 2)
    assert ([each.who.name for each in page.lines], page.count, page.masked) == (["No COM", "Under way"], 5, 0)


def test_what_is_not_handed_over_is_not_on_the_list() -> None:
    person("Under 10 months", date(2021, 6, 1), date(2021, 6, 1), cohort="NPS_UNDER_10")
    person("No day", date(2021, 6, 1), None)
    released = person("Released", date(2021, 6, 1), date(2021, 6, 1))
    Spell.objects.filter(person=released).update(left_on=TODAY, departure="release")
    completed = with_com(person("Completed", date(2021, 1, 4), date(2021, 5, 31)))
    Handover.objects.create(person=completed, completed=True)
    long_since = with_com(person("The COM's long since", date(2015, 1, 5), date(2015, 1, 5), cohort="NPS_ISP"))
    Responsibility.objects.create(person=long_since, holder="COM", from_on=date(2015, 1, 5))
    assert listed() == []
    assert handover_of(completed.pk, EVERYTHING, TODAY) is None


def test_what_the_pom_took_back_is_late_from_then_on() -> None:
    back = with_com(person("Back", date(2015, 1, 5), date(2015, 1, 5), cohort="NPS_ISP"))
    Responsibility.objects.create(person=back, holder="POM", from_on=date(2021, 6, 1))
    assert listed() == [("Back", "overdue", 6)]


@pytest.mark.provision("OMIC-HANDOVER-MEETING", "OMIC-HANDOVER-REPORT", "OMIC-HANDOVER-VLO")
def test_how_far_each_has_come_stands_on_its_checklist() -> None:
    made = with_com(
        person(
            "Under way", date(2021, 5, 3), date(2021, 7, 5), vlo_assigned=True, pdu="Leeds", ldu_email="ldu@x.invalid"
        )
    )
    Handover.objects.create(person=made, meeting_held_on=date(2021, 6, 1))
    Duty.objects.create(
        person=made, provision="OMIC-HANDOVER-OASYS-BEFORE", document="omic", grain="sentence", subject="sentence 1",
        subject_key=1, state="clock", due_on=date(2021, 5, 3), met_on=date(2021, 4, 12),
    )  # fmt: skip
    met = {"by": "COM", "with_whom": "person", "method": "video", "outcome": "attended"}
    Contact.objects.create(person=made, on=date(2021, 5, 12), **met)
    StageTaken.objects.create(person=made, journey="handover", stage="com-in-touch", on=date(2021, 5, 10))
    OpdScreening.objects.create(person=made, screened_on=date(2020, 3, 2))
    line = one(made)
    assert [(each.what, each.done_on, each.due_on, each.needed) for each in line.steps] == [
        ("OASys for the handover", date(2021, 4, 12), date(2021, 5, 3), True),
        ("COM in touch with the person", date(2021, 5, 10), None, True),
        ("Handover meeting", date(2021, 6, 1), date(2021, 7, 5), True),
        ("VLO told", None, None, True),
        ("OPD screening", date(2020, 3, 2), None, True),
    ]
    assert (line.unit, line.mailbox, line.told_on, line.tell_by) == (
        "Leeds", "ldu@x.invalid", None, date(2021, 3, 19),
    )  # fmt: skip
    for provision in ("OMIC-HANDOVER-VLO", "OMIC-MPCS-NOTIFY"):
        told = OutgoingNotice.objects.create(
            person=made, provision=provision, recipient="ldu", state="sent", key=provision
        )
        OutgoingNotice.objects.filter(pk=told.pk).update(recorded_at="2021-05-03T23:30:00Z")
    assert (one(made).steps[3].done_on, one(made).told_on) == (date(2021, 5, 4), date(2021, 5, 4))


@pytest.mark.provision("OMIC-HANDOVER-FORM")
@pytest.mark.parametrize(
    ("cohort", "care_leaver", "steps"),
    [
        ("NPS_DET_PAROLE", None, ["Handover meeting"]),
        ("CRC", False, ["Handover report"]),
        ("CRC", True, ["Handover meeting", "Handover report"]),
    ],
)
def test_a_meeting_or_a_report(cohort: str, care_leaver: bool | None, steps: list[str]) -> None:
    made = person("Somebody", date(2021, 5, 3), date(2021, 7, 5), cohort=cohort, care_leaver=care_leaver)
    assert [each.what for each in one(made).steps if each.what.startswith("Handover")] == steps


def test_a_restricted_case_is_counted_and_no_more_is_told_of_it() -> None:
    hidden = person("Hidden", date(2021, 6, 1), date(2021, 9, 6))
    other = Account.objects.create_account("other", None, name="Other", role=Role.HOMD)
    AccessLimit.objects.create(person=hidden, account=other, kind="allowed", reason="r", review_on=TODAY, set_by=other)
    page = handovers(Scope(establishments=frozenset({"LEI"})), EVERYTHING, TODAY)
    assert (page.lines, page.count, page.masked) == ((), 0, 1)


def test_as_many_statements_however_many_cases() -> None:
    counts = []
    for number in range(3):
        with_com(person(f"Case {number}", date(2021, 5, 3), date(2021, 7, 5)))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            handovers(EVERYONE, EVERYTHING, TODAY)
        counts.append(len(asked))
    assert counts == [12, 12, 12]
    assert {each.phase for each in handovers(EVERYONE, EVERYTHING, TODAY).lines} == {Phase.IN_PROGRESS}
