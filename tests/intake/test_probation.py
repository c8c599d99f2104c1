"""The probation case file, in CSV and JSON, with its contacts; and the published template."""

import csv
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.intake.files import lines, written
from tests.intake.held import held, rows
from throughcare.intake.probation.template import EXTRACTED_AT, GROUPS, NUMBERS
from throughcare.intake.run import IntakeReport
from throughcare.record.models import (
    Allocation,
    Contact,
    Identifier,
    Mappa,
    Person,
    Risk,
    Sentence,
    Supervision,
    TierRecord,
)

Intake = Callable[..., IntakeReport]

pytestmark = pytest.mark.django_db

DOCS = Path(__file__).parents[2] / "docs"
TEMPLATES = [DOCS / name for name in ("probation-case-file.csv", "probation-contacts.csv", "probation-case-file.json")]


def test_the_published_examples_are_taken_in(intake: Intake) -> None:
    report = intake(*TEMPLATES)
    assert (report.quarantined, report.errors) == (0, {})
    assert report.new == Person.objects.count() == 4
    assert Contact.objects.count() == 4
    before = held()
    assert intake(*TEMPLATES).unchanged == report.rows
    assert held() == before


def test_the_csv_heading_has_every_column_of_a_case() -> None:
    with TEMPLATES[0].open(encoding="utf-8") as file:
        heading = next(csv.reader(file))
    cases = [column.name for name, columns in GROUPS.items() if name != "contact" for column in columns]
    assert heading == [*(column.name for column in NUMBERS), EXTRACTED_AT, *cases]


def test_the_csv_heading_of_contacts_has_every_column_of_a_contact() -> None:
    with TEMPLATES[1].open(encoding="utf-8") as file:
        heading = next(csv.reader(file))
    assert heading == ["crn", *(column.name for column in GROUPS["contact"])]


def test_the_page_on_the_template_tells_every_column() -> None:
    page = (DOCS / "probation-case-file.md").read_text("utf-8")
    for column in (*NUMBERS, *(column for columns in GROUPS.values() for column in columns)):
        assert f"| `{column.name}` | {column.means} | {column.written} |" in page


WHOLE: dict[str, Any] = {
    "crn": "X123456",
    "noms_number": "A1234BC",
    "first_name": "Olwen",
    "last_name": "Pritchard",
    "date_of_birth": "1990-05-17",
    "gender": "FEMALE",
    "probation_provider": "nps",
    "probation_region": "wales",
    "pdu": "Swansea",
    "care_leaver": "no",
    "tact": "Yes",
    "com_name": "Pat Moss",
    "com_email": "pat.moss@example.org",
    "com_staff_code": "N01A123",
    "com_allocated_on": "2022-01-10",
    "event_number": "1",
    "order_type": "Standard determinate",
    "sentenced_on": "2021-06-02",
    "crd": "2024-06-01",
    "sed": "2026-06-01",
    "supervision_kind": "licence",
    "supervision_started_on": "2024-06-01",
    "risk_assessed_on": "2021-07-01",
    "rosh": "Very High",
    "rsr": "3.5",
    "tier": "a2",
    "tier_assigned_on": "2021-07-02",
    "mappa_category": "2",
    "mappa_level": "1",
    "mappa_registered_on": "2021-08-01",
}


def as_csv(folder: Path, *told: dict[str, Any], name: str = "cases.csv") -> Path:
    file = folder / name
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(told[0]))
        writer.writeheader()
        writer.writerows(told)
    return file


@pytest.mark.parametrize("shape", ["csv", "json"])
def test_a_whole_row(shape: str, intake: Intake, tmp_path: Path) -> None:
    intake(as_csv(tmp_path, WHOLE) if shape == "csv" else written(tmp_path, [WHOLE]))
    person = Person.objects.get()
    assert (person.full_name, person.gender, person.provider, person.region_id) == (
        "Olwen Pritchard",
        "female",
        "NPS",
        "Wales",
    )
    assert (person.born_on, person.care_leaver, person.tact, person.pdu) == (date(1990, 5, 17), False, True, "Swansea")
    assert sorted(rows(Identifier, "kind", "value")) == [("CRN", "X123456"), ("NOMS", "A1234BC")]
    assert rows(Sentence, "kind", "sentenced_on", "crd", "sed", "reference") == [
        ("standard_determinate", date(2021, 6, 2), date(2024, 6, 1), date(2026, 6, 1), "1")
    ]
    assert rows(Allocation, "role", "staff_name", "staff_code", "from_on", "to_on") == [
        ("COM", "Pat Moss", "N01A123", date(2022, 1, 10), None)
    ]
    assert rows(Risk, "rosh", "rsr", "assessed_on") == [("very_high", 3.5, date(2021, 7, 1))]
    assert rows(TierRecord, "tier", "full_tier", "assigned_on") == [("A", "A2", date(2021, 7, 2))]
    assert rows(Mappa, "category", "level", "registered_on") == [(2, 1, date(2021, 8, 1))]
    assert rows(Supervision, "kind", "started_on") == [("licence", date(2024, 6, 1))]


def test_several_orders_of_a_person_are_several_rows(intake: Intake, tmp_path: Path) -> None:
    first = {"crn": "X123456", "event_number": "1", "order_type": "community_order", "sentenced_on": "2021-06-02"}
    second = {**first, "event_number": "2", "order_type": "suspended_sentence_order"}
    assert intake(as_csv(tmp_path, first, second)).changed == 1
    assert [kind for (kind,) in rows(Sentence, "kind")] == ["community_order", "suspended_sentence_order"]


def test_a_person_with_community_orders_alone_has_a_practitioner(intake: Intake, tmp_path: Path) -> None:
    intake(as_csv(tmp_path, {"crn": "X123456", "com_name": "Pat Moss", "order_type": "community_order"}))
    assert rows(Allocation, "role", "staff_name") == [("PP", "Pat Moss")]


def test_what_is_told_at_a_later_date_makes_history(intake: Intake, tmp_path: Path) -> None:
    told = [
        {
            "crn": "X123456",
            "tier": "B2",
            "tier_assigned_on": "2021-07-02",
            "com_name": "A",
            "com_allocated_on": "2021-07-02",
        },
        {
            "crn": "X123456",
            "tier": "A1",
            "tier_assigned_on": "2022-07-02",
            "com_name": "B",
            "com_allocated_on": "2022-03-01",
        },
    ]
    for place in (1, 0):
        intake(as_csv(tmp_path, told[place]), received_at=datetime(2023, 1, 1 + place, tzinfo=UTC))
    assert sorted(rows(TierRecord, "tier", "assigned_on")) == [("A", date(2022, 7, 2)), ("B", date(2021, 7, 2))]
    assert sorted(rows(Allocation, "staff_name", "from_on", "to_on")) == [
        ("A", date(2021, 7, 2), date(2022, 3, 1)),
        ("B", date(2022, 3, 1), None),
    ]


def test_an_older_row_never_overwrites_a_newer(intake: Intake, tmp_path: Path) -> None:
    intake(as_csv(tmp_path, {**WHOLE, EXTRACTED_AT: "2023-02-01T09:00:00Z", "crd": "2024-09-01"}))
    intake(as_csv(tmp_path, {**WHOLE, EXTRACTED_AT: "2023-01-01T09:00:00+00:00", "crd": "2024-03-01"}))
    assert rows(Sentence, "crd") == [(date(2024, 9, 1),)]


def test_columns_that_are_left_out_say_nothing(intake: Intake, tmp_path: Path) -> None:
    intake(as_csv(tmp_path, WHOLE))
    assert intake(as_csv(tmp_path, {"crn": "X123456", "tier": "B1", "tier_assigned_on": "2023-01-01"})).changed == 1
    assert Person.objects.get().last_name == "Pritchard"
    assert len(rows(Sentence, "pk")) == 1


def test_contacts_are_told_apart_by_their_number_or_else_by_all_they_say(intake: Intake, tmp_path: Path) -> None:
    contact = {
        "crn": "X123456",
        "on": "2024-06-03",
        "by": "COM",
        "with_whom": "person",
        "method": "In person",
        "purpose": "supervision",
        "outcome": "attended",
        "appointment": "yes",
        "note": "Arrived on time.\nSpoke of work.",
    }
    told = [contact, {**contact, "on": "2024-06-10"}, contact, {**contact, "contact_id": "C9"}]
    intake(lines(tmp_path, told))
    assert rows(Contact, "on", "reference", "method", "note") == [
        (date(2024, 6, 3), "", "in_person", "Arrived on time. Spoke of work."),
        (date(2024, 6, 10), "", "in_person", "Arrived on time. Spoke of work."),
        (date(2024, 6, 3), "C9", "in_person", "Arrived on time. Spoke of work."),
    ]
    intake(lines(tmp_path, [{**contact, "contact_id": "C9", "outcome": "cancelled"}]))
    assert [outcome for (outcome,) in rows(Contact, "outcome")] == ["attended", "attended", "cancelled"]


def test_json_may_list_orders_and_contacts(intake: Intake, tmp_path: Path) -> None:
    case = {
        "crn": "X123456",
        "care_leaver": True,
        "rsr": 2,
        "orders": [{"event_number": "1", "order_type": "ipp"}, {"event_number": "2", "recalled": True}],
        "contacts": [{"contact_id": "C1", "on": "2024-06-03"}],
    }
    assert intake(written(tmp_path, json.dumps(case))).new == 1
    assert sorted(rows(Sentence, "reference", "kind", "recalled"), key=str) == [("1", "ipp", False), ("2", None, True)]
    assert rows(Contact, "reference", "on") == [("C1", date(2024, 6, 3))]
