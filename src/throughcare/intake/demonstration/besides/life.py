"""Where a case stands on the day that it is told up to, as its story has told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from throughcare.intake.demonstration.case import Case, Row
from throughcare.policy.facts import Arrival, Rosh, SentenceKind

_ORDERS = {SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER}
_INDETERMINATE = {SentenceKind.LIFE, SentenceKind.IPP}


@dataclass(frozen=True)
class Life:
    """The custodial sentence being served, the spell that goes on and when custody began, and supervision that runs.

    `release` is the day on which a person in custody is expected to leave it; None where it hangs on the Parole Board.
    """

    sentence: Row | None
    spell: Row | None
    received: date | None
    release: date | None
    supervision: Row | None
    rosh: Rosh | None

    @property
    def is_high_risk(self) -> bool:
        """Whether the risk of serious harm is high or very high."""
        return self.rosh in {Rosh.HIGH, Rosh.VERY_HIGH}

    @property
    def is_indeterminate(self) -> bool:
        """Whether the sentence is for life, or IPP."""
        return self.sentence is not None and self.sentence.get("kind") in _INDETERMINATE


def life_of(case: Case) -> Life:
    """Where the case stands."""
    custodial = [row for row in case.rows["sentences"] if row.get("kind") not in _ORDERS]
    sentence = custodial[-1] if custodial else None
    spell = next((row for row in case.rows["spells"] if "left_on" not in row), None)
    running = [row for row in case.rows["supervision"] if row.get("ends_on", date.max) >= case.today]
    risk = case.rows["risk"]
    return Life(
        sentence=sentence,
        spell=spell,
        received=_received(case) if spell else None,
        release=_release(sentence) if spell and sentence else None,
        supervision=running[-1] if running and spell is None else None,
        rosh=risk[-1].get("rosh") if risk else None,
    )


def _received(case: Case) -> date | None:
    """The day on which the time in custody began that goes on."""
    days = [row["arrived_on"] for row in case.rows["spells"] if row["arrival"] is not Arrival.TRANSFER]
    return max(days, default=None)


def _release(sentence: Row) -> date | None:
    if sentence.get("kind") in _INDETERMINATE:
        return None
    names = ("prrd",) if sentence.get("recalled") else ("hdc_release_on", "crd")
    found = next((sentence[name] for name in names if sentence.get(name)), None)
    return found if isinstance(found, date) else None


def days_until(case: Case, day: date | None) -> int | None:
    """How many days lie between today and a day; None where there is none."""
    return None if day is None else (day - case.today) // timedelta(days=1)
