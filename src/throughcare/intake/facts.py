"""A file's cases as facts, with no database: for `throughcare explain FILE`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from throughcare.calendar.london import today_in_london
from throughcare.engine.facts import CaseFacts, case_facts
from throughcare.intake.faults import Fault, NotTakenIn
from throughcare.intake.kinds import Kind, kind_of, unwrapped
from throughcare.intake.prisoner.record import prisoner_says
from throughcare.intake.reading.json_rows import json_rows
from throughcare.intake.reading.text import Text
from throughcare.policy.facts import Spell
from throughcare.policy.subjects import Subject
from throughcare.record import case_document
from throughcare.record.issues import issue_in_words
from throughcare.record.spells import with_facts_beside
from throughcare.work.take_in import said
from throughcare.work.take_in.observations import When
from throughcare.work.take_in.rows import PERSON, Rows, rows_of

UNDATED = When(None, 0, "")


class CaseInFile(NamedTuple):
    """A case of a file: a few words to name it by, its facts, and what in the record does not fit, in sentences."""

    title: str
    facts: CaseFacts
    does_not_fit: tuple[str, ...] = ()


def facts_from_file(path: Path) -> list[CaseInFile]:
    """The cases in a file of prisoner records or case documents.

    The facts are those that the record would hold once the file was taken in.

    Raises:
        NotTakenIn: the file cannot be read, or a row of it breaks a rule; the message says which.
    """
    try:
        with Text(path) as text:
            if text.peek() not in {"{", "["}:
                raise NotTakenIn("Looked for JSON: a case document, or a prisoner record with a prisonerNumber.")
            found = list(_cases(text))
    except OSError as error:
        raise NotTakenIn(f"It cannot be read: {error.strerror}.") from None
    if not found:
        raise NotTakenIn("There is no case in it. Looked for a case document or a prisoner record.")
    return found


def _cases(text: Text) -> Iterator[CaseInFile]:
    for found in json_rows(text):
        try:
            if found.fault:
                raise found.fault
            yield _case(unwrapped(found.value))
        except Fault as fault:
            raise NotTakenIn(f"Line {found.line}: {fault}") from None
        except case_document.CaseDocumentError as error:
            raise NotTakenIn(str(error)) from None


def _case(row: Any) -> CaseInFile:
    kind = kind_of(row)
    if kind is Kind.CASE_DOCUMENT:
        return CaseInFile(_title(row.get("person", {})), case_document.read(row))
    if kind is not Kind.PRISONER:
        raise Fault("", f"it is {kind.value}. Looked for a case document or a prisoner record.")
    return _prisoner(row)


def _prisoner(row: Mapping[str, Any]) -> CaseInFile:
    held = said.nothing_said()
    says = prisoner_says(row, UNDATED, today_in_london().year)
    said.add_prisoner(held, says)
    rows = rows_of(held)
    issues = tuple(_issue(each.values) for each in rows.values() if each.table == "DataIssue")
    return CaseInFile(f"{_title(rows[PERSON].values)}, {says.noms}".removeprefix(", "), _facts(rows), issues)


def _issue(values: Mapping[str, Any]) -> str:
    return issue_in_words(values["field"], values["says"])


def _title(person: Mapping[str, Any]) -> str:
    return " ".join(str(person[name]) for name in ("first_name", "last_name") if person.get(name))


def _facts(rows: Rows) -> CaseFacts:
    person = rows[PERSON].values
    tables: defaultdict[type[Subject], list[dict[str, Any]]] = defaultdict(list)
    for row in rows.values():
        subject = _SUBJECTS.get(row.table)
        if subject is not None and not _ended_some_day(row.values):
            tables[subject].append(_fact_values(subject, row.values, person))
    return case_facts(tables)


def _ended_some_day(values: Mapping[str, Any]) -> bool:
    """Whether it is a spell that ended on a day not known: as a fact it would read as one that goes on."""
    return bool(values.get("departure")) and values.get("left_on") is None


_SUBJECTS = {"Person": Subject.declared["case"]} | {
    subject.__name__: subject for name, subject in Subject.declared.items() if name != "case"
}


def _fact_values(subject: type[Subject], values: Mapping[str, Any], person: Mapping[str, Any]) -> dict[str, Any]:
    told = dict(values)
    if subject is Spell:
        told = with_facts_beside(
            values, values.get("establishment_id"), person.get("gender"), person.get("legal_status")
        )
    return {name: told[name] for name in subject.grain.columns if name in told}
