"""Taking the stages of journeys: what is written, what is refused, and by which paragraph."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from throughcare.access.permissions import Actor
from throughcare.policy.facts import Method
from throughcare.record.corrections import StaleVersion
from throughcare.record.models import Handover, LedgerEntry, OutgoingNotice, Person, StageTaken
from throughcare.work.journeys.index import JOURNEYS
from throughcare.work.refusals import GateClosed, NotAllowed, NotValid
from throughcare.work.stages.asking import Entered
from throughcare.work.stages.stage import Journey
from throughcare.work.stages.taking import take_stage

pytestmark = pytest.mark.django_db

HANDOVER, BETWEEN_POMS = JOURNEYS["handover"], JOURNEYS["between-poms"]
MET = Entered(
    values={"meeting_held_on": date(2021, 11, 5)},
    words={"points": "Work, and where to live."},
    came={"COM": True, "POM": True, "person": True, "others": False},
    method=Method.IN_PERSON,
)
BOTH_POMS = Entered(
    on=date(2021, 11, 4),
    words={"points": "The plan so far."},
    came={"sending_pom": True, "receiving_pom": True, "person": True},
    method=Method.TELEPHONE,
)


def take(case: Person, stage: str, entered: Entered, actor: Actor = POM, journey: Journey = HANDOVER) -> StageTaken:
    found = journey.stage(stage)
    assert found is not None
    return take_stage(actor, case.pk, journey, found, entered, today=TODAY)


@pytest.mark.provision("OMIC-HANDOVER-MEETING")
def test_the_handover_meeting_is_recorded_with_who_came(case: Person) -> None:
    taken = take(case, "meeting", MET)
    assert Handover.objects.get().meeting_held_on == date(2021, 11, 5)
    assert (taken.on, taken.method, taken.recorded_by) == (date(2021, 11, 5), "in_person", "pom")
    assert {each.seat: each.came for each in taken.seats.all()} == {
        "COM": True,
        "POM": True,
        "person": True,
        "others": False,
    }
    assert {each.name: each.words for each in taken.words.all()} == {"points": "Work, and where to live."}
    entry = LedgerEntry.objects.get()
    assert (entry.action, entry.details["journey"], entry.details["stage"]) == ("hand_over", "handover", "meeting")


@pytest.mark.provision("OMIC-HANDOVER-MEETING")
def test_a_handover_meeting_without_its_chair_does_not_count(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "meeting", replace(MET, came={"POM": True}))
    assert refused.value.errors == {
        "COM": "This meeting does not count without the COM as its chair (OMIC-HANDOVER-MEETING)."
    }
    assert not Handover.objects.exists()
    assert not StageTaken.objects.exists()


def test_a_later_stage_goes_on_with_the_same_handover(case: Person) -> None:
    first = take(case, "told", Entered(values={"notified_on": date(2021, 11, 3)}, words={"whom": "The unit."}))
    second = take(case, "meeting", replace(MET, version=1))
    assert first.about_row == second.about_row
    handover = Handover.objects.current().get()
    assert (handover.notified_on, handover.meeting_held_on) == (date(2021, 11, 3), date(2021, 11, 5))


@pytest.mark.provision("OMIC-HANDOVER-FORM", "OMIC-HANDOVER-TASKS", "OMIC-SUP-COM-AGREED")
def test_a_handover_from_the_first_word_to_the_last(case: Person) -> None:
    walk = (
        ("told", {"values": {"notified_on": date(2021, 11, 1)}, "words": {"whom": "The mailbox of the unit."}}),
        ("com-in-touch", {"on": date(2021, 11, 3), "words": {"how": "By video; they meet in December."}}),
        ("supervision", {"values": {"supervision_requested": True}, "words": {"agreed": "Monthly."}, "on": TODAY}),
        ("report", {"values": {"report_sent_on": date(2021, 11, 5)}}),
        ("completed", {"on": date(2021, 11, 8)}),
    )
    version = 0
    for stage, entered in walk:
        taken = take(case, stage, Entered(**entered, version=version))
        version = Handover.objects.current().get().version if taken.about_row else version
    handover = Handover.objects.current().get()
    assert (handover.notified_on, handover.report_sent_on) == (date(2021, 11, 1), date(2021, 11, 5))
    assert (handover.supervision_requested, handover.completed) == (True, True)
    back = Entered(on=TODAY, words={"why": "No release at the review."}, version=version)
    take(case, "returned", back)
    assert Handover.objects.current().get().completed is False
    assert [each.stage for each in StageTaken.objects.order_by("pk")] == [*(name for name, _ in walk), "returned"]


def test_a_form_that_is_sent_twice_is_one_stage(case: Person) -> None:
    sent = replace(MET, form="0" * 32)
    assert take(case, "meeting", sent) == take(case, "meeting", sent)
    assert StageTaken.objects.count() == 1
    assert Handover.objects.count() == 1


def test_a_stale_stage_is_refused_and_nothing_of_it_is_kept(case: Person) -> None:
    take(case, "meeting", MET)
    with pytest.raises(StaleVersion):
        take(case, "told", Entered(values={"notified_on": TODAY}, words={"whom": "The unit."}, version=7))
    assert [each.stage for each in StageTaken.objects.all()] == ["meeting"]


@pytest.mark.parametrize(
    ("changed", "field", "rule"),
    [
        ({"values": {}}, "meeting_held_on", "Enter the date of the handover meeting (OMIC-HANDOVER-MEETING)."),
        (
            {"values": {"meeting_held_on": date(2021, 11, 9)}},
            "meeting_held_on",
            "The date of the handover meeting must be 8 November 2021 or earlier.",
        ),
        (
            {"values": {"meeting_held_on": "soon"}},
            "meeting_held_on",
            "The date of the handover meeting must be a date.",
        ),
        ({"words": {}}, "points", "Write an answer to: What were the main points? (OMIC-HANDOVER-MEETING)."),
        ({"method": None}, "method", "Choose how the meeting was held."),
        ({"method": Method.VIDEO}, "reason", "Write why it was not held face to face (OMIC-HANDOVER-FORM)."),
        ({"method": Method.WRITTEN}, "method", "Choose how the meeting was held."),
        ({"words": {"points": "x", "more": "y"}}, "more", "Nothing of this name is asked for here."),
        ({"values": {**MET.values, "granted": True}}, "granted", "Nothing of this name is asked for here."),
        ({"came": {**MET.came, "king": True}}, "king", "Nobody of this part takes part in this meeting."),
        ({"row": 999_999}, "row", "What this stage goes on with is not in the record of this case."),
    ],
)
def test_bad_input_is_refused_field_by_field(case: Person, changed: dict[str, Any], field: str, rule: str) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "meeting", replace(MET, **changed))
    assert refused.value.errors[field] == rule
    assert not Handover.objects.exists()


@pytest.mark.provision("OMIC-P2P-ATTENDANCE", "OMIC-P2P-HANDOVER", "OMIC-P2P-RECEIVING")
def test_both_poms_and_the_person_meet(case: Person) -> None:
    taken = take(case, "meeting", BOTH_POMS, journey=BETWEEN_POMS)
    assert (taken.on, taken.about_row) == (date(2021, 11, 4), None)


@pytest.mark.provision("OMIC-P2P-ATTENDANCE")
@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"came": {"sending_pom": True, "receiving_pom": True}}, ("the person themselves",)),
        (
            {"came": {"person": True}},
            (
                "the POM of the prison that the person came from",
                "the POM of the prison that the person came to",
            ),
        ),
        ({"method": Method.VIDEO}, ("held in person or by telephone",)),
    ],
)
def test_a_gate_refuses_with_what_would_open_it(
    case: Person, changed: dict[str, Any], missing: tuple[str, ...]
) -> None:
    with pytest.raises(GateClosed) as closed:
        take(case, "meeting", replace(BOTH_POMS, **changed), journey=BETWEEN_POMS)
    assert (closed.value.provision, closed.value.missing) == ("OMIC-P2P-ATTENDANCE", missing)
    assert not StageTaken.objects.exists()


@pytest.mark.provision("OMIC-P2P-SENDING")
def test_the_documents_are_passed_on(case: Person) -> None:
    passed = Entered(on=TODAY, words={"documents": "OASys and the court reports, to Hatfield."})
    assert take(case, "documents", passed, HOMD, BETWEEN_POMS).on == TODAY


@pytest.mark.parametrize("actor", [OTHER_POM, INSPECTOR])
def test_nobody_else_takes_a_stage(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(case, "meeting", MET, actor)
    assert [entry.outcome for entry in LedgerEntry.objects.all()] == ["refused"]


@pytest.mark.provision("OMIC-HANDOVER-VLO")
def test_the_vlo_is_told_once_of_the_work_before_release(case: Person) -> None:
    Person.objects.filter(pk=case.pk).update(vlo_assigned=True)
    take(case, "meeting", MET)
    told = OutgoingNotice.objects.get()
    assert (told.provision, told.recipient) == ("OMIC-HANDOVER-VLO", "vlo")
    assert LedgerEntry.objects.get().details["notices"] == [told.pk]
    take(case, "meeting", replace(MET, version=1))
    assert OutgoingNotice.objects.get() == told


def test_where_there_is_no_vlo_nobody_is_told(case: Person) -> None:
    Person.objects.filter(pk=case.pk).update(vlo_assigned=False)
    take(case, "meeting", MET)
    assert not OutgoingNotice.objects.exists()


def test_a_fact_that_nothing_is_said_of_is_left_as_it_is(case: Person) -> None:
    agreed = Entered(values={"supervision_requested": True}, words={"agreed": "Monthly."}, on=TODAY)
    take(case, "supervision", agreed)
    take(case, "supervision", replace(agreed, values={}, version=1))
    assert Handover.objects.current().get().supervision_requested is True
    take(case, "supervision", replace(agreed, values={"supervision_requested": None}, version=1))
    assert Handover.objects.current().get().supervision_requested is False
