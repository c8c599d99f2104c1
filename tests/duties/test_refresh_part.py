"""Recording one fact works out only what reads it: what is stored is then what working everything out would store."""

from datetime import date, timedelta

import pytest
from django.db import transaction

from throughcare.duties import policy_in_use, refresh
from throughcare.duties.models import CaseStanding, Duty
from throughcare.duties.part import part_reading
from throughcare.duties.refresh import OutsideTransaction, Refreshed, refresh_after, refresh_case
from throughcare.intake.demonstration.loading import load
from throughcare.record.models import CaseRow, Change, Contact, Person, Requirement, Supervision

pytestmark = pytest.mark.django_db

TODAY = date(2022, 3, 1)


@pytest.fixture
def people() -> list[Person]:
    """Twenty-four fictional people, with every kind of past."""
    load(24, seed=5, as_of=TODAY)
    return list(Person.objects.order_by("pk"))


def after(person_id: int, table: str | None, as_of: date = TODAY) -> Refreshed:
    with transaction.atomic():
        return refresh_after(person_id, as_of, table)


def everything(person_id: int, as_of: date = TODAY) -> Refreshed:
    with transaction.atomic():
        return refresh_case(person_id, as_of)


def contact(person: Person, on: date, **columns: str) -> Contact:
    told = {"by": "PP", "with_whom": "person", "method": "in_person", "outcome": "attended", "purpose": "supervision"}
    return Contact.objects.create(person=person, on=on, **(told | columns))


def test_the_tables_that_a_verb_changes_most_have_a_part() -> None:
    part = part_reading("contact")
    assert part is not None
    assert "NS-5.4-FACE-TO-FACE" in part.provisions
    assert "OMIC-TIER" not in part.provisions
    assert {"case", "contact", "supervision"} <= part.tables


@pytest.mark.parametrize("table", ["case", "sentence", "risk", "mappa", "parole_review", "assessment"])
def test_what_the_standing_of_a_case_hangs_on_has_none(table: str) -> None:
    assert part_reading(table) is None


def test_a_contact_refreshed_by_its_part_leaves_nothing_for_the_whole(people: list[Person]) -> None:
    for number, person in enumerate(people):
        contact(person, TODAY - timedelta(days=number), by=("PP", "POM", "COM")[number % 3])
        part = after(person.pk, "contact")
        told = CaseStanding.objects.get(pk=person.pk)
        assert everything(person.pk) == Refreshed(1, 0, 0), f"{person}: {part}"
        whole = CaseStanding.objects.get(pk=person.pk)
        assert told.missing == whole.missing
        assert whole.revisit_on is None or (told.revisit_on is not None and told.revisit_on <= whole.revisit_on)


@pytest.mark.parametrize("model", [Contact, Supervision, Requirement, Change])
def test_a_row_taken_away_leaves_nothing_for_the_whole(people: list[Person], model: type[CaseRow]) -> None:
    rows = list(model.objects.order_by("pk")[:20])
    assert rows or model in (Requirement, Change)
    for row in rows:
        person_id = row.person_id
        row.delete()
        after(person_id, model._meta.model_name)
        assert everything(person_id) == Refreshed(1, 0, 0)


def test_a_contact_writes_only_what_it_changes(people: list[Person]) -> None:
    held = {duty.pk: duty.provision for duty in Duty.objects.all()}
    person = people[0]
    contact(person, TODAY)
    after(person.pk, "contact")
    part = part_reading("contact")
    assert part is not None
    gone = {provision for pk, provision in held.items() if not Duty.objects.filter(pk=pk).exists()}
    assert gone <= part.provisions


@pytest.mark.parametrize(
    "why", ["never worked out", "its day has come", "policy is another", "asked about an earlier day"]
)
def test_all_is_worked_out_where_the_rest_may_not_hold(
    people: list[Person], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[int]] = []
    whole = refresh._refresh

    def noted(ids: list[int], day: date) -> Refreshed:
        asked.append(ids)
        return whole(ids, day)

    monkeypatch.setattr(refresh, "_refresh", noted)
    person, as_of = people[3], TODAY
    if why == "never worked out":
        CaseStanding.objects.all().delete()
    elif why == "its day has come":
        CaseStanding.objects.update(revisit_on=TODAY)
    elif why == "policy is another":
        monkeypatch.setattr(policy_in_use, "policy_digest", lambda: "another")
    else:
        as_of = TODAY - timedelta(days=1)
    after(person.pk, "contact", as_of)
    assert asked == [[person.pk]]
    asked.clear()
    after(person.pk, "contact", as_of)
    assert asked == []


def test_a_table_that_is_not_named_works_all_out(people: list[Person]) -> None:
    Contact.objects.filter(person=people[0]).delete()
    after(people[0].pk, None)
    assert everything(people[0].pk) == Refreshed(1, 0, 0)


@pytest.mark.django_db(transaction=True)
def test_a_part_belongs_in_the_transaction_of_the_change() -> None:
    with pytest.raises(OutsideTransaction):
        refresh_after(1, TODAY, "contact")
