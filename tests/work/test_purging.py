"""Purging: what goes and what stays, that a dry run is what a purge does, holds, and the two people that it takes."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.record.whole_case import superseded, whole_case
from throughcare.access.handled import HANDLING
from throughcare.access.permissions import Actor
from throughcare.access.retention import Keep
from throughcare.access.roles import Role
from throughcare.ledger.chain import Verified
from throughcare.record.handled_tables import rows_of, tables
from throughcare.record.ledger import Outcome, append
from throughcare.record.models import (
    Allocation,
    Contact,
    DoubtfulMatch,
    IntakeRun,
    LedgerEntry,
    LegalHold,
    Person,
    Quarantined,
    Sentence,
    Spell,
    SubjectAccessRequest,
    Supervision,
)
from throughcare.record.purging import HELD, NotAsPlanned, Plan, plan, take_out
from throughcare.record.verifying import verify_ledger
from throughcare.work.purging import Purge, check_purge, dry_run, purge_by_two
from throughcare.work.refusals import NotAllowed, NotValid

pytestmark = pytest.mark.django_db

ENDED = date(2019, 3, 4)
DUE = date(2025, 3, 4)
ONE_DAY = timedelta(days=1)
LEDGER = {"record.LedgerEntry", "record.LedgerMention"}
FIRST, SECOND = Actor("ada", Role.ADMINISTRATOR), Actor("ben", Role.AUDITOR)


def ended(on: date | None = ENDED, **details: Any) -> Person:
    """Somebody whose sentence ended on a day, with a contact on the record."""
    person = Person.objects.create(first_name="Ola", last_name="Adeyemi", **details)
    Sentence.objects.create(person=person, kind="standard_determinate", sed=on)
    Contact.objects.create(person=person, on=ENDED, note="Closed.")
    return person


def others(count: int) -> None:
    """People who stay, so that the rest are few."""
    Person.objects.bulk_create(Person(last_name=f"Stays {number}") for number in range(count))


def held_in(person_id: int) -> Counter[str]:
    """How many rows of a person there are, by table; the ledger is another matter."""
    return +Counter({label: rows_of(label, person_id).count() for label in HANDLING if label not in LEDGER})


def everything() -> Counter[str]:
    return Counter({model._meta.label: model._default_manager.count() for model in tables()})


@pytest.mark.parametrize(
    ("today", "goes"), [(DUE - ONE_DAY, False), (DUE, True), (DUE + ONE_DAY, True)], ids=["before", "on it", "after"]
)
def test_a_case_goes_on_its_day_and_not_before(today: date, goes: bool) -> None:
    person = ended()
    assert (person.pk in plan(today).gone) is goes


@pytest.mark.parametrize(("days", "goes"), [(-1, False), (0, True), (1, True)], ids=["before", "on it", "after"])
def test_an_answered_request_goes_two_years_after_the_answer_and_not_before(days: int, goes: bool) -> None:
    person = ended(None)
    answered = date(2024, 1, 10)
    request = SubjectAccessRequest.objects.create(person=person, received_on=answered, answered_on=answered)
    SubjectAccessRequest.objects.create(
        person=person, received_on=answered, superseded_by=request, superseded_at="2024-01-10T12:00Z"
    )
    found = plan(date(2026, 1, 10) + timedelta(days=days))
    assert found.tables["record.SubjectAccessRequest"] == (2 if goes else 0)
    assert found.gone == frozenset()


def test_a_purge_takes_a_whole_case_with_a_row_in_every_table_and_nothing_of_another() -> None:
    held = whole_case()
    for label in HANDLING:
        superseded(held, label) if label not in {"record.Identifier"} else None
    # What would keep it: a manager, a prison, a date to come.
    Allocation.objects.all().update(to_on=ENDED)
    Sentence.objects.all().update(
        sed=ENDED, led=None, pss_end_on=None, indeterminate=False, kind="standard_determinate"
    )
    LegalHold.objects.all().update(lifted_on=ENDED)
    rows_of("record.Mappa", held.person.pk).delete()
    Person.objects.filter(pk=held.person.pk).update(born_on=date(1900, 1, 1))
    others(40)
    today = date(2030, 1, 1)
    there, before = held_in(held.person.pk), everything()
    found = dry_run(FIRST, today=today)
    assert found.tables == there
    assert set(there) == set(HANDLING) - LEDGER - {"record.Mappa"}
    purge_by_two(SECOND, FIRST.name, Purge(found.digest), today=today)
    assert held_in(held.person.pk) == Counter()
    after = everything()
    changed = {label: before[label] - after[label] for label in before if before[label] != after[label]}
    # The dry run, the purge and the shredding leave an entry each, and what an entry said of the person is gone.
    assert changed.pop("record.LedgerEntry") == -3
    changed.pop("record.LedgerMention", None)
    assert changed == dict(there)
    assert not any(rows_of(label, held.person.pk).exists() for label in LEDGER)


def test_the_ledger_holds_after_a_purge_and_says_nothing_of_who_went() -> None:
    person = ended()
    others(60)
    looked = {"case": person.pk, "why": "canary of a purge"}
    with transaction.atomic():
        append("homd", "read_case", Outcome.READ, person_id=person.pk, details=looked)
    purge_by_two(SECOND, "ada", Purge(dry_run(FIRST, today=DUE).digest), today=DUE)
    assert isinstance(verify_ledger(), Verified)
    assert not any("canary" in str(details) for details in LedgerEntry.objects.values_list("details", flat=True))
    assert not LedgerEntry.objects.filter(person_id=person.pk).exists()


def test_a_dry_run_is_what_the_real_run_does() -> None:
    gone, stays = ended(), ended(ENDED + timedelta(days=400))
    others(60)
    found = dry_run(FIRST, today=DUE)
    told = {(each.person, each.table): len(each.rows) for each in found.going}
    assert told == {(gone.pk, "record.Sentence"): 1, (gone.pk, "record.Contact"): 1, (gone.pk, "record.Person"): 1}
    before = everything()
    done = purge_by_two(SECOND, "ada", Purge(found.digest), today=DUE)
    assert before - everything() == Counter({"record.Sentence": 1, "record.Contact": 1, "record.Person": 1})
    assert (done["rows"], done["cases"], done["cases_gone"]) == (3, 1, 1)
    assert Person.objects.filter(pk=stays.pk).exists()
    entry = LedgerEntry.objects.latest("number")
    assert (entry.actor, entry.action, entry.outcome, entry.person_id) == ("ben", "purge", "done", None)
    assert (entry.details["rows"], entry.details["proposed_by"]) == (3, "ada")
    assert plan(DUE).going == ()


@given(st.lists(st.sampled_from([None, *(ENDED + timedelta(days=days) for days in (-400, -1, 0, 1, 400))]), max_size=8))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_due_goes_and_nothing_else(ends: list[date | None]) -> None:
    with transaction.atomic():
        held = {ended(end).pk: end for end in ends}
        found = plan(DUE)
        take_out(found)
        left = set(Person.objects.filter(pk__in=held).values_list("pk", flat=True))
        assert left == {pk for pk, end in held.items() if end is None or end > ENDED} == set(held) - found.gone
        transaction.set_rollback(True)


def test_a_record_that_has_changed_since_the_dry_run_is_not_purged() -> None:
    ended()
    others(60)
    found = dry_run(FIRST, today=DUE)
    ended()
    with pytest.raises(NotValid, match="The record has changed since the dry run"):
        purge_by_two(SECOND, "ada", Purge(found.digest), today=DUE)
    assert Sentence.objects.count() == 2


def test_rows_that_are_there_no_more_stop_the_purge() -> None:
    person = ended()
    found = plan(DUE)
    rows_of("record.Contact", person.pk).delete()
    with pytest.raises(NotAsPlanned, match=r"Rows of record\.Contact have changed"):
        take_out(found)


def test_nobody_purges_what_they_proposed() -> None:
    ended()
    others(60)
    with pytest.raises(NotValid, match="Nobody purges what they proposed"):
        purge_by_two(FIRST, "ada", Purge(dry_run(FIRST, today=DUE).digest), today=DUE)
    assert Sentence.objects.count() == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR, Role.AUDITOR}))
def test_nobody_else_may_look_or_purge(role: Role) -> None:
    with pytest.raises(NotAllowed):
        dry_run(Actor("someone", role), today=DUE)
    with pytest.raises(NotAllowed):
        purge_by_two(Actor("someone", role), "ada", Purge(""), today=DUE)


@pytest.mark.parametrize(("staying", "stops"), [(18, True), (19, False)], ids=["5.3 %", "5 %"])
def test_more_than_one_case_in_twenty_stops_and_asks(staying: int, stops: bool) -> None:
    ended()
    others(staying)
    digest = plan(DUE).digest
    if stops:
        with pytest.raises(NotValid, match="something of 1 of 19 cases, more than 5%"):
            check_purge(Purge(digest), today=DUE)
        with pytest.raises(NotValid, match="confirm that it is 1 case"):
            check_purge(Purge(digest, confirmed=2), today=DUE)
    assert check_purge(Purge(digest, confirmed=1 if stops else 0), today=DUE).digest == digest


def test_a_legal_hold_wins_until_it_is_lifted() -> None:
    person = ended()
    hold = LegalHold.objects.create(person=person, reason="An inquest.", from_on=ENDED, until_on=ENDED + ONE_DAY)
    SubjectAccessRequest.objects.create(person=person, received_on=ENDED, answered_on=ENDED)
    found = plan(DUE)
    assert (found.going, [each.why for each in found.staying]) == ((), [HELD])
    LegalHold.objects.filter(pk=hold.pk).update(lifted_on=DUE - ONE_DAY)
    lifted = plan(DUE)
    # The hold itself is kept two years more, and the person's own row with it.
    assert dict(lifted.tables) == {"record.Sentence": 1, "record.Contact": 1, "record.SubjectAccessRequest": 1}
    assert plan(DUE.replace(year=2027)).gone == {person.pk}


def keep_live(person: Person, how: str) -> None:
    if how == "in prison":
        Spell.objects.create(person=person, arrived_on=ENDED, establishment_id="LEI")
    elif how == "managed":
        Allocation.objects.create(person=person, role="COM", from_on=ENDED)
    elif how == "managed until tomorrow":
        Allocation.objects.create(person=person, role="COM", from_on=ENDED, to_on=DUE + ONE_DAY)
    elif how == "asked for":
        SubjectAccessRequest.objects.create(person=person, received_on=DUE)
    elif how == "left on a day not known":
        Spell.objects.create(person=person, arrived_on=ENDED, departure="release")
    elif how == "supervision without an end":
        Supervision.objects.create(person=person, kind="community_order", started_on=ENDED)
    elif how == "another sentence without an end":
        Sentence.objects.create(person=person, kind="extended_determinate")


@pytest.mark.parametrize(
    ("how", "why", "untold"),
    [
        ("in prison", "They are held in a prison.", False),
        ("managed", "Somebody manages the case.", False),
        ("managed until tomorrow", "Somebody manages the case.", False),
        ("asked for", "They have asked for what is held on them, and wait for the answer.", False),
        ("left on a day not known", "The record does not say when the time in prison ends.", True),
        ("supervision without an end", "The record does not say when the supervision ends.", True),
        ("another sentence without an end", "The record does not say when the sentence ends.", True),
    ],
)
def test_a_record_is_not_let_go_because_it_looks_old(how: str, why: str, untold: bool) -> None:
    person = ended(date(1990, 1, 1))
    keep_live(person, how)
    found = plan(DUE)
    assert found.going == ()
    assert [(each.person, each.why, each.untold) for each in found.staying] == [(person.pk, why, untold)]


def test_an_order_ends_with_its_supervision() -> None:
    person = Person.objects.create(last_name="Ebele")
    Sentence.objects.create(person=person, kind="community_order", sentenced_on=date(2018, 3, 4))
    Supervision.objects.create(person=person, kind="community_order", ends_on=ENDED)
    assert plan(DUE).gone == {person.pk}
    assert plan(DUE - ONE_DAY).gone == frozenset()


def test_a_doubt_about_two_people_goes_with_the_first_of_them() -> None:
    gone, stays = ended(), ended(DUE)
    DoubtfulMatch.objects.create(person=stays, other=gone, why="The same name.")
    found = plan(DUE)
    assert found.tables["record.DoubtfulMatch"] == 1
    take_out(found)
    assert list(Person.objects.values_list("pk", flat=True)) == [stays.pk]
    assert not DoubtfulMatch.objects.exists()


def test_the_digest_is_of_the_rows_and_not_of_the_day() -> None:
    ended()
    assert plan(DUE).digest == plan(DUE + ONE_DAY).digest != plan(DUE - ONE_DAY).digest


def test_an_empty_plan_is_not_carried_out() -> None:
    others(2)
    with pytest.raises(NotValid, match="There is nothing to purge"):
        check_purge(Purge(Plan(DUE, 0, (), ()).digest), today=DUE)


def set_aside(line: int, put_right: datetime | None) -> Quarantined:
    """A row of a feed that was set aside."""
    run = IntakeRun.objects.get_or_create(feed="prisoner", path="x")[0]
    return Quarantined.objects.create(
        run=run, feed="prisoner", line=line, reason="no number", digest=str(line), row={"a": 1}, resolved_at=put_right
    )


def test_a_row_that_was_set_aside_goes_two_years_after_it_was_put_right_and_no_other() -> None:
    waits, late, goes = (
        set_aside(line, on and datetime(*on, 23, 30, tzinfo=UTC))
        for line, on in enumerate((None, (2025, 6, 1), (2025, 5, 31)))
    )
    # Half past eleven at night in UTC is the next day in London's summer.
    day = date(2027, 6, 1)
    assert plan(day - ONE_DAY).set_aside == ()
    planned = plan(day)
    assert (planned.set_aside, planned.people, planned.is_empty) == ((goes.pk,), frozenset(), False)
    assert planned.tables == Counter({"record.Quarantined": 1})
    done = purge_by_two(SECOND, FIRST.name, Purge(planned.digest), today=day)
    assert (done["rows"], done["cases"]) == (1, 0)
    assert set(Quarantined.objects.values_list("pk", flat=True)) == {waits.pk, late.pk}
    with pytest.raises(NotAsPlanned):
        take_out(planned)


def test_every_table_has_a_rule() -> None:
    assert {handling.keep for handling in HANDLING.values()} == set(Keep)
