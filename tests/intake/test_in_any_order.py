"""Records into the record in any order: what carries a time comes to the same."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.files import MOVEMENTS, OUT, lines, record, written
from tests.intake.held import SPELL, held, rows, undone
from throughcare.intake.run import IntakeReport, take_in
from throughcare.record.models import Person, Spell

Intake = Callable[..., IntakeReport]

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_duties(duties_left: None) -> None:
    pass


def at(day: int) -> datetime:
    return datetime(2022, 11, day, 9, tzinfo=UTC)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)])
def test_dated_records_come_to_the_same_in_any_order(order: tuple[int, ...], intake: Intake, tmp_path: Path) -> None:
    told = [record(), record(prisonId="LEI", lastMovementReasonCode="INT"), record(**OUT, lastName="PRICE")]
    files = [written(tmp_path, one, f"{number}.json") for number, one in enumerate(told)]
    for number in order:
        intake(files[number], received_at=at(number + 1))
    assert sorted(rows(Spell, *SPELL), key=str) == [
        ("LEI", None, "transfer", None, "release", None),
        ("MDI", date(2021, 6, 2), "admission", None, "transfer", None),
    ]
    assert Person.objects.get().last_name == "PRICE"


@settings(max_examples=25)
@given(st.permutations(range(len(MOVEMENTS))), st.lists(st.sampled_from(range(len(MOVEMENTS))), max_size=4))
def test_the_seven_movements_come_to_the_same_in_any_order_and_however_often(
    order: list[int], again: list[int]
) -> None:
    with undone():
        in_order = state_after(range(len(MOVEMENTS)))
    with undone():
        assert state_after([*order, *again]) == in_order


def state_after(order: Any) -> Any:
    for number in order:
        take_in([MOVEMENTS[number]], received_at=at(number + 1))
    return held()


def test_three_snapshots_of_everybody_in_every_order(tmp_path: Path) -> None:
    told = [
        [record(), record(prisonerNumber="A1234BD", legalStatus="REMAND", imprisonmentStatus=None)],
        [record(prisonId="LEI", imprisonmentStatus="LR_ORA"), record(prisonerNumber="A1234BD")],
        [record(middleNames="WYN", **OUT), record(prisonerNumber="A1234BD", aliases=[{"lastName": "PRICE"}])],
    ]
    files = [lines(tmp_path, one, f"{number}.jsonl") for number, one in enumerate(told)]
    states = []
    for order in permutations(range(3)):
        with undone():
            for number in order:
                take_in([files[number]], received_at=at(number + 1))
            states.append(held())
    assert all(state == states[0] for state in states)
