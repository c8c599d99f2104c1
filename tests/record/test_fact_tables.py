"""The record has a column for every fact, under the fact's name and of its type, so that the two cannot drift apart."""

from typing import Any

import pytest

from throughcare.policy.facts import Region
from throughcare.policy.grain import Column, Type, WhenEmpty
from throughcare.policy.subjects import Subject
from throughcare.record import models
from throughcare.record.case_document.group import Kind
from throughcare.record.case_document.groups import groups, person
from throughcare.record.case_document.rows import column
from throughcare.record.case_document.rows import model_of as kept_in
from throughcare.record.fact_tables import fact_tables, model_of
from throughcare.record.models.fields import WordField

KINDS = {
    Type.DATE: {"date"},
    Type.INSTANT: {"instant"},
    Type.WORD: {"text"},
    Type.NUMBER: {"integer", "real"},
    Type.TRUTH: {"truth"},
}

# Kept elsewhere, or worked out from beside the row: the country from the region, and much from the prison.
ELSEWHERE = {
    ("case", "country"): "stated_country",
    ("case", "home_region"): "region",
    ("spell", "estate"): "stated_estate",
    ("spell", "region"): "stated_region",
    ("spell", "sector"): "stated_sector",
    ("spell", "legal_status"): "stated_legal_status",
}

FACTS = [(subject, fact) for subject in Subject.declared.values() for fact in subject.grain.columns.values()]


def named(case: tuple[type[Subject], Column]) -> str:
    return f"{case[0].grain.name}.{case[1].name}"


@pytest.mark.parametrize(("subject", "fact"), FACTS, ids=[named(case) for case in FACTS])
def test_each_fact_is_served(subject: type[Subject], fact: Column) -> None:
    served = {found.name: found.kind for found in fact_tables()[subject.grain.name].columns}
    assert served[fact.name] in KINDS[fact.type]
    field: Any = model_of(subject)._meta.get_field(ELSEWHERE.get((subject.grain.name, fact.name), fact.name))
    # A flag is up or down; any other fact may be empty.
    assert field.null is (fact.when_empty is not WhenEmpty.NO)
    if fact.words is Region and not isinstance(field, WordField):
        assert field.related_model is models.Region
    else:
        assert fact.words is None or (isinstance(field, WordField) and field.words is fact.words)


def test_facts_stand_in_the_order_of_their_grain() -> None:
    for name, table in fact_tables().items():
        assert [found.name for found in table.columns] == list(Subject.declared[name].grain.columns)


def test_each_field_of_the_case_document_has_a_column_that_can_hold_it() -> None:
    kinds = {
        Kind.DATE: {"DateField"},
        Kind.INSTANT: {"DateTimeField"},
        Kind.WORD: {"WordField", "ForeignKey"},
        Kind.WHOLE: {"IntegerField"},
        Kind.PERCENTAGE: {"FloatField"},
        Kind.TRUTH: {"BooleanField"},
        Kind.TEXT: {"CharField", "ForeignKey"},
        Kind.LONG_TEXT: {"TextField"},
        Kind.UUID: {"UUIDField"},
    }
    for group in (person(), *groups().values()):
        model = models.Person if group is person() else kept_in(group)
        for field in group.fields.values():
            kept: Any = model._meta.get_field(column(group, field).removesuffix("_id"))
            assert type(kept).__name__ in kinds[field.kind], (group.name, field.name)
            if type(kept).__name__ == "CharField":
                assert kept.max_length == 255, (group.name, field.name)


def test_each_table_of_facts_has_its_group_in_the_case_document() -> None:
    assert {group.subject for group in groups().values()} | {person().subject} == {*Subject.declared.values(), None}
