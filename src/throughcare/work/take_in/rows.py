"""The rows of a case that follow from what the feeds have said of the person. Pure.

A row is found again by its key; its values are the columns of its table. The prison's word goes before probation's on
the person and on the custodial sentence, and probation fills what the prison leaves empty. Where the two deny each
other on something that policy turns on, neither is taken and an issue says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from throughcare.policy.facts import ManagerRole, SentenceKind
from throughcare.work.take_in import custody, said
from throughcare.work.take_in.observations import Values
from throughcare.work.take_in.said import Said

PERSON = "person"
COMMUNITY = {SentenceKind.COMMUNITY_ORDER.value, SentenceKind.SUSPENDED_SENTENCE_ORDER.value}

_KEY_DATES = {"crd", "ard", "ped", "ted", "hdced", "npd", "prrd", "sed", "led", "on", "away_since"}
_TABLES = {
    "order": "Sentence",
    "supervision": "Supervision",
    "risk": "Risk",
    "tier": "TierRecord",
    "mappa": "Mappa",
    "contact": "Contact",
}


class TableRow(NamedTuple):
    """A row: the name of its table's model, and its columns."""

    table: str
    values: dict[str, Any]


Rows = dict[str, TableRow]


def rows_of(held: Said) -> Rows:
    """Every row of the case that the feeds speak for, by its key. The person is the row `person`."""
    record, spoken = said.prison_record(held) or {}, said.groups(held)
    places = said.places(held)
    found = dict(_custody(places))
    spells = {key: row.values for key, row in found.items() if row.table == "Spell"}
    found |= _sentences(record, spoken, custody.released_on(spells))
    found[PERSON] = TableRow("Person", _person(record.get("person", {}), spoken.get("person", {})))
    found |= dict(_identifiers(held, record, spoken))
    found |= {f"alias/{_words(alias)}": TableRow("Alias", dict(alias)) for alias in record.get("aliases", ())}
    found |= dict(_probation(spoken))
    found |= dict(_community_managers(held, found))
    found |= {
        f"issue/{field}": _issue("prison record", field, text) for field, text in record.get("issues", {}).items()
    }
    return {key: TableRow(row.table, _typed(row.values)) for key, row in found.items()}


def _custody(places: list[Values]) -> Iterator[tuple[str, TableRow]]:
    for key, values in custody.movements(places).items():
        yield key, TableRow("Movement", values)
    for key, values in custody.spells(places).items():
        yield key, TableRow("Spell", values)


def _person(prison: Values, probation: Values) -> dict[str, Any]:
    empty = {None, ""}
    return {**probation, **{name: value for name, value in prison.items() if value not in empty}}


def _identifiers(held: Said, record: Values, spoken: Mapping[str, Values]) -> Iterator[tuple[str, TableRow]]:
    numbers = [["NOMS", noms, True] for noms in held["prison"]] + [["CRN", crn, True] for crn in held["probation"]]
    numbers += [*record.get("numbers", ()), *spoken.get("numbers", {}).get("numbers", ())]
    for kind, value, verified in numbers:
        gave_way_to = held["merged"].get(value, "")
        reference = f"merged into {gave_way_to}" if gave_way_to else ""
        columns = {"kind": kind, "value": value, "verified": verified, "reference": reference}
        yield f"identifier/{kind}/{value}", TableRow("Identifier", columns)


def _words(alias: Values) -> str:
    return "|".join(alias.get(name) or "" for name in ("first_name", "middle_names", "last_name", "born_on"))


def _sentences(record: Values, spoken: Mapping[str, Values], released_on: str | None) -> Rows:
    orders = {name: dict(values) for name, values in spoken.items() if name.startswith("order/")}
    held = record.get("sentence")
    if held is None:
        return {name: TableRow("Sentence", values) for name, values in orders.items()}
    sentence = {**held, "released_on": released_on}
    issues: Rows = {}
    same = [name for name, order in orders.items() if _may_be_one(sentence, order)]
    if len(same) == 1:
        sentence, issues = _combined(sentence, orders.pop(same[0]))
    rows = {name: TableRow("Sentence", values) for name, values in orders.items()}
    return {"sentence": TableRow("Sentence", sentence), **rows, **issues}


def _may_be_one(sentence: Values, order: Values) -> bool:
    """Whether the prison's sentence and an order of probation may be the same one: neither denies it by its date."""
    if order.get("kind") in COMMUNITY:
        return False
    days = {day for day in (sentence.get("sentenced_on"), order.get("sentenced_on")) if day}
    return len(days) < 2


def _combined(sentence: dict[str, Any], order: Values) -> tuple[dict[str, Any], Rows]:
    filled = {name: value for name, value in order.items() if sentence.get(name) is None or sentence[name] == ""}
    combined = {**sentence, **filled, "recalled": sentence["recalled"], "reference": sentence["reference"]}
    kinds = {kind for kind in (sentence.get("kind"), order.get("kind")) if kind}
    if len(kinds) < 2:
        return combined, {}
    combined["kind"] = None
    text = f"The prison record says {sentence['kind']}, and the probation case file says {order['kind']}."
    return combined, {"issue/kind of sentence": _issue("both", "kind of sentence", text)}


def _probation(spoken: Mapping[str, Values]) -> Iterator[tuple[str, TableRow]]:
    for name, values in spoken.items():
        table = _TABLES.get(name.partition("/")[0])
        if table and table != "Sentence":
            yield name, TableRow(table, dict(values))


def _community_managers(held: Said, found: Rows) -> Iterator[tuple[str, TableRow]]:
    """The community's managers one after another: each until the next was allocated."""
    spoken: list[tuple[Any, Values]] = []
    for crn, told in held["probation"].items():
        spoken += [
            ((values.get("from_on") or "", crn not in held["merged"], order), values)
            for name, (order, values) in told.items()
            if name.startswith("com/")
        ]
    managers = [values for _rank, values in sorted(spoken, key=lambda one: one[0])]
    kinds = {row.values.get("kind") for row in found.values() if row.table == "Sentence"}
    role = ManagerRole.PP if kinds and kinds <= COMMUNITY else ManagerRole.COM
    for number, values in enumerate(managers):
        until = managers[number + 1].get("from_on") if number + 1 < len(managers) else None
        key = f"com/{values.get('from_on') or ''}/{values.get('staff_code') or values.get('staff_name')}"
        yield key, TableRow("Allocation", {**values, "role": role.value, "to_on": until})


def _issue(feed: str, field: str, text: str) -> TableRow:
    return TableRow("DataIssue", {"field": field, "says": text, "reference": feed})


def _typed(values: Values) -> dict[str, Any]:
    return {name: _value(name, value) for name, value in values.items()}


def _value(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if name.endswith("_on") or name in _KEY_DATES:
        return date.fromisoformat(value) if value else None
    return datetime.fromisoformat(value) if name.endswith("_at") else value
