"""The head of every page of a case: who it is about, where the person is, and what may be done from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from throughcare.duties.explained import Explained
from throughcare.engine.facts import CaseFacts
from throughcare.policy.facts import Risk, Rosh, SentenceKind, Tier
from throughcare.policy.words import day, shown, word
from throughcare.provisions.omic.cohort import Cohort
from throughcare.provisions.omic.early_allocation import Route
from throughcare.record.queries.one_case import Known, OneCase, Place, Registered

NO_NAME = "Name not recorded"

# What stands at the head, the answer that gives it, and the list that its words come from.
_ASKED = (("Tier", "tier", Tier), ("Cohort", "omic_cohort", Cohort), ("Early allocation", "early_allocation", Route))


@dataclass(frozen=True)
class Fact:
    """A fact at the head of the page."""

    label: str
    text: str


@dataclass(frozen=True)
class Head:
    """Who a page is about. `numbers` and `facts` are pairs of a label and words."""

    uuid: str
    name: str
    numbers: tuple[Fact, ...]
    born: str
    where: str
    facts: tuple[Fact, ...]
    release: str
    doubtful: bool

    @property
    def address(self) -> str:
        """The address of the case's page."""
        return reverse("case", kwargs={"uuid": self.uuid})


@dataclass(frozen=True)
class Who:
    """Who a form is about: the name, and facts beside it."""

    name: str
    facts: tuple[Fact, ...]


def name_and_numbers(record: OneCase) -> Who:
    """Enough to know the person by, above a form."""
    told = [Fact(each.kind, _number(each)) for each in record.numbers]
    birth = [Fact("Born", day(record.person.born_on))] if record.person.born_on else []
    return Who(record.person.full_name or NO_NAME, (*told, *birth))


def head(record: OneCase, explained: Explained, facts: CaseFacts) -> Head:
    """The head of a case's pages."""
    person = record.person
    return Head(
        uuid=str(person.uuid),
        name=person.full_name or NO_NAME,
        numbers=tuple(Fact(each.kind, _number(each)) for each in record.numbers),
        born=born(person.born_on, explained.as_of),
        where=where(record.place, record),
        facts=_facts(record, explained, latest_risk(facts)),
        release=release(explained),
        doubtful=bool(record.doubts or record.does_not_fit) or not all(each.verified for each in record.identifiers),
    )


def born(on: date | None, today: date) -> str:
    """A date of birth with the age on a day."""
    if on is None:
        return "Not known"
    age = today.year - on.year - ((today.month, today.day) < (on.month, on.day))
    return f"{day(on)} ({age} years old)"


def where(place: Place, record: OneCase) -> str:
    """Where the person is, as far as the record tells."""
    if place.prison:
        since = f" since {day(place.since)}" if place.since else ""
        away = f"; out for {word(place.away_for)}" if place.away_for else ""
        away_since = f" since {day(place.away_since)}" if place.away_for and place.away_since else ""
        return f"{place.prison}{since}{away}{away_since}"
    region = record.person.region
    parts = [part for part in (record.person.pdu, region.name if region else "") if part]
    return f"Not in prison by the record; {', '.join(parts)}" if parts else "Not in prison by the record"


def release(explained: Explained) -> str:
    """The next release date, or the last that has passed, always with its type."""
    standing = explained.standing
    if standing.release_on is None:
        return ""
    passed = ", passed" if standing.release_on < explained.as_of else ""
    return f"{day(standing.release_on)} ({standing.release_type}{passed})"


def mappa(registered: Registered) -> str:
    """All that a case shows of MAPPA: the category, the level and the next review."""
    category = f"Category {registered.category}" if registered.category else "Category not recorded"
    level = f"level {registered.level}" if registered.level else "level not set"
    review = day(registered.next_review_on) if registered.next_review_on else "not set"
    return f"{category}, {level}; next review: {review}"


def _number(known: Known) -> str:
    return known.value if known.verified else f"{known.value} (not verified)"


def _sentence(record: OneCase, explained: Explained) -> list[Fact]:
    """What is being served, and what for."""
    kind = explained.standing.serving.sentence.get("kind")
    told = [Fact("Sentence", _capital(word(kind, SentenceKind)))] if kind else []
    return [*told, Fact("Offence", "; ".join(record.offences))] if record.offences else told


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def latest_risk(facts: CaseFacts) -> str:
    """The risk of serious harm that was assessed last; empty where none was."""
    rows = [dict(zip(("key", *Risk.grain.columns), row, strict=True)) for row in facts.get(Risk.grain.name, ())]
    told = [row for row in rows if row["rosh"]]
    return str(max(told, key=lambda row: (row["assessed_on"] or date.min, row["key"]))["rosh"]) if told else ""


def _facts(record: OneCase, explained: Explained, risk: str) -> tuple[Fact, ...]:
    answers = explained.standing.answers
    told = [*_sentence(record, explained)]
    told += [
        Fact(label, shown(answers[name].value, words))
        for label, name, words in _ASKED
        if answers[name].value is not None
    ]
    if risk:
        told.append(Fact("Risk of serious harm", _capital(word(risk, Rosh))))
    if record.mappa:
        told.append(Fact("MAPPA", mappa(record.mappa)))
    region = record.person.region
    return tuple(told) + ((Fact("Home region", region.name),) if region and record.place.prison else ())
