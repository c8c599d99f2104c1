"""What a case document holds: its groups, and the fields of each.

Fields that policy reads are the facts, by their names; the fields beside them are declared here. A group is a list of
rows of one kind, but for the person and the identifiers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache

from throughcare.policy import facts
from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.subjects import Subject
from throughcare.record.vocabulary import Away, Departure, LegalStatus, MovementKind

VERSION = "case/1"


class Kind(Enum):
    """What a field of the document may hold, beside nothing."""

    DATE = "a date"
    INSTANT = "a date and time with its offset"
    WORD = "one word of a list"
    WHOLE = "a whole number"
    PERCENTAGE = "a percentage"
    TRUTH = "true or false"
    TEXT = "text"
    LONG_TEXT = "text of any length"
    UUID = "a UUID"


@dataclass(frozen=True)
class Field:
    """A field: its key, what it is called, what it may hold and what it means that it is left out."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    words: type[StrEnum] | None = None
    when_empty: WhenEmpty = WhenEmpty.UNKNOWN

    @property
    def is_flag(self) -> bool:
        """Whether it is a mark that stands or does not."""
        return self.when_empty is WhenEmpty.NO


@dataclass(frozen=True)
class Group:
    """A list of rows. `same` names the fields by which a row is known again when it is corrected.

    `spans` are pairs of fields of which the second may not be earlier than the first; `open_until` is the field that
    only one row of the case may leave empty, unless it says by the field `closed_by` that it ended on a day not known.
    """

    name: str
    label: str
    fields: Mapping[str, Field]
    subject: type[Subject] | None = None
    same: tuple[str, ...] = ()
    spans: tuple[tuple[str, str], ...] = ()
    open_until: str | None = None
    closed_by: str | None = None

    def is_open(self, row: Mapping[str, object]) -> bool:
        """Whether a row is one of those of which the case can have one only."""
        ended = (name for name in (self.open_until, self.closed_by) if name and row.get(name) is not None)
        return self.open_until is not None and not any(ended)


_PERCENTAGES = {"rsr", "ogrs"}
_KINDS = {
    Type.DATE: Kind.DATE,
    Type.INSTANT: Kind.INSTANT,
    Type.TRUTH: Kind.TRUTH,
    Type.WORD: Kind.WORD,
    Type.NUMBER: Kind.WHOLE,
}

REFERENCE = Field("reference", "its number in the system that it came from")

PERSON_EXTRAS = (
    Field("uuid", "this person's number in Throughcare", Kind.UUID),
    Field("first_name", "first name"),
    Field("middle_names", "middle names"),
    Field("last_name", "last name"),
    Field("ethnicity", "ethnicity"),
    Field("region", "home probation region"),
    Field("pdu", "probation delivery unit (PDU)"),
    Field("ldu_email", "mailbox of the local delivery unit (LDU)"),
    Field("legal_status", "legal status in custody", Kind.WORD, LegalStatus),
)


def _fact(column: Column) -> Field:
    kind = Kind.PERCENTAGE if column.name in _PERCENTAGES else _KINDS[column.type]
    return Field(column.name, column.label, kind, column.words, column.when_empty)


def _fields(subject: type[Subject] | None, extras: tuple[Field, ...]) -> dict[str, Field]:
    own = [_fact(column) for column in subject.grain.columns.values()] if subject else []
    return {field.name: field for field in (*own, *extras)}


def _group(
    name: str,
    subject: type[Subject],
    *,
    same: tuple[str, ...],
    spans: tuple[tuple[str, str], ...] = (),
    open_until: str | None = None,
    closed_by: str | None = None,
    extras: tuple[Field, ...] = (),
) -> Group:
    fields = _fields(subject, (*extras, REFERENCE))
    return Group(name, subject.grain.label, fields, subject, same, spans, open_until, closed_by)


@cache
def person() -> Group:
    """The person: the facts of the case, with names and what else is held once a person."""
    return Group("person", "person", _fields(facts.Case, PERSON_EXTRAS), facts.Case)


@cache
def groups() -> dict[str, Group]:
    """The lists of rows, by their keys in the document, in their order."""
    listed = (_aliases(), *_sentencing(), *_custody(), *_management(), *_risk_and_plans(), *_parole(), _movements())
    return {group.name: group for group in listed}


def _aliases() -> Group:
    fields = (
        Field("first_name", "first name"),
        Field("middle_names", "middle names"),
        Field("last_name", "last name"),
        Field("born_on", "date of birth given with the name", Kind.DATE),
        REFERENCE,
    )
    return Group("aliases", "other name", _fields(None, fields), same=("first_name", "last_name"))


def _sentencing() -> tuple[Group, ...]:
    more = (
        Field("confirmed_release_on", "confirmed release date", Kind.DATE, when_empty=WhenEmpty.ABSENT),
        Field("offence", "offence"),
        Field("court", "court"),
    )
    return (
        _group(
            "sentences",
            facts.Sentence,
            same=("sentenced_on",),
            spans=(("sentenced_on", "released_on"), ("sentenced_on", "ended_on"), ("sentenced_on", "sed")),
            extras=more,
        ),
        _group(
            "requirements",
            facts.Requirement,
            same=("kind", "imposed_on"),
            spans=(("imposed_on", "started_on"), ("imposed_on", "completed_on"), ("started_on", "completed_on")),
        ),
        _group("supervision", facts.Supervision, same=("kind", "started_on"), spans=(("started_on", "ends_on"),)),
    )


def _custody() -> tuple[Group, ...]:
    spell = (
        Field("prison", "code of the prison"),
        Field("departure", "how the spell ended", Kind.WORD, Departure, WhenEmpty.ABSENT),
        Field("away_since", "date the person went out for a time", Kind.DATE, when_empty=WhenEmpty.ABSENT),
        Field("away_for", "why the person is out for a time", Kind.WORD, Away, WhenEmpty.ABSENT),
    )
    return (
        _group(
            "spells",
            facts.Spell,
            same=("arrived_on",),
            spans=(("arrived_on", "left_on"),),
            open_until="left_on",
            closed_by="departure",
            extras=spell,
        ),
        _group(
            "recategorisations",
            facts.Recategorisation,
            same=("considered_on", "to_open"),
            spans=(("considered_on", "decided_on"), ("considered_on", "moved_on")),
        ),
    )


def _management() -> tuple[Group, ...]:
    allocation = (
        Field("staff_name", "name of the member of staff"),
        Field("staff_email", "email address of the member of staff"),
        Field("staff_code", "staff code"),
        Field("prison", "code of the prison that a POM belongs to"),
    )
    return (
        _group(
            "allocations",
            facts.Allocation,
            same=("role", "from_on"),
            spans=(("from_on", "to_on"),),
            extras=allocation,
        ),
        _group(
            "responsibilities",
            facts.Responsibility,
            same=("from_on",),
            spans=(("from_on", "to_on"),),
            open_until="to_on",
        ),
        _group("handovers", facts.Handover, same=()),
        _group(
            "contacts",
            facts.Contact,
            same=("on", "by", "method", "purpose"),
            extras=(Field("note", "note", Kind.LONG_TEXT),),
        ),
    )


def _risk_and_plans() -> tuple[Group, ...]:
    change = (Field("summary", "what happened, in a few words"),)
    tier = (Field("full_tier", "whole tier score, like B2"),)
    return (
        _group("risk", facts.Risk, same=("assessed_on",)),
        _group("mappa", facts.Mappa, same=("registered_on", "category"), spans=(("registered_on", "ended_on"),)),
        _group("tiers", facts.TierRecord, same=("assigned_on",), extras=tier),
        _group("assessments", facts.Assessment, same=("completed_on", "kind")),
        _group("plans", facts.Plan, same=("completed_on", "kind")),
        _group("changes", facts.Change, same=("on", "kind"), spans=(("on", "reviewed_on"),), extras=change),
    )


def _parole() -> tuple[Group, ...]:
    return (
        _group("parole_reviews", facts.ParoleReview, same=("target_on",)),
        _group("early_allocations", facts.EarlyAllocation, same=()),
    )


def _movements() -> Group:
    fields = (
        Field("kind", "kind of movement", Kind.WORD, MovementKind),
        Field("type_code", "movement type code"),
        Field("reason_code", "movement reason code"),
        Field("from_place", "code of the place that the person left"),
        Field("to_place", "code of the place that the person went to"),
        Field("occurred_on", "date of the movement", Kind.DATE),
        Field("occurred_at", "instant of the movement", Kind.INSTANT),
        Field("received_at", "instant at which word of it came in", Kind.INSTANT),
        REFERENCE,
    )
    return Group("movements", "movement", _fields(None, fields), same=("occurred_on", "kind"))
