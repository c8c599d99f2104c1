"""The common provisions by hand in NumPy, on columns prepared outside the clock: the limit to beat.

Fast to run and slow to trust: each rule spells out its missing values, keeps no reasons and shares no work.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from bench.common_rules import NONE, day_number, day_numbers, holidays, statuses

Frames = dict[str, pl.DataFrame]
Answers = dict[str, tuple[np.ndarray, np.ndarray]]


class ByNumpy:
    """Holds the columns as arrays; `run` works the provisions out."""

    def __init__(self, frames: Frames, as_of: date) -> None:
        self.today = day_number(as_of)
        self.holidays = np.array(holidays(), dtype="datetime64[D]")
        contact, sentence, supervision = (frames[name] for name in ("contact", "sentence", "supervision"))
        self.contact_case = contact["case"].to_numpy()
        self.contact_on, self.recorded_on = day_numbers(contact["on"]), day_numbers(contact["recorded_on"])
        self.by, self.outcome = _codes(contact["by"]), _codes(contact["outcome"])
        self.seen = (
            _is(contact, "by", "COM", "PP") & _is(contact, "with_whom", "person") & _is(contact, "method", "in_person")
        )
        self.seen &= _is(contact, "outcome", "attended")
        self.community_contact = _is(contact, "by", "COM", "PP", "other")
        self.custody_contact = _is(contact, "by", "POM", "key_worker")
        self.cancelled = _is(contact, "outcome", "cancelled")
        self.sentence_case = sentence["case"].to_numpy()
        self.order = _is(sentence, "kind", "community_order", "suspended_sentence_order")
        self.kind_unknown = sentence["kind"].is_null().to_numpy()
        self.sentenced_on, self.ended_on = day_numbers(sentence["sentenced_on"]), day_numbers(sentence["ended_on"])
        self.supervision_case = supervision["case"].to_numpy()
        self.licence = _is(supervision, "kind", "licence", "post_sentence_supervision")
        self.supervision_unknown = supervision["kind"].is_null().to_numpy()
        self.released_on, self.ends_on = day_numbers(supervision["released_on"]), day_numbers(supervision["ends_on"])
        plan = frames["plan"].filter(pl.col("kind") == "initial")
        self.plan_case, self.plan_on = plan["case"].to_numpy(), day_numbers(plan["completed_on"])
        requirement = frames["requirement"]
        self.hours = requirement["hours"].fill_null(1).to_numpy()
        self.unpaid = _is(requirement, "kind", "unpaid_work")
        self.imposed_on, self.completed_on = (
            day_numbers(requirement["imposed_on"]),
            day_numbers(requirement["completed_on"]),
        )

    def run(self) -> Answers:
        """Status and due date of every row of each provision."""
        seen = self.seen & (self.contact_on <= self.today)
        key = _key(self.contact_case[seen], self.contact_on[seen])
        key.sort()
        plans = self.plan_on <= self.today
        plan_key = np.sort(_key(self.plan_case[plans], self.plan_on[plans]))
        return {
            "NS-1.1": self._recorded(self.community_contact),
            "NS-B.1.1": self._recorded(self.custody_contact),
            "NS-3.3-RELEASE": self._first_after_release(key),
            "NS-4.3.5": self._plan(key, plan_key),
            "NS-4.3.5-UPW-COMPLETE": self._unpaid_work(),
        }

    def _recorded(self, applies: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        due = self._working_days(self.contact_on, 1)
        met = np.where(self.recorded_on >= self.contact_on, self.recorded_on, NONE)
        applies = applies & ~self.cancelled
        none = np.zeros(len(applies), bool)
        status = statuses(applies=applies, unknown=none, starts=self.contact_on, due=due, met=met, today=self.today)
        return status, np.where(applies, due, NONE)

    def _first_after_release(self, key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        released = self.released_on != NONE
        unknown = released & self.supervision_unknown
        applies = released & self.licence
        due = self._working_days(self.released_on, 1)
        met = _first_since(key, self.supervision_case, self.released_on, self.ends_on)
        status = statuses(applies=applies, unknown=unknown, starts=self.released_on, due=due, met=met, today=self.today)
        return status, np.where(applies & ~unknown, due, NONE)

    def _plan(self, key: np.ndarray, plan_key: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        undated = self.sentenced_on == NONE
        first = _first_since(key, self.sentence_case, self.sentenced_on, self.ended_on)
        due = self._working_days(first, 15)
        met = _first_since(plan_key, self.sentence_case, self.sentenced_on, np.full_like(due, NONE))
        seen_any = _any_in_case(key, self.sentence_case) | _any_in_case(plan_key, self.sentence_case)
        unknown = self.kind_unknown | (self.order & undated & seen_any)
        status = statuses(applies=self.order, unknown=unknown, starts=first, due=due, met=met, today=self.today)
        return status, np.where(self.order & ~unknown, due, NONE)

    def _unpaid_work(self) -> tuple[np.ndarray, np.ndarray]:
        applies = self.unpaid & (self.hours > 0)
        unknown = applies & (self.imposed_on == NONE)
        due = _add_months(self.imposed_on, 12)
        status = statuses(
            applies=applies, unknown=unknown, starts=self.imposed_on, due=due, met=self.completed_on, today=self.today
        )
        return status, np.where(applies & ~unknown, due, NONE)

    def _working_days(self, days: np.ndarray, count: int) -> np.ndarray:
        held = days != NONE
        start = np.where(held, days, 0).astype("datetime64[D]")
        moved = np.busday_offset(start, count, roll="backward", holidays=self.holidays).astype(np.int32)
        return np.where(held, moved, NONE)


def _key(case: np.ndarray, day: np.ndarray) -> np.ndarray:
    return (case.astype(np.int64) << 20) + day


def _first_since(key: np.ndarray, case: np.ndarray, since: np.ndarray, until: np.ndarray) -> np.ndarray:
    place = np.searchsorted(key, _key(case, since))
    found = key[np.minimum(place, len(key) - 1)]
    day = (found & ((1 << 20) - 1)).astype(np.int32)
    there = (place < len(key)) & ((found >> 20) == case) & (since != NONE) & ((until == NONE) | (day <= until))
    return np.where(there, day, NONE)


def _any_in_case(key: np.ndarray, case: np.ndarray) -> np.ndarray:
    return np.searchsorted(key, case.astype(np.int64) << 20) < np.searchsorted(key, (case.astype(np.int64) + 1) << 20)


def _add_months(days: np.ndarray, months: int) -> np.ndarray:
    held = days != NONE
    day = np.where(held, days, 0).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    of_month = (day - month.astype("datetime64[D]")).astype(np.int32)
    last = ((month + months + 1).astype("datetime64[D]") - (month + months).astype("datetime64[D]")).astype(
        np.int32
    ) - 1
    moved = ((month + months).astype("datetime64[D]")).astype(np.int32) + np.minimum(of_month, last)
    return np.where(held, moved, NONE).astype(np.int32)


def _is(frame: pl.DataFrame, column: str, *words: str) -> np.ndarray:
    return frame[column].is_in(list(words)).fill_null(value=False).to_numpy()


def _codes(column: pl.Series) -> np.ndarray:
    return column.rank("dense").fill_null(0).to_numpy()
