"""Supervision in custody: sessions and what counts, how often and why, and what is agreed with the COM."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.work.conftest import HOMD, INSPECTOR, OTHER_POM, POM, TODAY
from tests.work.journeys.custody import COLLEAGUE, COM, KEY_WORKER, take, with_com
from throughcare.access.compartments import Compartment
from throughcare.access.permissions import Actor
from throughcare.duties.answers import Answers
from throughcare.duties.explained import explained
from throughcare.policy.facts import ContactOutcome, Method, Purpose
from throughcare.record.facts import facts_of
from throughcare.record.models import Contact, Handover, LedgerEntry, Person
from throughcare.work.refusals import NotAllowed, NotValid
from throughcare.work.stages.asking import TICKED, Entered

pytestmark = pytest.mark.django_db

SESSION = Entered(
    values={
        "on": date(2021, 11, 5),
        "purpose": Purpose.SENTENCE_PLAN_WORK,
        "method": Method.IN_PERSON,
        "outcome": ContactOutcome.ATTENDED,
        "next_on": date(2021, 11, 19),
    },
    words={"work": "Thinking skills, second part.", "goals": "A job on release.", "own_words": "I slept on it."},
)
AGREED = Entered(
    on=date(2021, 11, 4),
    words={
        "frequency": "Every two weeks until the ROTL board.",
        "reason": "The first ROTL draws near.",
        "next": "19 November.",
        "told": "That suits her.",
        "noted": TICKED,
    },
)


def sessions_held(case: Person) -> tuple[int | None, int | None]:
    found = explained(facts_of(case.pk), TODAY).duties
    return next((each.done, each.required) for each in found if each.provision == "NS-B.START")


@pytest.mark.provision("NS-B.SUPERVISION", "OMIC-SUP-PURPOSE", "OMIC-SUP-ALL", "NS-B.START")
def test_a_session_is_a_contact_that_counts(case: Person) -> None:
    assert sessions_held(case) == (0, 3)
    taken = take(case, "supervision", "session", SESSION)
    contact = Contact.objects.get()
    assert (contact.by, contact.with_whom, contact.place) == ("POM", "person", "prison")
    assert (contact.on, contact.recorded_on, contact.next_on) == (date(2021, 11, 5), TODAY, date(2021, 11, 19))
    assert {each.name: each.words for each in taken.words.all()}["goals"] == "A job on release."
    assert sessions_held(case) == (1, 3)
    assert LedgerEntry.objects.get().action == "do_prison_task"


@pytest.mark.provision("NS-B.SUPERVISION", "NS-B.START")
@pytest.mark.parametrize(
    "changed",
    [
        {"method": Method.VIDEO},
        {"method": Method.IN_CELL_TELEPHONY},
        {"outcome": ContactOutcome.FAILED_TO_ATTEND},
        {"outcome": ContactOutcome.ACCEPTABLE_ABSENCE},
    ],
)
def test_another_session_is_recorded_and_does_not_count(case: Person, changed: dict[str, Any]) -> None:
    take(case, "supervision", "session", replace(SESSION, values={**SESSION.values, **changed}))
    assert Contact.objects.count() == 1
    assert sessions_held(case) == (0, 3)


@pytest.mark.provision("NS-B.SUPERVISION")
@pytest.mark.parametrize(
    ("changed", "field", "rule"),
    [
        ({"purpose": Purpose.COMPLETE_OASYS}, "purpose", "must be one of supervision, sentence plan work."),
        ({"outcome": ContactOutcome.PLANNED}, "outcome", "must be one of attended, acceptable absence"),
        ({"on": date(2021, 11, 9)}, "on", "must be 8 November 2021 or earlier."),
        ({"next_on": date(2021, 11, 4)}, "next_on", "must be 5 November 2021 or later, the date of the contact."),
    ],
)
def test_what_is_no_session_is_refused(case: Person, changed: dict[str, Any], field: str, rule: str) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "supervision", "session", replace(SESSION, values={**SESSION.values, **changed}))
    assert rule in refused.value.errors[field]
    assert not Contact.objects.exists()


@pytest.mark.provision("NS-B.SUPERVISION", "NS-B.1.1")
def test_a_session_is_arranged_and_then_held_once(case: Person) -> None:
    arranged = Entered(
        values={"on": date(2021, 11, 8), "purpose": Purpose.SUPERVISION, "method": Method.IN_PERSON},
        words={"told": TICKED},
    )
    take(case, "supervision", "arrange", arranged)
    planned = Contact.objects.get()
    assert (planned.outcome, planned.appointment) == ("planned", True)
    held = replace(SESSION, values={**SESSION.values, "on": TODAY}, row=planned.pk, version=1)
    take(case, "supervision", "held", held)
    assert Contact.objects.current().get().outcome == "attended"
    with pytest.raises(NotValid, match="not in the record of this case"):
        take(case, "supervision", "held", replace(held, version=2))


@pytest.mark.provision("NS-B.SUPERVISION")
def test_a_contact_of_another_kind_is_no_session_to_go_on_with(case: Person) -> None:
    other = Contact.objects.create(
        person=case, on=TODAY, by="COM", with_whom="person", method="video", purpose="supervision", outcome="planned"
    )
    with pytest.raises(NotValid, match="not in the record of this case"):
        take(case, "supervision", "held", replace(SESSION, row=other.pk, version=1))


@pytest.mark.provision("OMIC-SUP-RECORD", "NS-B.START-RECORD", "OMIC-SUP-FREQUENCY", "NS-B.FREQUENCY")
def test_how_often_is_settled_with_its_reason_and_the_person_is_told(case: Person) -> None:
    taken = take(case, "supervision", "frequency", AGREED)
    said = {each.name: each.words for each in taken.words.all()}
    assert (taken.on, said["reason"], said["noted"]) == (date(2021, 11, 4), "The first ROTL draws near.", "yes")


@pytest.mark.provision("OMIC-SUP-RECORD")
def test_a_frequency_that_no_case_note_tells_of_is_refused(case: Person) -> None:
    with pytest.raises(NotValid) as refused:
        take(case, "supervision", "frequency", replace(AGREED, words={**AGREED.words, "noted": "", "told": ""}))
    assert refused.value.errors == {
        "noted": "See to this first: It stands in the OMiC case notes (OMIC-SUP-RECORD).",
        "told": "Write an answer to: What did the person say to it? (OMIC-SUP-RECORD).",
    }


@pytest.mark.provision("OMIC-SUP-COM-AGREED", "OMIC-HANDOVER-TASKS")
@pytest.mark.parametrize(("asked", "who"), [(True, "POM"), (False, "nobody as things stand")])
def test_what_the_com_asks_for_decides_who_supervises(case: Person, asked: bool, who: str) -> None:
    agreed = Entered(
        on=date(2021, 11, 5), values={"supervision_requested": asked}, words={"agreed": "Two sessions before release."}
    )
    take(with_com(case), "handover", "supervision", agreed, COM)
    assert Handover.objects.get().supervision_requested is asked
    tasks = Answers(facts_of(case.pk), TODAY, frozenset(Compartment)).tasks()
    assert next(each.who for each in tasks if each.number == 7) == who


@pytest.mark.parametrize("actor", [POM, COLLEAGUE, HOMD])
def test_the_pom_a_colleague_who_stands_in_and_the_homd_record_sessions(case: Person, actor: Actor) -> None:
    take(case, "supervision", "session", SESSION, actor)
    assert Contact.objects.get().recorded_by == actor.name


@pytest.mark.parametrize("actor", [OTHER_POM, COM, KEY_WORKER, INSPECTOR])
def test_nobody_else_records_one(case: Person, actor: Actor) -> None:
    with pytest.raises(NotAllowed):
        take(with_com(case), "supervision", "session", SESSION, actor)
    assert not Contact.objects.exists()
