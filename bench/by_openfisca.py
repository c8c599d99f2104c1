"""The common provisions in OpenFisca-core, a library of rules as code, written as its users write them.

It has no working days, no missing values and no joins by date, so that sentinels and NumPy do those; a case is a group
entity, a contact a member. Its licence (AGPL) keeps it out of the product: it is installed for this comparison only.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import polars as pl
from openfisca_core import periods
from openfisca_core.entities import Entity, GroupEntity
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from bench.common_rules import NONE, day_number, day_numbers, holidays, statuses

CONTACT = Entity("contact", "contacts", "Contact", "")
CASE = GroupEntity("case", "cases", "Case", "", roles=[{"key": "of", "plural": "ofs", "label": "contact of"}])
YEAR = periods.DateUnit.YEAR
FAR = np.iinfo(np.int32).max
CONTEXT: dict[str, Any] = {}


def _input(name: str, entity: Any) -> type[Variable]:
    return type(name, (Variable,), {"value_type": int, "entity": entity, "definition_period": YEAR})


def _rule(name: str, entity: Any, formula: Any) -> type[Variable]:
    return type(name, (Variable,), {"value_type": int, "entity": entity, "definition_period": YEAR, "formula": formula})


def working_days(days: np.ndarray, count: int) -> np.ndarray:
    """NumPy's business days, guarded for the sentinel."""
    held = days != NONE
    moved = np.busday_offset(
        np.where(held, days, 0).astype("datetime64[D]"), count, roll="backward", holidays=CONTEXT["holidays"]
    )
    return np.where(held, moved.astype(np.int32), NONE)


def recorded_due(contact: Any, period: Any) -> np.ndarray:
    """NS-1.1: one working day."""
    return working_days(contact("on", period), 1)


def recorded_status(contact: Any, period: Any) -> np.ndarray:
    """NS-1.1."""
    on, recorded, applies = (contact(name, period) for name in ("on", "recorded_on", "community"))
    met = np.where(recorded >= on, recorded, NONE)
    none = np.zeros(len(on), bool)
    due = contact("recorded_due", period)
    return statuses(applies=applies == 1, unknown=none, starts=on, due=due, met=met, today=CONTEXT["today"])


def first_after_release(case: Any, period: Any) -> np.ndarray:
    """The first face-to-face contact since the release."""
    on, seen = case.members("on", period), case.members("seen", period)
    since, until = case.project(case("released_on", period)), case.project(case("ends_on", period))
    inside = (
        (seen == 1) & (on >= since) & (since != NONE) & ((until == NONE) | (on <= until)) & (on <= CONTEXT["today"])
    )
    first = case.min(np.where(inside, on, FAR))
    return np.where(first == FAR, NONE, first)


def release_due(case: Any, period: Any) -> np.ndarray:
    """NS-3.3-RELEASE: one working day."""
    return working_days(case("released_on", period), 1)


def release_status(case: Any, period: Any) -> np.ndarray:
    """NS-3.3-RELEASE."""
    released = case("released_on", period)
    applies = (released != NONE) & (case("licence", period) == 1)
    unknown = (released != NONE) & (case("licence", period) == -1)
    met, due = case("first_after_release", period), case("release_due", period)
    return statuses(applies=applies, unknown=unknown, starts=released, due=due, met=met, today=CONTEXT["today"])


INPUTS = [(name, CONTACT) for name in ("on", "recorded_on", "community", "seen")]
INPUTS += [(name, CASE) for name in ("released_on", "ends_on", "licence")]
RULES = [
    ("recorded_due", CONTACT, recorded_due),
    ("recorded_status", CONTACT, recorded_status),
    ("first_after_release", CASE, first_after_release),
    ("release_due", CASE, release_due),
    ("release_status", CASE, release_status),
]


class ByOpenFisca:
    """Holds the inputs; `run` builds a simulation and works two of the provisions out: NS-1.1 and NS-3.3-RELEASE."""

    def __init__(self, frames: dict[str, pl.DataFrame], as_of: date) -> None:
        CONTEXT.update(today=day_number(as_of), holidays=np.array(holidays(), dtype="datetime64[D]"))
        self.system = TaxBenefitSystem([CONTACT, CASE])
        self.system.add_variables(*(_input(*each) for each in INPUTS), *(_rule(*each) for each in RULES))
        contact, supervision = frames["contact"], frames["supervision"]
        # OpenFisca's groups are numbered by who belongs to them; cases without contacts are given none here.
        self.cases = supervision["case"].to_numpy()
        inside = contact.filter(pl.col("case").is_in(supervision["case"].implode()))
        self.of_case = np.searchsorted(self.cases, inside["case"].to_numpy())
        self.inputs = {
            "on": day_numbers(inside["on"]),
            "recorded_on": day_numbers(inside["recorded_on"]),
            "community": _is(inside, "by", "COM", "PP", "other") & ~_is(inside, "outcome", "cancelled"),
            "seen": _is(inside, "by", "COM", "PP")
            & _is(inside, "with_whom", "person")
            & _is(inside, "method", "in_person")
            & _is(inside, "outcome", "attended"),
            "released_on": day_numbers(supervision["released_on"]),
            "ends_on": day_numbers(supervision["ends_on"]),
            "licence": np.where(
                supervision["kind"].is_null().to_numpy(),
                -1,
                _is(supervision, "kind", "licence", "post_sentence_supervision"),
            ),
        }

    def run(self) -> dict[str, tuple[np.ndarray, np.ndarray]]:
        """Status and due date of each row of the two provisions."""
        builder = SimulationBuilder()
        builder.create_entities(self.system)
        builder.declare_person_entity("contact", np.arange(len(self.of_case)))
        group = builder.declare_entity("case", np.arange(len(self.cases)))
        builder.join_with_persons(group, self.of_case, np.full(len(self.of_case), "of"))
        simulation = builder.build(self.system)
        period = periods.period("2023")
        for name, column in self.inputs.items():
            simulation.set_input(name, period, column.astype(np.int32))
        calculate = simulation.calculate
        applies = self.inputs["community"].astype(bool)
        return {
            "NS-1.1": (
                calculate("recorded_status", period),
                np.where(applies, calculate("recorded_due", period), NONE),
            ),
            "NS-3.3-RELEASE": (calculate("release_status", period), calculate("release_due", period)),
        }


def _is(frame: pl.DataFrame, column: str, *words: str) -> np.ndarray:
    return frame[column].is_in(list(words)).fill_null(value=False).to_numpy()
