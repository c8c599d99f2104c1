"""What happened in a case, in words: a title and a line or two for each happening."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from throughcare.policy.words import listed, sentence, word
from throughcare.record.models import Statement
from throughcare.record.queries.happenings import Happening
from throughcare.record.statements import RowKey
from throughcare.web.case.responsible import MANAGERS


@dataclass(frozen=True)
class Told:
    """A happening as the timeline shows it."""

    title: str
    on: date
    by: str
    text: str
    disputed: tuple[str, ...] = ()


def told(happenings: Iterable[Happening], said: Mapping[RowKey, Sequence[Statement]]) -> list[Told]:
    """The happenings in words, each with what the person has said of its row."""
    return [_told(each, said) for each in happenings]


def _told(happening: Happening, said: Mapping[RowKey, Sequence[Statement]]) -> Told:
    title, text = _WORDS[happening.what](happening)
    corrected = "Corrected since it was first recorded." if happening.row.version > 1 else ""
    statements = said.get((happening.row._meta.label, happening.row.pk), ())
    return Told(
        title,
        happening.on,
        happening.row.recorded_by,
        " ".join(filter(None, (text, corrected))),
        tuple(each.words for each in statements),
    )


def _kind(row: Any, column: str = "kind") -> str:
    value = getattr(row, column)
    return word(str(value), row._meta.get_field(column).words) if value else "not recorded"


def _contact(happening: Happening) -> tuple[str, str]:
    row = happening.row
    by = f" with {_kind(row, 'by')}" if row.by else ""
    parts = [_kind(row, name) for name in ("method", "purpose") if getattr(row, name)]
    return f"Contact{by}: {_kind(row, 'outcome')}", _lines(sentence(", ".join(parts)) if parts else "", row.note)


def _movement(happening: Happening) -> tuple[str, str]:
    # OUT and TRN are no places: they say that somebody left.
    place = happening.place or happening.row.to_place.removeprefix("OUT").removeprefix("TRN")
    return sentence(f"movement: {_kind(happening.row)}").rstrip("."), f"To {place}." if place else ""


def _allocation(happening: Happening) -> tuple[str, str]:
    row = happening.row
    where = f" at {row.establishment.name}" if row.establishment else ""
    return f"{MANAGERS.get(row.role, 'Manager')} allocated", f"{row.staff_name}{where}." if row.staff_name else ""


def _sentence(happening: Happening) -> tuple[str, str]:
    row = happening.row
    parts = [f"{label} {value}" for label, value in (("Offence:", row.offence), ("Court:", row.court)) if value]
    return f"Sentenced: {_kind(row)}", _lines(*(sentence(part) for part in parts))


def _risk(happening: Happening) -> tuple[str, str]:
    row = happening.row
    scores = [f"{name} {value:g}%" for name, value in (("RSR", row.rsr), ("OGRS", row.ogrs)) if value is not None]
    return f"Risk of serious harm assessed: {_kind(row, 'rosh')}", sentence(listed(scores)) if scores else ""


def _mappa(happening: Happening) -> tuple[str, str]:
    row = happening.row
    return "MAPPA registration", f"Category {row.category or 'not recorded'}, level {row.level or 'not set'}."


def _change(happening: Happening) -> tuple[str, str]:
    return sentence(f"change: {_kind(happening.row)}").rstrip("."), happening.row.summary


def _lines(*parts: str) -> str:
    return " ".join(part for part in parts if part)


_WORDS: dict[str, Callable[[Happening], tuple[str, str]]] = {
    "contact": _contact,
    "movement": _movement,
    "allocation": _allocation,
    "responsibility": lambda it: (f"{MANAGERS.get(it.row.holder, 'Manager')} became responsible", ""),
    "sentence": _sentence,
    "release": lambda it: ("Released", ""),
    "tier": lambda it: (f"Tier recorded: {_kind(it.row, 'tier')}", ""),
    "risk": _risk,
    "mappa": _mappa,
    "assessment": lambda it: (f"OASys completed: {_kind(it.row)}", ""),
    "plan": lambda it: (f"Sentence plan completed: {_kind(it.row)}", ""),
    "change": _change,
    "parole": lambda it: (f"Parole Board decided: {_kind(it.row, 'outcome')}", ""),
    "recategorisation": lambda it: ("Re-categorisation decided", ""),
}
