"""Documents for the tests: any that the schema takes, and that hold together."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from throughcare.record import reference
from throughcare.record.case_document.group import Field, Group, Kind
from throughcare.record.case_document.groups import groups, person
from throughcare.record.spells import TOLD_BY_PRISON

LETTERS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)

VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.DATE: st.dates(date(1930, 1, 1), date(2060, 12, 31)).map(date.isoformat),
    Kind.INSTANT: st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
        datetime.isoformat
    ),
    Kind.WHOLE: st.integers(0, 500),
    Kind.PERCENTAGE: st.floats(0, 100),
    Kind.TRUTH: st.booleans(),
    Kind.TEXT: LETTERS,
    Kind.LONG_TEXT: LETTERS,
    Kind.UUID: st.uuids(version=4).map(str),
}

# What is told beside a region or a prison could contradict it.
LEFT_OUT = {"person": {"country", "uuid"}, "spells": set(TOLD_BY_PRISON)}


def field_values(field: Field) -> st.SearchStrategy[Any]:
    if field.words is not None:
        return st.sampled_from([str(word) for word in field.words])
    if field.name == "prison":
        return st.sampled_from(sorted(reference.prisons()))
    return VALUES[field.kind]


def rows(group: Group) -> st.SearchStrategy[dict[str, Any]]:
    fields = [field for field in group.fields.values() if field.name not in LEFT_OUT.get(group.name, set())]
    flags = {field.name: st.booleans() for field in fields if field.is_flag}
    others = {field.name: field_values(field) for field in fields if not field.is_flag}
    return st.fixed_dictionaries(flags, optional=others).map(lambda row: in_order(group, row))


def in_order(group: Group, row: dict[str, Any]) -> dict[str, Any]:
    """The row without ends that lie before their beginnings."""
    backwards = {last for first, last in group.spans if row.get(first, "") > row.get(last, "9")}
    return {name: value for name, value in row.items() if name not in backwards}


def lists(group: Group) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(rows(group), min_size=1, max_size=3).map(lambda found: list(one_open(group, found)))


def one_open(group: Group, found: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """At most one of the rows is open."""
    is_open = False
    for row in found:
        if group.open_until is not None and group.open_until not in row:
            if is_open:
                continue
            is_open = True
        yield row


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """A whole document, in the form in which it is exported."""
    return st.fixed_dictionaries(
        {
            "throughcare": st.just("case/1"),
            "person": rows(person()),
            "identifiers": st.fixed_dictionaries(
                {"noms": st.from_regex(r"[A-Z][0-9]{4}[A-Z]{2}", fullmatch=True)},
                optional={"pnc": st.just(["2012/0394773H", "2026/0000001W"]), "cro": st.just("029906/12J")},
            ),
        },
        optional={name: lists(group) for name, group in groups().items()},
    )
