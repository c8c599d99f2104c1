"""`throughcare policy`, and how the tests of a provision are counted."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from throughcare.cli.tests_of_provisions import counted_tests
from throughcare.work.guarded import GUARDED


def test_the_list_has_every_provision_once_with_what_a_reader_asks_for(run: Run) -> None:
    rows = run("policy", "list", "--json").document
    assert len(rows) == len({row["id"] for row in rows})
    (row,) = [row for row in rows if row["id"] == "NS-3.3-RELEASE"]
    assert row.pop("tests") >= 1
    assert row == {
        "id": "NS-3.3-RELEASE",
        "title": "First face-to-face appointment within one working day of release",
        "document": "National Standards 2021",
        "paragraph": "3.3",
        "kind": "deadline",
        "force": "must",
        "owner": "COM",
        "realised_by": "a clock on each case",
    }


def test_a_gate_is_realised_by_the_verb_that_asks_it(run: Run) -> None:
    realised = {row["id"]: row["realised_by"] for row in run("policy", "list", "--json").document}
    assert realised["OMIC-ALLOC-CONTINUITY"] == "a gate before allocating a POM"
    assert realised["NS-3.1-BEFORE-FIRST-APPT"] == "a clock on each case"
    assert set(GUARDED) <= set(realised)


def test_one_provision_shown(run: Run) -> None:
    told = run("policy", "show", "NS-3.3-RELEASE", "--json").document
    assert (told["clock"], told["measure"]) == ("within 1 working day of the date of release", "UM02SL005")
    text = run("policy", "show", "NS-3.3-RELEASE").out
    assert text.startswith("First face-to-face appointment within one working day of release\n")
    assert "Clock               within 1 working day of the date of release" in text


def test_a_provision_that_is_not_there(run: Run) -> None:
    ran = run("policy", "show", "NS-3.3-R")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "throughcare: There is no provision NS-3.3-R. Did you mean NS-3.3-RELEASE?\n"
    assert "`throughcare policy find WORDS` looks for words." in run("policy", "show", "XYZ").err


def test_provisions_found_by_words(run: Run) -> None:
    rows = run("policy", "find", "first", "appointment", "release", "--json").document
    assert "NS-3.3-RELEASE" in [row["id"] for row in rows]
    ran = run("policy", "find", "unicorn")
    assert (ran.status, ran.err) == (1, "throughcare: No provision has all of the words 'unicorn'.\n")


@pytest.mark.parametrize(
    ("source", "counts"),
    [
        ('@pytest.mark.provision("A")\ndef test_a(): ...\n', {"A": 1}),
        ('@pytest.mark.provision("A", "B")\ndef test_a(): ...\n', {"A": 1, "B": 1}),
        ('@pytest.mark.provision("A")\n@pytest.mark.provision("A")\ndef test_a(): ...\n', {"A": 1}),
        ('pytestmark = pytest.mark.provision("A")\ndef test_a(): ...\ndef test_b(): ...\n', {"A": 2}),
        ('@pytest.mark.provision("A")\nclass TestA:\n    def test_a(self): ...\n    def test_b(self): ...\n', {"A": 2}),
        (
            '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.provision("A"))])\ndef test_a(x): ...\n',
            {"A": 1},
        ),
        ('@pytest.mark.provision("A")\ndef helper(): ...\n', {}),
    ],
    ids=["one", "two ids", "twice", "module", "class", "parameter", "no test"],
)
def test_tests_are_counted_from_their_source(tmp_path: Path, source: str, counts: dict[str, int]) -> None:
    (tmp_path / "test_it.py").write_text("import pytest\n" + source)
    assert counted_tests(tmp_path) == counts


def test_an_installed_product_does_not_know_its_tests(tmp_path: Path) -> None:
    assert counted_tests(tmp_path / "tests") is None


def test_what_the_texts_leave_open(run: Run) -> None:
    rows = run("policy", "questions", "--json").document
    (row,) = [row for row in rows if row["question"] == "Unpaid Work start: 15 of which days"]
    assert (row["document"], row["provisions"]) == ("National Standards 2021", ["NS-4.3.5-UPW-START"])
    assert row["setting"]["default"] == "calendar days"
    text = run("policy", "questions").out
    assert "  4.3.5; 5.1: 15 days, without a unit.\n" in text
    assert text.endswith("181 questions.\n")
