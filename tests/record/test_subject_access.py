"""What a person is given: everything that is held, and nothing of anybody else."""

import json
from datetime import UTC, date, datetime

import pytest

from tests.record.whole_case import WholeCase, row_in, superseded, whole_case
from throughcare.access.handled import HANDLING
from throughcare.access.handling import Treatment
from throughcare.record.handled_tables import model_at, rows_of
from throughcare.record.models import Contact, Statement
from throughcare.record.subject_access import ALWAYS_TOLD, Answer, answer

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 30)


@pytest.fixture
def held() -> WholeCase:
    return whole_case()


def written(made: Answer) -> str:
    return json.dumps(made.document(), ensure_ascii=False)


def test_everything_that_is_shown_is_there_and_nothing_that_is_not(held: WholeCase) -> None:
    given = written(answer(held.person.pk, TODAY))
    shown = {Treatment.SHOWN, Treatment.READ_THROUGH, None}
    for (label, column), token in held.tokens.items():
        handling = HANDLING[label]
        wanted = handling.withheld is None and handling.treatment(column) in shown
        assert (token in given) is wanted, (label, column)


def test_every_table_of_the_registry_is_given_or_withheld_for_a_reason(held: WholeCase) -> None:
    given = {table.key for table in answer(held.person.pk, TODAY).tables}
    for label, handling in HANDLING.items():
        assert rows_of(label, held.person.pk).exists(), label
        if handling.withheld is None:
            assert model_at(label)._meta.model_name in given
        else:
            assert len(handling.withheld.why) > 20
            assert model_at(label)._meta.model_name not in given


def test_what_was_superseded_is_given_and_marked(held: WholeCase) -> None:
    superseded(held, "record.Sentence")
    made = answer(held.person.pk, TODAY)
    (sentences,) = (table for table in made.tables if table.key == "sentence")
    assert [row.replaced_at is not None for row in sentences.rows] == [False, True]
    assert made.document()["records"]["sentence"][1]["replaced_at"] == "2021-01-01T00:00:00+00:00"


def test_a_free_text_goes_out_without_the_people_in_it(held: WholeCase) -> None:
    row_in(held, "record.Allocation", staff_name="Pat Moss", establishment=None)
    note = "Ola Adeyemi spoke to Jo  Hale (jo.hale@example.test, 0113 496 0000), to PAT MOSS and to Jonah."
    Contact.objects.create(person=held.person, note=note)
    made = answer(held.person.pk, TODAY, ["Jo Hale", "Adeyemi", ""])
    notes = [row["note"] for row in made.document()["records"]["contact"] if "note" in row]
    assert notes[-1] == "Ola Adeyemi spoke to [left out] ([left out], [left out]), to [left out] and to Jonah."


def test_other_people_have_no_row_in_it(held: WholeCase) -> None:
    Contact.objects.create(person=held.other, note="canary of somebody else")
    given = written(answer(held.person.pk, TODAY))
    assert "canary of somebody else" not in given
    assert "Okri" not in given


def test_what_may_not_be_told_is_not_hinted_at(held: WholeCase) -> None:
    """Whether or not there is a victim in contact, or national security, the same is said of what was left out."""
    with_it = answer(held.person.pk, TODAY)
    assert set(ALWAYS_TOLD) < set(with_it.left_out)
    for label in ("record.VictimLiaisonCheck", "record.NationalSecurity", "record.DoubtfulMatch", "record.LegalHold"):
        rows_of(label, held.person.pk)._raw_delete("default")
    assert answer(held.person.pk, TODAY).left_out == with_it.left_out


def test_a_note_that_is_not_to_be_disclosed_is_not_nor_what_stood_before_it(held: WholeCase) -> None:
    row_in(held, "record.CaseNote", entry="canary that is given")
    marked = row_in(held, "record.CaseNote", entry="canary withheld now", not_to_be_disclosed=True)
    stood_until = datetime(2026, 1, 1, tzinfo=UTC)
    row_in(held, "record.CaseNote", entry="canary withheld before", superseded_by=marked, superseded_at=stood_until)
    given = written(answer(held.person.pk, TODAY))
    assert "canary that is given" in given
    assert "canary withheld" not in given


def test_a_statement_stands_with_the_row_that_it_disputes(held: WholeCase) -> None:
    sentence = row_in(held, "record.Sentence")
    Statement.objects.create(
        person=held.person, about_table="record.Sentence", about_row=sentence.pk, about_field="crd",
        words="It should be in June.", taken_on=TODAY, taken_by="pat.moss",
    )  # fmt: skip
    told = answer(held.person.pk, TODAY).document()["records"]["sentence"][-1]["your_statements"]
    assert told == [{"of": "conditional release date (CRD)", "words": "It should be in June.", "on": "2026-11-30"}]
