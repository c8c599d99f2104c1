"""Provisions as rows of a list, as JSON, and as a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from throughcare.cli.output import indented
from throughcare.cli.tests_of_provisions import TESTS, counted_tests
from throughcare.policy.catalogue import Entry
from throughcare.policy.explanation import describe_clock, describe_condition
from throughcare.policy.finding import Found
from throughcare.policy.provisions import Evaluated, Gate, Provision
from throughcare.policy.versions import days_in_force, waited_for
from throughcare.work.guarded import GUARDED
from throughcare.work.journeys.index import gates_asked, made_real


def listing(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """Each provision as one object. `tests` is null where the project's tests do not lie beside it."""
    tests = counted_tests(TESTS)
    return [_row(entry, tests) for entry in entries]


def found_listing(found: Sequence[Found]) -> list[dict[str, Any]]:
    """Each provision that was found as one object, the likeliest first, with what it says that holds the words."""
    tests = counted_tests(TESTS)
    return [
        _row(each.entry, tests) | {"because": [{said.where: said.words} for said in each.because]} for each in found
    ]


def write_found(found: Sequence[Found], page: Console) -> None:
    """What was found, to read: each provision with why."""
    for each in found:
        provision = each.entry.provision
        page.print(Text(f"{provision.id}  {provision.title}", style="bold"))
        for said in each.because:
            indented(f"{said.where}: {said.words}", 2, page)
    page.print()
    page.print(_counted(len(found)))


def provision_document(entry: Entry, versions: Sequence[Entry]) -> dict[str, Any]:
    """One version of a provision with all that it says of itself, and the days of all versions."""
    provision = entry.provision
    return {
        **_row(entry, counted_tests(TESTS)),
        "section": entry.section,
        "module": entry.module,
        "condition": condition(provision),
        "clock": clock(provision),
        "measure": provision.measure,
        "reading": provision.reading,
        "content": list(provision.content),
        **_days(entry),
        "versions": [{**_days(each), "paragraph": each.provision.paragraph} for each in versions],
    }


def _days(entry: Entry) -> dict[str, Any]:
    return {
        "in_force_from": _iso(entry.in_force_from),
        "in_force_until": _iso(entry.in_force_until),
        "amended_by": entry.amended_by.title if entry.amended_by else None,
        "waits_for": waited_for(entry) or None,
    }


def owner_of(provision: Provision) -> str | None:
    """Who owes it, in words; where that differs from case to case, so it says."""
    owners = provision.owner if isinstance(provision.owner, tuple) else (provision.owner,)
    told = [owner.value if hasattr(owner, "value") else "by the case" for owner in owners if owner is not None]
    return " and ".join(told) or None


def condition(provision: Provision) -> str | None:
    """When it applies, in words."""
    if provision.condition or not isinstance(provision, Evaluated):
        return provision.condition or None
    return describe_condition(provision.applies)


def clock(provision: Provision) -> str | None:
    """How its clock runs, in words."""
    return (describe_clock(provision) if isinstance(provision, Evaluated) else None) or None


def write_listing(entries: Sequence[Entry], page: Console) -> None:
    """A list to read, section by section."""
    for document in dict.fromkeys(entry.document for entry in entries):
        page.print(Text(document.title, style="bold"))
        table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
        for name in ("Provision", "Kind", "Force", "Title"):
            table.add_column(name, overflow="fold")
        for entry in (each for each in entries if each.document is document):
            provision = entry.provision
            table.add_row(provision.id, provision.kind, provision.force.value, provision.title)
        page.print(table)
        page.print()
    page.print(_counted(len(entries)))


def write_provision(entry: Entry, versions: Sequence[Entry], page: Console) -> None:
    """One version of a provision to read, and the days of the others."""
    told = provision_document(entry, versions)
    page.print(Text(told["title"], style="bold"))
    page.print(f"{told['id']} · {told['document']}, {told['paragraph']}")
    page.print()
    labels = {
        "kind": "Kind",
        "force": "Force",
        "condition": "Applies to",
        "clock": "Clock",
        "owner": "Owner",
        "measure": "Measure",
        "realised_by": "Realised by",
        "reading": "Reading adopted",
        "section": "Section",
        "in_force_from": "In force from",
        "in_force_until": "In force until",
        "amended_by": "Amended by",
        "waits_for": "Waits for",
        "tests": "Tests that name it",
    }
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), show_edge=False)
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for name, label in labels.items():
        if told[name] is not None:
            table.add_row(label, str(told[name]))
    page.print(table)
    if told["content"]:
        page.print()
        for line in told["content"]:
            indented(f"- {line}", 2, page)
    if len(versions) > 1:
        page.print()
        page.print(Text("Versions", style="bold"))
        for each in versions:
            mark = ", shown here" if each is entry else ""
            indented(f"- {days_in_force(each)}: {each.provision.paragraph}{mark}", 2, page)


def _counted(count: int) -> str:
    return f"{count} provision{'s' if count != 1 else ''}."


def _row(entry: Entry, tests: dict[str, int] | None) -> dict[str, Any]:
    provision = entry.provision
    return {
        "id": provision.id,
        "title": provision.title,
        "document": entry.document.title,
        "paragraph": provision.paragraph,
        "kind": provision.kind,
        "force": provision.force.value,
        "owner": owner_of(provision),
        "realised_by": realised_by(provision),
        "tests": None if tests is None else tests.get(provision.id, 0),
    }


def realised_by(provision: Provision) -> str | None:
    """What makes it real: its own word, a clock, an answer, or the verb that asks a gate; None while nothing does."""
    if provision.realised_by or not isinstance(provision, Evaluated):
        return provision.realised_by or made_real().get(provision.id)
    if isinstance(provision, Gate):
        verb = GUARDED.get(provision.id) or gates_asked().get(provision.id)
        clock = "a clock on each case" if provision.due is not None else None
        return f"a gate before {verb}" if verb else clock
    return _EVALUATED_AS[provision.kind]


_EVALUATED_AS = {
    "deadline": "a clock on each case",
    "recurring": "a clock on each case",
    "minimum": "a count on each case",
    "derivation": "an answer worked out for each case",
}


def _iso(day: Any) -> str | None:
    return None if day is None else str(day.isoformat())
