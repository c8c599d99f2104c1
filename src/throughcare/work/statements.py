"""The person's own statement on a row that they dispute: kept beside it, in their words, and changing nothing in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from throughcare.access.permissions import Action, Actor
from throughcare.record.models import Statement
from throughcare.work.faults import Faults
from throughcare.work.rows_of_a_case import row_in_sight
from throughcare.work.sent_before import sent_before
from throughcare.work.verb import Asked, Written, perform

LONGEST = 10_000


@dataclass(frozen=True)
class NewStatement:
    """A statement as it is entered. `field`: the column that is disputed; empty for the whole row.

    `form` names the form, so that one sent twice is one statement.
    """

    table: str
    row: int
    words: str
    taken_on: date | None
    taken_by: str
    field: str = ""
    form: str = ""


def record_statement(actor: Actor, person_id: int, entered: NewStatement, *, today: date | None = None) -> Statement:
    """Keep what the person says of a row that they dispute.

    Raises:
        Refused: the actor may not, there is no such row that they may see, or what was entered breaks a rule.
    """

    def write(asked: Asked) -> Written[Statement]:
        row = row_in_sight(actor, person_id, entered.table, entered.row)
        sent = sent_before(Statement, entered.form, person_id=person_id)
        if sent is not None:
            return Written(sent, {"statement": sent.pk, "sent": "again"})
        taken_on = _checked(entered, {column.name for column in row._meta.concrete_fields}, asked.today)
        made = Statement(
            person_id=person_id,
            about_table=entered.table,
            about_row=entered.row,
            about_field=entered.field,
            words=entered.words.strip(),
            taken_on=taken_on,
            taken_by=entered.taken_by.strip(),
            reference=entered.form,
            **asked.provenance.columns(),
        )
        made.save(force_insert=True)
        return Written(made, {"statement": made.pk, "table": entered.table, "row": entered.row, "field": entered.field})

    return perform(Action.RECORD_STATEMENT, actor, person_id, write, today=today)


def _checked(entered: NewStatement, columns: set[str], today: date) -> date:
    """The day on which it was said, once nothing that was entered breaks a rule."""
    faults = Faults()
    faults.unless(not entered.field or entered.field in columns, "field", "Choose what of it the person disputes.")
    faults.unless(entered.words.strip(), "words", "Enter what the person says, in their own words.")
    faults.unless(len(entered.words) <= LONGEST, "words", f"Enter at most {LONGEST:,} characters.")
    faults.unless(entered.taken_on, "taken_on", "Enter the day on which they said it.")
    faults.not_after("taken_on", entered.taken_on, today, "The day on which they said it")
    faults.unless(entered.taken_by.strip(), "taken_by", "Enter who took the statement down.")
    faults.refuse()
    assert entered.taken_on is not None
    return entered.taken_on
