"""The database and the engine must say the same of every duty on every day."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from throughcare.duties.models import Duty
from throughcare.duties.rows import State
from throughcare.duties.status import with_status
from throughcare.engine.outcomes import Outcome
from throughcare.record.models import Person

pytestmark = pytest.mark.django_db

FRIDAY, NOON = date(2021, 6, 4), datetime(2021, 6, 4, 12, tzinfo=UTC)
DAYS = [None, date(2021, 6, 1), date(2021, 6, 2), date(2021, 6, 3)]
OUTCOMES = [
    Outcome(applies=True, opens_on=opens, due_on=due, met_on=met, started=started, missing=frozenset(missing))
    for opens, due, met, started, missing in product(DAYS, DAYS, DAYS, (True, False), ((), ("tier",)))
]


def duty(number: int, outcome: Outcome, person: Person) -> Duty:
    state = State.CANNOT_TELL if outcome.missing else State.CLOCK if outcome.started else State.WAITING
    return Duty(
        person=person,
        provision=f"P-{number:03}",
        subject="case 1",
        subject_key=1,
        state=state,
        opens_on=outcome.opens_on,
        due_on=outcome.due_on,
        met_on=outcome.met_on,
        late=outcome.late,
        missing=sorted(outcome.missing),
    )


def test_the_database_says_what_the_engine_says_of_every_kind_of_outcome_on_every_day() -> None:
    person = Person.objects.create(first_name="Ama", last_name="Lee")
    Duty.objects.bulk_create(duty(number, outcome, person) for number, outcome in enumerate(OUTCOMES))
    for today in (date(2021, 5, 31) + timedelta(days=passed) for passed in range(6)):
        stored = with_status(Duty.objects.all(), today).order_by("provision").values_list("status", flat=True)
        assert list(stored) == [outcome.status(today).value for outcome in OUTCOMES], today


@pytest.mark.parametrize(
    ("outcome", "today", "status"),
    [
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15)), date(2021, 5, 31), "upcoming"),
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15)), date(2021, 6, 1), "due"),
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15)), date(2021, 6, 15), "due"),
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15)), date(2021, 6, 16), "overdue"),
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15), date(2021, 6, 15)), date(2021, 6, 16), "met"),
        (Outcome(True, date(2021, 6, 1), date(2021, 6, 15), date(2021, 6, 16)), date(2021, 6, 16), "met_late"),
        (
            Outcome(True, FRIDAY, FRIDAY, FRIDAY, due_at=NOON, met_at=NOON + timedelta(minutes=1)),
            FRIDAY,
            "met_late",
        ),
        (Outcome(True, FRIDAY, FRIDAY, FRIDAY, due_at=NOON, met_at=NOON), FRIDAY, "met"),
        (Outcome(True, started=False), date(2021, 6, 16), "waiting"),
        (Outcome(True, missing=frozenset({"tier"})), date(2021, 6, 16), "cannot_tell"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_status(outcome: Outcome, today: date, status: str) -> None:
    person = Person.objects.create()
    duty(1, outcome, person).save()
    assert with_status(Duty.objects.all(), today).get().status == status
