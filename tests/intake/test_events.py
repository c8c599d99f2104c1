"""Domain events, bare and wrapped, with and without the record that they point to."""

import json
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.files import lines, record, written
from tests.intake.held import held, rows
from throughcare.intake.run import IntakeReport, take_in
from throughcare.record.models import (
    Identifier,
    Movement,
    Person,
    PersonBefore,
    Quarantined,
    Sentence,
    Spell,
    TierRecord,
)

Intake = Callable[..., IntakeReport]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("duties_left")]

SPELL = ("establishment", "arrived_on", "arrival", "left_on", "departure", "away_for", "away_since")


def event(kind: str, at: str, number: str = "A1234BC", **told: Any) -> dict[str, Any]:
    return {
        "eventType": kind,
        "version": 1,
        "occurredAt": at,
        "detailUrl": f"https://prisoner-search.example/prisoner/{number}",
        "additionalInformation": {"nomsNumber": number, **told},
        "personReference": {"identifiers": [{"type": "NOMS", "value": number}]},
    }


def received(at: str, reason: str, prison: str = "MDI") -> dict[str, Any]:
    return event("prisoner-offender-search.prisoner.received", at, reason=reason, prisonId=prison)


def released(at: str, reason: str, prison: str = "MDI") -> dict[str, Any]:
    return event("prison-offender-events.prisoner.released", at, reason=reason, prisonId=prison)


def updated(at: str, **changes: Any) -> dict[str, Any]:
    kind = "prisoner-offender-search.prisoner.updated"
    return {"event": event(kind, at, categoriesChanged=["SENTENCE"]), "record": record(**changes)}


def notification(envelope: dict[str, Any]) -> dict[str, Any]:
    return {
        "Type": "Notification",
        "MessageId": "8f0d1f3c",
        "Message": json.dumps(envelope),
        "MessageAttributes": {"eventType": {"Type": "String", "Value": envelope["eventType"]}},
    }


ARRIVED = received("2022-11-01T10:00:00+00:00", "NEW_ADMISSION")


@pytest.mark.parametrize(
    "row",
    [
        ARRIVED,
        {"event": ARRIVED},
        notification(ARRIVED),
        {"event": notification(ARRIVED)},
        {"MessageId": "1", "Body": json.dumps(notification(ARRIVED))},
        {"MessageId": "1", "Body": json.dumps(ARRIVED)},
    ],
    ids=["bare", "beside", "SNS", "SNS beside", "SNS in SQS", "SQS"],
)
def test_an_event_is_read_however_it_is_wrapped(row: dict[str, Any], intake: Intake, tmp_path: Path) -> None:
    assert intake(written(tmp_path, row)).new == 1
    assert rows(Spell, *SPELL) == [("MDI", date(2022, 11, 1), "admission", None, None, None, None)]
    assert rows(Identifier, "kind", "value") == [("NOMS", "A1234BC")]


def test_a_queue_of_messages_is_read(intake: Intake, tmp_path: Path) -> None:
    messages = {"Messages": [{"Body": json.dumps(notification(ARRIVED))}, {"Body": json.dumps(notification(ARRIVED))}]}
    report = intake(written(tmp_path, messages))
    assert (report.rows, report.new, report.unchanged) == (2, 1, 1)


STORY = [
    received("2022-11-01T10:00:00Z", "ADMISSION"),
    released("2022-11-08T07:30:00Z", "SENT_TO_COURT"),
    received("2022-11-08T18:00:00Z", "RETURN_FROM_COURT"),
    released("2022-12-01T09:00:00Z", "TRANSFERRED"),
    received("2022-12-01T13:00:00Z", "TRANSFERRED", "LEI"),
    released("2023-01-10T09:00:00Z", "TEMPORARY_ABSENCE_RELEASE", "LEI"),
    received("2023-01-10T17:00:00Z", "TEMPORARY_ABSENCE_RETURN", "LEI"),
    released("2023-06-30T23:30:00Z", "RELEASED", "LEI"),
    received("2023-09-04T11:00:00Z", "READMISSION", "LEI"),
    released("2023-10-02T11:00:00Z", "RELEASED_TO_HOSPITAL", "LEI"),
]


def test_events_tell_the_days_of_custody_in_london(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, STORY))
    assert rows(Spell, *SPELL) == [
        ("MDI", date(2022, 11, 1), "admission", date(2022, 12, 1), "transfer", None, None),
        ("LEI", date(2022, 12, 1), "transfer", date(2023, 7, 1), "release", None, None),
        ("LEI", date(2023, 9, 4), "admission", date(2023, 10, 2), "hospital", None, None),
    ]
    assert [kind for (kind,) in rows(Movement, "kind")] == [
        "admission",
        "court",
        "return",
        "transfer_out",
        "transfer_in",
        "temporary_absence",
        "return",
        "release",
        "admission",
        "hospital",
    ]


def test_somebody_out_for_a_time_is_still_held(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, STORY[:2]))
    assert rows(Spell, *SPELL) == [
        ("MDI", date(2022, 11, 1), "admission", None, None, "court", date(2022, 11, 8)),
    ]


def test_a_record_beside_the_event_is_as_of_the_event(intake: Intake, tmp_path: Path) -> None:
    newer = updated("2023-02-01T10:00:00+00:00", conditionalReleaseDate="2024-09-01")
    older = updated("2023-01-01T10:00:00+00:00", conditionalReleaseDate="2024-08-01")
    report = intake(lines(tmp_path, [newer, older]))
    assert (report.new, report.changed, report.unchanged) == (1, 0, 1)
    assert rows(Sentence, "crd") == [(date(2024, 9, 1),)]


def test_a_record_may_lie_in_a_folder_beside_the_events(intake: Intake, tmp_path: Path) -> None:
    (tmp_path / "feed" / "records").mkdir(parents=True)
    written(tmp_path / "feed" / "records", record(), "A1234BC.json")
    bare = event("prisoner-offender-search.prisoner.created", "2023-02-01T10:00:00+00:00")
    lines(tmp_path / "feed", [bare], "events.jsonl")
    assert intake(tmp_path / "feed").rows == 1
    assert Person.objects.get().last_name == "PRITCHARD"


def test_a_movement_and_its_record_are_one_movement(intake: Intake, tmp_path: Path) -> None:
    intake(written(tmp_path, {"event": ARRIVED, "record": record()}))
    assert rows(Movement, "kind", "type_code", "occurred_on", "reference") == [
        ("admission", "ADM", date(2022, 11, 1), "1200001")
    ]
    assert rows(Spell, "arrived_on", "reference") == [(date(2022, 11, 1), "1200001")]


def test_two_numbers_that_merge_are_one_person(intake: Intake, tmp_path: Path) -> None:
    intake(lines(tmp_path, [record(), record(prisonerNumber="A9999ZZ", lastName="PRYCE", bookingId="7")]))
    merged = event("prison-offender-events.prisoner.merged", "2023-03-01T10:00:00Z", removedNomsNumber="A9999ZZ")
    assert intake(written(tmp_path, merged)).changed == 1
    person = Person.objects.get()
    assert person.last_name == "PRITCHARD"
    assert sorted(rows(Identifier, "value", "reference"))[-1] == ("A9999ZZ", "merged into A1234BC")
    assert PersonBefore.objects.filter(person=person, last_name="PRYCE").count() == 1
    assert rows(Spell, "establishment", "reference", "departure") == [("MDI", "7", "other"), ("MDI", "1200001", None)]
    again = intake(written(tmp_path, merged))
    assert (again.unchanged, Person.objects.count()) == (1, 1)


def test_a_tier_comes_with_its_event(intake: Intake, tmp_path: Path) -> None:
    kind, crn = "tier.calculation.complete", {"identifiers": [{"type": "CRN", "value": "X123456"}]}
    told = {"eventType": kind, "version": 1, "occurredAt": "2023-04-01T23:30:00Z", "personReference": crn}
    tier = {"tierScore": "B2S", "calculationId": "c-1", "calculationDate": "2023-03-31T23:30:00Z"}
    intake(written(tmp_path, {"event": told, "record": tier}))
    assert rows(TierRecord, "tier", "full_tier", "assigned_on", "reference") == [("B", "B2S", date(2023, 4, 1), "c-1")]


ASIDE = [
    (event("prisoner-offender-search.prisoner.updated", "2023-01-01T10:00:00Z"), "detailUrl", "was not supplied"),
    (event("person.invented", "2023-01-01T10:00:00Z"), "eventType", "'person.invented' is not a type of event"),
    (event("person.alert.created", "2023-01-01T10:00:00Z"), "eventType", "known, but not taken in"),
    (event("prisoner-offender-search.prisoner.updated", "2023-01-01T10:00:00"), "occurredAt", "which time zone"),
    (event("prisoner-offender-search.prisoner.updated", "yesterday"), "occurredAt", "not a date and time"),
    ({"eventType": "prisoner-offender-search.prisoner.updated"}, "occurredAt", "there is none"),
    (received("2023-01-01T10:00:00Z", "ADMISSION", "XYZ"), "additionalInformation.prisonId", "'XYZ' is not the code"),
    (received("2023-01-01T10:00:00Z", "OTHER"), "additionalInformation.reason", "'OTHER' is not one of ADMISSION"),
    (
        {**ARRIVED, "additionalInformation": {**ARRIVED["additionalInformation"], "nomsNumber": "A12"}},
        "nomsNumber",
        "not a NOMS",
    ),
    ({**updated("2023-01-01T10:00:00Z"), "record": record(prisonerNumber="A9999ZZ")}, "record", "about A9999ZZ"),
]


@pytest.mark.parametrize(("row", "field", "reason"), ASIDE, ids=[reason for _row, _field, reason in ASIDE])
def test_an_event_that_says_too_little_is_set_aside(
    row: dict[str, Any], field: str, reason: str, intake: Intake, tmp_path: Path
) -> None:
    assert intake(written(tmp_path, row)).quarantined == 1
    aside = Quarantined.objects.get()
    assert aside.field.endswith(field)
    assert reason in aside.reason
    assert aside.feed == "domain-events"


MERGED = event("prison-offender-events.prisoner.merged", "2023-05-01T10:00:00Z", removedNomsNumber="A9999ZZ")
FEED = [
    *STORY[:6],
    updated("2022-11-15T10:00:00Z", lastName="PRICE"),
    updated("2023-01-20T10:00:00Z", prisonId="LEI", conditionalReleaseDate="2024-09-01", recall=True),
    event(
        "prison-offender-events.prisoner.received",
        "2022-10-20T10:00:00Z",
        "A9999ZZ",
        reason="ADMISSION",
        prisonId="HHI",
    ),
    {
        "event": event("prisoner-offender-search.prisoner.updated", "2023-06-01T10:00:00Z", "A9999ZZ"),
        "record": record(prisonerNumber="A9999ZZ", lastName="PRYCE", bookingId="7", prisonId="HHI"),
    },
    MERGED,
]


@contextmanager
def undone() -> Any:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@settings(max_examples=40)
@given(st.permutations(range(len(FEED))), st.lists(st.integers(0, len(FEED) - 1), max_size=5), st.integers(1, 4))
def test_events_come_to_the_same_in_any_order_and_however_often(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], again: list[int], at_once: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    with undone():
        take_in([lines(folder, FEED)])
        in_order = held()
    with undone():
        numbers = [*order, *again]
        for start in range(0, len(numbers), at_once):
            take_in([lines(folder, [FEED[number] for number in numbers[start : start + at_once]])])
        assert held() == in_order
