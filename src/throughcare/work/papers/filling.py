"""What a section of a paper begins with, from the record: sentences that whoever keeps it goes on from. Pure.

Each gives no words where the record knows nothing of it. What was written at a stage of a journey is `Said`, so
that nobody writes it twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.policy.facts import (
    Assessment,
    BehaviourMonitoring,
    Case,
    Contact,
    ContactOutcome,
    Mappa,
    ParoleReview,
    Plan,
    Recategorisation,
    ReturnToClosed,
    Risk,
    Spell,
    TemporaryRelease,
)
from throughcare.policy.subjects import Subject
from throughcare.policy.words import shown
from throughcare.work.papers.known import Known, Row

# The dates of a sentence that people ask for, by the names of their facts.
_KEY_DATES = ("hdced", "ped", "ted", "crd", "ard", "npd", "sed", "led")
_SESSIONS = 5


@dataclass(frozen=True)
class Said:
    """What was written last under a question of these stages of a journey; where nothing was, what `otherwise` gives.

    Several questions: the answers one beneath the other, of the same taking of a stage.
    """

    journey: str
    stages: tuple[str, ...]
    questions: tuple[str, ...]
    otherwise: Callable[[Known], str] | None = None

    def __call__(self, known: Known) -> str:
        """The words, as they were written."""
        for taken in known.taken:
            said = _lines(taken.words.get(each, "") for each in self.questions)
            if said and taken.journey == self.journey and taken.stage in self.stages:
                return said
        return self.otherwise(known) if self.otherwise is not None else ""


def managers(known: Known) -> str:
    """Who works on the case."""
    return _lines(
        f"{each.role.replace('_', ' ')}: {each.name or 'name not recorded'}{f', {each.prison}' if each.prison else ''}"
        for each in known.managers
    )


def time_in_custody(known: Known) -> str:
    """The sentence and its key dates, and the prisons so far."""
    sentence = known.serving.sentence
    told = [_told(sentence, "kind", "Sentence"), _told(sentence, "sentenced_on", "Sentenced on")] if sentence else []
    if known.place.prison:
        since = f" since {shown(known.place.since)}" if known.place.since else ""
        told.append(f"Held at {known.place.prison}{since}.")
    arrived = [shown(row["arrived_on"]) for row in known.rows(Spell)]
    if arrived:
        told.append(f"Arrivals at a prison: {'; '.join(arrived)}.")
    return _lines(told)


def release_dates(known: Known) -> str:
    """The key dates of the sentence."""
    sentence = known.serving.sentence
    return _lines(f"{name.upper()}: {shown(sentence[name])}." for name in _KEY_DATES if sentence.get(name))


def risk(known: Known) -> str:
    """What the last assessment found, and the MAPPA registration."""
    return _lines([_last(known, Risk, "Risk assessment"), _last(known, Mappa, "MAPPA registration")])


def plan(known: Known) -> str:
    """The last sentence plan and the last OASys."""
    return _lines([_last(known, Plan, "Sentence plan"), _last(known, Assessment, "OASys")])


def sessions(known: Known) -> str:
    """The last sessions with the person."""
    kept = [row for row in known.rows(Contact) if row["outcome"] == ContactOutcome.ATTENDED]
    return _lines(
        f"{shown(row['on'])}: {shown(row['purpose'], Contact.grain.columns['purpose'].words)}"
        f" ({shown(row['by'])}, {shown(row['method'], Contact.grain.columns['method'].words)})."
        for row in kept[-_SESSIONS:]
    )


def temporary_release(known: Known) -> str:
    """The ROTL applied for so far."""
    return _lines(
        _row(TemporaryRelease, row, ("kind", "decided_on", "granted")) for row in known.rows(TemporaryRelease)
    )


def concern(known: Known) -> str:
    """The last concern that was reported in open conditions."""
    return _last(known, ReturnToClosed, "Concern")


def earlier_categories(known: Known) -> str:
    """The decisions on open conditions and the RC1 forms that went before."""
    decided = [_row(Recategorisation, row, ("decided_on", "moved_on")) for row in known.rows(Recategorisation)]
    forms = [_row(ReturnToClosed, row, ("rc1_completed_on",)) for row in known.rows(ReturnToClosed)]
    return _lines((*decided, *forms))


def monitoring(known: Known) -> str:
    """What stands of EBM."""
    return _lines(
        _row(BehaviourMonitoring, row, ("decision", "decided_on", "started_on", "ended_on"))
        for row in known.facts.get(BehaviourMonitoring.grain.name, ())
    )


def parole(known: Known) -> str:
    """The parole reviews, those to come among them."""
    return _lines(
        _row(ParoleReview, row, ("target_on", "hearing_on", "decided_on", "outcome"))
        for row in known.facts.get(ParoleReview.grain.name, ())
    )


def diversity(known: Known) -> str:
    """What the record knows of the person's circumstances."""
    held = known.facts.get(Case.grain.name, ())
    return _lines(_row(Case, row, ("gender", "born_on", "care_leaver")) for row in held)


def _last(known: Known, subject: type[Subject], heading: str) -> str:
    row = known.latest(subject)
    return f"{heading}: {_row(subject, row)}" if row is not None else ""


def _row(subject: type[Subject], row: Row, names: tuple[str, ...] = ()) -> str:
    columns = subject.grain.columns
    told = [
        f"{columns[name].label} {_value(subject, name, row[name])}"
        for name in names or columns
        if row.get(name) not in (None, "", False)
    ]
    return f"{'; '.join(told)}." if told else ""


def _value(subject: type[Subject], name: str, value: Any) -> str:
    return shown(value, subject.grain.columns[name].words)


def _told(sentence: Row, name: str, heading: str) -> str:
    value = sentence.get(name)
    if value is None:
        return ""
    return f"{heading} {shown(value)}." if isinstance(value, date) else f"{heading}: {shown(value)}."


def _lines(told: Any) -> str:
    return "\n".join(each for each in told if each)
