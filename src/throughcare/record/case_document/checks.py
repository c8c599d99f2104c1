"""What a schema cannot say of a case document: check letters, codes that are known, spans, and what stands alone."""

from collections.abc import Iterator
from typing import Any

from throughcare.record import reference
from throughcare.record.case_document.group import Group
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.problems import Problem, path_of
from throughcare.record.case_document.schema import IDENTIFIER_LABELS
from throughcare.record.identifiers import IdentifierError, IdentifierKind, canonical
from throughcare.record.spells import told_by_prison

Values = dict[str, Any]
Identifiers = list[tuple[IdentifierKind, str]]


def checked(
    person_values: Values, identifiers: Values, rows: dict[str, list[Values]]
) -> tuple[Identifiers, list[Problem]]:
    """The identifiers in their canonical forms, and every problem there is."""
    problems = list(_person(person_values))
    canonical_forms: Identifiers = []
    for kind in IdentifierKind:
        for parts, value in _numbers(kind, identifiers.get(kind.lower())):
            try:
                canonical_forms.append((kind, canonical(kind, value)))
            except IdentifierError as error:
                rule = f"{value!r} cannot be one: {error.rule.removesuffix('.')}"
                problems.append(Problem(path_of("identifiers", *parts), IDENTIFIER_LABELS[kind], rule))
    for name, group in groups().items():
        problems += _rows(group, rows[name])
    problems += _told_by_prisons(rows["spells"], person_values)
    return list(dict.fromkeys(canonical_forms)), problems


def _numbers(kind: IdentifierKind, given: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    key = kind.lower()
    if isinstance(given, str):
        yield (key,), given
    for place, value in enumerate(given if isinstance(given, list) else []):
        yield (key, place), value


def _person(values: Values) -> Iterator[Problem]:
    region, country = values.get("home_region"), values.get("country")
    if not region or not country:
        return
    lies_in = reference.region_countries()[region]
    if country != lies_in:
        rule = f"{region} lies in {lies_in}; leave the country out, or correct one of the two"
        yield Problem(path_of("person", "country"), person().fields["country"].label, rule)


def _rows(group: Group, rows: list[Values]) -> Iterator[Problem]:
    for number, row in enumerate(rows):
        yield from _spans(group, number, row)
        yield from _prison(group, number, row)
    if group.open_until:
        yield from _one_open(group, group.open_until, rows)


def _spans(group: Group, number: int, row: Values) -> Iterator[Problem]:
    for first, last in group.spans:
        begins, ends = row.get(first), row.get(last)
        if begins and ends and ends < begins:
            rule = f"{ends} is before the {group.fields[first].label}, {begins}"
            yield Problem(path_of(group.name, number, last), group.fields[last].label, rule)


def _prison(group: Group, number: int, row: Values) -> Iterator[Problem]:
    code = row.get("prison")
    if code and code not in reference.prisons():
        rule = f"{code!r} is not the code of a prison in England or Wales that the reference data has"
        yield Problem(path_of(group.name, number, "prison"), group.fields["prison"].label, rule)


def _one_open(group: Group, until: str, rows: list[Values]) -> Iterator[Problem]:
    still_open = [number for number, row in enumerate(rows) if group.is_open(row)]
    for number in still_open[1:]:
        rule = f"it is empty here and in {path_of(group.name, still_open[0])}, and only one {group.label} can be open"
        yield Problem(path_of(group.name, number, until), group.fields[until].label, rule)


def _told_by_prisons(spells: list[Values], person_values: Values) -> Iterator[Problem]:
    for number, row in enumerate(spells):
        code = row.get("prison")
        if code not in reference.prisons():
            continue
        for name, told in told_by_prison(code, person_values.get("gender")).items():
            if row.get(name) and told and told != row[name]:
                label = groups()["spells"].fields[name].label
                rule = f"{code} is {told}; leave the {name} out, or correct one of the two"
                yield Problem(path_of("spells", number, name), label, rule)
