"""Reading a case document with no database: its facts, and every fault by path, label and rule."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.record.case_document.documents import documents
from tests.record.conftest import fact_row
from throughcare.policy import facts
from throughcare.policy.subjects import Subject
from throughcare.record.case_document import CaseDocumentError, Problem, published, read, schema

PROJECT = Path(__file__).parents[3]

CASE: dict[str, Any] = {
    "throughcare": "case/1",
    "person": {
        "first_name": "Ann",
        "last_name": "Khan",
        "born_on": "1980-02-29",
        "gender": "female",
        "home_region": "Wales",
    },
    "identifiers": {"noms": "A1234BC", "pnc": ["12/394773H"]},
    "sentences": [
        {"kind": "standard_determinate", "sentenced_on": "2024-01-02", "crd": "2026-01-01", "recalled": True}
    ],
    "spells": [
        {"arrived_on": "2024-01-02", "left_on": "2024-03-01", "prison": "PBI", "arrival": "admission"},
        {"arrived_on": "2024-03-01", "estate": "women_open", "arrival": "transfer"},
    ],
    "risk": [{"assessed_on": "2024-02-01", "rosh": "high", "rsr": 3}],
}


def test_the_facts_of_a_document() -> None:
    expected: dict[str, list[tuple[object, ...]]] = {name: [] for name in Subject.declared}
    expected["case"] = [
        fact_row(facts.Case, 1, born_on=date(1980, 2, 29), gender="female", country="Wales", home_region="Wales")
    ]
    sentence = {"sentenced_on": date(2024, 1, 2), "crd": date(2026, 1, 1), "recalled": True}
    expected["sentence"] = [fact_row(facts.Sentence, 1, kind="standard_determinate", **sentence)]
    first, second = date(2024, 1, 2), date(2024, 3, 1)
    expected["spell"] = [
        fact_row(
            facts.Spell,
            1,
            arrived_on=first,
            left_on=second,
            arrival="admission",
            estate="women",
            region="East of England",
            sector="private",
        ),
        fact_row(facts.Spell, 2, arrived_on=second, arrival="transfer", estate="women_open"),
    ]
    expected["risk"] = [fact_row(facts.Risk, 1, assessed_on=date(2024, 2, 1), rosh="high", rsr=3.0)]
    assert read(CASE) == expected


def test_the_ground_on_which_somebody_is_held_is_that_of_their_last_spell() -> None:
    ground = list(facts.Spell.grain.columns).index("legal_status") + 1
    held = read({**CASE, "person": {"legal_status": "RECALL"}})["spell"]
    assert [row[ground] for row in held] == [None, "recalled"]


FAULTS: list[tuple[dict[str, Any], str, str, str]] = [
    # what is changed in the document, path, label, a part of the rule
    ({"throughcare": "case/2"}, "$.throughcare", "throughcare", "it must be 'case/1'"),
    ({"person": {"born_on": "2023-02-30"}}, "$.person.born_on", "date of birth", "a date that the calendar has"),
    ({"person": {"born_on": "20230228"}}, "$.person.born_on", "date of birth", "written YYYY-MM-DD"),
    ({"person": {"born_on": "28/02/2023"}}, "$.person.born_on", "date of birth", "written YYYY-MM-DD"),
    ({"person": {"gendr": "male"}}, "$.person.gendr", "gendr", "did you mean 'gender'"),
    ({"person": {"gender": "M"}}, "$.person.gender", "gender", "'M' is not one of male, female"),
    (
        {"person": {"care_leaver": "yes"}},
        "$.person.care_leaver",
        "care leaver",
        "true or false, without quotation marks",
    ),
    ({"person": {"first_name": "A\0"}}, "$.person.first_name", "first name", "characters that can be printed"),
    ({"person": {"last_name": "x" * 256}}, "$.person.last_name", "last name", "at most 255 characters"),
    ({"person": {"home_region": "Walse"}}, "$.person.home_region", "home probation region", "'Walse' is not one of"),
    (
        {"person": {"home_region": "Wales", "country": "England"}},
        "$.person.country",
        "country of the home probation region",
        "Wales lies in Wales",
    ),
    ({"identifiers": {"noms": "a12"}}, "$.identifiers.noms", "NOMS number, like A1234BC", "four digits"),
    ({"identifiers": {"pnc": ["12/394773H", "12/394773J"]}}, "$.identifiers.pnc[1]", "PNC number", "would be H here"),
    ({"risk": [{"rsr": float("nan")}]}, "$.risk[0].rsr", "RSR score (%)", "a percentage, from 0 to 100"),
    ({"risk": [{"rsr": 101}]}, "$.risk[0].rsr", "RSR score (%)", "a percentage, from 0 to 100"),
    ({"mappa": [{"level": 1.5}]}, "$.mappa[0].level", "MAPPA level", "a whole number"),
    ({"spells": {}}, "$.spells", "spells", "a list in []"),
    ({"spells": [1]}, "$.spells[0]", "spells", "an object in {}"),
    ({"spells": [{"prison": "ZZZ"}]}, "$.spells[0].prison", "code of the prison", "'ZZZ' is not the code of a prison"),
    (
        {"spells": [{"prison": "MDI", "estate": "women"}]},
        "$.spells[0].estate",
        "estate of the prison",
        "MDI is male_closed",
    ),
    (
        {"spells": [{"prison": "MDI", "sector": "private"}]},
        "$.spells[0].sector",
        "sector of the prison",
        "MDI is public; leave the sector out",
    ),
    (
        {"spells": [{"arrived_on": "2024-01-02", "left_on": "2024-01-01"}]},
        "$.spells[0].left_on",
        "date of leaving the prison",
        "2024-01-01 is before the date of arrival at the prison, 2024-01-02",
    ),
    ({"spells": [{}, {}]}, "$.spells[1].left_on", "date of leaving the prison", "only one custody spell can be open"),
    ({"movements": [{"occurred_at": "2024-01-02T03:04"}]}, "$.movements[0].occurred_at", "instant", "with its offset"),
]


@pytest.mark.parametrize(("change", "path", "label", "rule"), FAULTS)
def test_a_fault_is_told_by_path_label_and_rule(change: dict[str, Any], path: str, label: str, rule: str) -> None:
    problem = only_problem({**CASE, **change})
    assert (problem.path, problem.label[: len(label)]) == (path, label)
    assert rule in problem.rule


def only_problem(document: Any) -> Problem:
    with pytest.raises(CaseDocumentError) as refused:
        read(document)
    [problem] = refused.value.problems
    return problem


def test_every_fault_is_told_at_once() -> None:
    document = {"throughcare": "case/1", "person": {"gender": "M", "born_on": "1"}, "plans": [{"kind": 1}], "x": 2}
    with pytest.raises(CaseDocumentError) as refused:
        read(document)
    assert {problem.path for problem in refused.value.problems} == {
        "$.person.gender",
        "$.person.born_on",
        "$.plans[0].kind",
        "$.x",
    }


def test_a_document_nested_without_end_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(50_000):
        deep = [deep]
    assert only_problem({**CASE, "person": {"pdu": deep}}).rule == "it is nested too deeply to be a case document"


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["throughcare", "person", "sentences", "kind"]) | st.text(), inner)
        ),
    )
)
def test_whatever_json_is_given_is_read_or_refused_kindly(document: Any) -> None:
    with pytest.raises(CaseDocumentError) as refused:
        read(document)
    assert all(problem.rule for problem in refused.value.problems)


@given(documents())
def test_any_good_document_is_read(document: dict[str, Any]) -> None:
    found = read(document)
    for name, grain in GRAINS.items():
        assert len(found[grain]) == len(document.get(name, []))


GRAINS = {
    "sentences": "sentence",
    "requirements": "requirement",
    "supervision": "supervision",
    "recategorisations": "recategorisation",
    "allocations": "allocation",
    "responsibilities": "responsibility",
    "handovers": "handover",
    "contacts": "contact",
    "risk": "risk",
    "mappa": "mappa",
    "tiers": "tier_record",
    "assessments": "assessment",
    "plans": "plan",
    "changes": "change",
    "parole_reviews": "parole_review",
    "early_allocations": "early_allocation",
}


def test_the_published_schema_is_the_one_in_use() -> None:
    text = (PROJECT / "docs" / "case-document.schema.json").read_text("utf-8")
    # Written by `python -m throughcare.record.case_document > docs/case-document.schema.json`.
    assert text == published()
    Draft202012Validator.check_schema(json.loads(text))
    assert schema()["properties"]["sentences"]["items"]["properties"]["crd"] == {
        "description": "Conditional release date (CRD). Left out: not known.",
        "type": ["string", "null"],
        "format": "date",
    }


def test_a_document_is_read_without_django() -> None:
    program = (
        "import json, sys; from throughcare.record.case_document import read; "
        "facts = read(json.load(sys.stdin)); "
        "assert not [name for name in sys.modules if name.split('.')[0] == 'django']; print(len(facts['spell']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=json.dumps(CASE), capture_output=True, text=True, check=True
    )
    assert done.stdout == "2\n"
